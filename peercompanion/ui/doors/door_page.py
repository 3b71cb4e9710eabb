"""A step on a door: a card in the middle of a quiet window."""

from peercompanion.ui.layout import ScrollPage
from peercompanion.ui.widgets.step import Step


class DoorPage(ScrollPage):
    def __init__(self, step: Step, width: int) -> None:
        super().__init__(max_width=width, margins=(24, 12, 24, 12))
        self.step = step
        self.body.addStretch(2)
        self.add(step)
        self.body.addStretch(3)
