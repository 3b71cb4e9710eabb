"""A language nobody speaks, to see what a translation will do to the window before there is one.

``en-XA`` has accents, is a third longer and stands in brackets, so that words which were never given to be translated,
and words which are cut off, can be seen. ``ar-XB`` (also ``en-XB``) is the same read from right to left. The names are
Android's.
"""

import re
from functools import lru_cache

from PySide6.QtCore import QObject, QTranslator

RIGHT_TO_LEFT = frozenset({"en-XB", "ar-XB"})

_KEYS = r"(?:Ctrl|Alt|Shift|Meta)(?:\+\S+)?|Esc|Enter|Tab|Space|Delete|F\d{1,2}"
_UNTOUCHED = re.compile(rf"(\{{[^}}]*\}}|%L?(?:n|\d+)|<[^>]*>|&\w+;|&\w|\b(?:{_KEYS})(?![\w]))")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ACCENTS = str.maketrans(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "ÅƁÇÐÉƑĜĤÎĴĶĻḾÑÖÞǪŔŠŢÛṼŴẊÝŽåƀçđéƒĝĥîĵķļɱñöþɋŕšţûṽŵẋýž"
)
_VOWELS = "aeiouyAEIOUY"
_ALONE = frozenset({"QShortcut"})
"""Qt's names of keys: translated, a key could no longer be read back."""

_RTL_MARK, _OVERRIDE, _END = "\u200f", "\u202e", "\u202c"


class PseudoLanguage(QTranslator):
    """Speaks instead of ``english``, the translator with the English plurals, and asks it for them."""

    def __init__(self, english: QTranslator, name: str, parent: QObject) -> None:
        super().__init__(parent)
        self._english, self._right_to_left = english, name in RIGHT_TO_LEFT
        english.setParent(self)

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, source: str, disambiguation: str | None = None, n: int = -1) -> str | None:
        if source == "QT_LAYOUT_DIRECTION":  # this is how a translation tells Qt which way it runs
            return "RTL" if self._right_to_left else "LTR"
        if context in _ALONE:
            return None
        plural = self._english.translate(context, source, disambiguation, n) if n >= 0 else ""
        if n >= 0 and not plural:  # another class has it: see DoorWording.tr
            return None
        return spoken(plural or source, self._right_to_left)


@lru_cache(maxsize=4_096)
def spoken(words: str, right_to_left: bool = False) -> str:
    """``words`` in the pseudo-language. Placeholders, keys, tags and mnemonics stay; without a letter, all does."""
    parts = _UNTOUCHED.split(words)
    said = [
        part if place % 2 else _WORD.sub(lambda word: _said(word[0], right_to_left), part)
        for place, part in enumerate(parts)
    ]
    return words if said == parts else f"[{''.join(said)}]"


def _said(word: str, right_to_left: bool) -> str:
    accented = _longer(word).translate(_ACCENTS)
    return f"{_RTL_MARK}{_OVERRIDE}{accented}{_END}{_RTL_MARK}" if right_to_left else accented


def _longer(word: str) -> str:
    """A third longer: its vowels are drawn out, or its last letter where it has none."""
    more = round(len(word) / 3)
    drawn_out = [place for place, letter in enumerate(word) if letter in _VOWELS][:more] or [len(word) - 1]
    for place in reversed(drawn_out):
        times = 1 + more // len(drawn_out) + (place == drawn_out[0]) * (more % len(drawn_out))
        word = word[: place + 1] + word[place].lower() * (times - 1) + word[place + 1 :]
    return word
