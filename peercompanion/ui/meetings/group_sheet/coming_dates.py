"""The next three dates of a group: one can be called off or moved, and one more added."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, time, timedelta
from itertools import count
from uuid import UUID
from zoneinfo import ZoneInfo

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import ATTENDED, Group
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Flow, fill
from peercompanion.ui.leaving import take_out
from peercompanion.ui.meetings.date_panel import DatePanel
from peercompanion.ui.meetings.group_sheet.date_row import DateRow
from peercompanion.ui.meetings.upcoming import taken
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text

SHOWN = 3
EVENING = time(19, 0)


class ComingDates(Card):
    """What was called off before the last of them stands among them. Nothing is stored by looking."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=8)
        self._context = context
        self._group: Group | None = None
        self._rows: dict[UUID, DateRow] = {}
        self._list = QWidget()
        fill(QVBoxLayout(self._list), (), 0)
        self._none = text(self.tr("No date yet."), "muted", wrap=True)
        self._add = Button("", "link", "calendar-plus")
        self._panel = DatePanel(self.tr("When"))
        self._add.clicked.connect(lambda: self._panel.ask_ahead(self._likely(), *self._now_and_taken()))
        self._panel.chosen.connect(self._add_extra)
        title = text(self.tr("Coming dates"), "title", wrap=True)
        self.add(title, self._list, self._none, Flow(self._add), self._panel)

    def read(self, group: Group) -> None:
        if self._group is None or self._group.id != group.id:
            self._panel.hide()
        self._group = group
        self.setVisible(group.state in ATTENDED or group.is_tried_out)
        come_by_themselves = group.rhythm is not None and group.state in ATTENDED
        self._add.setText(self.tr("Add an extra date") if come_by_themselves else self.tr("Add a date"))
        self._show_rows([] if self.isHidden() else self._ahead(group))

    def step_back(self) -> bool:
        if self._panel.step_back():
            self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return any(line.step_back() for line in self._rows.values())

    # showing

    def _ahead(self, group: Group) -> list[Meeting]:
        meetings = self._context.companion.meetings
        coming = meetings.coming(group.id, SHOWN)
        called_off = [each for each in meetings.called_off(group.id) if not coming or each.starts < coming[-1].starts]
        return sorted([*coming, *called_off], key=lambda meeting: meeting.starts)

    def _show_rows(self, meetings: list[Meeting]) -> None:
        today, box = self._context.companion.clock.now().date(), self._list.layout()
        self._drop(set(self._rows) - {meeting.id for meeting in meetings})
        self._rows = {meeting.id: self._rows.get(meeting.id) or self._make() for meeting in meetings}
        for place, meeting in enumerate(meetings):
            line = self._rows[meeting.id]
            box.insertWidget(place, line)
            line.show_meeting(meeting, today, is_extra=self._is_extra(meeting))
        self._none.setVisible(not meetings)

    def _is_extra(self, meeting: Meeting) -> bool:
        """Beside those of a rhythm. One from before such were told apart may be one of them all the same."""
        rhythm = self._group.rhythm
        return rhythm is not None and meeting.planned_for is None and not rhythm.has(meeting.starts)

    def _make(self) -> DateRow:
        line = DateRow(self._context.words, self._now_and_taken)
        line.called_off.connect(self._call_off)
        line.takes_place.connect(self._take_place)
        line.moved.connect(self._move)
        return line

    def _drop(self, ids: set[UUID]) -> None:
        for id in ids:
            line = self._rows.pop(id)
            self._list.layout().removeWidget(line)
            take_out(line)

    def _now_and_taken(self, but: Meeting | None = None) -> tuple[datetime, set[datetime]]:
        companion = self._context.companion
        return companion.clock.now(), taken(companion, self._group, but)

    def _likely(self) -> datetime:
        """Tomorrow, else the day after, at the time it has otherwise, by the clock of its place."""
        now, rhythm = self._context.companion.clock.now(), self._group.rhythm
        if rhythm is None:
            return datetime.combine(now.date() + timedelta(days=1), EVENING).astimezone()
        there = ZoneInfo(rhythm.zone)
        days = (now.astimezone(there).date() + timedelta(days=ahead) for ahead in count(1))
        return next(starts for day in days if not rhythm.has(starts := datetime.combine(day, rhythm.at, there)))

    # acts

    def _call_off(self, meeting: Meeting) -> None:
        cancel = self._context.companion.meetings.cancel
        self._do(lambda: cancel(meeting), self.tr("It does not take place."))

    def _take_place(self, meeting: Meeting) -> None:
        meetings = self._context.companion.meetings

        def act() -> Meeting:
            return meetings.save(replace(meetings.get(meeting.id), status=MeetingStatus.PLANNED))

        self._do(act, self.tr("It takes place."))

    def _move(self, meeting: Meeting, starts: datetime) -> None:
        move = self._context.companion.meetings.move
        self._do(lambda: move(meeting, starts), self.tr("The date is kept."))

    def _add_extra(self, starts: datetime) -> None:
        extra = self._context.companion.meetings.extra
        self._panel.hide()
        self._do(lambda: extra(self._group.id, starts), self.tr("The date is kept."))

    def _do(self, act: Callable[[], Meeting], said: str) -> None:
        """The page reads again by itself; the focus goes on at that date, wherever it stands now."""

        def done(meeting: Meeting) -> None:
            line = self._rows.get(meeting.id)
            if line:
                line.start()
            else:
                self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._context.frame.notify(said, undo=True)

        self._context.frame.attempt(act, done)
