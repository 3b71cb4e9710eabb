"""Brings resources/i18n up to date with the sources: ``python -m tests.translations``.

en.ts holds the English plurals only; everything else is English in the sources already. The two forms come
from "(s)" in the text or from the table below; where neither fits they are asked for.
"""

import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(PySide6.__file__).parent
BY_HAND = {
    "%n entries": ("%n entry", "%n entries"),
    "%n note(s) stay private": ("%n note stays private", "%n notes stay private"),
    "Every %n weeks": ("Every week", "Every %n weeks"),
    "%n things cannot be brought back then. Nothing done before can be undone after it.": (
        "%n thing cannot be brought back then. Nothing done before can be undone after it.",
        "%n things cannot be brought back then. Nothing done before can be undone after it.",
    ),
}
ALIKE = {"%n found", "%n left", "%n more", "%n min", "{some} of %n fit", "Show all %n"}


def sources() -> list[str]:
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "peercompanion" / "ui").rglob("*.py"))


def collect(target: Path) -> None:
    """Plural texts of all sources into a .ts file; what was translated in it stays."""
    languages = ["-source-language", "en", "-target-language", "en"]
    command = [str(TOOLS / "lupdate"), "-silent", "-pluralonly", "-no-obsolete", "-locations", "none", *languages]
    subprocess.run([*command, *sources(), "-ts", str(target)], cwd=ROOT, check=True, capture_output=True)


def fill(target: Path) -> list[str]:
    """Writes the two forms where a rule gives them; returns the texts that want a hand."""
    tree = ElementTree.parse(target)
    left = []
    for message in tree.iter("message"):
        forms = message.findall("translation/numerusform")
        source = message.findtext("source", "")
        forms[0].text, forms[1].text = BY_HAND.get(source, (source.replace("(s)", ""), source.replace("(s)", "s")))
        if "(s)" not in source and source not in BY_HAND and source not in ALIKE:
            left.append(source)
        message.find("translation").attrib.pop("type", None)
    tree.write(target, encoding="utf-8", xml_declaration=True)
    return left


def compile_(source: Path, target: Path) -> None:
    command = [str(TOOLS / "lrelease"), "-silent", str(source), "-qm", str(target)]
    subprocess.run(command, check=True, capture_output=True)


def main() -> int:
    source = FOLDER / "en.ts"
    collect(source)
    left = fill(source)
    compile_(source, FOLDER / "en.qm")
    for text in left:
        sys.stdout.write(f"wants its two forms in the table: {text}\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
