""" "How hard is it?", 0 to 10, in eleven rings.

A slider for the screen reader; nothing is answered until the person answers.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QSlider

from peercompanion.ui import theme
from peercompanion.ui.widgets.focus import FocusRing, paint_ring
from peercompanion.ui.widgets.painted import begin, plate

RINGS, RING_SIZE, LEAST_SIZE, GAP = 11, 28, 21, 6
MIDDLE = 5


def ends() -> tuple[str, str]:
    """What 0 and 10 are called."""
    return QCoreApplication.translate("TenDots", "not hard"), QCoreApplication.translate("TenDots", "very hard")


class TenDots(FocusRing, QSlider):
    """Arrows look, Space or Enter answers, Delete takes back.

    `value()` is where the person looks, `answer` what was answered.
    """

    changed = Signal(object)  # 0 to 10, or None when taken back

    def __init__(self, name: str) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._answer: int | None = None
        self.setRange(0, RINGS - 1)
        self.setPageStep(2)
        self.setValue(MIDDLE)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._say()

    @property
    def answer(self) -> int | None:
        return self._answer

    def set_answer(self, answer: int | None) -> None:
        self._answer = answer
        self.setValue(MIDDLE if answer is None else answer)
        self._say()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(RINGS * theme.fs(RING_SIZE) + (RINGS - 1) * GAP, theme.fs(RING_SIZE))

    def minimumSizeHint(self) -> QSize:
        return QSize(RINGS * theme.fs(LEAST_SIZE) + RINGS - 1, theme.fs(RING_SIZE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._give(self.value())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._give(None)
        else:
            super().keyPressEvent(event)
            return
        self._ring = True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._ring = FocusRing._key_was_last = False
        place = self._place_at(event.position().x())
        if event.button() == Qt.MouseButton.LeftButton and place is not None:
            self._give(place)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        event.accept()  # no dragging: passing over a number is not answering it

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event) -> None:
        event.ignore()  # the page scrolls

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.setFont(theme.ui_font(12, 500))
        for place in range(RINGS):
            self._paint_ring(painter, place)

    def _paint_ring(self, painter: QPainter, place: int) -> None:
        rect, on = self._rect(place), self._answer == place
        plate(painter, rect, rect.width() / 2, "accent" if on else "card", "accent" if on else "line_strong", 1.2)
        painter.setPen(theme.colour("on_accent" if on else "text2"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self.locale().toString(place))
        if place == self.value() and self.ring_visible():
            paint_ring(painter, rect, rect.width() / 2, "on_accent" if on else "focus")

    def _rect(self, place: int) -> QRectF:
        step = (self.width() - self._size()) / (RINGS - 1)
        return theme.mirrored(
            QRectF(place * step, (self.height() - self._size()) / 2, self._size(), self._size()), self
        )

    def _size(self) -> float:
        return min(theme.fs(RING_SIZE), (self.width() - RINGS + 1) / RINGS)

    def _place_at(self, x: float) -> int | None:
        return next(
            (
                place
                for place in range(RINGS)
                if self._rect(place).left() - GAP / 2 <= x <= self._rect(place).right() + GAP / 2
            ),
            None,
        )

    def _give(self, answer: int | None) -> None:
        self.set_answer(answer)
        self.changed.emit(answer)

    def _say(self) -> None:
        state = (
            self.tr("not set") if self._answer is None else self.tr("answered: {number}").format(number=self._answer)
        )
        low, high = ends()
        told = self.tr("0 is {low}, 10 is {high}").format(low=low, high=high)
        self.setAccessibleDescription(self.tr("{state}. {ends}.").format(state=state, ends=told))
