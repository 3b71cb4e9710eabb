"""One of the coming dates: when it is, what was changed about it, and what can be."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.ui.layout import Flow, Reflow, col, fill, holder
from peercompanion.ui.meetings.date_panel import DatePanel
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording


class DateRow(QWidget):
    """Signals carry the meeting; ``moved`` its new start as well."""

    called_off, takes_place, moved = Signal(object), Signal(object), Signal(object, object)

    def __init__(self, words: Wording, now_and_taken: Callable[[Meeting], tuple[datetime, set[datetime]]]) -> None:
        """``now_and_taken``: what time it is, and when other meetings of the group begin."""
        super().__init__()
        self._words, self._now_and_taken = words, now_and_taken
        self._meeting: Meeting | None = None
        self._day, self._about = text("", "label", wrap=True), text("", "muted", wrap=True)
        self._off = Button(self.tr("It does not take place"), "link")
        self._on = Button(self.tr("It takes place"), "link")
        self._move = Button(self.tr("Move"), "link")
        self._panel = DatePanel(self.tr("Move it to"))
        self._lay_out()
        self._connect()

    def show_meeting(self, meeting: Meeting, today: date, is_extra: bool) -> None:
        """A date that is being chosen for it stays."""
        self._meeting = meeting
        day, off = self._words.day_and_time(meeting.starts), meeting.status is MeetingStatus.CANCELLED
        self._day.setText(day)
        self._about.setText(self._said_of(meeting, today, is_extra))
        self._off.setVisible(not off)
        self._move.setVisible(not off)
        self._on.setVisible(off)
        if off:
            self._panel.hide()
        for button in (self._off, self._on, self._move):
            name = self.tr("{act}: {day}", "Move: Tuesday, 8 December, 19:00").format(act=button.text(), day=day)
            button.setAccessibleName(name)

    def start(self) -> None:
        button = self._on if self._off.isHidden() else self._off
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> bool:
        if self._panel.step_back():
            self._move.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return False

    def _lay_out(self) -> None:
        words = holder(col(self._day, self._about, gap=1))
        acts = Flow(self._off, self._on, self._move, gap=4)
        fill(QVBoxLayout(self), (Reflow((words, 1), acts, gap=12, stacked_gap=0, below=400), self._panel), 6)
        self.layout().setContentsMargins(0, 6, 0, 6)

    def _connect(self) -> None:
        self._off.clicked.connect(lambda: self.called_off.emit(self._meeting))
        self._on.clicked.connect(lambda: self.takes_place.emit(self._meeting))
        self._move.clicked.connect(self._ask)
        self._panel.chosen.connect(self._chosen)

    def _ask(self) -> None:
        self._panel.ask_ahead(self._meeting.starts, *self._now_and_taken(self._meeting))

    def _chosen(self, starts: object) -> None:
        self._panel.hide()
        self.moved.emit(self._meeting, starts)

    def _said_of(self, meeting: Meeting, today: date, is_extra: bool) -> str:
        if meeting.status is MeetingStatus.CANCELLED:
            return self.tr("It does not take place.")
        ahead = self._words.days_ahead(meeting.starts.date(), today)
        if meeting.planned_for and meeting.was_moved:
            before = self._words.day_and_time(meeting.planned_for)
            return self._words.dotted((ahead, self.tr("moved from {day}").format(day=before)))
        if is_extra:
            return self._words.dotted((ahead, self.tr("an extra date")))
        return ahead
