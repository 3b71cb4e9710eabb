"""One group as it is: how the last meeting was, the next one, what I want to bring, and what there is beside it."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.errors import NotFound
from peercompanion.ui.context import Context
from peercompanion.ui.layout import TwoColumns, col, fill
from peercompanion.ui.meetings.after.someone_else import SomeoneElse
from peercompanion.ui.meetings.after.thanks_unsaid import ThanksUnsaid
from peercompanion.ui.meetings.earlier import Earlier
from peercompanion.ui.meetings.last_card import LastCard
from peercompanion.ui.meetings.next_card import NextCard
from peercompanion.ui.meetings.sheet import Sheet
from peercompanion.ui.meetings.since_last import SinceLast
from peercompanion.ui.meetings.upcoming import latest_of, unsaid_last

LOOKS_EVERY_MS = 20_000


class Board(QWidget):
    """``by`` is the page, whose writes these are. ``after_writing`` calls back once all that is written is kept.
    ``lay_out`` comes when it has its place on the page: what hangs deep is dressed again at every move.
    """

    changed = Signal()  # what stands on it, so that Tab finds its way
    after_wanted = Signal(object)  # how that meeting was

    def __init__(self, context: Context, by: QWidget, after_writing: Callable[[Callable[[], object]], None]) -> None:
        super().__init__()
        self._context, self._by, self._after_writing = context, by, after_writing
        self._group: Group | None = None
        self._is_reading = False
        self._last, self._next = LastCard(context.words), NextCard(context, by)
        self._sheet, self._earlier = Sheet(context, by, self._next.hold), Earlier(context, by)
        self._since = SinceLast(context, by)
        self._thanks, self._someone = ThanksUnsaid(context, by), SomeoneElse(context, by)
        self._minutes = QTimer(self, singleShot=True, interval=LOOKS_EVERY_MS)  # runs while the page is in sight
        self._box = fill(QVBoxLayout(self), (), 16)
        self._connect()

    def lay_out(self) -> None:
        beside = col(self._since, self._thanks, self._earlier, self._someone, gap=24)
        self._columns = TwoColumns(self._sheet, beside, 62, 33)
        fill(self._box, (self._last, self._next, 4, self._columns, ...))

    @property
    def meeting(self) -> Meeting | None:
        """The next one."""
        return self._next.meeting

    @property
    def is_empty(self) -> bool:
        """No group, and nothing that was written for one."""
        return self._columns.isHidden()

    @property
    def is_writing(self) -> bool:
        return self._sheet.is_writing

    def read(self, group: Group | None) -> None:
        self._group, self._is_reading = group, True
        try:
            self._read_parts()
        finally:
            self._is_reading = False
        self._on_change()

    def _show_parts(self) -> None:
        known = self._group is not None
        self._last.setVisible(self._last.meeting is not None)
        self._next.setVisible(known)
        self._earlier.setVisible(known)
        self._columns.setVisible(known or not self._sheet.is_empty)

    def regions(self) -> tuple[QWidget, ...]:
        return self._last, self._next, self._sheet, self._since, self._thanks, self._earlier, self._someone

    def drafts(self) -> tuple[QWidget, ...]:
        """What may hold words that are not kept yet, or a key that still waits."""
        return self._since, self._sheet, self._next, self._earlier

    def place(self) -> str:
        return self._sheet.place()

    def come_back(self, place: str) -> None:
        self._sheet.come_back(place)

    def stop(self, first: bool) -> QWidget:
        """Where the keyboard begins."""
        return self._sheet.stop(first)

    def start(self) -> None:
        self._sheet.start()

    def go_on(self) -> None:
        self._sheet.go_on()

    def start_at_date(self) -> None:
        self._next.start()

    def finish(self, then: Callable[[], object]) -> None:
        self._sheet.finish(then)

    def write_new(self) -> None:
        self._sheet.write_new()

    def say_before(self, level: int) -> bool:
        """How it is before the next meeting; whether that is asked just now."""
        return self._next.say_before(level)

    def open_meeting(self, id: UUID) -> bool:
        """The last one, or one gone by; whether it is there."""
        if self._last.meeting and self._last.meeting.id == id:
            self._last.start()
            return True
        return bool(self._earlier.open(id))

    def open_note(self, id: UUID) -> None:
        try:
            self._sheet.show_note(id)
        except NotFound as error:
            self._sheet.start()
            self._context.frame.notify(self._context.words.explain(error).title)

    def step_back(self) -> bool:
        parts = (self._sheet, self._next, self._someone, self._earlier)
        where_focus_is_first = sorted(parts, key=lambda part: not part.isAncestorOf(self._by.focusWidget() or self._by))
        return any(part.step_back() for part in where_focus_is_first)

    def watch_clock(self, seen: bool) -> None:
        """While the page is in sight."""
        self._minutes.start() if seen else self._minutes.stop()

    def forget(self) -> None:
        """Nobody looks any more: no private word stays on it."""
        self._sheet.shut()
        self._since.forget()
        self._someone.shut()

    # inside

    def _connect(self) -> None:
        self._last.said.connect(self._settle)
        for wish in (self._last.more_wanted, self._earlier.more_wanted):
            wish.connect(self.after_wanted)
        self._earlier.settled.connect(self._settle)
        self._earlier.stands_elsewhere.connect(self._go_to_card)
        self._next.moved.connect(lambda: self.read(self._group))
        self._next.listening.connect(self._sheet.show_listening)
        self._minutes.timeout.connect(self._follow_clock)
        self._thanks.left.connect(self._start)
        self._sheet.changed.connect(self._someone.read)
        self._someone.edit_wanted.connect(lambda id: self._after_writing(lambda: self._sheet.write_on(id)))
        self._someone.new_wanted.connect(lambda: self._after_writing(self._sheet.write_for_someone_else))
        self._since.taken.connect(lambda: self._sheet.read(self._group))
        self._since.comfort_wanted.connect(self._sheet.set_comfort_of)
        for part in (self._sheet, self._since, self._thanks, self._earlier, self._someone):
            part.changed.connect(self._on_change)

    def _go_to_card(self, id: UUID) -> None:
        is_last = self._last.meeting is not None and self._last.meeting.id == id
        self._last.start() if is_last else self._next.start()
        self._context.frame.notify(self.tr("There is a meeting on that day already."))

    def _on_change(self) -> None:
        """Once, where all of it is read: to find the way of Tab takes longer than to read."""
        if not self._is_reading:
            self._show_parts()
            self.changed.emit()

    def _follow_clock(self) -> None:
        self._minutes.start()
        self._next.follow_clock()

    def _start(self) -> None:
        if not self.is_empty:
            self._sheet.start()

    def _read_parts(self) -> None:
        self._read_meetings()
        self._sheet.read(self._group)
        self._since.read(self._next.meeting)
        self._thanks.read()
        self._someone.read()

    def _read_meetings(self) -> None:
        if self._group is None:
            self._next.forget()
            self._last.show_meeting(None, None)
            return
        companion, now = self._context.companion, self._context.companion.clock.now()
        self._next.read(self._group)
        unsaid = unsaid_last(latest_of(companion, self._group), now, companion.meetings.given_lately(self._group.id))
        self._last.show_meeting(unsaid, now.date())
        self._earlier.read(self._group, [meeting for meeting in (unsaid, self._next.meeting) if meeting])

    def _settle(self, meeting: Meeting, status: MeetingStatus) -> None:
        """Status words have no order of worth; what was not said there comes along to the next meeting."""
        companion, from_top = self._context.companion, meeting is self._last.meeting

        def settled(_: object) -> None:
            self.read(self._group)
            if from_top:
                self._start()
            self._context.frame.notify(self.tr("Kept."), undo=True)

        stored = companion.meetings.get(meeting.id)
        if stored.status is not status:
            save = companion.meetings.save
            self._context.frame.attempt(lambda: save(replace(stored, status=status), by=self._by), settled)
