"""Where the searched words stand in a text, by the rules of the search: beginnings of words, whatever accents and case.

Chinese, Japanese and Korean are found anywhere in a text, as they are written without spaces.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

CJK = (
    ("\u2e80", "\u9fff"),
    ("\ua960", "\ua97f"),
    ("\uac00", "\ud7ff"),
    ("\uf900", "\ufaff"),
    ("\uff66", "\uff9d"),
    ("\U00020000", "\U0003ffff"),
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place in a text: from ``start`` up to, not including, ``end``."""

    start: int
    end: int


def marks(text: str, searched: str) -> list[Mark]:
    """Every place where one of the searched words begins a word; ordered, never overlapping."""
    plain, places = _folded(text)
    words = _words(_folded(searched)[0])
    spans = sorted(span for word in words for span in _spans(plain, word))
    return _joined([Mark(places[start], places[end]) for start, end in spans])


def in_units(text: str, found: list[Mark]) -> list[Mark]:
    """The same places as Qt counts them: in UTF-16, where a character beyond the first 65,536 is two."""
    if text.isascii() or max(text) <= "\uffff":
        return found
    return [Mark(_units(text[: mark.start]), _units(text[: mark.end])) for mark in found]


def is_cjk(character: str) -> bool:
    """Ideographs, kana and hangul: scripts that are searched by single characters."""
    return any(first <= character <= last for first, last in CJK)


def _folded(text: str) -> tuple[str, list[int]]:
    """The text without accents and case, and for each of its characters the place in the original (and the end)."""
    plain: list[str] = []
    places: list[int] = []
    for place, character in enumerate(text):
        for part in _plain(character):
            plain.append(part)
            places.append(place)
    return "".join(plain), [*places, len(text)]


def _plain(character: str) -> str:
    if character.isascii() or is_cjk(character):
        return character.lower()
    return "".join(part for part in unicodedata.normalize("NFKD", character.lower()) if not unicodedata.combining(part))


def _words(plain: str) -> set[str]:
    """Runs of letters and figures; runs of ideographs apart from them."""
    words, word = set(), ""
    for character in plain:
        if word and (not _is_letter(character) or is_cjk(character) != is_cjk(word[-1])):
            words.add(word)
            word = ""
        if _is_letter(character):
            word += character
    return words | {word} - {""}


def _is_letter(character: str) -> bool:
    """Signs above and below letters belong to their word."""
    return character.isalnum() or unicodedata.category(character).startswith("M")


def _spans(plain: str, word: str) -> list[tuple[int, int]]:
    spans = []
    at = plain.find(word)
    while at >= 0:
        before = plain[at - 1 : at]
        if is_cjk(word[0]) or not before or not _is_letter(before) or is_cjk(before):
            spans.append((at, at + len(word)))
        at = plain.find(word, at + 1)
    return spans


def _joined(found: list[Mark]) -> list[Mark]:
    joined: list[Mark] = []
    for mark in found:
        if joined and mark.start < joined[-1].end:
            joined[-1] = Mark(joined[-1].start, max(joined[-1].end, mark.end))
        else:
            joined.append(mark)
    return joined


def _units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2
