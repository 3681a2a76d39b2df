"""From a save to the screen: twenty edits in a preview of the shipped store, seen in Chromium.

Without Chromium and its driver the figure ends when the new page has arrived.
"""
import contextlib
import json
import pathlib
import shutil
import statistics
import subprocess
import tempfile
import time
import urllib.request

from common import promise, release, root

EDITS = 20
PAGES = {
    "text": "states/en/invitation.html",
    "color": "states/de/invitation.html",
    "template": "guides/en/woocommerce.html",
    "guide": "guides/ar/woocommerce.html",
}


def preview():
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        for part in ("content", "themes"):
            shutil.copytree(root / part, project / part)
        with started(project) as address, browser() as look:
            seconds = [edit(project, address, look, number) for number in range(EDITS)]
    middle = statistics.median(seconds)
    by_kind = {kind: statistics.median(seconds[place::len(PAGES)]) * 1000
               for place, kind in enumerate(PAGES)}
    print("      " + ", ".join(f"{kind} {value:.0f} ms" for kind, value in by_kind.items()))
    print(f"      save to screen{'' if look.is_browser else ', without a browser'}:"
          f" best {min(seconds) * 1000:.0f} ms, worst {max(seconds) * 1000:.0f} ms of {EDITS}")
    return promise("save to screen, median", middle * 1000, 300, " ms")


@contextlib.contextmanager
def started(project):
    """The address of a preview that has built its first bundle."""
    command = [release("build-site"), "preview", "--project", project, "--port", "0"]
    process = subprocess.Popen(map(str, command), stdout=subprocess.PIPE, text=True,
                               stderr=subprocess.STDOUT)
    try:
        address = next(word for line in process.stdout for word in line.split()
                       if word.startswith("http://"))
        until(lambda: b'"site"' in fetched(address + "_studio/site.json"))
        yield address
    finally:
        process.terminate()
        process.wait()


def edit(project, address, look, number):
    """Seconds from a save to the page that shows it."""
    kind = list(PAGES)[number % len(PAGES)]
    look.open(address + PAGES[kind])
    change, is_shown = CHANGES[kind](project, word(number))
    # The page has asked for its parts, and the build before has settled.
    time.sleep(1.5)
    start = time.monotonic()
    change()
    until(lambda: look.shows(is_shown), f"the {kind} edit {number}")
    return time.monotonic() - start


def word(number):
    """Not a figure: those come from the offer alone."""
    return "abcdefghijklmnopqrstuvwxyz"[number % 26] * 6


def replaced(path, old, new):
    text = path.read_text()
    assert old in text, f"{path} has no {old!r}"
    return lambda: path.write_text(text.replace(old, new, 1))


def text_edit(project, new):
    path = project / "content/locales/en.yaml"
    line = next(line for line in path.read_text().splitlines() if line.startswith("  close: "))
    return replaced(path, line, f"  close: Close {new}"), ("text", new)


def color_edit(project, new):
    path = project / "themes/linen/popup.css"
    return (lambda: path.write_text(path.read_text() + f".{new} {{ --seen-{new}: 1; }}\n"),
            ("css", f"--seen-{new}"))


def template_edit(project, new):
    path = project / "themes/linen/guide.mustache"
    return replaced(path, '<p class="kicker">', f'<p class="kicker">{new} '), ("text", new)


def guide_edit(project, new):
    path = project / "content/guides/woocommerce.md"
    return lambda: path.write_text(path.read_text() + f"\nWith {new}.\n"), ("text", new)


CHANGES = {"text": text_edit, "color": color_edit, "template": template_edit, "guide": guide_edit}


def fetched(address):
    try:
        with urllib.request.urlopen(address) as answer:
            return answer.read()
    except OSError:
        return b""


def until(is_there, what="the first bundle"):
    end = time.monotonic() + 30
    while not is_there():
        assert time.monotonic() < end, f"{what} was not seen in half a minute"
        # Looking takes the browser's time too.
        time.sleep(0.02)


class Fetching:
    """Sees what arrives, where there is no browser."""
    is_browser = False

    def open(self, address):
        self.address = address
        fetched(address)

    def shows(self, what):
        page = fetched(self.address).decode()
        if what[0] == "text":
            return what[1] in page
        folder = self.address.rsplit("/", 1)[0]
        sheets = [part.split('"')[0] for part in page.split('rel="stylesheet" href="')[1:]]
        return any(what[1] in fetched(f"{folder}/{sheet}").decode() for sheet in sheets)


# The popup on its pages stands in a shadow root.
SEEN = """
const [kind, wanted] = arguments;
const inner = [...document.querySelectorAll('*')].map((element) => element.shadowRoot);
return [document, ...inner.filter(Boolean)].some((root) => kind === 'text'
  ? (root.documentElement ?? root).innerHTML.includes(wanted)
  : [...root.styleSheets].some((sheet) =>
    [...sheet.cssRules].some((rule) => rule.cssText.includes(wanted))));
"""


class Chromium:
    is_browser = True

    def __init__(self, driver):
        self.driver = driver
        options = {"args": ["--headless=new", "--no-sandbox", "--disable-gpu"]}
        answer = self.ask("/session", {"capabilities": {"alwaysMatch": {
            "goog:chromeOptions": options}}})
        self.session = "/session/" + answer["sessionId"]

    def ask(self, path, body, method="POST"):
        request = urllib.request.Request(
            self.driver + path, json.dumps(body).encode(), {"Content-Type": "application/json"},
            method=method)
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)["value"]

    def open(self, address):
        self.ask(self.session + "/url", {"url": address})

    def run(self, script, *arguments):
        return self.ask(
            self.session + "/execute/sync", {"script": script, "args": list(arguments)})

    def command(self, name, parameters):
        """One of the developer tools' own."""
        self.ask(self.session + "/goog/cdp/execute", {"cmd": name, "params": parameters})

    def shows(self, what):
        try:
            return self.run(SEEN, *what)
        except OSError:
            # Between two pages.
            return False


@contextlib.contextmanager
def browser():
    program = shutil.which("chromedriver")
    if not program:
        yield Fetching()
        return
    process = subprocess.Popen([program, "--port=0"], stdout=subprocess.PIPE, text=True)
    try:
        line = next(line for line in process.stdout if "successfully on port" in line)
        port = line.rstrip(". \n").rsplit(" ", 1)[1]
        chromium = Chromium(f"http://127.0.0.1:{port}")
        try:
            yield chromium
        finally:
            chromium.ask(chromium.session, {}, "DELETE")
    finally:
        process.terminate()
        process.wait()
