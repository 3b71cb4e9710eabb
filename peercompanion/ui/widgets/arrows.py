"""Where the arrows, Home and End lead in a row of things that is one stop for Tab."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_ACROSS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = (Qt.Key.Key_Home, Qt.Key.Key_End)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


def is_move(event: QKeyEvent) -> bool:
    return event.key() in (*_ACROSS, *_DOWN, *_ENDS) and event.modifiers() in _PLAIN


def target(place: int, count: int, key: int, direction: Qt.LayoutDirection) -> int | None:
    """From `place` of `count`; at either end it stays. None: a key that does not move."""
    if key in _ENDS:
        return 0 if key == Qt.Key.Key_Home else count - 1
    backwards = direction == Qt.LayoutDirection.RightToLeft
    step = _DOWN.get(key) or _ACROSS.get(key, 0) * (-1 if backwards else 1)
    return max(0, min(count - 1, place + step)) if step else None
