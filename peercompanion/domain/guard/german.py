"""German names. Every noun has a capital there, so only listed given names and forms of address are names."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard.capitals import ALONE, PARTICLE, REST, UPPER, WORD
from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import known, word_set
from peercompanion.domain.guard.patterns import one_of

TITLE = one_of(
    r"Frau Herrn? Fr\. Hr\. Dr\. Prof\. Professor(?:in)? Doktor Pfarrer(?:in)? Schwester Pater Pastor(?:in)? Bruder "
    "Tante Onkel Oma Opa Imam Rabbi"
)
TITLE_CUES = word_set(
    "frau herr herrn fr hr dr prof professor professorin doktor pfarrer pfarrerin schwester pater pastor pastorin "
    "bruder tante onkel oma opa imam rabbi"
)
TITLED = re.compile(rf"(?<!\w)(?:{TITLE} )+(?:(?:von|van|zu|de|al|el)(?: der| den)? )?{WORD}(?: {WORD})?")
ONLY_TITLE = re.compile(rf"{TITLE}$")
POSSESSIVE = re.compile(r"(?:[mdsMDS]ein|[iI]hr|[uU]nser|[eE]ur)e?[mnrs]? $")
CAPITALISED = re.compile(rf"[{UPPER}]{ALONE}{REST}")
SURNAME = re.compile(rf" (?:(?:{PARTICLE}) ){{0,3}}({WORD})")
SHORT_FORMS = ("Max", "Jan", "Mai")
SHORTENED = re.compile(r"\. ?(?:\d|[a-zäöü])")


def names(text: str, words: Collection[str]) -> Iterator[Hit]:
    if not TITLE_CUES.isdisjoint(words):
        yield from (_titled(found) for found in TITLED.finditer(text) if _is_titled(found))
    for found in CAPITALISED.finditer(text):
        if is_listed(found.group()) and not _is_shortened(found):
            yield _with_surname(text, found)


def is_listed(word: str) -> bool:
    """Also in the genitive, "Annas", and doubled, "Anna-Lena"."""
    listed = known().german_names
    if word in listed or (word[-1] == "s" and len(word) > 4 and word[:-1] in listed):
        return True
    first, dash, second = word.partition("-")
    return bool(dash) and first in listed and second in listed


def _is_shortened(found: re.Match[str]) -> bool:
    """ "Max. 20 Minuten", "im Jan. wird es besser"."""
    return found.group() in SHORT_FORMS and SHORTENED.match(found.string, found.end()) is not None


def _is_titled(found: re.Match[str]) -> bool:
    """Not "meine Frau Monika": whose she is counts there, and the name by itself."""
    if POSSESSIVE.search(found.string, max(0, found.start() - 8), found.start()):
        return False
    return known().german_nouns.isdisjoint(found.group().split()[1:])


def _titled(found: re.Match[str]) -> Hit:
    called = [word for word in found.group().split() if word[0].isupper() and not ONLY_TITLE.match(word)]
    return Hit(found.start(), found.end(), Kind.FULL_NAME if len(called) > 1 else Kind.NAME)


def _with_surname(text: str, word: re.Match[str]) -> Hit:
    surname = SURNAME.match(text, word.end())
    if surname and surname.group(1) not in known().german_nouns:
        return Hit(word.start(), surname.end(), Kind.FULL_NAME)
    return Hit(word.start(), word.end(), Kind.NAME)
