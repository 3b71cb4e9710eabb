"""What is told of a person, where it is one: "he works at", "J. was diagnosed", and not "I" or "what"."""

import re
from collections.abc import Collection, Iterable, Iterator

from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.person import PERSONS, is_about_person

APPOSED = re.compile(r"(?<!\w)[^\W\d_]\., (?:who|der|die) $")
FEWEST = 5
"""Letters before a clause may end."""


def told(
    matches: Iterable[re.Match[str]],
    kind: Kind,
    name_ends: Collection[int],
    clause_end: re.Pattern[str],
    persons: Collection[str] = PERSONS,
) -> Iterator[Hit]:
    """Those before which a person is the subject, each as far as its clause goes."""
    for found in matches:
        if is_about_person(found.string, found.start(), name_ends, persons) >= 0:
            yield _hit(found, clause_end, kind)


def _hit(found: re.Match[str], clause_end: re.Pattern[str], kind: Kind) -> Hit:
    """ "J., who works at the library, puts …": with the alias, so that "someone puts …" is left."""
    text, start = found.string, found.start()
    cut = clause_end.search(text, start + FEWEST, found.end())
    end = start + len(text[start : cut.start() if cut else found.end()].rstrip())
    alias = APPOSED.search(text, max(0, start - 8), start)
    if alias and text[end : end + 1] == ",":
        return Hit(alias.start(), end + 1, kind)
    return Hit(start, end, kind)
