"""A person's words among ours: what they hold of directions and line ends stays with them, and spills into nothing."""

import re
import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

FIRST_STRONG, END = "\u2068", "\u2069"
_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Embeddings, overrides and isolates: somebody else's, or never ended."""
_BACKWARDS = frozenset({"R", "AL", "AN"})
_LINE_ENDS = dict.fromkeys([*range(0x20), 0x7F, 0x85, 0x2028, 0x2029], " ")


def isolated(words: str) -> str:
    """As part of a sentence, or of a row of facts. Words that could not turn anything round come back as they are."""
    all_backwards = QGuiApplication.layoutDirection() == Qt.LayoutDirection.RightToLeft
    if words.isascii() and not all_backwards:
        return words
    bare = _CONTROLS.sub("", words)
    if bare == words and not all_backwards and not turns(words):
        return words
    return f"{FIRST_STRONG}{bare}{END}" if bare.strip() else bare


def one_line(words: str) -> str:
    """For places that hold one line: every kind of line end is a blank there."""
    return words if words.isprintable() else words.translate(_LINE_ENDS)


def turns(words: str) -> bool:
    """Whether some of it is read from right to left."""
    return any(unicodedata.bidirectional(letter) in _BACKWARDS for letter in words)


def runs_backwards(paragraph: str) -> bool:
    """As its first letter that has a direction is read; what is isolated in it does not count."""
    depth = 0
    for letter in paragraph:
        kind = unicodedata.bidirectional(letter)
        if kind in ("LRI", "RLI", "FSI"):
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif not depth and kind in ("L", "R", "AL"):
            return kind != "L"
    return False
