#!/usr/bin/env python3
"""Measures what the README and the design promise, as `bench.py [JOB…]`; each in Scripts/bench.

The figures are ratios of one run where they can be: machines are noisy. Ends with 1 if a promise
was missed.
"""
import importlib.util
import pathlib
import sys

FOLDER = pathlib.Path(__file__).resolve().parent / "bench"
sys.path.insert(0, str(FOLDER))

JOBS = sorted(path.stem for path in FOLDER.glob("*.py"))
JOBS.remove("common")
# A clean build takes minutes: only when it is asked for.
USUAL = [job for job in JOBS if job != "build"]


def main():
    wanted = sys.argv[1:] or USUAL
    unknown = [job for job in wanted if job not in JOBS]
    if unknown:
        print(f"bench.py: no job {unknown[0]}; there are {', '.join(JOBS)}", file=sys.stderr)
        return 64
    kept = [getattr(load(job), job)() for job in wanted]
    return 0 if all(kept) else 1


def load(job):
    """By its path: a job may be called as a module of Python's own is, such as `site`."""
    spec = importlib.util.spec_from_file_location(f"job_{job}", FOLDER / f"{job}.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


sys.exit(main())
