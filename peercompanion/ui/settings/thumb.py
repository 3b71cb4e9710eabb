"""A theme, drawn small from its own tokens; a radio button underneath, so keys and screen readers know what it is."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout

from peercompanion.ui import theme
from peercompanion.ui.layout import Reflow, fill
from peercompanion.ui.theme import Theme, colour, fs, metrics, mirrored, ui_font
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.one_stop import Choice, OneStop

HEIGHT = 90
WIDEST = 234  # a window is drawn, and windows are not much wider
RADIUS, DOT = 12, 10


class Thumbs(OneStop):
    """One stop for Tab as all other choices: arrows look, Space or Enter chooses."""

    def __init__(self, name: str, *thumbs: "Thumb") -> None:
        super().__init__(name)
        fill(QVBoxLayout(self), (Reflow(*((thumb, 1) for thumb in thumbs), gap=16),), 0)
        self.take(thumbs)


class Thumb(Choice):
    """With two themes, each takes one half: the one that the system chooses."""

    def __init__(self, scheme: str, words: str, *names: str) -> None:
        super().__init__(scheme, words)
        self._themes = [theme.load(name) for name in names]
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(max(120, self._words_width()), HEIGHT + 6 + fs(28))

    def minimumSizeHint(self) -> QSize:
        return QSize(max(90, self._words_width()), HEIGHT + 6 + fs(28))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = min(self.width() - 6, WIDEST)
        box = QRectF((self.width() - width) / 2, 3, width, HEIGHT)
        for index, shown in enumerate(self._themes):
            self._paint_half(painter, box, index, shown)
        self._paint_edge(painter, box)
        self._paint_words(painter)
        painter.end()

    def _paint_half(self, painter: QPainter, box: QRectF, index: int, shown: Theme) -> None:
        painter.save()
        clip = QPainterPath()
        clip.addRoundedRect(box, RADIUS, RADIUS)
        painter.setClipPath(clip)
        width = box.width() / len(self._themes)
        half = mirrored(QRectF(box.left() + index * width, box.top(), width + 1, box.height()), self)
        painter.setClipRect(half, Qt.ClipOperation.IntersectClip)
        _paint_window(painter, box, shown, self)
        painter.restore()

    def _paint_edge(self, painter: QPainter, box: QRectF) -> None:
        pen = QPen(colour("accent"), 2.5) if self.isChecked() else QPen(colour("line_strong"), 1)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        if self.ring_visible():
            paint_ring(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), RADIUS)

    def _paint_words(self, painter: QPainter) -> None:
        painter.setFont(ui_font(13, 600 if self.isChecked() else 500))
        painter.setPen(colour("accent_text" if self.isChecked() else "text"))
        painter.drawText(QRectF(0, HEIGHT + 6, self.width(), fs(26)), Qt.AlignmentFlag.AlignCenter, self.text())

    def _words_width(self) -> int:
        return metrics(13, 600).horizontalAdvance(self.text()) + 4


def _paint_window(painter: QPainter, box: QRectF, shown: Theme, widget: QRadioButton) -> None:
    """A sidebar, a heading, a card with five faces and a button, as rectangles of the theme's colours."""

    def block(x: float, y: float, width: float, height: float, fill: str, radius: float) -> None:
        rect = QRectF(box.left() + x * box.width(), box.top() + y, width * box.width(), height)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(mirrored(rect, widget), radius, radius)

    def dot(x: float, fill: str) -> None:
        rect = QRectF(0, 0, DOT, DOT)
        rect.moveCenter(QPointF(box.left() + x * box.width(), box.top() + 42))
        painter.setBrush(QColor(fill))
        painter.drawEllipse(mirrored(rect, widget))

    painter.setPen(Qt.PenStyle.NoPen)
    block(0, 0, 1, HEIGHT, shown.window, 0)
    block(0, 0, 0.24, HEIGHT, shown.sidebar, 0)
    block(0.03, 14, 0.18, 8, shown.accent_soft, 3)
    for index in range(3):
        block(0.03, 30 + 13 * index, 0.15, 5, shown.line_strong, 2.5)
    block(0.3, 14, 0.25, 6, shown.text, 3)
    block(0.3, 26, 0.62, 52, shown.card, 7)
    for index, mood in enumerate(shown.moods):
        dot(0.395 + 0.105 * index, mood)
    block(0.7, 58, 0.17, 10, shown.accent, 4)
