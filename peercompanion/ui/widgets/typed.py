"""What a key types, for controls that make use of a letter or a digit."""

import unicodedata

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

NOT_TYPING = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def digit(event: QKeyEvent) -> int | None:
    """Of any script: an Arabic or a Bengali keyboard has its own."""
    words = event.text()
    return unicodedata.digit(words, None) if len(words) == 1 and not event.modifiers() & NOT_TYPING else None


def letter(event: QKeyEvent) -> str:
    """ "" for whatever is none."""
    words = event.text()
    return words if words.isalpha() and not event.modifiers() & NOT_TYPING else ""
