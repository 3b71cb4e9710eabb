"""All the rules in their order, and what is left where several speak about the same words."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard import around, german
from peercompanion.domain.guard.address import addresses
from peercompanion.domain.guard.capitals import by_capitals
from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import known
from peercompanion.domain.guard.marks import ways_to_reach

GERMAN = "de"
WORDS = re.compile(r"\w+")
NAMES = (Kind.NAME, Kind.FULL_NAME)
STRENGTH = {kind: rank for rank, kind in enumerate((Kind.EMAIL, Kind.LINK, Kind.HANDLE, Kind.ADDRESS, Kind.PHONE))}
WEAK = {Kind.RELATION: 10, Kind.FULL_NAME: 12, Kind.NAME: 13, Kind.WORKPLACE: 11, Kind.HEALTH: 11}
RANK = STRENGTH | WEAK


def find(text: str, language: str = "en", kept: Collection[str] = frozenset()) -> list[Hit]:
    """From left to right, none over another. ``kept`` are words a person wants to keep, as ``remembered`` gives them."""
    hits = _apart(sorted(_everything(text, language), key=_rank))
    if kept:
        hits = [hit for hit in hits if remembered(hit.words(text)) not in kept]
    return hits


def remembered(words: str) -> str:
    """The form in which words are kept: the same however they are spaced and capitalised."""
    return " ".join(words.split()).casefold()


def _everything(text: str, language: str) -> Iterator[Hit]:
    lowered = text.lower()
    words = set(WORDS.findall(lowered))
    is_german = language.startswith(GERMAN)
    if is_german:
        names = list(german.german_names(text))
    elif lowered == text:
        names = list(_lower_names(text, words))
    else:
        names = list(by_capitals(text))
    yield from names
    yield from ways_to_reach(text)
    yield from addresses(text, GERMAN if is_german else language)
    told = german.around_a_person if is_german else around.around_a_person
    yield from told(text, words, {name.end for name in names})


def _lower_names(text: str, words: set[str]) -> Iterator[Hit]:
    """Where somebody writes no capitals at all, listed names that are no other word."""
    names = words & known().lower_names
    if names:
        yield from (Hit(word.start(), word.end(), Kind.NAME) for word in WORDS.finditer(text) if word.group() in names)


def _rank(hit: Hit) -> tuple[int, int, int]:
    return (RANK[hit.kind], hit.start, -hit.end)


def _apart(hits: list[Hit]) -> list[Hit]:
    """The stronger kind wins where two overlap."""
    taken: list[Hit] = []
    for hit in hits:
        if not any(hit.start < other.end and other.start < hit.end for other in taken):
            taken.append(hit)
    return sorted(taken, key=lambda hit: hit.start)
