"""A title and the first words below it on three lines at most: all cards are alike, whatever is written there."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from peercompanion.ui.strategies.paragraph import Paragraph, Type
from peercompanion.ui.widgets.painted import begin
from peercompanion.ui.widgets.text import Label

TITLE_LINES, ALL_LINES = 2, 3


class FewLines(Label):
    """What does not fit ends in an ellipsis. ``below``: how many lines another one of the same width leaves over."""

    def __init__(self, words: str, type_: Type, most: int, below: "FewLines | None" = None) -> None:
        super().__init__(words)
        self._type, self._most, self._below = type_, most, below
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def lines(self, width: int) -> Paragraph:
        most = self._most - (len(self._below.lines(width).lines) if self._below else 0)
        return Paragraph.fitted(self.text(), self._type, width, most)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.lines(width).height

    def sizeHint(self) -> QSize:
        return QSize(1, self.lines(max(1, self.width())).height)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, Paragraph.fitted("x", self._type, 1).height)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.lines(self.width()).paint(begin(self), 0, 0, self.width(), self)
