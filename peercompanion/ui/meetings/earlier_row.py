"""One meeting gone by: its date and what became of it; opened in place, four words and a line of one's own."""

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.errors import NotFound
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.guard import guarded
from peercompanion.ui.layout import Reflow, col, fill, holder, row
from peercompanion.ui.meetings.after.told import Told
from peercompanion.ui.meetings.last_card import became_words
from peercompanion.ui.meetings.toggle import Toggle
from peercompanion.ui.widgets.buttons import tool
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.prompt_line import PromptLine
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import Elided, text


class EarlierRow(QWidget):
    """What is inside is made when it is opened first: a list of years has hundreds of rows."""

    settled = Signal(object, object)  # the meeting, and what became of it
    thrown_away, more_wanted, opened = Signal(object), Signal(object), Signal()
    walked = Signal(int)

    def __init__(self, context: Context, by: QWidget, meeting: Meeting) -> None:
        super().__init__()
        self.meeting = meeting
        self._context, self._by = context, by
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._inside: QWidget | None = None
        self.toggle = Toggle("")
        self._status, self._line = text("", "muted"), Elided("", "muted")
        head = Reflow((holder(row(self.toggle, ...)), 1), self._status, gap=8, stacked_gap=0)
        self._box = fill(QVBoxLayout(self), (head, self._line), 0)
        self._box.setContentsMargins(14, 4, 18, 4)
        self._line.setContentsMargins(30, 0, 0, 4)
        self.toggle.turned.connect(self._turn)
        self.toggle.walked.connect(self.walked)
        self._show()

    @property
    def has_unsaved(self) -> bool:
        return self._inside is not None and self._words.text() != self.meeting.line

    def show_meeting(self, meeting: Meeting) -> None:
        """A line that is not saved yet stays."""
        keeps_line = self.has_unsaved
        self.meeting = meeting
        self._show()
        if self._inside is not None:
            self._became.set_value(meeting.status)
            self._told.show_meeting(meeting)
            if not keeps_line:
                self._words.setText(meeting.line)

    def open(self) -> None:
        self.toggle.turn(True)
        self.toggle.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_up(self) -> None:
        self.toggle.turn(False)
        self.toggle.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def leave(self) -> None:
        """Raises what saving raises; the line stays. Onto what is stored now; one in the trash needs no line."""
        self._autosave.drop()
        if not self.has_unsaved:
            return
        meetings = self._context.companion.meetings
        try:
            stored = meetings.get(self.meeting.id)
        except NotFound:
            return
        written = replace(stored, line=self._words.text())
        self.meeting = meetings.save(written, by=self._by, merge=f"line {stored.id}")
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and self.toggle.hasFocus():
            self.thrown_away.emit(self.meeting)
        else:
            super().keyPressEvent(event)

    def _turn(self, is_open: bool) -> None:
        if is_open and self._inside is None:
            self._build_inside()
        self._inside.setVisible(is_open)
        self._show_line()
        if is_open:
            self.opened.emit()
        else:
            self._save_in_a_pause()

    def _build_inside(self) -> None:
        self._became = Segmented(self.tr("What became of it"), became_words(self._context.words), self.meeting.status)
        self._words = LineEdit(self.tr("One line about it"), self.tr("One line, if you like"), 5_000)
        self._words.setText(self.meeting.line)
        self._words.setCursorPosition(0)
        remove = tool("trash-2", self.tr("Move to trash"))
        prompt = PromptLine(self._context.words.prompts("after"), first=self.meeting.starts.toordinal())
        prompt.set_wanted(self._context.companion.choices.prompts)
        self._told = Told(self._context)
        self._told.show_meeting(self.meeting)
        self._told.change_wanted.connect(lambda: self.more_wanted.emit(self.meeting))
        line = row((guarded(self._words, self._context), 1), (remove, Qt.AlignmentFlag.AlignTop), gap=4)
        self._inside = holder(col(self._became, line, prompt, self._told, gap=8))
        self._inside.setContentsMargins(6, 2, 0, 8)
        self._box.addWidget(self._inside)
        self._became.chosen.connect(lambda status: self.settled.emit(self.meeting, status))
        self._words.textEdited.connect(lambda _: self._autosave.touch())
        self._words.returnPressed.connect(self.close_up)
        remove.clicked.connect(lambda: self.thrown_away.emit(self.meeting))

    def _save_in_a_pause(self) -> None:
        self._context.frame.attempt(self.leave)

    def _show(self) -> None:
        status = self._status_words()
        self.toggle.setText(self._day())
        self._status.setText(status)
        self.toggle.set_spoken(self.tr("{day}, {status}").format(day=self.toggle.text(), status=status))
        self._show_line()

    def _show_line(self) -> None:
        self._line.set_words(self.meeting.line)
        self._line.setVisible(bool(self.meeting.line.strip()) and not self.toggle.is_open)

    def _status_words(self) -> str:
        """What is over and was never spoken of is left in peace."""
        if self.meeting.status is MeetingStatus.PLANNED and self.meeting.ends <= self._context.companion.clock.now():
            return self.tr("nothing noted")
        return self._context.words.meeting_status(self.meeting.status)

    def _day(self) -> str:
        words, day = self._context.words, self.meeting.starts.date()
        today: date = self._context.companion.clock.now().date()
        return words.short_day(day) if day.year == today.year else words.plain_date(day, today)
