"""Words to read as a stop for Tab, so that they can be heard too: a screen reader goes from control to control."""

from __future__ import annotations

from typing import Self

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QLabel

from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.focus import FocusRing, paint_ring
from peercompanion.ui.widgets.painted import begin

RADIUS = 14


class Told(FocusRing):
    """Mix in before a box with words; with the focus it tells all of them, as they are read."""

    def told_as(self, name: str) -> Self:
        """`name` is its heading. To be called once."""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        return self

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The words may have come or changed since the last time."""
        self.setAccessibleDescription(self.words())
        super().focusInEvent(event)

    def words(self) -> str:
        labels = (label for label in self.findChildren(QLabel) if label.isVisibleTo(self))
        told = (label.accessibleName() or label.text() for label in labels)
        return "\n".join(words for words in told if words and words != self.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.ring_visible():
            paint_ring(begin(self), QRectF(self.rect()), RADIUS)


class Passage(Told, Card):
    """Paper with words to read."""
