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
from peercompanion.ui.widgets.arrows import is_move, target

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object  # a mixin: the widget is what it is mixed into


class RovingPart(_Widget):
    """Mix in before the widget class. Outside of a `Roving` it is a button like any other."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        if isinstance(around := self.parentWidget(), Roving):
            around.make_stop(self)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        around = self.parentWidget()
        if isinstance(around, Roving) and is_move(event) and around.move_from(self, event.key()):
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

    def move_from(self, part: QWidget, key: int) -> bool:
        """Whether there was somewhere to go from it."""
        here = self._in_reach()
        there = target(here.index(part), len(here), key, self.layoutDirection()) if part in here else None
        if there is None:
            return False
        here[there].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def _in_reach(self) -> list[QWidget]:
        return [part for part in self._all if not part.isHidden() and part.isEnabled()]
