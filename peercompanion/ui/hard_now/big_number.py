"""A telephone number as large as its card allows, to be read from an arm's length and selected with the mouse."""

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.widgets.text import Label

LARGE, COMPACT, SMALLEST = 56, 40, 18
WEIGHT = 600


class BigNumber(Label):
    """Always as tall as its size at 100 % says, so that a long number moves nothing."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self._px = LARGE
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # in every language
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def set_compact(self, compact: bool) -> None:
        self._px = COMPACT if compact else LARGE
        self._fit()
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return QSize(self._advance(self._px), theme.metrics(self._px, WEIGHT).height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._advance(SMALLEST), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit()

    def _fit(self) -> None:
        px = self._px
        while px > SMALLEST and self._advance(px) > self.width():
            px -= 1
        self.setFont(theme.ui_font(px, WEIGHT))

    def _advance(self, px: int) -> int:
        return theme.metrics(px, WEIGHT).horizontalAdvance(self.text()) + 2
