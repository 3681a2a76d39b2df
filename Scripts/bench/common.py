"""What the benchmarks share: a release build, and a way to say a figure beside its promise."""
import os
import pathlib
import subprocess

root = pathlib.Path(__file__).resolve().parent.parent.parent
SWIFT = os.environ.get("SWIFT", "swift")
CORES = os.cpu_count()


def run(command, **options):
    return subprocess.run(command, check=True, cwd=options.pop("cwd", root), **options)


def release(product):
    """The release binary of a product, built if it is not current."""
    scratch = root / ".build-release"
    run([SWIFT, "build", "-c", "release", "--product", product, "--scratch-path", scratch])
    return scratch / "release" / product


def part(name):
    """The lines that the Benchmarks program prints for one part of the pipeline: key=value."""
    output = run([release("Benchmarks"), name], capture_output=True, text=True).stdout
    return [dict(word.split("=", 1) for word in line.split()) for line in output.splitlines()]


def promise(what, value, maximum, unit=""):
    """Prints a figure beside its promise, and says whether it was kept."""
    kept = value <= maximum
    print(f"{'ok  ' if kept else 'MISS'}  {what}: {value:.3g}{unit}, promised {maximum:g}{unit}")
    return kept
