"""A still screen after the steps: a few large words, buttons below them, the first help line at the foot."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.ui import theme
from peercompanion.ui.boxes import fill, holder
from peercompanion.ui.hard_now.foot_line import CentredRow, FootLine
from peercompanion.ui.hard_now.step_words import StepWords, paint_halo
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.wording import DoorWording

MARGINS, TIGHT_MARGINS, TIGHT_BELOW = (36, 28, 36, 22), (18, 10, 18, 8), 420
BETWEEN, TIGHT_BETWEEN = 24, 8


class CalmScreen(QWidget):
    """Everything keeps its size and place, whatever is said. ``above`` is at the top, ``below`` under the buttons."""

    back_wanted = Signal()

    def __init__(self, words: DoorWording, above: QLayout, buttons: tuple[Button, ...], below: QWidget) -> None:
        super().__init__()
        self._calm, self._foot, self._below = StepWords(), FootLine(words), below
        self._above, self._buttons = holder(above), CentredRow(*buttons)
        self._gap = fill(QVBoxLayout(), (self._calm, self._buttons, below), BETWEEN)
        self._whole = fill(QVBoxLayout(self), (self._above, ..., self._gap, ..., self._foot), 0)

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
        paint_halo(self, (self._calm.y() + self._buttons.geometry().bottom()) / 2)

    def fit(self) -> None:
        tight = self.height() < theme.fs(TIGHT_BELOW)
        margins, between = (TIGHT_MARGINS, TIGHT_BETWEEN) if tight else (MARGINS, BETWEEN)
        self._whole.setContentsMargins(*margins)
        self._gap.setSpacing(between)
        width = self.width() - margins[0] - margins[2]
        taken = sum(_height(part, width) for part in (self._above, self._buttons, self._below, self._foot))
        self._calm.fit(width, self.height() - taken - 2 * between - margins[1] - margins[3])
        self.update()


def _height(part: QWidget, width: int) -> int:
    return part.heightForWidth(width) if part.hasHeightForWidth() else part.sizeHint().height()
