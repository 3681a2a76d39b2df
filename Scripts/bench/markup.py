"""Our parse and lint of a page beside libxml2 merely building its own tree of it."""
from common import part, promise


def markup():
    return all([
        promise(f"parse and lint of {int(line['bytes']) // 1000} KB, times libxml2's bare parse",
                float(line["ratio"]), 4)
        for line in part("markup")
    ])
