"""One of many: a closed list with our chevron, as wide as there is room for, and never wider than the page.

Never editable, for a screen reader cannot read those letter by letter.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QListView, QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.isolated import one_line

CHEVRON, LEAST = 16, 120

MOST_IN_SIGHT = 10


class Combo(QComboBox):
    """Options are (value, words)."""

    chosen = Signal(object)

    def __init__(self, name: str, options: Sequence[tuple[object, str]], value: object = None) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setView(QListView())  # the only popup that a style sheet can dress
        self.setMaxVisibleItems(MOST_IN_SIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_options(options, value)
        self.activated.connect(lambda place: self.chosen.emit(self._values[place]))

    def set_options(self, options: Sequence[tuple[object, str]], value: object = None) -> None:
        self.clear()
        self._values = [own for own, _ in options]
        self.addItems([one_line(words) for _, words in options])
        self.set_value(value)

    @property
    def value(self) -> object:
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def set_value(self, value: object) -> None:
        """Show `value`; one that is not among the options leaves the field empty."""
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    def minimumSizeHint(self) -> QSize:
        """What is cut off stands in the tooltip and in the open list, which is as wide as it needs to be."""
        hint = self.sizeHint()
        return QSize(min(hint.width(), theme.fs(LEAST)), hint.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._explain()

    def showPopup(self) -> None:
        self.view().setMinimumWidth(min(self.view().sizeHintForColumn(0) + 48, self.window().width()))
        self.view().setAccessibleName(self.accessibleName())
        super().showPopup()

    def _explain(self) -> None:
        self.setToolTip(self.currentText() if self.width() < self.sizeHint().width() else "")

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # scrolling a page must not change an answer

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        paint_chevron(self)


def paint_chevron(widget: QWidget) -> None:
    """A chevron at the end of a field that opens something."""
    side = theme.fs(CHEVRON)
    spot = QRectF(widget.width() - side - 12, (widget.height() - side) / 2, side, side)
    theme.paint_icon(QPainter(widget), "chevron-down", theme.mirrored(spot, widget), "text2")
