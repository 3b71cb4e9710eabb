"""Carrying a note to another place with the mouse: a copy follows the pointer, and the place under it shows.

As with the tiles of the hard-moment set: not Qt's own drag and drop, which runs a loop of its own.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from peercompanion.ui.leaving import let_go
from peercompanion.ui.strategies.tile_drag import Copy

if TYPE_CHECKING:
    from peercompanion.ui.meetings.note_card import NoteCard


class NoteDrag(QObject):
    """``cards`` are those that are there now; ``drop`` gets the one that was carried and the one it was let go over."""

    def __init__(
        self, owner: QWidget, cards: Callable[[], list[NoteCard]], drop: Callable[[NoteCard, NoteCard], None]
    ) -> None:
        super().__init__(owner)
        self._cards, self._drop = cards, drop
        self._copy: Copy | None = None

    def take(self, card: NoteCard) -> None:
        card.let_be_carried()
        card.carried.connect(lambda at: self._carry(card, at))
        card.let_down.connect(lambda at: self._let_down(card, at))
        card.carry_ended.connect(self._end)

    def _carry(self, card: NoteCard, at: QPoint) -> None:
        if self._copy is None:
            self._copy = Copy(card)
        self._copy.follow(at)
        under = self._under(at)
        for each in self._cards():
            each.set_wanted(each is under and each is not card)

    def _let_down(self, card: NoteCard, at: QPoint) -> None:
        under = self._under(at)
        self._end()
        if under is not None and under is not card:
            self._drop(card, under)

    def _end(self) -> None:
        for each in self._cards():
            each.set_wanted(False)
        copy, self._copy = self._copy, None
        if copy:
            copy.hide()
            let_go(copy)

    def _under(self, at: QPoint) -> NoteCard | None:
        return next((card for card in self._cards() if card.rect().contains(card.mapFromGlobal(at))), None)
