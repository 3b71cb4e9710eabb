"""Notes one under the other. One of them is open, or is being written in its place."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.note import Note
from peercompanion.ui.layout import fill
from peercompanion.ui.leaving import take_out
from peercompanion.ui.meetings.note_card import NoteCard
from peercompanion.ui.meetings.note_drag import NoteDrag
from peercompanion.ui.wording import Wording


class NoteList(QWidget):
    """``one_open``: the first note is open while none has the focus, and they have an order of their own."""

    edit_wanted, trash_wanted, ask_wanted = Signal(object), Signal(object), Signal(object)
    typed = Signal()  # words, as if there were a field
    dropped = Signal(object, object)  # a note, and the one it was carried to
    comfort_wanted, walked, moved = Signal(object, object), Signal(object, int), Signal(object, int)

    def __init__(self, words: Wording, one_open: bool) -> None:
        super().__init__()
        self._words, self._one_open = words, one_open
        self._cards: dict[UUID, NoteCard] = {}
        self._open: UUID | None = None
        self._box = fill(QVBoxLayout(self), (), 12)
        self._drag = NoteDrag(self, lambda: self.cards, lambda card, there: self.dropped.emit(card.id, there.id))

    @property
    def cards(self) -> list[NoteCard]:
        return list(self._cards.values())

    @property
    def open_one(self) -> UUID | None:
        return self._open

    @property
    def ids(self) -> list[UUID]:
        return list(self._cards)

    def card(self, id: UUID) -> NoteCard | None:
        return self._cards.get(id)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Cards that were there stay the same, so that the focus stays where it was."""
        self._drop(set(self._cards) - {note.id for note in notes})
        self._cards = {note.id: self._cards.get(note.id) or self._make(note.id) for note in notes}
        for place, note in enumerate(notes):
            self._box.insertWidget(place, self._cards[note.id])
            self._cards[note.id].show_note(note)
            self._cards[note.id].show()  # it may have been written in its place
        if self._open not in self._cards:
            self._open = next(iter(self._cards), None) if self._one_open else None
        self._show_open()
        self.setVisible(bool(notes))

    def focus(self, id: UUID | None = None) -> bool:
        """A note, or the first one; whether it is here."""
        card = self._cards.get(id or next(iter(self._cards), None))
        if card is not None:
            card.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return card is not None

    def neighbour(self, id: UUID) -> UUID | None:
        """The one after it, else the one before it."""
        ids = self.ids
        at = ids.index(id)
        return next(iter((*ids[at + 1 : at + 2], *ids[at - 1 : at])), None) if len(ids) > 1 else None

    def write_in_place_of(self, id: UUID, editor: QWidget) -> None:
        self._box.insertWidget(self.ids.index(id), editor)
        self._cards[id].hide()

    def _make(self, id: UUID) -> NoteCard:
        card = NoteCard(self._words, id)
        card.entered.connect(lambda: self._open_card(id))
        card.typed.connect(self.typed)
        card.edit_wanted.connect(lambda: self.edit_wanted.emit(id))
        card.ask_wanted.connect(lambda: self.ask_wanted.emit(id))
        card.trash_wanted.connect(lambda: self.trash_wanted.emit(id))
        card.comfort_wanted.connect(lambda comfort: self.comfort_wanted.emit(id, comfort))
        card.walked.connect(lambda by: self.walked.emit(id, by))
        card.moved.connect(lambda by: self.moved.emit(id, by))
        if self._one_open:
            self._drag.take(card)
        return card

    def _drop(self, ids: set[UUID]) -> None:
        for id in ids:
            card = self._cards.pop(id)
            self._box.removeWidget(card)
            take_out(card)

    def _open_card(self, id: UUID) -> None:
        self._open = id
        self._show_open()

    def _show_open(self) -> None:
        for id, card in self._cards.items():
            card.set_open(id == self._open)
