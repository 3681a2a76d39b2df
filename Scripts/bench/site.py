"""A release binary builds the shipped store: time, peak memory, script sizes."""
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile
import time

from common import CORES, promise, release, root, run

ROUNDS = 7


def site():
    tool = release("build-site")
    with tempfile.TemporaryDirectory() as folder:
        command = [tool, "build", "--quiet", "--project", root, "--output", f"{folder}/Output"]
        seconds = sorted(timed(command) for _ in range(ROUNDS))
        memory = run([sys.executable, "-c", MEMORY, *map(str, command)], capture_output=True)
        megabytes = int(memory.stdout) * 1024 / 1e6
        describe(pathlib.Path(folder) / "Output", seconds)
    return all([
        promise("the shipped store, median time", seconds[ROUNDS // 2], 0.5, " s"),
        promise("the shipped store, peak memory", megabytes, 100, " MB"),
    ])


def timed(command):
    start = time.monotonic()
    subprocess.run(command, check=True, cwd=root)
    return time.monotonic() - start


MEMORY = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def describe(output, seconds):
    files = [path for path in output.rglob("*") if path.is_file()]
    total = sum(path.stat().st_size for path in files)
    print(f"      the shipped store: {len(files)} files, {total / 1e6:.1f} MB; best"
          f" {seconds[0]:.2f} s, worst {seconds[-1]:.2f} s of {ROUNDS}; {CORES} cores")
    manifest = json.loads((output / "manifest.json").read_text())
    for entry in manifest["files"]:
        if entry["path"].endswith(".js"):
            packed = len(gzip.compress((output / entry["path"]).read_bytes(), 9))
            print(f"      {entry['path']}: {entry['bytes']} bytes, {packed} gzipped")
