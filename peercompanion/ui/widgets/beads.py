"""A question with five steps, drawn as beads on a line. Dashed and "not set" until it is answered."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QPushButton, QSizePolicy, QStackedLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.widgets import typed
from peercompanion.ui.widgets.compound import Compound
from peercompanion.ui.widgets.focus import RING
from peercompanion.ui.widgets.one_stop import Choice, OneStop
from peercompanion.ui.widgets.painted import Painted, begin, paint_cross
from peercompanion.ui.widgets.text import text, yielding

ANCHOR, WIDTH, HEIGHT, RADIUS = 54, 44, 34, 9


class BeadRow(Compound):
    """name · low word · five beads · high word · "not set", or a × that takes the answer back (Delete does, too)."""

    LABEL = 112

    changed = Signal(object)  # 1 to 5, or None when the answer was taken back

    def __init__(self, name: str, low: str, high: str, words: Sequence[str]) -> None:
        super().__init__()
        self._beads = Beads(name, words)
        self._label, self._low, self._high = (
            text(name, "label").column(self.LABEL),
            text(low, "caption"),
            yielding(high, "caption"),
        )
        self._end = _End(self.tr("not set"), self.tr("Take back the answer for {name}").format(name=name))
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(7)
        self._grid.setVerticalSpacing(2)
        self._lay_out(stacked=False)
        self.gives_focus_to(self._beads)
        self._beads.chosen.connect(self._answered)
        self._beads.taken_back.connect(self.take_back)
        self._end.pressed.connect(self.take_back)

    @property
    def value(self) -> int | None:
        return self._beads.value

    def set_value(self, value: int | None) -> None:
        self._beads.set_value(value)
        self._end.show_cross(value is not None)

    def take_back(self) -> None:
        """Back to "not set", as an act of the person."""
        if self.value is None:
            return
        self.set_value(None)
        self.changed.emit(None)

    def set_stacked(self, stacked: bool) -> None:
        """The name above the beads, for narrow pages."""
        self._lay_out(stacked)

    def _answered(self, value: int) -> None:
        self._end.show_cross(True)
        self.changed.emit(value)

    def _lay_out(self, stacked: bool) -> None:
        grid, line = self._grid, 1 if stacked else 0
        self._low.column(0 if stacked else ANCHOR)
        grid.addWidget(self._label, 0, 0, 1, 2 if stacked else 1)
        grid.addWidget(self._low, line, 0 if stacked else 1)
        grid.addWidget(self._beads, line, 1 if stacked else 2)
        grid.addWidget(self._high, line, 2 if stacked else 3, 1, 3 if stacked else 1)
        end, span = (2, 3) if stacked else (4, 1)
        at_end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        grid.addWidget(self._end, 0, end, 1, span, at_end)
        grid.setColumnStretch(3, 1)


class Beads(OneStop):
    """The five beads alone."""

    taken_back = Signal()

    def __init__(self, name: str, words: Sequence[str]) -> None:
        super().__init__(name)
        beads = [Bead(place, word) for place, word in enumerate(words, 1)]
        for bead in beads:
            bead.setAccessibleName(
                self.tr("{name}, {word}, {place} of 5").format(name=name, word=bead.text(), place=bead.value)
            )
            bead.setToolTip(bead.text())
        self._string(beads)
        self.take(beads)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed.digit(event)
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.taken_back.emit()
        elif digit and digit <= 5:
            self.choose(digit)
            self.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _string(self, beads: list[Bead]) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(0)
        for bead in beads:
            line.addWidget(bead)


class Bead(Choice):
    """Filled up to the answer, a dot in the chosen one, dashed while there is no answer."""

    def __init__(self, place: int, word: str) -> None:
        super().__init__(place, word)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(WIDTH), theme.fs(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(RADIUS) * 2 + 12, theme.fs(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, answer = begin(self), self.stop.value or 0
        self._paint_string(painter, answer)
        if self.value == answer:
            self._paint_chosen(painter)
        elif self.value < answer:
            self._disc(painter, self._radius() - 1, QPen(theme.colour("accent"), 1.6), "accent_soft")
        else:
            self._paint_open(painter, dashed=not answer)
        if self.ring_visible():
            self._disc(painter, self._radius() + 4.5, QPen(theme.colour("focus"), RING), None)

    def _paint_string(self, painter: QPainter, answer: int) -> None:
        edge = self._radius() + 1
        middle = self.width() / 2
        if self.value > 1:
            self._paint_thread(painter, 0, middle - edge, self.value <= answer)
        if self.value < 5:
            self._paint_thread(painter, middle + edge, self.width(), self.value < answer)

    def _paint_thread(self, painter: QPainter, start: float, end: float, filled: bool) -> None:
        line = theme.mirrored(QRectF(start, self.height() / 2, end - start, 0), self)
        painter.setPen(QPen(theme.colour("accent"), 2) if filled else QPen(theme.colour("line_mid"), 1.4))
        painter.drawLine(line.topLeft(), line.topRight())

    def _paint_chosen(self, painter: QPainter) -> None:
        self._disc(painter, self._radius() + 1.5, Qt.PenStyle.NoPen, "accent")
        self._disc(painter, self._radius() / 3, Qt.PenStyle.NoPen, "on_accent")

    def _paint_open(self, painter: QPainter, dashed: bool) -> None:
        pen = QPen(theme.colour("line_strong"), 1.3 * max(1.0, theme.scale() * 0.8))
        if dashed:
            pen.setDashPattern([2.2, 2.4])
        self._disc(painter, self._radius() - 1, pen, "hover" if self.hovered() else None)

    def _disc(self, painter: QPainter, radius: float, pen: QPen | Qt.PenStyle, fill: str | None) -> None:
        painter.setPen(pen)
        painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)

    def _radius(self) -> float:
        return theme.fs(RADIUS)


class _End(QWidget):
    """The end of the row: a word or a ×, in the same room."""

    pressed = Signal()

    def __init__(self, unset: str, name: str) -> None:
        super().__init__()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(_at_end(text(unset, "caption")))
        self._stack.addWidget(_at_end(cross := _Cross(name)))
        cross.clicked.connect(self.pressed)

    def show_cross(self, answered: bool) -> None:
        self._stack.setCurrentIndex(1 if answered else 0)


class _Cross(Painted, QPushButton):
    """A × flush with the end of the column. No stop for Tab: Delete does the same, and a stop would cost everybody."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.dress()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(28), theme.fs(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        spot = theme.mirrored(QRectF(self.width() - theme.fs(5), self.height() / 2, 0, 0), self).topLeft()
        paint_cross(begin(self), spot, theme.colour("text" if self.hovered() else "text2"))


def _at_end(widget: QWidget) -> QWidget:
    place = QWidget()
    line = QHBoxLayout(place)
    line.setContentsMargins(0, 0, 0, 0)
    line.addStretch(1)
    line.addWidget(widget)
    return place
