"""Words to read as a stop for Tab, so that they can be heard too: a screen reader goes from control to control."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPaintEvent
from PySide6.QtWidgets import QLabel

from peercompanion.ui.boxes import Margins
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.focus import FocusRing, paint_ring
from peercompanion.ui.widgets.painted import begin

RADIUS = 14


class Passage(FocusRing, Card):
    """`name` is its heading; with the focus it tells all the words in it, as they are read."""

    def __init__(self, name: str, tone: str = "", pad: Margins = (24, 20, 24, 20), gap: int = 8) -> None:
        super().__init__(tone, pad, gap)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The words may have come or changed since the last time."""
        self.setAccessibleDescription(self.words())
        super().focusInEvent(event)

    def words(self) -> str:
        labels = (label for label in self.findChildren(QLabel) if not label.isHidden())
        told = (label.accessibleName() or label.text() for label in labels)
        return "\n".join(words for words in told if words and words != self.accessibleName())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.ring_visible():
            paint_ring(begin(self), QRectF(self.rect()), RADIUS)
