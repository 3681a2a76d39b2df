#!/usr/bin/env python3
"""Measures what the README and the design promise, as `bench.py [JOB…]`; each in Scripts/bench.

The figures are ratios of one run where they can be: machines are noisy. Ends with 1 if a promise
was missed.
"""
import importlib
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent / "bench"))

JOBS = sorted(path.stem for path in pathlib.Path(sys.path[0]).glob("*.py"))
JOBS.remove("common")
# A clean build takes minutes: only when it is asked for.
USUAL = [job for job in JOBS if job != "build"]


def main():
    wanted = sys.argv[1:] or USUAL
    unknown = [job for job in wanted if job not in JOBS]
    if unknown:
        print(f"bench.py: no job {unknown[0]}; there are {', '.join(JOBS)}", file=sys.stderr)
        return 64
    kept = [getattr(importlib.import_module(job), job)() for job in wanted]
    return 0 if all(kept) else 1


sys.exit(main())
