"""What stands on a door: a card in the middle of a quiet window."""

from peercompanion.ui.boxes import Piece
from peercompanion.ui.layout import ScrollPage

MARGINS = (24, 12, 24, 12)


class DoorPage(ScrollPage):
    def __init__(self, *parts: Piece, width: int, margins: tuple[int, int, int, int] = MARGINS) -> None:
        super().__init__(max_width=width, margins=margins)
        self.body.addStretch(2)
        self.add(*parts)
        self.body.addStretch(3)
