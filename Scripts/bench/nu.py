"""Lint beside the Nu checker, both warm and on one core, on the same pages of 10 KB and 100 KB.

Each judges a page many times in one process. What it takes to start, and Java to compile, is left
out by taking the time for many pages from that for twice as many.
"""
import pathlib
import resource
import shutil
import subprocess
import tempfile

from common import promise, release, root

JAR = root / ".build/nu/vnu.jar"


def nu():
    if shutil.which("java") is None or not JAR.exists():
        print("skip  no Java or no Nu checker here; `sh Scripts/setup.sh judge` installs both")
        return True
    ours = [release("build-site"), "lint", "--files-from"]
    checker = ["java", "-Xss4m", "-jar", JAR, "--exit-zero-always"]
    return all([compare(size, ours, checker) for size in (10, 100)])


def compare(kilobytes, ours, checker):
    with tempfile.TemporaryDirectory() as folder:
        name = pathlib.Path(folder) / "page.html"
        name.write_text(page(kilobytes * 1000))
        # Ours gets its many names in a file: splitting thousands of arguments takes longer than
        # the pages do.
        native = marginal(ours, 30_000 // kilobytes, lambda count: [listed(name, count)])
        java = marginal(checker, 12_000 // kilobytes, lambda count: [name] * count)
    print(f"      {kilobytes} KB: ours {native * 1000:.3g} ms, the Nu checker {java * 1000:.3g} ms")
    # One at most is the promise: ours is at least 8 times as fast.
    return promise(f"lint of {kilobytes} KB, times an eighth of the Nu checker's time",
                   native / (java / 8), 1)


def listed(name, count):
    """A file that names the page so many times, beside it."""
    listing = name.with_suffix(".txt")
    listing.write_text(f"{name}\n" * count)
    return listing


def marginal(command, count, files):
    """Seconds for one page more, once warm, from the fastest of five runs of either length."""
    once, twice = (min(seconds([*command, *files(n)]) for _ in range(5))
                   for n in (count, 2 * count))
    return (twice - once) / count


def seconds(command):
    """Of the processor: what else the machine does is left out."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(["taskset", "-c", "0", *command], check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def page(size):
    """A page without fault: each section of about 500 bytes."""
    section = """<section id="s{0}"><h2>Part {0}: linen &amp; cotton</h2>
<p class="lead">A <a href="/products/{0}?ref=a&amp;b=2">product</a> made of <em>linen</em>, sold
since <time datetime="2024-03-11">March</time>.</p>
<ul><li><a href="https://example.com/a/b/c.html" rel="noopener">First</a></li>
<li>Third <img src="/img/a.png" alt="A thing" width="120" height="80"/></li></ul>
<form action="/send" method="post"><label for="n{0}">Name</label>
<input id="n{0}" name="name" type="text" autocomplete="name" required="required"/>
<button type="submit">Send</button></form></section>
"""
    body = "".join(section.format(number) for number in range(max(1, size // len(section))))
    return ("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/><title>Shop</title>"
            f"</head><body><main><h1>Shop</h1>{body}</main></body></html>\n")
