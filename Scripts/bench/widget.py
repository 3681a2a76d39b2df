"""What the popup's script weighs, beside what others weigh that do less."""
import gzip
import pathlib
import shutil
import subprocess
import tempfile

from common import promise, release, root, run

# Built from the fetched sources with esbuild, November 2026: bytes of gzip -9 and brotli -q 11.
OTHERS = [
    ("micromodal 1.0.1, opening and closing only", 1966, 1683),
    ("a11y-dialog 8.1.5, the same", 1896, 1662),
    ("focus-trap 8.2.2, the trap alone", 3524, 3162),
    ("sharer.js 0.5.4, share addresses only", 2165, 1899),
    ("shepherd 15.2.2, tours; without its CSS", 6442, 5731),
    ("formbricks js-core, without its survey", 9562, 8431),
    ("sweetalert2 11.26.25 with its CSS", 20337, 18201),
]

CONFIG = "content/widget.yaml"
NETWORKS = ("whatsapp, email, facebook, x, telegram, linkedin, reddit, pinterest, bluesky, threads,"
            " sms, messenger")
ALL_NETWORKS = [("[whatsapp, email, facebook, x, telegram, bluesky, sms]", f"[{NETWORKS}]")]
PLAIN = ALL_NETWORKS + [
    ("languages: [en, de, fr, es, ja, ar]", "languages: [en]"),
    ("    starts: 2026-11-01\n    ends: 2027-10-31\n", ""),
    ("  regions:\n    - countries: [AT, CH, DE, GB]\n      marketing: box\n", ""),
]
PICTURED = PLAIN + [("  image_in_popup: false", "  image_in_popup: true")]
FULL = ALL_NETWORKS + [
    ("languages: [en, de, fr, es, ja, ar]", "languages: [en, de]"),
    ("sign_up: link", "sign_up: coupon"),
    ("variants: []", "variants:\n    - id: short\n      share: 50\n      texts:\n"
                     "        en: {popup.invitation.title: 'Earn {commission} together'}\n"
                     "        de: {popup.invitation.title: 'Gemeinsam {commission} verdienen'}"),
]


def widget():
    tool = release("build-site")
    for name, gzipped, brotlied in OTHERS:
        print(f"      {name}: {gzipped} gzip, {brotlied} brotli")
    plain = weigh(tool, "link mode, one language, twelve share targets", PLAIN)
    weigh(tool, "the same with a picture", PICTURED)
    full = weigh(tool, "coupon mode, A/B, two languages", FULL)
    weigh(tool, "the shipped store: six languages, a season, a box by country", [])
    kept = [
        promise("link mode, one language, gzip", plain["script"][0], 6000, " B"),
        promise("coupon mode, A/B, two languages, gzip", full["script"][0], 8000, " B"),
        promise("the QR part, fetched when it is opened, gzip", plain["code"][0], 3000, " B"),
    ]
    if plain["script"][1]:
        kept.append(promise("link mode, one language, brotli", plain["script"][1], 5000, " B"))
    return all(kept)


def weigh(tool, name, edits):
    """Bytes of gzip and brotli (0 without the program) of the script and of the QR part."""
    with tempfile.TemporaryDirectory() as folder:
        project = pathlib.Path(folder)
        for part in ("content", "themes"):
            shutil.copytree(root / part, project / part)
        config = (project / CONFIG).read_text()
        for old, new in edits:
            if old not in config:
                raise SystemExit(f"{CONFIG} no longer says: {old}")
            config = config.replace(old, new)
        (project / CONFIG).write_text(config)
        run([tool, "build", "--quiet", "--project", project, "--output", project / "Output"])
        files = sorted((project / "Output/w").glob("*.js"))
        script = next(path for path in files if path.name.count(".") == 1)
        code = next(path for path in files if ".code." in path.name)
        sizes = {"script": packed(script), "code": packed(code)}
    print(f"      {name}: {sizes['script'][0]} gzip, {sizes['script'][1] or 'no'} brotli")
    return sizes


def packed(path):
    data = path.read_bytes()
    brotli = shutil.which("brotli")
    if not brotli:
        return len(gzip.compress(data, 9)), 0
    brotlied = run([brotli, "-q", "11", "-c", path], stdout=subprocess.PIPE).stdout
    return len(gzip.compress(data, 9)), len(brotlied)
