#!/usr/bin/env python3
"""Holds the source to its budgets: files of 400 lines, functions of 40, lines of 100 columns.

Small by habit, huge by neglect: a budget that nothing enforces is a wish. What must be larger is
listed in Scripts/lint-exceptions.txt as `path  reason`; such a file may have any length, and its
lines too, but not its functions. Prints `path:line: message` and exits 1 if there is any.
"""
import pathlib
import re
import subprocess
import sys

FILE_LINES = 400
FUNCTION_LINES = 40
COLUMNS = 100
KINDS = {".swift", ".js", ".mjs", ".py", ".sh", ".css"}
# Copies of what other programs wrote, and prose whose lines are paragraphs.
SKIPPED = ("Tests/Fixtures/", "Tests/Snapshots/", "Tests/Goldens/", "content/")

root = pathlib.Path(__file__).resolve().parent.parent


def tracked():
    names = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard"], cwd=root, check=True,
        capture_output=True, text=True).stdout.splitlines()
    for name in sorted(names):
        path = root / name
        if path.suffix in KINDS and not name.startswith(SKIPPED) and path.is_file():
            yield name, path


def exceptions():
    reasons = {}
    for line in (root / "Scripts/lint-exceptions.txt").read_text().splitlines():
        if line.strip() and not line.startswith("#"):
            path, _, reason = line.partition("  ")
            reasons[path.strip()] = reason.strip()
    return reasons


DECLARATION = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:(?:package|private|fileprivate|internal|static|mutating|"
    r"nonisolated|override|consuming|borrowing|final|class)\s+)*(func\s+\S+|init\b|deinit\b)")


def code(line):
    """The line without string contents and comments, as far as one line tells."""
    line = re.sub(r'"(?:\\.|[^"\\])*"', '""', line)
    return line.split("//")[0]


def functions(lines):
    """(first line, last line, name) of every function with a body."""
    open_, depth, in_text = [], 0, False
    pending = None
    for number, line in enumerate(lines, 1):
        quotes = line.count('"""')
        if in_text:
            if quotes:
                in_text = False
            continue
        found = DECLARATION.match(line)
        if found:
            pending = (number, found.group(1).split("(")[0], depth)
        if quotes % 2:
            in_text = True
            line = line.split('"""')[0]
        for character in code(line):
            if character == "{":
                if pending and depth == pending[2]:
                    open_.append((pending[0], pending[1], depth))
                    pending = None
                depth += 1
            elif character == "}":
                depth -= 1
                if open_ and open_[-1][2] == depth:
                    first, name, _ = open_.pop()
                    yield first, number, name


def faults(name, path, excused):
    lines = path.read_text(encoding="utf-8").splitlines()
    if name not in excused:
        if len(lines) > FILE_LINES:
            yield 1, f"the file has {len(lines)} lines; {FILE_LINES} are allowed"
        for number, line in enumerate(lines, 1):
            if len(line) > COLUMNS:
                yield number, f"the line has {len(line)} columns; {COLUMNS} are allowed"
    if path.suffix == ".swift":
        for first, last, function in functions(lines):
            if last - first + 1 > FUNCTION_LINES:
                yield first, (
                    f"{function} has {last - first + 1} lines; {FUNCTION_LINES} are allowed")


def main():
    excused = exceptions()
    names = dict(tracked())
    count = 0
    for name in sorted(set(excused) - set(names)):
        print(f"Scripts/lint-exceptions.txt: '{name}' is not there any more")
        count += 1
    for name, reason in excused.items():
        if not reason:
            print(f"Scripts/lint-exceptions.txt: '{name}' has no reason")
            count += 1
    for name, path in names.items():
        for line, message in faults(name, path, excused):
            print(f"{name}:{line}: {message}")
            count += 1
    return 1 if count else 0


sys.exit(main())
