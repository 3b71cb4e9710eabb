"""Where somebody lives: a street with a number, a postcode, a box."""

import re
from collections.abc import Iterator

from peercompanion.domain.guard.capitals import UPPER
from peercompanion.domain.guard.hit import Hit, Kind

STREETS = (
    "Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Close|Drive|Dr|Court|Ct|Way|Place|Pl|Square|Gardens|Terrace|Hill|Crescent|Grove|"
    "Bank|Parkway|Boulevard|Blvd|Walk|Row|Mews|Park|Quay|Wharf|Green|Rise|View|Mount|Circle|Highway|Alley|Heights|Cottages"
)
NAME = rf"(?:[{UPPER}][\w'’-]*\.?|\d{{1,3}}(?:st|nd|rd|th)) "
NUMBER_FIRST = re.compile(
    rf"\d(?<![\w.,:/]\d)\d{{0,4}}[A-Za-z]? (?:{NAME}){{1,3}}(?:{STREETS})\b"
)
NUMBER_LAST = re.compile(r"(?:Street|Road|Avenue|Lane|Drive|Square|Terrace|Boulevard) \d{1,4}\b")
STREET_NAME = re.compile(rf"(?:(?<!\w){NAME}){{1,2}}$")
POSTCODE = re.compile(r"[A-Z](?<!\w[A-Z])[A-Z]?\d[A-Z\d]? \d[A-Z]{2}\b|[A-Z](?<!\w[A-Z])[A-Z] \d{5}\b")
DIGIT = re.compile(r"\d")
BOX = re.compile(r"P\.?O\.? Box \d+")
GERMAN_STREET = re.compile(
    r"(?:straße|strasse|str\.|[Gg]asse|weg|platz|allee|ring|damm|ufer|markt|hof|steig|stieg|graben|Straße|Str\.|Weg|"
    r"Platz|Allee|Ring|Damm|Ufer|Markt|Hof|Steig|Graben|Berg|Tor) \d{1,4} ?[a-z]?(?!\w)"
)
GERMAN_BEFORE = re.compile(rf"(?:(?:Am|An der|An den|Im|In der|Auf dem|Zum|Zur|Alter?|Neuer?) )?(?:[{UPPER}][\w.-]*[ -])*[{UPPER}]?[\w-]*$")
GERMAN_TOWN = re.compile(rf"(?<![\w.,])(?:D-)?\d{{5}} [{UPPER}][\w-]+")


def addresses(text: str, language: str) -> Iterator[Hit]:
    if not DIGIT.search(text):
        return
    if language == "de":
        yield from _german(text)
    else:
        for pattern in (NUMBER_FIRST, POSTCODE, BOX):
            yield from (Hit(found.start(), found.end(), Kind.ADDRESS) for found in pattern.finditer(text))
        yield from _number_last(text)


def _number_last(text: str) -> Iterator[Hit]:
    for street in NUMBER_LAST.finditer(text):
        name = STREET_NAME.search(text, max(0, street.start() - 40), street.start())
        if name:
            yield Hit(name.start(), street.end(), Kind.ADDRESS)


def _german(text: str) -> Iterator[Hit]:
    """The street is known by its end, so the beginning of its name is looked for from there."""
    for street in GERMAN_STREET.finditer(text):
        before = GERMAN_BEFORE.search(text, max(0, street.start() - 40), street.start())
        start = before.start() if before else street.start()
        if text[start : start + 1].isupper():
            yield Hit(start, street.end(), Kind.ADDRESS)
    yield from (Hit(town.start(), town.end(), Kind.ADDRESS) for town in GERMAN_TOWN.finditer(text))
