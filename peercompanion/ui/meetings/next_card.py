"""The next meeting: when, where, how it goes, and what I'd like from it. Readable without a key."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from math import ceil

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.group import Group, GroupState
from peercompanion.domain.meeting import Meeting
from peercompanion.errors import NotFound
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow, Reflow, col, holder, row
from peercompanion.ui.meetings.before_row import BeforeRow
from peercompanion.ui.meetings.date_panel import DatePanel
from peercompanion.ui.meetings.date_tile import DateTile
from peercompanion.ui.meetings.how_it_goes import HowItGoes
from peercompanion.ui.meetings.upcoming import coming, taken
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.prompt_line import PromptLine
from peercompanion.ui.widgets.text import Glyph, text

LONGEST_WISH = 200
STACK_BELOW, ACTS_BELOW = 560, 780
AN_HOUR, A_MINUTE = timedelta(hours=1), timedelta(minutes=1)
A_WEEK, EVENING = timedelta(days=7), 19


class NextCard(Card):
    """A date that the rhythm proposes is saved as soon as something is prepared for it. ``by`` is the page."""

    moved = Signal()  # another meeting is the next one now
    listening = Signal(bool)  # whether I'll just listen there

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__(pad=(20, 18, 20, 16), gap=12)
        self._context, self._by = context, by
        self._group: Group | None = None
        self._meeting: Meeting | None = None
        self._shown_on = context.companion.clock.now().date()
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._build()
        self._lay_out()
        self._connect()

    @property
    def meeting(self) -> Meeting | None:
        return self._meeting

    @property
    def _has_unsaved(self) -> bool:
        return self._meeting is not None and self._wish.text() != self._meeting.wish

    def read(self, group: Group) -> None:
        """An unsaved wish stays, as long as it is the same meeting."""
        before, after = self._meeting, coming(self._context.companion, group)
        keeps_wish = self._has_unsaved and before is not None and after is not None and before.id == after.id
        self._group, self._meeting = group, after
        self._when_panel.hide()
        self._show_when()
        self._show_acts()
        self._how.show_group(group)
        self._finding.set_wanted(group.is_tried_out and self._context.companion.choices.prompts)
        if not keeps_wish:
            self._autosave.drop()
            self._wish.setText(after.wish if after else "")

    def forget(self) -> None:
        """There is no group any more."""
        self._autosave.drop()
        self._group = self._meeting = None

    def start(self) -> None:
        self._change.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def hold(self) -> Meeting | None:
        """The meeting, saved if it was only proposed until now. Raises what saving raises."""
        if self._meeting and self._meeting.stamp is None:
            self._meeting = self._context.companion.meetings.hold(self._meeting, by=self._by)
        return self._meeting

    def follow_clock(self) -> None:
        """The time has gone on: "In 10 minutes" is "Now", it is another day, or another meeting is the next."""
        now = self._context.companion.clock.now()
        if self._meeting is None:
            return
        if self._meeting.ends <= now or self._shown_on != now.date():
            self._context.frame.attempt(self._save_wish, lambda _: self.moved.emit())
        else:
            self._show_when()
            self._before.show_meeting(self._meeting, now)

    def say_before(self, mood: int) -> bool:
        """Whether it is asked just now. Said again, it is corrected."""
        if not self._before.isVisible():
            return False
        meetings, meeting = self._context.companion.meetings, self._meeting

        def said(meeting: Meeting) -> None:
            self._meeting = meeting
            self._before.show_meeting(meeting, self._context.companion.clock.now())
            level = self._context.words.mood(mood)
            self._context.frame.notify(self.tr("Before the meeting: {mood}.").format(mood=level), undo=True)

        def act() -> Meeting:
            self._save_wish()
            return meetings.say_before(meeting, mood, by=self._by, merge=f"before {meeting.id}")

        self._context.frame.attempt(act, said)
        return True

    def leave(self) -> None:
        """Raises what saving raises; the wish stays in its line."""
        self._save_wish()

    def step_back(self) -> bool:
        if self._when_panel.step_back():
            self._change.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return self._how.step_back()

    def plan(self) -> None:
        """Open the date, where there is none or it is wanted."""
        companion, starts = self._context.companion, self._meeting.starts if self._meeting else self._likely()
        others = taken(companion, self._group, but=self._meeting)
        self._when_panel.ask_ahead(starts, companion.clock.now(), others)
        for way in (self._cancel, self._remove):
            way.setVisible(self._meeting is not None)
        self._remove.setVisible(self._meeting is not None and self._meeting.stamp is not None)

    # building

    def _build(self) -> None:
        self._tile, self._title = DateTile(), text("", "h2", wrap=True)
        self._pin, self._where = Glyph("map-pin", "text2", 16), text("", "muted", wrap=True)
        self._change = Button("", "quiet-accent", "calendar")
        self._listen = Button(self.tr("I'll just listen today"), "full", "ear")
        self._listen.setCheckable(True)
        self._paper = Button(self.tr("Fold card"), "full", "printer")
        self._pocket = Button(self.tr("Pocket view"), "primary", key_hint="F11")
        self._before = BeforeRow(self._context)
        self._cancel = Button(self.tr("It does not take place"), "link")
        self._remove = tool("trash-2", self.tr("Move this date to trash"))
        self._when_panel = DatePanel(self.tr("When"), self._cancel, self._remove)
        self._wish = LineEdit(self.tr("What I'd like from it"), self.tr("One line, if you like"), LONGEST_WISH)
        self._how = HowItGoes()
        today = self._context.companion.clock.now().toordinal()
        self._finding = PromptLine(self._context.words.prompts("finding_a_group"), first=today)

    def _lay_out(self) -> None:
        self._place = holder(row((self._pin, Qt.AlignmentFlag.AlignTop), (self._where, 1), gap=8))
        words = col(..., self._title, self._place, row(self._change, ...), ..., gap=4)
        when = holder(row((self._tile, Qt.AlignmentFlag.AlignTop), (words, 1), gap=14))
        self._wish_words = text("", "label", wrap=True)
        self._wish_row = Reflow(self._wish_words, (self._wish, 1), gap=14, stacked_gap=4, below=STACK_BELOW)
        self._acts = Flow(self._listen, self._paper, self._pocket, gap=10)
        top = Reflow((when, 1), self._acts, gap=12, below=ACTS_BELOW)
        self.add(top, self._when_panel, self._wish_row, self._before, self._how, self._finding)

    def _connect(self) -> None:
        self._change.clicked.connect(self.plan)
        self._listen.clicked.connect(self._turn_listening)
        self._paper.clicked.connect(lambda: self._context.frame.go(PageName.PAPER, self._meeting.id))
        self._pocket.clicked.connect(self._context.frame.open_pocket)
        self._before.said.connect(self.say_before)
        self._when_panel.chosen.connect(self._set_date)
        self._cancel.clicked.connect(self._call_off)
        self._remove.clicked.connect(self._trash)
        self._wish.textEdited.connect(lambda _: self._autosave.touch())
        self._wish.returnPressed.connect(self._save_in_a_pause)

    # showing

    def _show_acts(self) -> None:
        """What is at hand for a meeting; where there is none, a date is the first thing."""
        meeting = self._meeting
        self._acts.setVisible(meeting is not None)
        self._wish_row.setVisible(meeting is not None)
        self._before.show_meeting(meeting, self._context.companion.clock.now())
        self._show_listening(meeting is not None and meeting.just_listen)

    def _show_listening(self, listens: bool) -> None:
        self._listen.setChecked(listens)
        self._listen.set_kind("full-soft" if listens else "full")
        self._listen.set_icon("check" if listens else "ear")
        self.listening.emit(listens)

    def _show_when(self) -> None:
        meeting, self._shown_on = self._meeting, self._context.companion.clock.now().date()
        self._tile.set_day(meeting.starts.date() if meeting else None)
        self._tile.setVisible(meeting is not None)
        self._title.setText(self._time_words(meeting) if meeting else self._without_dates())
        place = breakable(self._group.where.strip())
        self._where.setText(self._when_and_where(meeting, place) if meeting else place)
        self._place.setVisible(bool(self._where.text()))  # as a whole: an empty row would hold the title narrow
        self._pin.setVisible(bool(place))
        self._change.setText(self.tr("Change the date") if meeting else self.tr("Add a date"))
        self._change.set_icon("calendar" if meeting else "calendar-plus")
        self._change.set_kind("quiet-accent" if meeting else "")
        is_today = meeting is not None and meeting.starts.date() == self._shown_on
        wish = self.tr("What I'd like from today") if is_today else self.tr("What I'd like from it")
        self._wish_words.setText(wish)
        self._wish.setAccessibleName(wish)

    def _without_dates(self) -> str:
        if self._group.state is GroupState.PAUSED:
            return self.tr("This group rests for now")
        if self._group.state is GroupState.LEFT:
            return self.tr("I left this group")
        return self.tr("No next meeting yet")

    def _time_words(self, meeting: Meeting) -> str:
        words = self._context.words
        return self.tr("{weekday}, {start} to {end}").format(
            weekday=words.weekday(meeting.starts.date()), start=words.time(meeting.starts), end=words.time(meeting.ends)
        )

    def _when_and_where(self, meeting: Meeting, place: str) -> str:
        when = self._ahead(meeting)
        said = self.tr("{when} {where}", "In two days. Library, room 2")
        return said.format(when=when, where=isolated(place)).strip()

    def _ahead(self, meeting: Meeting) -> str:
        now = self._context.companion.clock.now()
        days = (meeting.starts.date() - now.date()).days
        if meeting.starts <= now:
            return self.tr("Now.")
        if meeting.starts - now < AN_HOUR:
            return self.tr("In %n minute(s).", "", ceil((meeting.starts - now) / A_MINUTE))
        if days < 2:
            return self.tr("Tomorrow.") if days else self.tr("Today.")
        return self.tr("In %n day(s).", "", days)

    def _likely(self) -> datetime:
        """Some weeks after the last one, else in a week; at the same time of day, also after a clock change."""
        companion = self._context.companion
        now, last = companion.clock.now(), companion.meetings.of(self._group.id, limit=1)
        if not last:
            evening = now.astimezone().replace(hour=EVENING, minute=0, second=0, microsecond=0, tzinfo=None)
            return (evening + A_WEEK).astimezone()
        starts = last[0].starts.astimezone().replace(tzinfo=None)
        while starts.astimezone() <= now:
            starts += A_WEEK
        return starts.astimezone()

    # keeping

    def _save_in_a_pause(self) -> None:
        self._context.frame.attempt(self._save_wish)

    def _save_wish(self) -> None:
        """Onto what is stored now, for status and date are set elsewhere. A meeting in the trash needs no wish."""
        self._autosave.drop()
        shown = self._meeting
        if shown is None or shown.wish == self._wish.text():
            return
        meetings = self._context.companion.meetings
        try:
            stored = meetings.get(shown.id) if shown.stamp else shown
        except NotFound:
            return
        wished = replace(stored, wish=self._wish.text())
        self._meeting = meetings.save(wished, by=self._by, merge=f"wish {stored.id}")

    def _turn_listening(self) -> None:
        """The notes stay as they are; there is nothing to be said any more, that is all."""
        meetings, shown = self._context.companion.meetings, self._meeting

        def act() -> Meeting:
            self._save_wish()
            stored = meetings.get(shown.id)
            return meetings.save(replace(stored, just_listen=not stored.just_listen), by=self._by)

        def turned(meeting: Meeting) -> None:
            self._meeting = meeting
            self._show_listening(meeting.just_listen)
            listens, speaks = self.tr("Listening is enough."), self.tr("What I bring counts again.")
            self._context.frame.notify(listens if meeting.just_listen else speaks, undo=True)

        self._show_listening(shown.just_listen)  # Qt has turned it already; it follows what is stored
        self._context.frame.attempt(act, turned)

    def _set_date(self, starts: datetime) -> None:
        meetings, meeting, group = self._context.companion.meetings, self._meeting, self._group.id
        if meeting:
            self._settle(lambda: meetings.move(meeting, starts, by=self._by), self.tr("The date is kept."))
        else:
            self._settle(lambda: meetings.extra(group, starts, by=self._by), self.tr("The date is kept."))

    def _call_off(self) -> None:
        meetings, meeting = self._context.companion.meetings, self._meeting
        self._settle(lambda: meetings.cancel(meeting, by=self._by), self.tr("It does not take place."))

    def _trash(self) -> None:
        meetings, id = self._context.companion.meetings, self._meeting.id
        self._settle(lambda: meetings.trash(id, by=self._by), self.tr("Moved to trash."))

    def _settle(self, act: Callable[[], object], said: str) -> None:
        def settle() -> None:
            self._save_wish()
            act()

        self._context.frame.attempt(settle, lambda _: self._tell(said))

    def _tell(self, said: str) -> None:
        self._when_panel.hide()
        self.moved.emit()
        self._change.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._context.frame.notify(said, undo=True)
