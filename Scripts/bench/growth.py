"""Lint's time for each byte of a 1 MB page beside a 100 KB page of the same kind."""
from common import part, promise


def growth():
    # 1 is linear, 10 would be quadratic; caches alone make a large page somewhat slower.
    return all([
        promise(f"time for each byte at 1 MB, times that at 100 KB ({line['kind']})",
                float(line["ratio"]), 2)
        for line in part("growth")
    ])
