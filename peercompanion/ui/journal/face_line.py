"""The five faces in one line, for correcting a rating beside the list, where the large ones of Today have no room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout

from peercompanion.ui import theme
from peercompanion.ui.layout import Reflow, fill, holder, row
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.one_stop import Choice, OneStop
from peercompanion.ui.widgets.painted import begin, plate
from peercompanion.ui.widgets.text import Elided

FACE, ROOM, WORD_BESIDE = 30, 40, 280
DIM_LIGHT, DIM_DARK = 0.34, 0.2


class FaceLine(OneStop):
    """The word beside the faces is that of the one with the focus, else of the chosen one."""

    def __init__(self, words: Sequence[str], name: str) -> None:
        super().__init__(name)
        self._word = Elided("", "label")
        faces = [_SmallFace(level, word) for level, word in enumerate(words, 1)]
        for face in faces:
            face.setToolTip(face.text())
        fill(QVBoxLayout(self), (Reflow(holder(row(*faces, gap=2)), (self._word, 1), gap=10, below=WORD_BESIDE),), 0)
        self.take(faces)

    def set_value(self, value: int | None) -> None:
        super().set_value(value)
        self._say(next((face for face in self._choices if face.value == value), None))

    def choice_focused(self, choice: Choice) -> None:
        super().choice_focused(choice)
        self._say(choice)

    def choice_left(self) -> None:
        self._say(next((face for face in self._choices if face.isChecked()), None))

    def _say(self, face: Choice | None) -> None:
        self._word.set_words(face.text() if face else self.tr("no rating"))


class _SmallFace(Choice):
    def focusOutEvent(self, event) -> None:
        super().focusOutEvent(event)
        self.stop.choice_left()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(ROOM), theme.fs(ROOM))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            plate(painter, area, 12, "accent_soft", "accent", 1.5)
        elif self.hovered():
            plate(painter, area, 12, "hover", None)
        self._paint_face(painter)
        if self.ring_visible():
            paint_ring(painter, area, 12)

    def _paint_face(self, painter: QPainter) -> None:
        side = theme.fs(FACE)
        spot = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        theme.paint_face(painter, spot, self.value, self._dim())

    def _dim(self) -> float:
        """As on Today: the others step back, but not in high contrast."""
        look = theme.current()
        if self.isChecked() or self.stop.value is None or self.hovered() or look.high:
            return 0.0
        return DIM_DARK if look.dark else DIM_LIGHT
