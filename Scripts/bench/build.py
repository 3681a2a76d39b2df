"""Clean debug builds: ours beside a package with our four Swift dependencies alone.

In one go on one machine, each after its sources were fetched.
"""
import pathlib
import shutil
import tempfile
import time

from common import CORES, SWIFT, promise, root, run

BASELINE = """// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "baseline",
  dependencies: [
%s
  ],
  targets: [
    .executableTarget(
      name: "baseline",
      dependencies: [
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "Yams", package: "Yams"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "FlyingFox", package: "FlyingFox"),
      ])
  ]
)
"""


def build():
    lines = [line for line in (root / "Package.swift").read_text().splitlines()
             if ".package(url:" in line]
    with tempfile.TemporaryDirectory() as folder:
        package = pathlib.Path(folder) / "baseline"
        source = package / "Sources" / "baseline" / "main.swift"
        source.parent.mkdir(parents=True)
        source.write_text(
            "import ArgumentParser\nimport FlyingFox\nimport Mustache\nimport Yams\n")
        (package / "Package.swift").write_text(BASELINE % "\n".join(lines))
        if (root / "Package.resolved").is_file():
            shutil.copy(root / "Package.resolved", package)
        theirs = clean_build(package, ["--product", "baseline"], pathlib.Path(folder) / "a")
        ours = clean_build(root, ["--product", "build-site"], pathlib.Path(folder) / "b")
    print(f"      the four dependencies alone: {theirs:.0f} s; build-site: {ours:.0f} s;"
          f" {CORES} cores")
    return promise("clean debug build, times the dependencies'", ours / theirs, 1.6)


def clean_build(package, arguments, scratch):
    """Seconds from nothing but fetched sources to a built product."""
    run([SWIFT, "package", "--scratch-path", scratch, "resolve"], cwd=package)
    start = time.monotonic()
    run([SWIFT, "build", "--scratch-path", scratch, *arguments], cwd=package)
    return time.monotonic() - start
