"""The search field: a magnifier, words, and Esc to have none."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent

from peercompanion.ui import theme
from peercompanion.ui.widgets.line_edit import LineEdit

ICON = 18


class SearchField(LineEdit):
    """`name` is also what stands in the empty field. Esc clears; in an empty field it travels on."""

    def __init__(self, name: str) -> None:
        super().__init__(name, name)
        self._clear = self.add_tool("x", self.tr("Clear the search"), self.clear)
        self.textChanged.connect(self._offer_clear)
        self._offer_clear("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = theme.fs(ICON)
        theme.paint_icon(
            QPainter(self), "search", theme.mirrored(QRectF(12, (self.height() - side) / 2, side, side), self), "text3"
        )

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(280), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(150), super().minimumSizeHint().height())

    def lead_room(self) -> int:
        return theme.fs(ICON) + 8

    def _offer_clear(self, words: str) -> None:
        self._clear.setVisible(bool(words))
        self._place_tools()
