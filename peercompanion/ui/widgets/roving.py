"""Buttons that wrap like words and are one stop for Tab: forty words for a feeling would be forty keys on the way on.

The arrows go through them, Home and End to the ends; Space turns one on. Which one Tab comes to is the last one that
had the focus.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from peercompanion.ui.flow import Flow

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # a mixin: the widget is what it is mixed into

_ACROSS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
_DOWN = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_ENDS = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class RovingPart(_Widget):
    """Mix in before the widget class. Outside of a `Roving` it is a button like any other."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        if isinstance(around := self.parentWidget(), Roving):
            around.make_stop(self)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        around = self.parentWidget()
        if isinstance(around, Roving) and event.modifiers() in _PLAIN and around.move_from(self, Qt.Key(event.key())):
            event.accept()
        else:
            super().keyPressEvent(event)


class Roving(Flow):
    """Say with `settle` what it goes through, in reading order, whenever parts came, went, were hidden or shown.

    Each part tells a screen reader the accessible name of the whole, and that there are others.
    """

    _all: Sequence[QWidget] = ()
    _stop: QWidget | None = None
    _told: Sequence[QWidget] = ()

    def settle(self, parts: Sequence[QWidget]) -> None:
        self._all = parts
        here = self._in_reach()
        if here == self._told and self._stop in here:
            return
        self._told = here
        words = self.tr("{group}, {place} of {all}")
        for place, part in enumerate(here, 1):
            part.setAccessibleDescription(words.format(group=self.accessibleName(), place=place, all=len(here)))
        if here:
            self.make_stop(self._stop if self._stop in here else here[0])

    def make_stop(self, stop: QWidget) -> None:
        self._stop = stop
        for part in self._all:
            part.setFocusPolicy(Qt.FocusPolicy.StrongFocus if part is stop else Qt.FocusPolicy.ClickFocus)

    def move_from(self, part: QWidget, key: Qt.Key) -> bool:
        """Whether it is a key that moves; at either end it stays where it is."""
        here = self._in_reach()
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step = _DOWN.get(key) or _ACROSS.get(key, 0) * (-1 if backwards else 1)
        if part not in here or not (step or key in _ENDS):
            return False
        to = here[_ENDS[key]] if key in _ENDS else here[max(0, min(len(here) - 1, here.index(part) + step))]
        to.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _in_reach(self) -> list[QWidget]:
        return [part for part in self._all if not part.isHidden() and part.isEnabled()]
