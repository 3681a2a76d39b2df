"""The welcome email: the inliner on a 12 KB letter with 60 rules, and the shipped messages whole.

Processor time of the thread, least of many rounds: what else the machine does is left out. Where
css-inline can be imported, its time for the same letter stands beside ours.
"""
import time

from common import part, promise, root


def letter():
    kept = []
    for line in part("letter"):
        micros = float(line["micros"])
        if line["part"] == "inline":
            beside(line)
            kept.append(promise(
                f"the letter of {int(line['bytes'])} bytes inlined", micros, 500, " µs"))
        else:
            print(f"      its client simulations: {float(line['simulations']) / 1000:.2f} ms")
            kept.append(promise(
                f"the message of {int(line['bytes'])} bytes in {line['language']}, inlined, linted"
                ", with its text", micros / 1000, 3, " ms"))
    return all(kept)


def beside(line):
    print(f"      {line['written']} bytes written")
    try:
        import css_inline
    except ImportError:
        print("      css-inline is not here to compare with")
        return
    text = (root / "Scripts/bench/letter.html").read_text()
    inliner = css_inline.CSSInliner(keep_at_rules=True, load_remote_stylesheets=False)
    least = 1.0
    for _ in range(400):
        start = time.thread_time()
        inliner.inline(text)
        least = min(least, time.thread_time() - start)
    print(f"      css-inline {css_inline.__version__}: {least * 1e6:.0f} µs")
