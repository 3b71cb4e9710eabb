"""The right side of the journal: the chosen thing to read, the same to write on in place, or nothing."""

from __future__ import annotations

from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy

from peercompanion.domain.journal import Kind
from peercompanion.errors import NotFound
from peercompanion.ui.context import Context
from peercompanion.ui.journal.editor import Editor
from peercompanion.ui.journal.mood_editor import MoodEditor
from peercompanion.ui.journal.note_editor import NoteEditor
from peercompanion.ui.journal.read_view import ReadView
from peercompanion.ui.journal.sheet import Sheet
from peercompanion.ui.journal.sheets import Sheets
from peercompanion.ui.journal.turns import Turns
from peercompanion.ui.layout import Card
from peercompanion.ui.leaving import let_go
from peercompanion.ui.widgets.empty_state import empty_state


class EntryPane(Card):
    """``by`` is the page, whose writes these are."""

    kept = Signal()  # something was stored here
    left = Signal()  # the editing is over
    thrown_away = Signal()
    caught = Signal()
    opened = Signal()
    back = Signal()

    def __init__(self, context: Context, by: object) -> None:
        super().__init__(pad=(0, 0, 0, 0), gap=0)
        self._context, self._by = context, by
        self._sheets = Sheets(context.companion, context.words)
        self._sheet: Sheet | None = None
        self._editor: Editor | None = None
        self._searched = ""
        self._nothing = empty_state(self.tr("Nothing chosen"), self.tr("Choose a line to read it here."))
        self.reader = ReadView(context)
        self._turns = Turns(self._nothing, self.reader)
        self.add(self._turns)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._connect()

    @property
    def sheet(self) -> Sheet | None:
        return self._sheet

    @property
    def editor(self) -> Editor | None:
        return self._editor

    def show_thing(self, kind: Kind, id: UUID, searched: str = "") -> None:
        """To be read. What is being written is saved first, and raises what the store raises."""
        if self._editor:
            self._editor.flush()
            self._close_editor()
        another = self._sheet is None or self._sheet.id != id
        self._searched = searched
        self._show(kind, id)
        if another:
            self.reader.to_top()

    def show_nothing(self) -> None:
        self._close_editor()
        self._sheet = None
        self._turns.show_only(self._nothing)

    def reread(self) -> None:
        """What is shown follows the store; what is being written is not overwritten."""
        if self._editor:
            self._editor.reread()
        elif self._sheet:
            self._show(self._sheet.kind, self._sheet.id)

    def write(self, position: int = -1) -> None:
        if self._sheet is None or not self._sheet.can_be_written or self._editor:
            return
        self._editor = self._make_editor(self._sheet)
        self._turns.add(self._editor)
        self._turns.show_only(self._editor)
        self._editor.write_at(position)

    def flush(self) -> None:
        if self._editor:
            self._editor.flush()

    def focus_words(self) -> None:
        """Where somebody who comes here, or comes back, goes on."""
        if self._editor:
            self._editor.resume()
        else:
            self.reader.focus_words()

    def _make_editor(self, sheet: Sheet) -> Editor:
        moods, notes = self._context.companion.moods, self._context.companion.notes
        if sheet.kind is Kind.MOOD:
            editor: Editor = MoodEditor(self._context, self._by, moods.get(sheet.id))
        else:
            editor = NoteEditor(self._context, self._by, notes.get(sheet.id))
        editor.kept.connect(self.kept)
        editor.finished.connect(self._end_writing)
        editor.gone.connect(self._end_writing)
        return editor

    def _end_writing(self) -> None:
        stored = self._editor.stored
        self._close_editor()
        self._show(self._sheet.kind, stored.id)
        self.left.emit()

    def _close_editor(self) -> None:
        if self._editor:
            self._turns.show_only(self.reader)
            let_go(self._editor)
            self._editor = None

    def _show(self, kind: Kind, id: UUID) -> None:
        try:
            sheet = self._sheets.of(kind, id)
        except NotFound:
            self.show_nothing()
            return
        self._sheet = sheet
        self.reader.show_sheet(sheet, self._searched)
        self._turns.show_only(self.reader)

    def _connect(self) -> None:
        self.reader.write.connect(self.write)
        self.reader.thrown_away.connect(self.thrown_away)
        self.reader.caught.connect(self.caught)
        self.reader.opened.connect(self.opened)
        self.reader.back.connect(self.back)
