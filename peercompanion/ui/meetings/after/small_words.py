"""Something I gave, and for next time: one line each, kept as it is typed."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.meeting import Meeting
from peercompanion.domain.takeaway import LONGEST_TAKEAWAY, Takeaway, TakeawayKind
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Reflow, col, holder
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.text import text

LONGEST_LINE = 5_000


class SmallWords(Card):
    """``by`` is the page. What comes back next time is a takeaway, which the group's next meeting suggests."""

    changed = Signal()

    def __init__(self, context: Context, by: QWidget, meeting: Meeting) -> None:
        super().__init__(gap=8)
        self._context, self._by, self._meeting = context, by, meeting
        self._saved_gave = ""
        self._follow_up: Takeaway | None = None
        self._sitting = uuid4()
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._gave = LineEdit(self.tr("Something I gave"), self.tr("I listened to the end."), LONGEST_LINE)
        self._next = LineEdit(self.tr("For next time"), self.tr("One line is enough."), LONGEST_TAKEAWAY)
        fields = [
            (holder(col(text(field.accessibleName(), "label", wrap=True), field, gap=6)), 1)
            for field in (self._gave, self._next)
        ]
        self.add(Reflow(*fields, gap=14, stacked_gap=10, below=420))
        for field in (self._gave, self._next):
            field.textEdited.connect(lambda _: self._autosave.touch())
            field.returnPressed.connect(self._save_in_a_pause)

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """That may hold what others said."""
        return self._gave, self._next

    @property
    def is_empty(self) -> bool:
        return not (self._gave.text().strip() or self._next.text().strip())

    def read(self, meeting: Meeting) -> None:
        """What is not kept yet stays."""
        if self._gave.text() == self._saved_gave:
            _put(self._gave, meeting.gave)
        self._meeting, self._saved_gave = meeting, meeting.gave
        stays = self._next.text() != self._saved_next
        of_meeting = self._context.companion.takeaways.of_meeting(meeting.id)
        self._follow_up = next((each for each in of_meeting if each.kind is TakeawayKind.FOLLOW_UP), None)
        if not stays:
            _put(self._next, self._saved_next)

    def leave(self) -> None:
        """Raises what saving raises; the words stay."""
        self._autosave.drop()
        if self._gave.text() != self._saved_gave:
            self._save_gave()
        if self._next.text() != self._saved_next:
            self._save_next()

    # inside

    @property
    def _saved_next(self) -> str:
        return self._follow_up.text if self._follow_up else ""

    def _save_gave(self) -> None:
        """Onto what is stored now."""
        meetings = self._context.companion.meetings
        stored, merge = meetings.find(self._meeting.id) or self._meeting, ("gave", self._sitting)
        self._meeting = meetings.save(replace(stored, gave=self._gave.text()), by=self._by, merge=merge)
        self._saved_gave = self._meeting.gave
        self.changed.emit()

    def _save_next(self) -> None:
        takeaways, words = self._context.companion.takeaways, self._next.text()
        merge = ("next", self._sitting)
        if words.strip():
            new = Takeaway(kind=TakeawayKind.FOLLOW_UP, text=words, meeting=self._meeting.id)
            value = replace(self._follow_up, text=words) if self._follow_up else new
            self._follow_up = takeaways.save(value, by=self._by, merge=merge)
        elif self._follow_up:
            takeaways.trash(self._follow_up.id, by=self._by)
            self._follow_up = None
        self.changed.emit()

    def _save_in_a_pause(self) -> None:
        self._context.frame.attempt(self.leave)


def _put(field: LineEdit, words: str) -> None:
    """Left alone where it says so already: the cursor would jump."""
    if field.text() != words:
        field.setText(words)
        field.setCursorPosition(0)
