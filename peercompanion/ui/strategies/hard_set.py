"""The ordered strip; F1 shows its first three. One stop for Tab; arrows look, Alt with an arrow or a mouse moves."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from peercompanion.domain.strategy import PLACES
from peercompanion.ui import theme
from peercompanion.ui.strategies.set_tile import SetTile, is_move
from peercompanion.ui.strategies.strategy_card import CardFace
from peercompanion.ui.strategies.tile_drag import TileDrag

GAP = 12
COLUMNS = ((920, 5), (520, 3), (350, 2), (0, 1))  # from this own width on, in px at 100 %: effort and minutes fit


class HardSet(QWidget):
    """``moved`` and ``taken_out`` are wishes: the strip changes when it is shown anew."""

    opened = Signal(object)  # the id of a strategy
    wanted = Signal(int)  # a free place that was pressed
    moved = Signal(object, int)  # an id, and the place it goes to
    taken_out = Signal(object)  # an id

    def __init__(self) -> None:
        super().__init__()
        self._tiles = [SetTile(place) for place in PLACES]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._columns = 0
        self.setAccessibleName(self.tr("My hard-moment set"))
        for tile in self._tiles:
            tile.clicked.connect(lambda _checked=False, tile=tile: self._press(tile))
        TileDrag(self._tiles, self._let_down)
        self._make_stop(self._tiles[0])
        self._arrange()

    def show_faces(self, faces: Sequence[CardFace]) -> None:
        by_place = {face.place: face for face in faces}
        for tile in self._tiles:
            tile.show_face(by_place.get(tile.place))

    def focus_place(self, place: int) -> None:
        self._tiles[place - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def tile_of(self, id_: UUID) -> SetTile | None:
        return next((tile for tile in self._tiles if tile.face and tile.face.id == id_), None)

    def first_taken(self) -> SetTile | None:
        return next((tile for tile in self._tiles if tile.face), None)

    def minimumSizeHint(self) -> QSize:
        """As narrow as one tile: the strip can always stack."""
        return QSize(self._tiles[0].minimumSizeHint().width(), super().minimumSizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        tile = self.focusWidget()
        if not isinstance(tile, SetTile) or not self._act(tile, event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _act(self, tile: SetTile, event: QKeyEvent) -> bool:
        if is_move(event):
            self._move(tile, self._step(event))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and tile.face:
            self.taken_out.emit(tile.face.id)
        elif (target := self._target(tile, event)) is not None:
            self._make_stop(target)
            target.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _press(self, tile: SetTile) -> None:
        self._make_stop(tile)
        if tile.face:
            self.opened.emit(tile.face.id)
        else:
            self.wanted.emit(tile.place)

    def _move(self, tile: SetTile, step: int) -> None:
        place = tile.place + step
        if tile.face and place in PLACES:
            self._make_stop(self._tiles[place - 1])
            self.moved.emit(tile.face.id, place)

    def _let_down(self, tile: SetTile, at: SetTile) -> None:
        self._make_stop(at)
        self.moved.emit(tile.face.id, at.place)

    def _target(self, tile: SetTile, event: QKeyEvent) -> SetTile | None:
        if event.key() == Qt.Key.Key_Home:
            return self._tiles[0]
        if event.key() == Qt.Key.Key_End:
            return self._tiles[-1]
        rows = {Qt.Key.Key_Down: self._columns, Qt.Key.Key_Up: -self._columns}
        step = self._step(event) or rows.get(event.key(), 0)
        wanted = tile.place + step
        return self._tiles[wanted - 1] if step and wanted in PLACES else None

    def _step(self, event: QKeyEvent) -> int:
        forward = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(event.key(), 0)
        return -forward if self.isRightToLeft() else forward

    def _make_stop(self, stop: SetTile) -> None:
        for tile in self._tiles:
            tile.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tile is stop else Qt.FocusPolicy.ClickFocus)

    def _arrange(self) -> None:
        columns = next(columns for least, columns in COLUMNS if self.width() >= theme.fs(least))
        self._grid.setSpacing(theme.fs(GAP))
        if columns == self._columns:
            return
        for column in range(max(columns, self._columns)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for at, tile in enumerate(self._tiles):
            self._grid.addWidget(tile, at // columns, at % columns)
        self._columns = columns
