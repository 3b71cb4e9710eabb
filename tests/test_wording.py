"""How we speak: warm, short, without exclamation marks, advice, blame or clinical words (content of the screens).

Looks at every text in resources/content and in the made-up year, and at every literal given to ``tr`` and its kin in
the screens' sources.
"""

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
SAMPLE = ROOT / "resources" / "sample" / "year.toml"
CONTENT = [*sorted((ROOT / "resources" / "content").rglob("*.toml")), SAMPLE]
SCREENS = sorted((ROOT / "peercompanion" / "ui").rglob("*.py"))

TRANSLATED_ARGUMENT = {"tr": 0, "translate": 1, "QT_TR_NOOP": 0, "QT_TRANSLATE_NOOP": 1}
NAMES = frozenset({"name", "source"})
"""Of help lines: no words of ours. A line is called what it is called."""

NOT_OURS = {
    "exclamation": r"!",
    "advice": r"\bshould(n't)?\b|\bjust\b|\bsimply\b|\byou must\b|\byou ought\b|stay positive",
    "blame": r"\bmissed\b|\babsent\b|\bskip(s|ped)?\b|\bfail(ed|ure)\b|\byou fail|\byou forgot\b|it's been \d+",
    "counting": r"\bstreaks?\b|\bbadges?\b|\bscores?\b|\bgaps?\b|\d+ of \d+ done|\bachievements?\b|\bprogress\b",
    "exaggeration": r"\bterrible\b|\bawful\b|\bgreat\b|\bamazing\b|\bawesome\b|proud of you|well done",
    "alarm": r"\bcrisis\b|\bsos\b|\bpanic\b|\bseverity\b|\brisk (score|level)s?\b|\bforecasts?\b",
    "clinic": r"\bsymptoms?\b|\bpatients?\b|\bsufferers?\b|\bvictims?\b|mentally ill|how depressed",
    "verdict": r"getting worse|getting better because|pattern detected|what worked|\bsuccess(ful|fully)?\b",
    "unsafe": r"commit(ted|s)? suicide|(successful|failed) (attempt|suicide)",
    "joke": r"\boops\b|\bwhoops\b|uh[- ]oh",
    "picture": r"[\U0001F300-\U0001FAFF\u2600-\u27BF]",
}
ALLOWED = (
    "Just here",  # the name of an entry without a rating
    "just listen",  # what one may ask of others, and do oneself
    "just be heard",
    "just now",  # a moment, no advice
    "no clear effect on symptoms",  # what trials found, in About
)


def offences(text: str) -> list[str]:
    for phrase in ALLOWED:
        text = re.sub(rf"\b{phrase}\b", "…", text, flags=re.IGNORECASE)
    return [kind for kind, pattern in NOT_OURS.items() if re.search(pattern, text, re.IGNORECASE)]


def words_of(value: object, leave: frozenset[str] = frozenset()) -> Iterator[str]:
    """Every text in a table, without those in fields to be left."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, list):
        for item in value:
            yield from words_of(item, leave)
    elif isinstance(value, dict):
        for name in value.keys() - leave:
            yield from words_of(value[name], leave)


def shipped_words(file: Path) -> Iterator[str]:
    leave = NAMES if file.parent.name == "help_lines" else frozenset()
    return words_of(tomllib.loads(file.read_text(encoding="utf-8")), leave)


def screen_texts(source: str) -> Iterator[ast.expr]:
    """What is given to be translated, whatever kind of expression it is."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            place = TRANSLATED_ARGUMENT.get(name, len(node.args))
            yield from node.args[place : place + 1]


def literals(source: str) -> Iterator[str]:
    for text in screen_texts(source):
        if isinstance(text, ast.Constant) and isinstance(text.value, str):
            yield text.value


@pytest.mark.parametrize("file", CONTENT, ids=lambda file: file.name)
def test_the_shipped_words_speak_as_we_do(file):
    said = {text: offences(text) for text in shipped_words(file)}

    assert {text: kinds for text, kinds in said.items() if kinds} == {}


@pytest.mark.parametrize("file", SCREENS, ids=lambda file: str(file.relative_to(ROOT)))
def test_the_screens_speak_as_we_do(file):
    said = {text: offences(text) for text in literals(file.read_text(encoding="utf-8"))}

    assert {text: kinds for text, kinds in said.items() if kinds} == {}


@pytest.mark.parametrize("file", SCREENS, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_translated_sentence_is_glued_from_parts(file):
    texts = screen_texts(file.read_text(encoding="utf-8"))

    assert [ast.unparse(text) for text in texts if isinstance(text, ast.JoinedStr | ast.BinOp | ast.Call)] == []


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Saved!", ["exclamation"]),
        ("You should take a walk.", ["advice"]),
        ("Just breathe.", ["advice"]),
        ("Simply begin.", ["advice"]),
        ("A meeting you skipped", ["blame"]),
        ("We missed you", ["blame"]),
        ("It's been 12 days", ["blame"]),
        ("3 of 7 done", ["counting"]),
        ("A streak of four", ["counting"]),
        ("A great day", ["exaggeration"]),
        ("Crisis mode", ["alarm"]),
        ("Panic", ["alarm"]),
        ("Rate your symptoms", ["clinic"]),
        ("Saved successfully", ["verdict"]),
        ("A failed attempt", ["blame", "unsafe"]),
        ("Oops", ["joke"]),
        ("Good 🎉", ["picture"]),
        ("tense or panicky", []),
        ("Just here. I'll just listen today, and just be heard.", []),
        ("Saved. Undo", []),
        ("didn't go this time", []),
    ],
)
def test_the_list_finds_what_it_is_for_and_spares_what_is_ours(text, kinds):
    assert offences(text) == kinds


def test_no_person_of_the_made_up_year_has_a_name():
    first_and_last = r"\b(?!The )[A-Z][a-z]+ [A-Z][a-z]+"

    assert [text for text in shipped_words(SAMPLE) if re.search(first_and_last, text)] == []


def test_words_in_every_form_of_a_call_are_looked_at():
    source = """
self.tr("one")
QCoreApplication.translate("content", "two")
tr("three" "four")
self.tr(f"{x}")
other("no")
"""

    assert list(literals(source)) == ["one", "two", "threefour"]
    assert [type(text) for text in screen_texts(source)][-1] is ast.JoinedStr


def test_the_names_of_help_lines_are_left_alone_and_our_words_are_not():
    table = {"name": "Suicide Crisis Helpline", "line": [{"source": "Press!", "notes": ["Calm.", "Call!"]}]}

    assert list(words_of(table, NAMES)) == ["Calm.", "Call!"]
    assert sorted(words_of(table)) == ["Call!", "Calm.", "Press!", "Suicide Crisis Helpline"]
