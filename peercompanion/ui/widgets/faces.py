"""The five faces: one alone as a sign, five in a row as the question of the day."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.one_stop import Choice, OneStop
from peercompanion.ui.widgets.painted import begin, plate

FACE, ABOVE, BETWEEN, BELOW = 50, 12, 6, 12
LEAST_FACE, WORD, LEAST_WORD = 36, 13, 8
DIM_LIGHT, DIM_DARK = 0.34, 0.2


class Face(QWidget):
    """A face as a sign; `name` is the word for it."""

    def __init__(self, level: int, size: int = 28, name: str = "") -> None:
        super().__init__()
        self._level, self._size = level, size
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_level(self, level: int, name: str) -> None:
        self._level = level
        self.setAccessibleName(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(self._size), theme.fs(self._size))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme.paint_face(QPainter(self), QRectF(self.rect()), self._level)


class MoodPicker(OneStop):
    """Five faces, 1 to 5. `words` are what stands under them."""

    def __init__(self, words: Sequence[str], name: str) -> None:
        super().__init__(name)
        faces = [FaceButton(level, word) for level, word in enumerate(words, 1)]
        for face in faces:
            face.setAccessibleDescription(self.tr("Mood {level} of 5. Key {level}.").format(level=face.value))
        self._lay_out(faces)
        self.take(faces)

    def _lay_out(self, faces: list[FaceButton]) -> None:
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        for face in faces:
            line.addWidget(face, 1)


class FaceButton(Choice):
    """A face and its word. The others fade by a third when one is chosen, but not in high contrast."""

    def __init__(self, level: int, word: str) -> None:
        super().__init__(level, word)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = max(theme.fs(84), self._width_of(self.text()) + 20)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """Large text in a small window: face and word shrink somewhat before one of the five goes out of sight."""
        width = max(theme.fs(LEAST_FACE), self._longest_word(LEAST_WORD)) + 6
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        """A word that does not fit under its face takes a second line."""
        lines = 1 if self._width_of(self.text()) + 4 <= width else 2
        return theme.fs(FACE) + ABOVE + BETWEEN + lines * theme.metrics(13, 600).height() + BELOW

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked():
            plate(painter, area, 14, "accent_soft", "accent", 1.5)
        elif self.hovered():
            plate(painter, area, 14, "hover", None)
        self._paint_face(painter)
        self._paint_word(painter)
        if self.ring_visible():
            paint_ring(painter, area, 14)

    def _paint_face(self, painter: QPainter) -> None:
        side = min(theme.fs(FACE), self.width() - 8)
        top = ABOVE + (theme.fs(FACE) - side) / 2
        theme.paint_face(painter, QRectF((self.width() - side) / 2, top, side, side), self.value, self._dim())

    def _paint_word(self, painter: QPainter) -> None:
        top = ABOVE + theme.fs(FACE) + BETWEEN
        painter.setFont(theme.ui_font(self._word_px(), 600 if self.isChecked() else 500))
        painter.setPen(theme.colour("accent_text" if self.isChecked() else "text2"))
        room = QRectF(0, top, self.width(), self.height() - top)
        painter.drawText(
            room, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap, self.text()
        )

    def _dim(self) -> float:
        another_is_chosen = self.stop.value not in (None, self.value)
        if not another_is_chosen or self.hovered() or theme.current().high:
            return 0.0
        return DIM_DARK if theme.current().dark else DIM_LIGHT

    def _word_px(self) -> int:
        sizes = (px for px in range(WORD, LEAST_WORD, -1) if self._longest_word(px) <= self.width() - 4)
        return next(sizes, LEAST_WORD)

    def _longest_word(self, px: int) -> int:
        return max(map(theme.metrics(px, 600).horizontalAdvance, self.text().split()), default=0)

    def _width_of(self, words: str) -> int:
        return theme.metrics(13, 600).horizontalAdvance(words)
