"""Brings resources/i18n up to date with the sources: ``python -m tests.translations``.

``python -m tests.translations --template de.ts`` writes (or brings up to date) the file for a translator: all words of
the sources and of resources/content. Its .qm belongs beside en.qm; the app then speaks it where the system does.

en.ts holds the English plurals only; everything else is English in the sources already. The two forms come
from "(s)" in the text or from the table below; where neither fits they are asked for.
"""

import argparse
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "resources" / "i18n"
TOOLS = Path(PySide6.__file__).parent
BY_HAND = {
    "%Ln entries": ("%Ln entry", "%Ln entries"),
    "%Ln strategies": ("%Ln strategy", "%Ln strategies"),
    "%Ln people": ("%Ln person", "%Ln people"),
    "%Ln tries": ("%Ln try", "%Ln tries"),
    "%Ln small things some people find useful. Look through them and keep those that sound like me.": (
        "%Ln small thing some people find useful. Look through it and keep it if it sounds like me.",
        "%Ln small things some people find useful. Look through them and keep those that sound like me.",
    ),
    "Opened, read to the end, %Ln entries counted. On this disk only.": (
        "Opened, read to the end, %Ln entry counted. On this disk only.",
        "Opened, read to the end, %Ln entries counted. On this disk only.",
    ),
    "Copied, opened and read to its end: %Ln entries.": (
        "Copied, opened and read to its end: %Ln entry.",
        "Copied, opened and read to its end: %Ln entries.",
    ),
    "This copy holds %Ln entries fewer than now: {missing}.": (
        "This copy holds %Ln entry fewer than now: {missing}.",
        "This copy holds %Ln entries fewer than now: {missing}.",
    ),
    "{date}. It holds %Ln entries.": ("{date}. It holds %Ln entry.", "{date}. It holds %Ln entries."),
    "%Ln entries came back: {counts}.": ("%Ln entry came back: {counts}.", "%Ln entries came back: {counts}."),
    "%Ln entries could not be read.": ("%Ln entry could not be read.", "%Ln entries could not be read."),
    "%Ln note(s) stay private": ("%Ln note stays private", "%Ln notes stay private"),
    "Every %n weeks": ("Every week", "Every %n weeks"),
    "%Ln things cannot be brought back then. Nothing done before can be undone after it.": (
        "%Ln thing cannot be brought back then. Nothing done before can be undone after it.",
        "%Ln things cannot be brought back then. Nothing done before can be undone after it.",
    ),
}
ALIKE = {
    "%Ln found",
    "%n left",
    "%n more",
    "%Ln more",
    "In %Ln of them a part may be wanting.",
    "%Ln more on this computer, or one from another disk.",
    "%n min",
    "{row}. %n to choose from",
    "{some} of %Ln fit",
    "Show all %Ln",
    "Read all %Ln",
    "Add all %Ln",
    "Add these %Ln",
    "%Ln added to my strategies.",
    "Show %Ln more",
}


CONTENT = ROOT / "resources" / "content"
NO_WORDS = frozenset(
    {
        *("key", "id", "number", "kind", "cost", "languages", "source", "region"),
        *("situation", "situations", "focus", "channel", "directories", "emergency", "emergency_choices"),
    }
)
"""Fields of the content files that nobody translates. The name of a help line is none either: see ``line``."""


def sources() -> list[str]:
    return sorted(str(path.relative_to(ROOT)) for path in (ROOT / "peercompanion" / "ui").rglob("*.py"))


def collect(target: Path) -> None:
    """Plural texts of all sources into a .ts file; what was translated in it stays."""
    _lupdate(target, "en", "-pluralonly")


def template(target: Path, language: str) -> None:
    """All there is to translate, into a .ts file; what was translated in it stays."""
    kept = _translated_content(target) if target.is_file() else {}
    _lupdate(target, language)
    tree = ElementTree.parse(target)
    context = ElementTree.SubElement(tree.getroot(), "context")
    ElementTree.SubElement(context, "name").text = "content"
    for words, file in content_words().items():
        message = ElementTree.SubElement(context, "message")
        ElementTree.SubElement(message, "source").text = words
        ElementTree.SubElement(message, "extracomment").text = file
        said = ElementTree.SubElement(message, "translation", {} if words in kept else {"type": "unfinished"})
        said.text = kept.get(words)
    ElementTree.indent(tree)
    tree.write(target, encoding="utf-8", xml_declaration=True)


def content_words() -> dict[str, str]:
    """Every shipped word or sentence, with the file it is first found in."""
    found: dict[str, str] = {}
    for file in sorted(CONTENT.rglob("*.toml")):
        for words in _words(tomllib.loads(file.read_text(encoding="utf-8"))):
            found.setdefault(words, str(file.relative_to(CONTENT)))
    return found


def _words(value: object, field: str = "") -> Iterator[str]:
    if isinstance(value, str) and value != "always":
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from _words(item, field)
    elif isinstance(value, dict):
        for name, inside in value.items():
            if not (name in NO_WORDS and _is_plain(inside)) and (field, name) != ("line", "name"):
                yield from _words(inside, name)


def _is_plain(value: object) -> bool:
    """No tables in it: a field of this name, and not the things it is the name of."""
    return not (isinstance(value, list) and value and isinstance(value[0], dict))


def _translated_content(target: Path) -> dict[str, str]:
    return {
        message.findtext("source", ""): message.findtext("translation", "")
        for context in ElementTree.parse(target).iter("context")
        if context.findtext("name") == "content"
        for message in context.findall("message")
        if message.findtext("translation")
    }


def _lupdate(target: Path, language: str, *options: str) -> None:
    languages = ["-source-language", "en", "-target-language", language]
    command = [str(TOOLS / "lupdate"), "-silent", *options, "-no-obsolete", "-locations", "none", *languages]
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
    parser = argparse.ArgumentParser(prog="python -m tests.translations", description=__doc__)
    parser.add_argument("--template", type=Path, metavar="LANGUAGE.ts", help="write the file for a translator instead")
    chosen = parser.parse_args()
    if chosen.template:
        template(chosen.template.absolute(), chosen.template.stem)
        return 0
    source = FOLDER / "en.ts"
    collect(source)
    left = fill(source)
    compile_(source, FOLDER / "en.qm")
    for text in left:
        sys.stdout.write(f"wants its two forms in the table: {text}\n")
    return 1 if left else 0


if __name__ == "__main__":
    sys.exit(main())
