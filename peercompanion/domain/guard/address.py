"""Where somebody lives: a street with a number, a postcode, a box."""

import re
from collections.abc import Iterator

from peercompanion.domain.guard.capitals import UPPER
from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import known

STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Court|Ct|Way|Place|Pl|Square|Gardens|Terrace|Hill|Crescent|"
    "Grove|"
    "Bank|Parkway|Boulevard|Blvd|Walk|Row|Mews|Park|Quay|Wharf|Green|Rise|View|Mount|Circle|Highway|Alley|Heights|"
    "Cottages"
)
NAME = rf"(?:[{UPPER}][\w'’-]*\.?|\d{{1,3}}(?:st|nd|rd|th)) "
NUMBER_FIRST = re.compile(rf"[0-9](?<![\w.,:/]\d)\d{{0,4}}[A-Za-z]? (?:{NAME}){{1,3}}(?:{STREETS})\b")
NUMBER_LAST = re.compile(r"[0-9](?<=[^\W\d] \d)\d{0,3}(?!\w)")
BEFORE_NUMBER = tuple(["Street", "Road", "Avenue", "Lane", "Drive", "Square", "Terrace", "Boulevard"])
STREET_NAME = re.compile(rf"(?:(?<!\w){NAME}){{1,2}}\w+$")
POSTCODE = re.compile(r"[0-9](?<=[A-Z]\d)[A-Z\d]? \d[A-Z]{2}\b|[0-9](?<=[A-Z][A-Z] \d)\d{4}\b")
AREA = re.compile(r"(?<!\w)(?:[A-Z]{1,2}|[A-Z]{2} )$")
DIGIT = re.compile("[0-9]")
BOX = re.compile(r"P\.?O\.? Box \d+")
GERMAN_NUMBER = re.compile(r"[0-9](?:(?<=[^\W\d] \d)|(?<=\. \d))\d{0,3}(?: ?[a-z])?(?!\w)")
GERMAN_STREETS = tuple(
    [
        "straße",
        "strasse",
        "str.",
        "gasse",
        "weg",
        "platz",
        "allee",
        "ring",
        "damm",
        "ufer",
        "markt",
        "hof",
        "steig",
        "stieg",
        "graben",
        "Straße",
        "Str.",
        "Gasse",
        "Weg",
        "Platz",
        "Allee",
        "Ring",
        "Damm",
        "Ufer",
        "Markt",
        "Hof",
        "Steig",
        "Graben",
        "Berg",
        "Tor",
    ]
)
GERMAN_PART = re.compile(rf"[{UPPER}][\w.-]*|der|den|dem")
GERMAN_TOWN = re.compile(rf"[0-9](?<![\w.,]\d)\d{{4}} [{UPPER}][\w-]+")


def addresses(text: str, language: str) -> Iterator[Hit]:
    if not DIGIT.search(text):
        return
    if language == "de":
        yield from _german(text)
    else:
        yield from _hits(NUMBER_FIRST, text)
        yield from _numbers_last(text)
        yield from _postcodes(text)
        if "Box " in text:
            yield from _hits(BOX, text)


def _hits(pattern: re.Pattern[str], text: str) -> Iterator[Hit]:
    return (Hit(found.start(), found.end(), Kind.ADDRESS) for found in pattern.finditer(text))


def _numbers_last(text: str) -> Iterator[Hit]:
    for number in NUMBER_LAST.finditer(text):
        end = number.start() - 1
        if text.endswith(BEFORE_NUMBER, max(0, end - 10), end):
            name = STREET_NAME.search(text, max(0, end - 40), end)
            if name:
                yield Hit(name.start(), number.end(), Kind.ADDRESS)


def _postcodes(text: str) -> Iterator[Hit]:
    """Found by their digits, of which there are fewer than capitals."""
    for code in POSTCODE.finditer(text):
        area = AREA.search(text, max(0, code.start() - 4), code.start())
        if area:
            yield Hit(area.start(), code.end(), Kind.ADDRESS)


def _german(text: str) -> Iterator[Hit]:
    """The street is known by its end, so the beginning of its name is looked for from there."""
    for number in GERMAN_NUMBER.finditer(text):
        end = number.start() - 1
        if text.endswith(GERMAN_STREETS, max(0, end - 8), end):
            start = _german_name(text, end)
            if text[start].isupper() and text[start:end] not in GERMAN_STREETS:
                yield Hit(start, number.end(), Kind.ADDRESS)
    places = known().places
    for town in GERMAN_TOWN.finditer(text):
        if town.group()[6:] in places or text[max(0, town.start() - 2) : town.start()] == ", ":
            yield Hit(town.start(), town.end(), Kind.ADDRESS)


def _german_name(text: str, end: int) -> int:
    """Where the name of the street begins: "Lindenstraße", but also "Am Markt", "Unter den Linden"."""
    start = at = max(text.rfind(" ", 0, end), text.rfind("\n", 0, end)) + 1
    for word in reversed(text[max(0, start - 30) : start].split(" ")[-4:-1]):
        if not GERMAN_PART.fullmatch(word):
            break
        at -= len(word) + 1
        if word[0].isupper():
            start = at
    return start
