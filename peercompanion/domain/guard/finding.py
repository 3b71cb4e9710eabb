"""All the rules in their order, and what is left where several speak about the same words."""

import re
from collections.abc import Collection, Iterator

from peercompanion.domain.guard.address import addresses
from peercompanion.domain.guard.capitals import by_capitals
from peercompanion.domain.guard.family import relations
from peercompanion.domain.guard.health import conditions
from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.lists import known
from peercompanion.domain.guard.marks import ways_to_reach
from peercompanion.domain.guard.work import workplaces
from peercompanion.domain.text import LONGEST_KEPT

GERMAN = "de"
WORDS = re.compile(r"\w+")
BY_STRENGTH = (
    *(Kind.EMAIL, Kind.LINK, Kind.HANDLE, Kind.ADDRESS, Kind.PHONE),
    *(Kind.RELATION, Kind.WORKPLACE, Kind.HEALTH, Kind.FULL_NAME, Kind.NAME),
)
RANK = {kind: rank for rank, kind in enumerate(BY_STRENGTH)}


def find(text: str, language: str = "en", kept: Collection[str] = frozenset()) -> list[Hit]:
    """From left to right, none over another. ``kept``: words a person wants to keep, as ``remembered`` gives them."""
    hits = _apart(sorted(_everything(text, language), key=lambda hit: (hit.start, RANK[hit.kind])))
    if kept:
        hits = [hit for hit in hits if remembered(hit.words(text)) not in kept]
    return hits


def remembered(words: str) -> str:
    """The form in which words are kept: the same however they are spaced and capitalised, and of a long link its
    beginning.
    """
    return " ".join(words.split()).casefold()[:LONGEST_KEPT].rstrip()


def _everything(text: str, language: str) -> Iterator[Hit]:
    lowered = text.lower()
    words = _different_words(lowered)
    is_german = language.startswith(GERMAN)
    yield from ways_to_reach(text)
    yield from addresses(text, GERMAN if is_german else language)
    yield from (_in_german if is_german else _in_english)(text, lowered, words)


def _in_german(text: str, lowered: str, words: set[str]) -> Iterator[Hit]:
    from peercompanion.domain.guard import german, german_told  # late: their patterns take ten milliseconds to make

    names = list(german.names(text, words))
    ends = {name.end for name in names}
    yield from names
    yield from german_told.relations(text, words)
    yield from german_told.workplaces(text, words, ends)
    yield from german_told.conditions(text, words, ends)


def _in_english(text: str, lowered: str, words: set[str]) -> Iterator[Hit]:
    names = list(_lower_names(text, words) if lowered == text else by_capitals(text))
    ends = {name.end for name in names}
    yield from names
    yield from relations(text, words)
    yield from workplaces(text, words, ends)
    yield from conditions(text, words, ends)


def _different_words(lowered: str) -> set[str]:
    """By hand, as it takes half as long as by a pattern; a word with a rare sign behind it may be lost."""
    for sign in ".,;:!?()'’\"“”„-/\n":
        if sign in lowered:
            lowered = lowered.replace(sign, " ")
    return set(lowered.split())


def _lower_names(text: str, words: set[str]) -> Iterator[Hit]:
    """Where somebody writes no capitals at all, listed names that are no other word."""
    names = words & known().lower_names
    if names:
        yield from (Hit(word.start(), word.end(), Kind.NAME) for word in WORDS.finditer(text) if word.group() in names)


def _apart(hits: list[Hit]) -> list[Hit]:
    """The stronger kind wins where two overlap."""
    apart: list[Hit] = []
    for hit in hits:
        if not apart or hit.start >= apart[-1].end:
            apart.append(hit)
        elif RANK[hit.kind] < RANK[apart[-1].kind]:
            apart[-1] = hit
    return apart
