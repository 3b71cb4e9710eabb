"""What I brought, and what became of each: nothing chosen is an answer too. Only what stood on the sheet is here.

How it was to have said something is asked after "shared" only; and after "heavier", chosen by the person, the way to
rest and to F1 stands beside it.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.note import Note, NoteStatus, Weight
from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import Card, Flow, Reflow, col, fill, holder, row
from peercompanion.ui.leaving import take_out
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import text, yielding
from peercompanion.ui.wording import Wording

SAID = frozenset({NoteStatus.SHARED, NoteStatus.FOLLOW_UP, NoteStatus.DONE})


class Brought(Card):
    """``became`` carries the note and SHARED, TO_BRING, KEPT or LET_GO; ``felt`` the note and a Weight."""

    became, felt = Signal(object, object), Signal(object, object)
    help_wanted = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__(gap=12)
        self._words = words
        self._rows: dict[UUID, BroughtRow] = {}
        title = Reflow(
            holder(row(yielding(self.tr("What I brought"), "title"))),
            (text(self.tr("only if I like"), "muted"), 1),
            gap=10,
            stacked_gap=0,
        )
        self._list = QWidget()
        fill(QVBoxLayout(self._list), (), 14)
        self.add(title, self._list)

    @property
    def is_empty(self) -> bool:
        return not self._rows

    def show_notes(self, notes: list[Note]) -> None:
        """In this order; a row that stays keeps its focus."""
        for id in set(self._rows) - {note.id for note in notes}:
            take_out(self._rows.pop(id))
        for place, note in enumerate(notes):
            if note.id not in self._rows:
                self._rows[note.id] = self._make(note)
                self._list.layout().insertWidget(place, self._rows[note.id])
            self._rows[note.id].show_note(note)

    def _make(self, note: Note) -> BroughtRow:
        line = BroughtRow(self._words, note)
        line.became.connect(lambda status: self.became.emit(line.note, status))
        line.felt.connect(lambda weight: self.felt.emit(line.note, weight))
        line.help_wanted.connect(self.help_wanted)
        return line


class BroughtRow(QWidget):
    became, felt = Signal(object), Signal(object)
    help_wanted = Signal()

    def __init__(self, words: Wording, note: Note) -> None:
        super().__init__()
        self.note = note
        self._not_today, self._heavier = False, False
        self._build(words)
        self._became.chosen.connect(self._choose)
        self._felt.chosen.connect(self._choose_felt)
        self._let_go.clicked.connect(lambda: self._choose(NoteStatus.LET_GO))
        self._more.clicked.connect(self._turn_more)
        self._help.clicked.connect(self.help_wanted)

    def show_note(self, note: Note) -> None:
        self.note = note
        self._name(breakable(note.name))
        status = NoteStatus.SHARED if note.status in SAID else note.status
        untouched = status in (NoteStatus.TO_BRING, NoteStatus.CAUGHT)
        self._became.set_value((NoteStatus.TO_BRING if self._not_today else None) if untouched else status)
        self._felt.set_value(note.felt)
        self._after.setVisible(status is NoteStatus.SHARED)
        self._gone.setVisible(status is NoteStatus.LET_GO)
        self._rest.setVisible(self._heavier and note.felt is Weight.HEAVIER and status is NoteStatus.SHARED)

    def _build(self, words: Wording) -> None:
        options = (
            (NoteStatus.SHARED, self.tr("Shared"), None),
            (NoteStatus.TO_BRING, self.tr("Not today"), None),
            (NoteStatus.KEPT, self.tr("Keep for me"), None),
        )
        self._became = Segmented(self.tr("What became of it"), options)
        weights = [(weight, words.weight(weight), None) for weight in Weight]
        self._felt = Segmented(self.tr("How it was to have said it"), weights)
        self._more = tool("ellipsis", "", 16)
        self._let_go = Button(self.tr("Let it go"), "link")
        self._let_go.hide()
        self._gone = text(self.tr("Let go of."), "muted", wrap=True)
        self._help = Button(self.tr("It's hard right now"), "link", "life-buoy", key_hint=self.tr("F1"))
        self._after = Flow(self._felt)
        self._rest = Flow(text(self.tr("You can stop here."), "muted"), self._help, gap=12, line_gap=0)
        acts = Flow(self._became, self._more, self._let_go, gap=6, line_gap=4)
        self._title = text("", "label", wrap=True)
        self.setLayout(col(self._title, acts, self._after, self._rest, self._gone, gap=6))
        self.layout().setContentsMargins(0, 0, 0, 0)

    def _name(self, title: str) -> None:
        """Several rows have the same words on their controls."""
        self._title.setText(title)
        for control, name in (
            (self._became, self.tr("What became of it: {title}")),
            (self._felt, self.tr("How it was to have said it: {title}")),
            (self._more, self.tr("More for: {title}")),
            (self._let_go, self.tr("Let it go: {title}")),
        ):
            control.setAccessibleName(name.format(title=title))
        self._more.setToolTip(self._more.accessibleName())

    def _choose(self, status: NoteStatus) -> None:
        self._not_today = status is NoteStatus.TO_BRING
        self.became.emit(status)

    def _choose_felt(self, weight: Weight) -> None:
        self._heavier = weight is Weight.HEAVIER
        self.felt.emit(weight)

    def _turn_more(self) -> None:
        self._let_go.setVisible(self._let_go.isHidden())
