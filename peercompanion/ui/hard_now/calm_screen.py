"""A still screen after the steps: a few large words, buttons below them, the first help line at the foot."""

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QLayout, QScrollArea, QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.ui import theme
from peercompanion.ui.boxes import col, fill, holder
from peercompanion.ui.hard_now.foot_line import CentredRow, FootLine
from peercompanion.ui.hard_now.step_words import StepWords, paint_halo
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.wording import DoorWording

MARGINS, TIGHT_MARGINS, TIGHT_BELOW = (36, 28, 36, 22), (18, 10, 18, 8), 420
BETWEEN, TIGHT_BETWEEN = 24, 8
SPACES = (2, 4)
"""Where they stand in the middle: around the buttons."""


class CalmScreen(QWidget):
    """Everything keeps its size and place, whatever is said. ``above`` is at the top, ``below`` under the buttons."""

    back_wanted = Signal()

    def __init__(self, words: DoorWording, above: QLayout, buttons: tuple[Button, ...], below: QWidget) -> None:
        super().__init__()
        self._calm, self._foot, self._below = StepWords(), FootLine(words), below
        self._above, self._buttons = holder(above), CentredRow(*buttons)
        self._middle = holder(col(..., self._calm, BETWEEN, self._buttons, BETWEEN, below, ..., gap=0))
        self._whole = fill(QVBoxLayout(self), (self._above, (_scrolling(self._middle), 1), self._foot), 0)

    def show_country(self, country: Country) -> None:
        self._foot.show_country(country)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Backspace:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        middle = (self._calm.y() + self._buttons.geometry().bottom()) // 2
        paint_halo(self, self._middle.mapTo(self, QPoint(0, middle)).y())

    def fit(self) -> None:
        tight = self.height() < theme.fs(TIGHT_BELOW)
        margins, between = (TIGHT_MARGINS, TIGHT_BETWEEN) if tight else (MARGINS, BETWEEN)
        self._whole.setContentsMargins(*margins)
        for at in SPACES:
            self._middle.layout().itemAt(at).spacerItem().changeSize(0, between)
        self._middle.layout().invalidate()
        width = self.width() - margins[0] - margins[2]
        taken = sum(_height(part, width) for part in (self._above, self._buttons, self._below, self._foot))
        self._calm.fit(width, self.height() - taken - 2 * between - margins[1] - margins[3])
        self.update()


def _scrolling(middle: QWidget) -> QScrollArea:
    """Where not even small words leave room for everything; the circles show through."""
    area = QScrollArea()
    area.setObjectName("see_through")
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidgetResizable(True)
    area.setWidget(middle)
    for part in (area.viewport(), middle):
        part.setAutoFillBackground(False)
    return area


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
