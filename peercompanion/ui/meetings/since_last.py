"""What may be brought, out of what was written since the last meeting. For this screen and nobody else's eyes.

The words stand here as they were written; why something was better or worse is nobody's guess to make.
"""

from contextlib import suppress
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import Comfort, Note
from peercompanion.domain.suggestion import Suggestion, SuggestionKind
from peercompanion.errors import NotFound
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, fill, holder, row, rule
from peercompanion.ui.leaving import take_out
from peercompanion.ui.meetings.since_row import LEFT_OVER, SinceRow
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import key_cap, text, yielding

SHOWN_AT_FIRST, MORE_AT_ONCE = 6, 20


class SinceLast(QWidget):
    """``by`` is the page, whose writes these are. What is taken stays here, with what became of it, until the page is
    out of sight.
    """

    taken = Signal()  # a private note came
    comfort_wanted = Signal(object, object)  # of the note that was taken
    changed = Signal()  # what stands here, so that Tab finds its way

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__()
        self._context, self._by = context, by
        self._meeting: Meeting | None = None
        self._listed: list[Suggestion] = []
        self._notes: dict[UUID, UUID] = {}
        self._rows: dict[UUID, SinceRow] = {}
        self._most = SHOWN_AT_FIRST
        self._last_taken: UUID | None = None
        self._lay_out()
        for done in (context.hub.changed, context.hub.preferred):  # a setting has its undo too
            done.connect(self._forget_undo)

    def read(self, meeting: Meeting | None) -> None:
        if meeting is None or self._meeting is None or meeting.group != self._meeting.group:
            self.forget()
        self._meeting = meeting
        self.setVisible(meeting is not None)
        if meeting:
            self._listed = self._with_taken(_in_order(self._context.companion.notes.suggestions(meeting)))
            self._show()

    def forget(self) -> None:
        """As it begins; no word of it stays in the widgets."""
        self._meeting, self._most, self._last_taken = None, SHOWN_AT_FIRST, None
        self._listed, self._notes = [], {}
        self._show_rows([])

    def leave(self) -> None:
        for line in tuple(self._rows.values()):
            line.leave()

    def start(self) -> bool:
        """The focus on the first one; whether there is one."""
        first = next(iter(self._rows.values()), None)
        if first:
            first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return first is not None

    # building

    def _lay_out(self) -> None:
        self._title = yielding("", "title")
        self._title.setContentsMargins(0, 3, 0, 3)  # as high as the head of the sheet, which has a button in it
        self._nothing = text("", "muted", wrap=True)
        self._older = Button(self.tr("Show older"), "link", "history")
        self._older.clicked.connect(self._show_older)
        about = text(self.tr("takes one, only for me. None has to be."), "caption", wrap=True)
        middle = Qt.AlignmentFlag.AlignVCenter
        self._hint = holder(row((key_cap(self.tr("Space")), middle), (about, 1), gap=10))
        self._hint.layout().setContentsMargins(10, 4, 8, 2)
        self._list = fill(QVBoxLayout(), (), 0)
        self._card = Card(pad=(10, 10, 10, 12), gap=4).add(self._list, row(self._older, ...), rule(), self._hint)
        fill(QVBoxLayout(self), (self._title, self._card, self._nothing), 12)
        self._nothing.hide()

    # showing

    def _with_taken(self, suggested: list[Suggestion]) -> list[Suggestion]:
        """What was taken here is suggested no more; it stays where it was."""
        ids = {each.id for each in suggested}
        for place, each in enumerate(self._listed):
            if each.id not in ids and self._note_of(each.id):
                suggested.insert(place, each)
        return suggested

    def _show(self) -> None:
        last, today = self._context.companion.notes.last_time(self._meeting), self._context.companion.clock.now()
        words = self._context.words
        self._title.setText(words.since_last(last, today))
        self._nothing.setText(words.nothing_since_last(last, today))
        self._show_rows(self._listed[: self._most])
        self._nothing.setVisible(not self._listed)
        self._card.setVisible(bool(self._listed))
        self._older.setVisible(len(self._listed) > self._most)

    def _show_rows(self, wanted: list[Suggestion]) -> None:
        """Rows that were there stay the same, so that the focus stays where it was."""
        ids = [each.id for each in wanted]
        focused = next((id for id, line in self._rows.items() if line.hasFocus()), None)
        others = [line for line in self._rows.values() if line.suggestion not in wanted]  # gone, or in other words now
        for line in others:
            del self._rows[line.suggestion.id]
        self._rows = {each.id: self._rows.get(each.id) or self._make(each) for each in wanted}
        for place, id in enumerate(ids):
            self._list.insertWidget(place, self._rows[id])
            note = self._note_of(id)
            self._rows[id].show_note(note, may_undo=note is not None and id == self._last_taken)
            self._rows[id].show()
        if focused in self._rows:
            self._rows[focused].setFocus(Qt.FocusReason.OtherFocusReason)
        for line in others:
            self._drop(line)
        self._make_stop(next((id for id in ids if self._rows[id].hasFocus()), ids[0] if ids else None))

    def _make(self, suggestion: Suggestion) -> SinceRow:
        line = SinceRow(suggestion, self._context.words)
        line.typed.connect(self._say_where_words_went)
        line.take_wanted.connect(lambda: self._take(suggestion))
        line.done_wanted.connect(lambda: self._end(suggestion))
        line.undo_wanted.connect(lambda: self._undo(suggestion.id))
        line.walked.connect(lambda by: self._walk(suggestion.id, by))
        line.comfort_wanted.connect(lambda comfort: self._want_comfort(suggestion.id, comfort))
        return line

    def _drop(self, line: SinceRow) -> None:
        self._list.removeWidget(line)
        take_out(line)

    def _note_of(self, id: UUID) -> Note | None:
        """What it was taken as, unless that is gone."""
        note = self._notes.get(id)
        with suppress(NotFound):
            return self._context.companion.notes.get(note) if note else None
        return None

    def _show_older(self) -> None:
        """The focus goes to the first of them."""
        first = self._listed[self._most].id
        self._most += MORE_AT_ONCE
        self._show()
        self.changed.emit()
        self._focus(first)

    # walking

    def _walk(self, id: UUID, by: int) -> None:
        ids = list(self._rows)
        there = ids.index(id) + by
        if 0 <= there < len(ids):
            self._focus(ids[there])
        elif there == len(ids) and not self._older.isHidden():
            self._older.setFocus(Qt.FocusReason.TabFocusReason)

    def _focus(self, id: UUID) -> None:
        self._make_stop(id)
        self._rows[id].setFocus(Qt.FocusReason.TabFocusReason)

    def _make_stop(self, stop: UUID | None) -> None:
        """One for Tab, and the arrows go on from there."""
        for id, line in self._rows.items():
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if id == stop else Qt.FocusPolicy.ClickFocus)

    # acts

    def _say_where_words_went(self) -> None:
        self._context.frame.notify(self.tr("These words went nowhere: there is no field here."))

    def _take(self, suggestion: Suggestion) -> None:
        """The focus stays here: taking is no wish to read on elsewhere."""

        def taken(note: Note) -> None:
            self._notes[suggestion.id], self._last_taken = note.id, suggestion.id
            self._show()
            self.taken.emit()
            announce(self, self._rows[suggestion.id].accessibleDescription())

        notes = self._context.companion.notes
        self._context.frame.attempt(lambda: notes.catch_suggestion(suggestion, by=self._by), taken)

    def _undo(self, id: UUID) -> None:
        self._focus(id)
        self._context.frame.undo()

    def _end(self, suggestion: Suggestion) -> None:
        """Followed, asked, or not wanted any more: nobody asks which. The focus goes to the one beside it."""
        companion, by = self._context.companion, self._by
        done = companion.notes.done if suggestion.kind is SuggestionKind.FOLLOW_UP else companion.takeaways.done
        ids = list(self._rows)
        at = ids.index(suggestion.id)
        beside = next(iter((*ids[at + 1 : at + 2], *ids[max(0, at - 1) : at])), None)

        def ended(_: object) -> None:
            if beside:
                self._focus(beside)
            self.read(self._meeting)
            self.changed.emit()
            self._context.frame.notify(self.tr("Done with it."), undo=True)

        self._context.frame.attempt(lambda: done(suggestion.id, by=by), ended)

    def _forget_undo(self, _change: object = None) -> None:
        """Something else was done since: Undo would take that back."""
        id, self._last_taken = self._last_taken, None
        if id in self._rows:
            self._rows[id].show_note(self._note_of(id))

    def _want_comfort(self, id: UUID, comfort: Comfort) -> None:
        note = self._note_of(id)
        if note:
            self.comfort_wanted.emit(note.id, comfort)
            self._show()
            self._focus(id)  # what was being written was ended first, and had taken it along


def _in_order(suggested: list[Suggestion]) -> list[Suggestion]:
    """What was left over from last time first: nobody finds it below a long week. Then the newest."""
    left_over = [each for each in suggested if each.kind in LEFT_OVER]
    others = [each for each in suggested if each.kind not in LEFT_OVER]
    return [*left_over, *sorted(others, key=lambda each: each.day, reverse=True)]
