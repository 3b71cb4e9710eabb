"""What Today will look like with the rows that are switched on. A picture: nothing in it can be chosen."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion.domain.choices import Row
from peercompanion.ui import theme
from peercompanion.ui.boxes import col, holder, row
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.card_button import SKIPPED_BY_SCREEN_READERS
from peercompanion.ui.widgets.faces import Face
from peercompanion.ui.widgets.painted import begin, plate
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

LABEL = 96
STEPS, DOT, GAP = 5, 10, 16


class Preview(Card):
    def __init__(self, words: Wording) -> None:
        super().__init__("flat", (20, 18, 20, 18), 10)
        pills = (words.feeling("calm"), words.feeling("flat"), words.feeling("worried"))
        self._parts = {step: self._steps(words.row(step)) for step in words.rows_of_steps()}
        self._parts[Row.FEELINGS] = self._pills(*pills)
        self._parts[Row.TAGS] = self._pills(self.tr("walk"), self.tr("work"))
        self._parts[Row.NOTE] = Paper()
        faces = row(*(Face(level, 30) for level in range(1, 6)), ..., gap=12)
        whole = holder(col(text(self.tr("How are you right now?"), "label"), faces, *self._parts.values(), gap=10))
        whole.setObjectName(SKIPPED_BY_SCREEN_READERS)
        self.add(whole)

    def show_rows(self, rows: frozenset[Row]) -> None:
        for name, part in self._parts.items():
            part.setVisible(name in rows)

    def _pills(self, *words: str) -> QWidget:
        return holder(row(*(text(word, "plainpill") for word in words), ..., gap=6))

    def _steps(self, name: str) -> QWidget:
        return holder(row(text(name, "muted").column(LABEL), StepMarks(), ..., gap=8))


class StepMarks(QWidget):
    """Five steps that nobody has answered."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(STEPS * DOT + (STEPS - 1) * GAP), theme.fs(DOT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, side = begin(self), theme.fs(DOT)
        painter.setPen(QPen(theme.colour("line_strong"), 1.2))
        for place in range(STEPS):
            ring = QRectF(place * theme.fs(DOT + GAP), 0, side, side).adjusted(1, 1, -1, -1)
            painter.drawEllipse(ring)


class Paper(QWidget):
    """An empty note."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(120), theme.fs(52))

    def paintEvent(self, event: QPaintEvent) -> None:
        plate(begin(self), QRectF(self.rect()), 10, "field", "line")
