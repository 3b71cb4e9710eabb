"""Carrying a tile of the hard-moment set with the mouse: a copy follows the pointer, and the place under it shows.

Not Qt's own drag and drop, which runs a loop of its own and would hold back a lock; nor does anything here leave the
window.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QPoint, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from peercompanion.ui.leaving import let_go
from peercompanion.ui.strategies.set_tile import RADIUS, SetTile
from peercompanion.ui.widgets.painted import begin, plate

SHOWN_THROUGH = 0.94


class TileDrag(QObject):
    """``drop`` is called with the tile that was carried and the one it was let go over, if that is another."""

    def __init__(self, tiles: Sequence[SetTile], drop: Callable[[SetTile, SetTile], None]) -> None:
        super().__init__(tiles[0])
        self._tiles, self._drop = tiles, drop
        self._copy: Copy | None = None
        for tile in tiles:
            tile.carried.connect(lambda at, tile=tile: self._carry(tile, at))
            tile.let_down.connect(lambda at, tile=tile: self._let_down(tile, at))
            tile.carry_ended.connect(self._end)

    def _carry(self, tile: SetTile, at: QPoint) -> None:
        if self._copy is None:
            self._copy = Copy(tile)
            tile.set_look(lifted=True)
        self._copy.follow(at)
        under = self._under(at)
        for each in self._tiles:
            each.set_look(lifted=each is tile, wanted=each is under and each is not tile)

    def _let_down(self, tile: SetTile, at: QPoint) -> None:
        under = self._under(at)
        self._end()
        if under is not None and under is not tile:
            self._drop(tile, under)

    def _end(self) -> None:
        for each in self._tiles:
            each.set_look()
        copy, self._copy = self._copy, None
        if copy:
            copy.hide()
            let_go(copy)

    def _under(self, at: QPoint) -> SetTile | None:
        return next((tile for tile in self._tiles if tile.rect().contains(tile.mapFromGlobal(at))), None)


class Copy(QWidget):
    """Only for the eye."""

    def __init__(self, tile: SetTile) -> None:
        super().__init__(tile.window())
        self._picture: QPixmap = tile.grab()
        self._held_at = tile.rect().center()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.resize(tile.size())
        self.raise_()
        self.show()

    def follow(self, at: QPoint) -> None:
        self.move(self.parentWidget().mapFromGlobal(at) - self._held_at)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, around = begin(self), QPainterPath()
        around.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
        painter.setOpacity(SHOWN_THROUGH)
        painter.setClipPath(around)
        painter.drawPixmap(0, 0, self._picture)
        painter.setClipping(False)
        plate(painter, QRectF(self.rect()), RADIUS, None, "accent", 1.4)
