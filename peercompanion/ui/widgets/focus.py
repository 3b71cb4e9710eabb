"""A focus ring for those who use the keyboard, and none for those who point."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen

from peercompanion.ui import theme

RING = 2.5

_BY_KEY = frozenset({Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason})
_AS_BEFORE = frozenset(
    {Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason, Qt.FocusReason.MenuBarFocusReason}
)
_BY_PROGRAM = frozenset({Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ShortcutFocusReason})
_MODIFIERS = frozenset(
    {Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta, Qt.Key.Key_CapsLock}
)


if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as _Widget
else:
    _Widget = object  # a mixin: the widget is what it is mixed into


class FocusRing(_Widget):
    """Mix in before the widget class and ask `ring_visible()` when painting.

    A focus set by the program, as by a page that was chosen, shows its ring if the last act anywhere was a key. So does
    the first one that comes with a window: it was set while the window was not there yet.
    """

    _ring: bool | None = None
    _key_was_last = False

    def ring_visible(self) -> bool:
        return bool(self._ring) and self.hasFocus()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ring = self._ring_for(event.reason())
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _MODIFIERS:
            self._ring = FocusRing._key_was_last = True
            self.update()
        super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = FocusRing._key_was_last = False
        super().mousePressEvent(event)

    def _ring_for(self, reason: Qt.FocusReason) -> bool:
        if reason in _BY_KEY:
            return True
        if reason in _AS_BEFORE and self._ring is not None:
            return self._ring
        return reason in _BY_PROGRAM | _AS_BEFORE and FocusRing._key_was_last


def hear_key(key: int) -> None:
    """A key anywhere in the application; one that became a shortcut reaches no control."""
    if key not in _MODIFIERS:
        FocusRing._key_was_last = True


def hear_mouse() -> None:
    FocusRing._key_was_last = False


def paint_ring(painter: QPainter, rect: QRectF, radius: float, colour: str = "focus") -> None:
    """The ring lies inside `rect`."""
    inset = RING / 2
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour(colour), RING))
    painter.drawRoundedRect(
        rect.adjusted(inset, inset, -inset, -inset), max(0.0, radius - inset), max(0.0, radius - inset)
    )
