#!/usr/bin/env python3
"""Asks the Nu checker for a second opinion on everything the tool writes, in both shipped themes.

Builds the shipped store with each theme, and runs the checker on every page and message. The
version on PyPI is of 2020: what it cannot know, or what mail programs need against the standard, is
listed below with the reason. Prints what is left and ends with 1 if there is any. Where Java or the
checker is not installed (`sh Scripts/setup.sh judge` does) it says so and ends with 0.
"""
import argparse
import collections
import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
JAR = ROOT / ".build/nu/vnu.jar"

# Newer than the checker.
NEWER = [
    r"Attribute “shadowrootmode” not allowed on element “template”",
    r"Attribute “loading” not allowed on element “iframe”",
]
# In messages: what mail programs need, and what a sending service replaces.
MAIL = [
    r"The “\w+” attribute on the “\w+” element is obsolete. Use CSS instead.",
    r"CSS: “(supported-)?color-schemes?”: Property",
    r"CSS: “mso-[a-z-]+”: Property",
    r"CSS: The value “break-word” is deprecated",
    r"for attribute “\w+” on element “\w+”: Illegal character in [a-z ]+: “[{|]” is not allowed",
]


def judge(paths, allowed):
    """The checker's errors that no pattern explains, counted."""
    command = ["java", "-Xss4m", "-jar", JAR, "--format", "json", "--stdout", "--exit-zero-always"]
    output = subprocess.run(command + paths, check=True, capture_output=True, text=True).stdout
    found = collections.Counter()
    for message in json.loads(output)["messages"]:
        if message["type"] == "info":
            continue
        if not any(re.search(pattern, message["message"]) for pattern in allowed):
            place = pathlib.Path(message.get("url", "")).name
            found[f"{place}: {message['message']}"] += 1
    return found


def bundle(tool, theme, folder):
    """The shipped store's bundle in a theme."""
    project = folder / f"project-{theme}"
    shutil.copytree(ROOT / "content", project / "content")
    shutil.copytree(ROOT / "themes", project / "themes")
    config = project / "content/widget.yaml"
    text, count = re.subn(r"(?m)^  theme: \w+$", f"  theme: {theme}", config.read_text())
    if count != 1:
        sys.exit("judge-nu.py: content/widget.yaml names no theme")
    config.write_text(text)
    output = folder / theme
    command = [tool, "build", "--project", project, "--output", output, "--quiet"]
    subprocess.run(command, check=True)
    return sorted(output.rglob("*.html"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--tool", type=pathlib.Path, default=ROOT / ".build/debug/build-site")
    tool = parser.parse_args().tool.resolve()
    if shutil.which("java") is None or not JAR.exists():
        print("judge-nu.py: no Java or no checker here, so nothing is judged")
        return 0
    left = collections.Counter()
    with tempfile.TemporaryDirectory() as name:
        for theme in sorted(path.name for path in (ROOT / "themes").iterdir()):
            paths = bundle(tool, theme, pathlib.Path(name))
            messages = [path for path in paths if "email" in path.parts]
            pages = [path for path in paths if "email" not in path.parts]
            print(f"{theme}: {len(pages)} pages, {len(messages)} messages")
            left += judge(pages, NEWER)
            left += judge(messages, NEWER + MAIL)
    for message, count in left.most_common(40):
        print(f"{count} times {message}")
    return 1 if left else 0


sys.exit(main())
