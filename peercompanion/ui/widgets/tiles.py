"""One of a few, as tiles of one size: an icon, the key that answers, and words under them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.flow import FlowLayout
from peercompanion.ui.widgets.buttons import CAP, key_cap_width, paint_key_cap
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.one_stop import Choice, OneStop
from peercompanion.ui.widgets.painted import begin, plate

SIDE, ENDS, BETWEEN, ICON, GAP = 14, 12, 8, 18, 10
WORDS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap

TileOption = tuple[object, str, str, str]


class Tiles(OneStop):
    """Options are (value, words, icon, key); the key is a hint, the page listens to it."""

    def __init__(self, name: str, options: Sequence[TileOption]) -> None:
        super().__init__(name)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        tiles = [Tile(*option) for option in options]
        line = TileLayout(self, GAP, GAP)
        for tile in tiles:
            line.addWidget(tile)
        self.take(tiles)


class Tile(Choice):
    def __init__(self, value: object, words: str, icon: str, key: str) -> None:
        super().__init__(value, words)
        self._icon, self._key = icon, key
        self.setAccessibleDescription(self.tr("Key: {key}").format(key=key))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        width = theme.metrics(14, 600).horizontalAdvance(self.text()) + 2 * theme.fs(SIDE)
        return QSize(max(width, self._least()), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._least(), self.heightForWidth(self._least()))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(1, width - 2 * theme.fs(SIDE)), 10_000)
        words = theme.metrics(14, 600).boundingRect(room, WORDS, self.text())
        return 2 * theme.fs(ENDS) + theme.fs(CAP) + theme.fs(BETWEEN) + words.height()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area, on = begin(self), QRectF(self.rect()), self.isChecked()
        fill = "accent_soft" if on else "hover" if self.hovered() else "card"
        plate(painter, area, 12, fill, "accent" if on else "line_mid", 1.4 if on else 1.0)
        self._paint_head(painter, "accent_text" if on else "text2")
        self._paint_words(painter, "accent_text" if on else "text", 600 if on else 500)
        if self.ring_visible():
            paint_ring(painter, area, 12)

    def _paint_head(self, painter: QPainter, ink: str) -> None:
        side, cap, lead, top = theme.fs(ICON), theme.fs(CAP), theme.fs(SIDE), theme.fs(ENDS)
        spot = QRectF(lead, top + (cap - side) / 2, side, side)
        theme.paint_icon(painter, self._icon, theme.mirrored(spot, self), ink)
        width = key_cap_width(self._key)
        place = QRectF(self.width() - theme.fs(SIDE - 2) - width, top, width, cap)
        paint_key_cap(painter, theme.mirrored(place, self), self._key, ink)

    def _paint_words(self, painter: QPainter, ink: str, weight: int) -> None:
        lead, top = theme.fs(SIDE), theme.fs(ENDS) + theme.fs(CAP) + theme.fs(BETWEEN)
        painter.setFont(theme.ui_font(14, weight))
        painter.setPen(theme.colour(ink))
        room = QRectF(lead, top, self.width() - 2 * lead, self.height() - top)
        painter.setLayoutDirection(self.layoutDirection())
        painter.drawText(room, WORDS, self.text())

    def _least(self) -> int:
        longest = max(map(theme.metrics(14, 600).horizontalAdvance, self.text().split()), default=0)
        head = theme.fs(ICON) + theme.fs(BETWEEN) + key_cap_width(self._key)
        return max(longest, head) + 2 * theme.fs(SIDE)


class TileLayout(FlowLayout):
    """All in one row where each is wide enough; else in two rows as long as each other; else one under the other."""

    def heightForWidth(self, width: int) -> int:
        columns, wide = self._columns(width)
        rows = -(-len(self._shown()) // columns)
        return rows * self._tile_height(wide) + self._line_gap * (rows - 1)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = max((item.sizeHint().width() for item in shown), default=0)
        whole = wide * len(shown) + self._gap * max(0, len(shown) - 1)
        return QSize(whole, self._tile_height(wide))

    def _place(self, room: QRect) -> None:
        columns, wide = self._columns(room.width())
        height = self._tile_height(wide)
        backwards = self.parentWidget().layoutDirection() == Qt.LayoutDirection.RightToLeft
        for place, item in enumerate(self._shown()):
            down, along = divmod(place, columns)
            if backwards:
                along = columns - 1 - along
            left = room.left() + along * (room.width() + self._gap) // columns
            after = room.left() + (along + 1) * (room.width() + self._gap) // columns - self._gap
            item.setGeometry(QRect(left, room.top() + down * (height + self._line_gap), after - left, height))

    def _columns(self, width: int) -> tuple[int, int]:
        shown = self._shown()
        least = max((item.minimumSize().width() for item in shown), default=0)
        for columns in (len(shown), (len(shown) + 1) // 2):
            wide = (width - self._gap * (columns - 1)) // max(1, columns)
            if wide >= least:
                return max(1, columns), wide
        return 1, width

    def _tile_height(self, wide: int) -> int:
        return max((item.heightForWidth(wide) for item in self._shown()), default=0)
