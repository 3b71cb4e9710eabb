"""The next meeting and what to bring to it. Reads the sheet, so nothing private can be on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import ATTENDED, Group
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import Comfort, Note
from peercompanion.domain.text import first_words
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow, clear, row
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import icon_text, text, yielding

WEEK, LONGEST = 7, 90


@dataclass(frozen=True, slots=True)
class Way:
    """A button that leads to Meetings; ``key`` does the same from anywhere."""

    words: str
    icon: str
    target: object
    key: str = ""


class NextMeeting(Card):
    def __init__(self, context: Context) -> None:
        super().__init__(gap=8)
        self._context = context
        self._target: object = None
        self._ahead, self._title = text("", "caption"), text("", "title", wrap=True)
        self._about = text("", "muted", wrap=True)
        self._things = QWidget()
        self._list = QVBoxLayout(self._things)
        self._list.setContentsMargins(0, 4, 0, 2)
        self._way = Button("")
        self._note = Button(self.tr("Add a note"), "link")
        head = row(yielding(self.tr("Next meeting"), "eyebrow"), ..., self._ahead)
        self.add(head, self._title, self._about, self._things, 2, ..., Flow(self._way, self._note))
        self._way.clicked.connect(lambda: context.frame.go(PageName.MEETINGS, self._target))
        self._note.clicked.connect(lambda: context.frame.go(PageName.MEETINGS, "new_note"))

    def read(self, today: date) -> None:
        companion = self._context.companion
        meeting = companion.meetings.next()
        if meeting:
            self._show_meeting(meeting, companion.groups.get(meeting.group), companion.notes.sheet(meeting), today)
        elif group := next((group for group in companion.groups.all() if group.state in ATTENDED), None):
            self._show_group(group)
        else:
            self._show_nothing_yet()

    def forget(self) -> None:
        """What to bring: it may be closed by now, and is read again before anybody looks."""
        self._show_things([])

    def _show_meeting(self, meeting: Meeting, group: Group, notes: list[Note], today: date) -> None:
        words, day = self._context.words, meeting.starts.date()
        now = self._context.companion.clock.now()  # a meeting is on the calendar's day, also at two in the morning
        begun = meeting.starts <= now
        self._ahead.setText(self.tr("now") if begun else words.days_ahead(day, now.date()))
        name = words.weekday(day) if 0 <= (day - today).days < WEEK else words.short_day(day)
        title = self.tr("{day}, {time}", "when the meeting is").format(day=name, time=words.time(meeting.starts))
        way = Way(self.tr("Prepare"), "notebook-pen", meeting.id, key="Ctrl+M")
        self._show(title, self._about_meeting(meeting, group, len(notes)), way)
        self._show_things([] if meeting.just_listen else notes)

    def _about_meeting(self, meeting: Meeting, group: Group, count: int) -> str:
        if meeting.just_listen:
            about = self.tr("{group} · I'll just listen")
        elif count:
            about = self.tr("{group} · %n thing(s) to bring", "", count)
        else:
            return breakable(group.nickname)
        return about.format(group=isolated(breakable(group.nickname)))

    def _show_group(self, group: Group) -> None:
        self._ahead.clear()
        plan = Way(self.tr("Plan the next one"), "calendar-plus", "next", key="Ctrl+M")
        self._show(self.tr("No meeting planned"), breakable(group.nickname), plan)
        self._show_things([])

    def _show_nothing_yet(self) -> None:
        self._ahead.clear()
        about = self.tr("Add your group, or keep an eye on a few while you look for one.")
        self._show(self.tr("No meeting yet"), about, Way(self.tr("Add a group"), "users", "add_group"))
        self._note.hide()
        self._show_things([])

    def _show(self, title: str, about: str, way: Way) -> None:
        self._title.setText(title)
        self._about.setText(about)
        self._way.setText(way.words)
        self._way.set_icon(way.icon)
        self._way.set_key_hint(way.key)
        self._target = way.target
        self._note.show()

    def _show_things(self, notes: list[Note]) -> None:
        clear(self._list)
        for note in notes:
            icon = self._context.words.comfort_icon(note.comfort)
            self._list.addLayout(icon_text(icon, self._thing(note), "body", wrap=True))
        self._things.setVisible(bool(notes))

    def _thing(self, note: Note) -> str:
        said = breakable(first_words(note.name, LONGEST))
        return self.tr("{thing} (maybe)").format(thing=isolated(said)) if note.comfort is Comfort.MAYBE else said
