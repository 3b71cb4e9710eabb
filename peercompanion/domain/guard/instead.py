"""What may stand there instead, so that the idea stays and the person is gone."""

import re
import unicodedata
from dataclasses import dataclass

from peercompanion.domain.guard.capitals import TITLES, begins_sentence
from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.language import GERMAN
from peercompanion.domain.guard.lists import word_set

PLACES = (Kind.ADDRESS, Kind.WORKPLACE, Kind.LINK)
NAMES = (Kind.NAME, Kind.FULL_NAME)
SOMEONE, SOMEWHERE, SOMETHING = "someone", "somewhere", "something"
IN_GERMAN = {SOMEONE: "jemand", SOMEWHERE: "irgendwo", SOMETHING: "etwas"}
TO_A_PLACE = re.compile(
    r"\b(?:at|in|on|to|from|near|by|in der|in die|im|am|an der|auf der|auf|bei|zur|zum) $", re.IGNORECASE
)
PAST = re.compile(
    r"(?:was|had|has been|got|went|came|tried|took|suffered|started|ended|spent|attempted|worked|taught|studied|ran|"
    r"owned|drove|"
    r"volunteered|used to|managed|found|lost|diagnosed)\b"
)
GERMAN_TITLES = word_set("frau herr herrn fr hr pfarrer pfarrerin schwester pater tante onkel oma opa")


@dataclass(frozen=True, slots=True)
class Instead:
    """``words`` in the place of ``text[start:end]``, which may reach a little further than the hit."""

    start: int
    end: int
    words: str

    def within(self, text: str) -> str:
        return text[: self.start] + self.words + text[self.end :]


def plain_word(text: str, hit: Hit, language: str) -> str:
    """ "someone", "somewhere" or "something", in the language of the text."""
    word = SOMEONE
    if not _has_alias(hit.words(text)):
        word = SOMETHING if hit.kind is Kind.HEALTH else SOMEWHERE if hit.kind in PLACES else SOMEONE
    return IN_GERMAN[word] if language == GERMAN else word


def someone(text: str, hit: Hit, language: str) -> Instead:
    """The plain word, in a form that leaves a sentence: "at 14 Elm Street" becomes "somewhere"."""
    start, words = hit.start, plain_word(text, hit, language)
    found = hit.words(text)
    if _has_alias(found):
        pass
    elif hit.kind in (Kind.WORKPLACE, Kind.HEALTH):
        words = _told_plainly(hit.kind, found, language)
    elif hit.kind in PLACES:
        start = _with_preposition(text, start)
    elif language == GERMAN and hit.kind is Kind.NAME and _is_genitive(text, hit):
        words += "es"
    return Instead(start, hit.end, _as_capital(words, text, start))


def initial(text: str, hit: Hit) -> Instead | None:
    """ "J." for "Jonna", "Dr. Jonna Meier" and "J., who works at the library,"; None for what has none."""
    if _has_alias(hit.words(text)):
        return Instead(hit.start, hit.end, hit.words(text)[:2])
    if hit.kind not in NAMES:
        return None
    letter = _first_grapheme(_without_titles(hit.words(text)))
    stop = "" if text[hit.end : hit.end + 1] == "." else "."
    return Instead(hit.start, hit.end, letter.upper() + stop)


def _has_alias(found: str) -> bool:
    """ "J., who works at the library,"."""
    return found[1:3] == ".,"


def _told_plainly(kind: Kind, found: str, language: str) -> str:
    if language == GERMAN:
        return _told_plainly_in_german(kind, found)
    if found.startswith(("a ", "an ")):
        return SOMEONE
    past, space = PAST.match(found) is not None, " " if found[0] in "'’" else ""
    if kind is Kind.WORKPLACE:
        return f"{space}{'worked' if past else 'works'} {SOMEWHERE}"
    return f"{space}{'went' if past else 'goes'} through {SOMETHING}"


def _told_plainly_in_german(kind: Kind, found: str) -> str:
    if kind is Kind.HEALTH:
        return "war etwas" if found.startswith("wurde") else "macht etwas durch"
    if found.endswith(("arbeitet", "arbeitete")):
        return "irgendwo arbeitet"
    return "hat irgendwo gearbeitet" if found.endswith("gearbeitet") else "arbeitet irgendwo"


def _with_preposition(text: str, start: int) -> int:
    before = TO_A_PLACE.search(text, max(0, start - 12), start)
    return before.start() if before else start


def _is_genitive(text: str, hit: Hit) -> bool:
    """ "Annas Idee", and not "Thomas" or "Lukas sagt"."""
    following = text[hit.end + 1 : hit.end + 2]
    return hit.words(text).endswith("s") and following.isupper()


def _as_capital(words: str, text: str, start: int) -> str:
    if text[start].islower() or not begins_sentence(text, start):
        return words
    return words[0].upper() + words[1:]


def _without_titles(words: str) -> str:
    parts = words.split()
    while len(parts) > 1 and parts[0].rstrip(".").lower() in TITLES | GERMAN_TITLES:
        parts.pop(0)
    return parts[0]


def _first_grapheme(word: str) -> str:
    """The first letter with all the marks that stand on it."""
    end = 1
    while end < len(word) and unicodedata.category(word[end])[0] == "M":
        end += 1
    return word[:end]
