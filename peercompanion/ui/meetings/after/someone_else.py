"""Notes for someone else, a therapist, say: a list of their own, which no sheet, pocket view or paper ever reads.

Closed it holds a number and no word of any note, as the wall does.
"""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.note import Note
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow, Reflow, fill, holder, row
from peercompanion.ui.leaving import take_out
from peercompanion.ui.meetings.toggle import Toggle
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.more_button import MORE_AT_ONCE, MoreButton
from peercompanion.ui.widgets.text import text

SHOWN = 8


class SomeoneElse(QWidget):
    """``by`` is the page. ``edit_wanted`` carries a note's id. Hidden while there are none."""

    edit_wanted = Signal(object)
    new_wanted, changed = Signal(), Signal()

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__()
        self._context, self._by = context, by
        self._rows: dict[UUID, _Row] = {}
        self._shown = SHOWN
        self._toggle = Toggle(self.tr("For someone else"))
        self._add = Button(self.tr("Write one"), "link", "plus", name=self.tr("Write a note for someone else"))
        self._card, self._more = Card("", (14, 8, 10, 8), 4), MoreButton()
        about = text(
            self.tr("A therapist, a doctor, a friend. Never among what I bring to a group."), "muted", wrap=True
        )
        self._about = about
        head = Reflow((holder(row(self._toggle, ...)), 1), Flow(self._add), gap=8, stacked_gap=2)
        fill(QVBoxLayout(self), (head, about, self._card, self._more), 8)
        self._toggle.turned.connect(lambda _: self.read())
        self._add.clicked.connect(self.new_wanted)
        self._more.clicked.connect(self._show_more)

    def read(self) -> None:
        notes = self._context.companion.notes.for_someone_else()
        shown = notes[: self._shown] if self._toggle.is_open else []
        self._toggle.setText(
            self.tr("For someone else, %Ln note(s)", "", len(notes)) if notes else self.tr("For someone else")
        )
        self._toggle.set_spoken(self._toggle.text())
        for id in set(self._rows) - {note.id for note in shown}:
            take_out(self._rows.pop(id))
        for place, note in enumerate(shown):
            if note.id not in self._rows:
                self._rows[note.id] = self._make(note.id)
                self._card.box.insertWidget(place, self._rows[note.id])
            self._rows[note.id].show_note(note)
        self._card.setVisible(bool(shown))
        self._about.setVisible(self._toggle.is_open)
        self._add.setVisible(self._toggle.is_open)
        self._more.offer(len(notes) - len(shown), len(notes))
        self._more.setVisible(self._toggle.is_open and len(notes) > len(shown))
        self.changed.emit()

    def shut(self) -> None:
        """Every word of the notes leaves the screen and the widgets."""
        self._shown = SHOWN
        if self._toggle.is_open:
            self._toggle.set_open(False)
            for line in self._rows.values():
                take_out(line)
            self._rows = {}
            for part in (self._card, self._about, self._add, self._more):
                part.hide()

    def step_back(self) -> bool:
        if not self._toggle.is_open:
            return False
        self._toggle.turn(False)
        self._toggle.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    # inside

    def _make(self, id: UUID) -> _Row:
        line = _Row()
        line.open.clicked.connect(lambda: self.edit_wanted.emit(id))
        line.done.clicked.connect(lambda: self._let_go(id))
        return line

    def _let_go(self, id: UUID) -> None:
        """Said, or not wanted any more: nobody asks which."""
        notes = self._context.companion.notes

        def gone(_: object) -> None:
            self._toggle.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.read()
            self._context.frame.notify(self.tr("Done with it."), undo=True)

        self._context.frame.attempt(lambda: notes.let_go(id, by=self._by), gone)

    def _show_more(self) -> None:
        first = self._shown
        self._shown += MORE_AT_ONCE
        self.read()
        list(self._rows.values())[first].open.setFocus(Qt.FocusReason.OtherFocusReason)


class _Row(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._title = text("", "body", wrap=True)
        self.open, self.done = Button(self.tr("Open"), "link"), Button(self.tr("Done with it"), "link", "check")
        acts = Flow(self.open, self.done, gap=4, line_gap=0)
        fill(QVBoxLayout(self), (Reflow((self._title, 1), acts, gap=8, stacked_gap=0, below=300),), 0)

    def show_note(self, note: Note) -> None:
        title = breakable(note.name)
        self._title.setText(title)
        self.open.setAccessibleName(self.tr("Open: {words}").format(words=isolated(title)))
        self.done.setAccessibleName(self.tr("Done with it: {words}").format(words=isolated(title)))
