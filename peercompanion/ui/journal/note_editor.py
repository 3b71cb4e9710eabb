"""A note for the group, its title and text written on in place. All else about it is done in Meetings."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QTextCursor

from peercompanion.domain.note import LONGEST_TITLE, Note
from peercompanion.ui.context import Context
from peercompanion.ui.journal.editor import Editor
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.note_edit import NoteEdit
from peercompanion.ui.widgets.text import text


class NoteEditor(Editor[Note]):
    def __init__(self, context: Context, by: object, stored: Note) -> None:
        super().__init__(context, by, stored)
        self._sitting = uuid4()
        self._title = LineEdit(self.tr("Title"), self.tr("What is it about?"), LONGEST_TITLE)
        self._body = NoteEdit(self.tr("Text"), self.tr("A few words, if you like"), (5, 14))
        label = text(self.tr("Title"), "label")
        self.lay_out(label, 4, self._title, 14, text(self.tr("Text"), "label"), 4, self._body, 10, self.help_line())
        self.show_stored()
        self._title.textChanged.connect(self.typed)
        self._body.textChanged.connect(self.typed)

    def wanted(self) -> Note | None:
        title, body = self._title.text(), self._body.words()
        if not (title.strip() or body.strip() or self.stored.points):
            return None
        return replace(self.stored, title=title, body=body)

    def show_stored(self) -> None:
        for field, words in ((self._title, self.stored.title), (self._body, self.stored.body)):
            with QSignalBlocker(field):
                field.setText(words) if field is self._title else field.set_words(words)

    def save(self, value: Note) -> Note:
        return self.context.companion.notes.save(value, by=self.by, merge=str(self._sitting))

    def fetch(self, id: UUID) -> Note:
        return self.context.companion.notes.get(id)

    def throw_away(self) -> None:
        self.context.companion.notes.trash(self.stored.id, by=self.by)

    def as_own(self, value: Note) -> Note:
        """Private: that the other one goes to the group says nothing of this one."""
        return replace(value.closed(), id=uuid4(), stamp=None)

    def write_at(self, position: int) -> None:
        cursor = self._body.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self._body.setTextCursor(cursor)
        self._body.setFocus(Qt.FocusReason.OtherFocusReason)
