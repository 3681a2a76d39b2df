#!/usr/bin/env python3
"""Measures what the README promises.

`bench.py site`: a release binary builds the shipped store; time, peak memory, script sizes.
`bench.py build`: clean debug builds, ours beside a package with our four Swift dependencies alone,
in one go on one machine, each after its sources were fetched.
"""
import gzip
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parent.parent
SWIFT = os.environ.get("SWIFT", "swift")

# What DESIGN and README promise.
MAXIMUM_SECONDS, MAXIMUM_MEGABYTES, MAXIMUM_RATIO = 0.5, 100, 1.6


def run(command, **options):
    subprocess.run(command, check=True, cwd=options.pop("cwd", root), **options)


def site():
    scratch = root / ".build-release"
    run([SWIFT, "build", "-c", "release", "--product", "build-site",
         "--scratch-path", scratch])
    tool = scratch / "release" / "build-site"
    with tempfile.TemporaryDirectory() as folder:
        command = [tool, "build", "--quiet", "--project", root, "--output", f"{folder}/Output"]
        seconds = []
        for _ in range(7):
            start = time.monotonic()
            run(command)
            seconds.append(time.monotonic() - start)
        measured = subprocess.run(
            [sys.executable, "-c", MEMORY, *map(str, command)], check=True, capture_output=True,
            text=True)
        megabytes = int(measured.stdout) * 1024 / 1e6
        report(pathlib.Path(folder) / "Output", sorted(seconds), megabytes)
        return 0 if sorted(seconds)[3] <= MAXIMUM_SECONDS and megabytes <= MAXIMUM_MEGABYTES else 1


MEMORY = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def report(output, seconds, megabytes):
    files = [path for path in output.rglob("*") if path.is_file()]
    total = sum(path.stat().st_size for path in files)
    print(f"the shipped store: {len(files)} files, {total / 1e6:.1f} MB")
    print(f"time: median {seconds[3]:.2f} s, best {seconds[0]:.2f} s, worst {seconds[-1]:.2f} s"
          f" of 7 (at most {MAXIMUM_SECONDS} s is promised; {os.cpu_count()} cores)")
    print(f"peak memory: {megabytes:.0f} MB (at most {MAXIMUM_MEGABYTES} MB is promised)")
    manifest = json.loads((output / "manifest.json").read_text())
    for entry in manifest["files"]:
        if entry["path"].endswith(".js"):
            packed = len(gzip.compress((output / entry["path"]).read_bytes(), 9))
            print(f"{entry['path']}: {entry['bytes']} bytes, {packed} gzipped")


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
    ratio = ours / theirs
    print(f"clean debug build of the four dependencies alone: {theirs:.0f} s")
    print(f"clean debug build of build-site: {ours:.0f} s, {ratio:.2f} times as long"
          f" (at most {MAXIMUM_RATIO} is promised; {os.cpu_count()} cores)")
    return 0 if ratio <= MAXIMUM_RATIO else 1


def clean_build(package, arguments, scratch):
    """Seconds from nothing but fetched sources to a built product."""
    run([SWIFT, "package", "--scratch-path", scratch, "resolve"], cwd=package)
    start = time.monotonic()
    run([SWIFT, "build", "--scratch-path", scratch, *arguments], cwd=package)
    return time.monotonic() - start


def main():
    jobs = {"site": site, "build": build}
    if len(sys.argv) != 2 or sys.argv[1] not in jobs:
        print("usage: bench.py site|build", file=sys.stderr)
        return 64
    return jobs[sys.argv[1]]()


sys.exit(main())
