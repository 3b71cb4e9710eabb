"""Five words as tiles, to be read and written down; and four quiet segments for how strong a passphrase is."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.boxes import fill
from peercompanion.ui.flow import Flow
from peercompanion.ui.ways.strength import STRONGEST
from peercompanion.ui.widgets.painted import begin, plate

TILE, TILE_HEIGHT, RADIUS = 104, 48, 10
BAR, BAR_HEIGHT, BAR_GAP = 132, 6, 4


class WordTiles(QWidget):
    """The screen reader hears the words as one line."""

    def __init__(self) -> None:
        super().__init__()
        self.words: tuple[str, ...] = ()
        self._tiles = Flow(gap=8)
        fill(QVBoxLayout(self), (self._tiles,), 0)

    def show_words(self, words: Sequence[str]) -> None:
        self.words = tuple(words)
        self._tiles.clear()
        self._tiles.add(*map(Tile, words))
        self.setAccessibleName(self.tr("Five words: {words}").format(words=" ".join(words)))


class Tile(QWidget):
    def __init__(self, word: str) -> None:
        super().__init__()
        self._word = word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = theme.metrics(16, 600)
        return QSize(max(theme.fs(TILE), words.horizontalAdvance(self._word) + 16), theme.fs(TILE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        plate(painter, QRectF(self.rect()), RADIUS, "accent_soft", "line_strong" if theme.current().high else None)
        painter.setPen(theme.colour("accent_text"))
        painter.setFont(theme.ui_font(16, 600))
        painter.drawText(QRectF(self.rect()), Qt.AlignmentFlag.AlignCenter, self._word)


class StrengthBar(QWidget):
    """One hue, no red: a short passphrase is not a fault."""

    def __init__(self) -> None:
        super().__init__()
        self._level = 0
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_level(0)

    def show_level(self, level: int) -> None:
        self._level = level
        self.setAccessibleName(self.tr("Strength {level} of {most}").format(level=level, most=STRONGEST))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(BAR), theme.fs(18))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = begin(self)
        painter.setPen(Qt.PenStyle.NoPen)
        height, gap = theme.fs(BAR_HEIGHT), theme.fs(BAR_GAP)
        width = (self.width() - gap * (STRONGEST - 1)) / STRONGEST
        for place in range(STRONGEST):
            painter.setBrush(theme.colour("accent" if place < self._level else "bar"))
            segment = QRectF(place * (width + gap), (self.height() - height) / 2, width, height)
            painter.drawRoundedRect(theme.mirrored(segment, self), height / 2, height / 2)
