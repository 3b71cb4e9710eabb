"""Meetings gone by, newest first; and the way to write down one that is not here yet."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.ui.context import Context
from peercompanion.ui.journal.results import is_enough
from peercompanion.ui.layout import Card, Reflow, fill, row
from peercompanion.ui.leaving import take_out
from peercompanion.ui.meetings.after.around import Around
from peercompanion.ui.meetings.after.gone_by import GoneBy
from peercompanion.ui.meetings.date_panel import DatePanel
from peercompanion.ui.meetings.earlier_row import EarlierRow
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.more_button import MORE_AT_ONCE, MoreButton
from peercompanion.ui.widgets.search_field import SearchField
from peercompanion.ui.widgets.text import text

SHOWN_AT_FIRST = 8
EVENING = 19


class Earlier(QWidget):
    """``by`` is the page. What is to become of a meeting is for the page to save."""

    settled = Signal(object, object)  # the meeting, and what became of it
    more_wanted = Signal(object)  # a meeting, of which there is more to say
    stands_elsewhere = Signal(object)  # the id of a meeting that was asked for here
    changed = Signal()

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__()
        self._context, self._by = context, by
        self._group: Group | None = None
        self._gone_by: GoneBy | None = None
        self._shown = SHOWN_AT_FIRST
        self._looked_up: UUID | None = None
        self._found: list[Meeting] | None = None
        self._rows: dict[UUID, EarlierRow] = {}
        self._build()
        self._lay_out()
        self._connect()

    def read(self, group: Group, elsewhere: Sequence[Meeting]) -> None:
        """``elsewhere`` are those that stand in another place of the page."""
        if self._group is None or group.id != self._group.id:
            self._shown, self._looked_up = SHOWN_AT_FIRST, None
            self._panel.hide()
            self._field.clear()
        self._group, self._gone_by = group, GoneBy(self._context.companion, group, elsewhere)
        self._field.setVisible(self._gone_by.count > SHOWN_AT_FIRST)
        self._look_for()
        self._show_around()

    def open(self, id: UUID) -> bool:
        """Whether it is here."""
        if self._gone_by is None or self._gone_by.find(id) is None:
            return False
        self._looked_up = id
        self._field.clear()
        self._show_rows()
        self._rows[id].open()
        return True

    def leave(self) -> None:
        for line in self._rows.values():
            line.leave()

    def step_back(self) -> bool:
        if self._panel.step_back():
            self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        if self._field.text():
            self._field.clear()
            return True
        opened = next((line for line in self._rows.values() if line.toggle.is_open), None)
        if opened:
            opened.close_up()
        return opened is not None

    # building

    def _build(self) -> None:
        self._add = Button(self.tr("Add one"), "link", "plus", name=self.tr("Add an earlier meeting"))
        self._panel = DatePanel(self.tr("When was it?"))
        self._field = SearchField(self.tr("Search these meetings"))
        self._none = text("", "muted", wrap=True)
        self._around = Around()
        self._card = Card("", (0, 4, 0, 4), 0)
        self._all = MoreButton()

    def _lay_out(self) -> None:
        head = Reflow((text(self.tr("Earlier meetings"), "title", wrap=True), 1), self._add, gap=8, stacked_gap=2)
        more = row(self._all, ...)
        fill(QVBoxLayout(self), (head, self._panel, self._field, self._none, self._card, more, self._around, ...), 12)

    def _connect(self) -> None:
        self._add.clicked.connect(lambda: self._panel.ask(self._likely(), self._now()))
        self._panel.chosen.connect(self._write_down)
        self._all.clicked.connect(self._show_more)
        self._field.textChanged.connect(self._look_for)

    # showing

    def _show_rows(self) -> None:
        """The newest, and one from long ago that somebody came for."""
        if self._gone_by is None:
            return
        newest = self._gone_by.newest(self._shown) if self._found is None else self._found[: self._shown]
        count = self._gone_by.count if self._found is None else len(self._found)
        shown = [*newest, *self._looked_up_beside(newest)]
        self._let_go(set(self._rows) - {meeting.id for meeting in shown})
        here = {meeting.id: self._rows.pop(meeting.id, None) or self._make(meeting) for meeting in shown}
        self._rows = here | self._rows
        for place, meeting in enumerate(shown):
            self._card.box.insertWidget(place, self._rows[meeting.id])
            self._rows[meeting.id].show_meeting(meeting)
        self._card.setVisible(bool(self._rows))
        self._none.setVisible(not shown)
        nothing = self.tr("None written down yet.") if self._found is None else self.tr("Nothing found here.")
        self._none.setText(nothing)
        self._all.offer(count - len(newest), count)
        self._all.setVisible(count > len(shown))
        self.changed.emit()

    def _looked_up_beside(self, newest: Sequence[Meeting]) -> list[Meeting]:
        wanted = self._looked_up if self._found is None else None
        if wanted is None or wanted in [meeting.id for meeting in newest]:
            return []
        return [found for found in (self._gone_by.find(wanted),) if found]

    def _look_for(self) -> None:
        """At every key."""
        typed = self._field.text()
        if self._gone_by:
            self._found = self._gone_by.with_words(typed) if is_enough(typed) else None
            self._show_rows()

    def _show_around(self) -> None:
        self._around.show_pairs(self._context.words, self._gone_by.around())

    def _make(self, meeting: Meeting) -> EarlierRow:
        line = EarlierRow(self._context, self._by, meeting)
        line.settled.connect(self.settled)
        line.more_wanted.connect(self.more_wanted)
        line.thrown_away.connect(self._trash)
        line.opened.connect(lambda: self._close_others(line))
        line.walked.connect(lambda by: self._walk(line, by))
        return line

    def _let_go(self, ids: set[UUID]) -> None:
        """A line that is being written is kept first; while that fails, its row stays."""
        free = {id for id in ids if not self._rows[id].has_unsaved}
        for line in (self._rows[id] for id in ids - free):

            def kept(_: object, id: UUID = line.meeting.id) -> None:
                free.add(id)

            self._context.frame.attempt(line.leave, kept)
        self._drop(free)

    def _drop(self, ids: set[UUID]) -> None:
        for id in ids:
            line = self._rows.pop(id)
            self._card.box.removeWidget(line)
            take_out(line)

    def _close_others(self, line: EarlierRow) -> None:
        for other in self._rows.values():
            if other is not line and other.toggle.is_open:
                other.toggle.turn(False)
        self.changed.emit()

    def _walk(self, line: EarlierRow, by: int) -> None:
        lines = list(self._rows.values())
        there = lines.index(line) + by
        if 0 <= there < len(lines):
            lines[there].toggle.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_more(self) -> None:
        first_new = self._shown
        self._shown += MORE_AT_ONCE
        self._show_rows()
        list(self._rows.values())[first_new].toggle.setFocus(Qt.FocusReason.OtherFocusReason)

    # acts

    def _write_down(self, starts: datetime) -> None:
        """One that is there already for this day is opened instead."""
        self._panel.hide()
        known = self._gone_by.on(starts.date())
        if known:
            if not self.open(known.id):
                self.stands_elsewhere.emit(known.id)
            return
        status = MeetingStatus.WENT if starts <= self._now() else MeetingStatus.PLANNED
        extra, group = self._context.companion.meetings.extra, self._group.id
        self._context.frame.attempt(lambda: extra(group, starts, status=status), lambda saved: self.open(saved.id))

    def _trash(self, meeting: Meeting) -> None:
        frame, beside = self._context.frame, self._beside(meeting)

        def trashed(_: object) -> None:
            (beside.toggle if beside else self._add).setFocus(Qt.FocusReason.ShortcutFocusReason)
            frame.notify(self.tr("Moved to trash."), undo=True)

        frame.attempt(lambda: self._context.companion.meetings.trash(meeting.id), trashed)

    def _beside(self, meeting: Meeting) -> EarlierRow | None:
        ids = list(self._rows)
        at = ids.index(meeting.id)
        return next((self._rows[id] for id in (*ids[at + 1 : at + 2], *ids[max(0, at - 1) : at])), None)

    def _likely(self) -> datetime:
        """The last day on which the group met by its rhythm, else yesterday evening."""
        now, rhythm = self._now(), self._group.rhythm
        yesterday = (now - timedelta(days=1)).replace(hour=EVENING, minute=0, second=0, microsecond=0)
        return (rhythm and rhythm.last_start(now)) or yesterday

    def _now(self) -> datetime:
        return self._context.companion.clock.now()
