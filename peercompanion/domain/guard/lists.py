"""The words the guard knows, read from the files beside it when the first text is looked at and not before."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "lists"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lists:
    """``both`` are given names that are ordinary words too, ``things`` those of them that say or ask at most."""

    given_names: frozenset[str]
    sure_names: frozenset[str]  # of those, no place
    both: frozenset[str]
    things: frozenset[str]
    places: frozenset[str]
    no_person: frozenset[str]  # without capitals
    things_named: frozenset[str]  # of those, what a name may go on behind: "Prozac Nation", but "on Monday Jonna"
    lower_names: frozenset[str]  # without capitals, and no other words
    german_names: frozenset[str]
    german_nouns: frozenset[str]


def word_set(words: str) -> frozenset[str]:
    return frozenset(words.split())


@cache
def known() -> Lists:
    both = _lines("both")
    names, german_nouns = _lines("given_names"), _words("german_nouns")
    ambiguous = {name.rstrip("*") for name in both}
    places = _lines("places")
    every_place = places | {part for place in places for part in place.split()}
    no_person = _words("harmless") | _words("calendar") | _words("ordinary")
    return Lists(
        given_names=frozenset(names - ambiguous),
        sure_names=frozenset(names - ambiguous - every_place),
        both=frozenset(ambiguous),
        things=frozenset(name[:-1] for name in both if name.endswith("*")),
        places=frozenset(every_place),
        no_person=frozenset(no_person),
        things_named=frozenset(_words("harmless") - _words("calendar")),
        lower_names=frozenset({name.lower() for name in names - ambiguous if len(name) > 3} - no_person),
        german_names=frozenset(names - _lines("german_words") - german_nouns - places),
        german_nouns=frozenset(german_nouns),
    )


def _lines(name: str) -> set[str]:
    text = (FOLDER / f"{name}.txt").read_text("utf-8")
    return {line for line in text.splitlines() if line and not line.startswith("#")}


def _words(name: str) -> set[str]:
    return {word for line in _lines(name) for word in line.split()}
