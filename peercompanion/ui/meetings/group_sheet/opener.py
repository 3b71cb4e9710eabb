"""A line of a list that opens something: a title, and what it is at the end."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent

from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import Reflow
from peercompanion.ui.widgets.card_button import CardButton
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import begin, plate
from peercompanion.ui.widgets.text import Elided, text

RADIUS = 10


class Opener(CardButton):
    """Bare, as it stands in a card itself. ``below`` is one more line, as far as it goes."""

    def __init__(self, title: str, beside: str, below: str = "") -> None:
        super().__init__(title, "\n".join(filter(None, (beside, below))), pad=(12, 7, 12, 7), gap=2)
        words = text(breakable(title), "label", wrap=True)
        self.add(Reflow((words, 1), text(beside, "muted"), gap=10, stacked_gap=0) if beside else words)
        if below:
            self.add(Elided(below, "muted"))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        if self.hovered() or self.isDown():
            plate(painter, area, RADIUS, "nav_hover", None)
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)
