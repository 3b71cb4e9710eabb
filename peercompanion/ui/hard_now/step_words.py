"""What a step is drawn with: its words as large as they fit, dots without a number, still circles behind them."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.widgets.painted import begin
from peercompanion.ui.widgets.text import Label

WIDEST = 640
SIZES = ((220, 26), (140, 32), (0, 40))
SMALLEST = 15
DOT, HERE, GAP = 10, 24, 10
HALO = ((300, 0.32), (228, 0.42), (158, 0.55))  # radius, and how much of the soft accent


def paint_halo(widget: QWidget, middle: float) -> None:
    """Three still circles around the height ``middle``; high contrast does without."""
    if theme.current().high:
        return
    painter = begin(widget)
    painter.setPen(Qt.PenStyle.NoPen)
    room = min(1.0, middle / HALO[0][0])
    for radius, strength in HALO:
        soft = theme.colour("accent_soft")
        soft.setAlphaF(strength)
        painter.setBrush(soft)
        painter.drawEllipse(QPointF(widget.width() / 2, middle), radius * room, radius * room)


class StepWords(Label):
    """40 px; longer texts 32 and 26, and less where the window is too small: a step never scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

    def fit(self, width: int, height: int) -> None:
        """Take the largest size that stays within ``height``, on lines of nearly one length."""
        px = next(size for longer_than, size in SIZES if len(self.text()) > longer_than or not longer_than)
        across = min(width, theme.fs(WIDEST))
        while px > SMALLEST and self._height(px, across) > height:
            px -= 1
        self.setFont(theme.ui_font(px, 500))
        side = (width - self._balanced(px, across)) // 2
        self.setContentsMargins(side, 0, side, 0)

    def _height(self, px: float, width: int) -> int:
        return self._bounds(px, width).height()

    def _balanced(self, px: float, most: int) -> int:
        """The narrowest width that keeps the number of lines: no word is left alone on the last one."""
        width, height = most, self._height(px, most)
        while width > most // 3 and self._height(px, width - 8) == height:
            width -= 8
        return max(width, self._bounds(px, width).width())

    def _bounds(self, px: float, width: int) -> QRect:
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        return QFontMetrics(theme.ui_font(px, 500)).boundingRect(0, 0, width, 10_000, int(flags), self.text())


class StepDots(QWidget):
    """The screen reader hears "Step 3 of 4"."""

    def __init__(self) -> None:
        super().__init__()
        self._at, self._of = 1, 1
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_step(self, at: int, of: int) -> None:
        self._at, self._of = at, of
        self.setAccessibleName(self.tr("Step {at} of {of}").format(at=at, of=of))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = (self._of - 1) * (DOT + GAP) + HERE
        return QSize(theme.fs(width), theme.fs(DOT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, start = begin(self), 0
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(1, self._of + 1):
            width = theme.fs(HERE if step == self._at else DOT)
            painter.setBrush(self._ink(step))
            dot = theme.mirrored(QRectF(start, 0, width, self.height()), self)
            painter.drawRoundedRect(dot, self.height() / 2, self.height() / 2)
            start += width + theme.fs(GAP)

    def _ink(self, step: int) -> QColor:
        look = theme.current()
        if step == self._at:
            return theme.colour("accent")
        return theme.colour(theme.mix(look.window, look.accent, 0.55 if step < self._at else 0.28))
