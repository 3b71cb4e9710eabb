"""The card, or the sheets, as they will be. Where to fold and where it ends is drawn around the card and not on it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QLineF, QSizeF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.layout import Flow, clear, fill
from peercompanion.ui.meetings.paper import fold
from peercompanion.ui.meetings.paper.leaf import Leaf, paint
from peercompanion.ui.paper.sheet import PaperSheet
from peercompanion.ui.widgets.text import text

CARD_WIDE, ONE_WIDE, SHEET_WIDE, MOST_SHOWN = 520, 360, 236, 4
EDGE, MARK, OFF = 10.0, 5.0, 2.0
"""Around the card, in millimetres."""


class Preview(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._box = fill(QVBoxLayout(self), (), 8)

    def show_nothing(self, said: str) -> None:
        clear(self._box)
        self._box.addWidget(text(said, "muted", wrap=True))

    def show_card(self, leaf: Leaf) -> None:
        clear(self._box)
        sheet = PaperSheet(
            (leaf.width, leaf.height),
            self._painting(leaf),
            leaf.words(),
            CARD_WIDE,
            edge=EDGE,
            paint_around=_paint_around_card,
        )
        size = self.tr("An A6 sheet, printed on one side. Folded inwards it is A7, and its outside is blank.")
        fill(self._box, (sheet.told_as(self.tr("The card as it will be")), text(size, "muted", wrap=True)))

    def show_sheets(self, leaves: Sequence[Leaf]) -> None:
        clear(self._box)
        shown, wide = Flow(gap=14), ONE_WIDE if len(leaves) == 1 else SHEET_WIDE
        for number, leaf in enumerate(leaves[:MOST_SHOWN], 1):
            sheet = PaperSheet((leaf.width, leaf.height), self._painting(leaf), leaf.words(), wide)
            name = self.tr("Sheet {n} as it will be").format(n=self.locale().toString(number))
            shown.layout().addWidget(sheet.told_as(name))
        self._box.addWidget(shown)
        rest = len(leaves) - MOST_SHOWN
        if rest > 0:
            self._box.addWidget(text(self.tr("and %Ln more sheet(s)", "", rest), "muted", wrap=True))

    def _painting(self, leaf: Leaf):
        from_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return partial(paint, leaf=leaf, from_right=from_right)


def _paint_around_card(painter: QPainter) -> None:
    size = QSizeF(fold.WIDTH, fold.HEIGHT)
    painter.setPen(QPen(theme.colour("text3"), 0.25))
    for x, out in ((0, -1), (size.width(), 1)):
        for y, off in ((0, -1), (size.height(), 1)):
            painter.drawLine(QLineF(x + out * OFF, y, x + out * (OFF + MARK), y))
            painter.drawLine(QLineF(x, y + off * OFF, x, y + off * (OFF + MARK)))
    pen = QPen(theme.colour("text3"), 0.25)
    pen.setDashPattern([6, 6])
    painter.setPen(pen)
    painter.drawLine(QLineF(fold.HALF, -EDGE + OFF, fold.HALF, -OFF))
    painter.drawLine(QLineF(fold.HALF, size.height() + OFF, fold.HALF, size.height() + EDGE - OFF))
