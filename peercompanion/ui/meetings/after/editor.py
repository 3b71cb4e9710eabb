"""After a meeting: three keys that are enough, and right and below what may be said besides. The same for one that just
ended and for one of years ago. Every answer is stored as it is given, and pressing again corrects it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.meeting import GONE_TO, Meeting, MeetingStatus, Part
from peercompanion.domain.note import OPEN_STATUSES, Comfort, Note, NoteStatus, Weight
from peercompanion.errors import NotFound
from peercompanion.ui.autosave import save_all
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.flow import TwoColumns
from peercompanion.ui.layout import col, fill, holder
from peercompanion.ui.meetings.after.brought import SAID, Brought
from peercompanion.ui.meetings.after.keeping import Keeping
from peercompanion.ui.meetings.after.small_words import SmallWords
from peercompanion.ui.meetings.after.three_keys import ThreeKeys
from peercompanion.ui.widgets import typed
from peercompanion.ui.widgets.notice import announce

MOST_LEFT, MOST_RIGHT = 13, 11
MOST_CALLED_OFF = 50  # one after the other: nobody reads ten years to find the latest that was held


class AfterEditor(QWidget):
    """``by`` is the page, whose writes these are. ``meeting`` need not be stored: the first answer stores it."""

    done = Signal()

    def __init__(self, context: Context, by: QWidget, meeting: Meeting) -> None:
        super().__init__()
        self._context, self._by = context, by
        self._meeting, self._sitting = meeting, uuid4()
        self._brought_here: dict[UUID, Comfort] = {}  # as it was before anything was said of it
        self._answered = False
        self._keys = ThreeKeys(context.words)
        self._brought = Brought(context.words)
        self._keeping = Keeping(context, by, meeting)
        self._small = SmallWords(context, by, meeting)
        left, self._right = (
            holder(col(self._keys, self._small, gap=16)),
            holder(col(self._brought, self._keeping, gap=16)),
        )
        fill(QVBoxLayout(self), (TwoColumns(left, self._right, MOST_LEFT, MOST_RIGHT, gap=20),), 0)
        self._connect()
        self.read()

    @property
    def meeting(self) -> Meeting:
        return self._meeting

    @property
    def answered(self) -> bool:
        """Whether something was answered or written in this sitting."""
        return self._answered

    @property
    def fields(self) -> tuple[QWidget, ...]:
        """That hold what others said."""
        return (*self._keeping.fields, *self._small.fields)

    def start(self) -> None:
        """At the first question that is open."""
        if self._meeting.status is MeetingStatus.PLANNED:
            self._keys.focus_there()
        else:
            self._go_on()

    def is_there(self) -> bool:
        """It may have gone to the trash elsewhere, and its group too."""
        companion, meeting = self._context.companion, self._meeting
        if not any(group.id == meeting.group for group in companion.groups.all()):
            return False
        return meeting.stamp is None or companion.meetings.find(meeting.id) is not None

    def read(self) -> None:
        """What is stored now. One that a rhythm gave, and whose answer was taken back, is asked about anew."""
        companion = self._context.companion
        self._meeting = companion.meetings.find(self._meeting.id) or self._without_answers()
        self._keys.show_meeting(
            self._meeting, self._level(self._meeting.mood_before), self._level(self._meeting.mood_after)
        )
        self._small.read(self._meeting)
        self._keeping.read()
        self._brought.show_notes(self._notes())
        self._show_parts()

    def place(self) -> str:
        """The meeting, and what is being written down to be kept."""
        written = self._keeping.being_written
        return f"{self._meeting.id} {written}" if written else str(self._meeting.id)

    def come_back(self, place: str) -> None:
        with suppress(ValueError):
            self._answered |= self._keeping.come_back(UUID(place.rpartition(" ")[2]))

    def leave(self) -> None:
        save_all((self._keeping.leave, self._small.leave))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Keys that no field wanted."""
        digit, letter = typed.digit(event), typed.letter(event)
        if event.isAutoRepeat() or not self._keys.answer(digit, letter):
            super().keyPressEvent(event)

    # inside

    def _connect(self) -> None:
        self._keys.there.connect(self._say_there)
        self._keys.mood.connect(self._say_mood)
        self._keys.part.connect(self._say_part)
        self._keys.done.connect(self._finish)
        self._brought.became.connect(self._say_became)
        self._brought.felt.connect(self._say_felt)
        self._brought.help_wanted.connect(lambda: self._context.frame.go(PageName.HARD_NOW))
        for part in (self._keeping, self._small):
            part.changed.connect(self._note_answered)

    def _note_answered(self) -> None:
        self._answered = True

    def _show_parts(self) -> None:
        """Of one that was not gone to nothing more is asked; what was written about it all the same stays in sight."""
        asks_more = self._meeting.status in GONE_TO or self._meeting.status is MeetingStatus.PLANNED
        self._brought.setVisible(asks_more and not self._brought.is_empty)
        self._keeping.setVisible(asks_more or not self._keeping.is_empty)
        self._small.setVisible(asks_more or not self._small.is_empty)

    def _without_answers(self) -> Meeting:
        return Meeting(
            id=self._meeting.id,
            group=self._meeting.group,
            starts=self._meeting.starts,
            minutes=self._meeting.minutes,
            planned_for=self._meeting.planned_for,
        )

    def _level(self, mood: UUID | None) -> int | None:
        try:
            return self._context.companion.moods.get(mood).mood if mood else None
        except NotFound:
            return None

    def _notes(self) -> list[Note]:
        """Those for this meeting, and those of which it was said here what became of them, wherever they are. What is
        for no one meeting was brought to the latest: to an old one it may never have been.
        """
        notes = self._context.companion.notes
        on_sheet = notes.sheet(self._meeting) if self._is_latest() else []
        found = {note.id: note for note in (*notes.brought(self._meeting.id), *on_sheet)}
        for id in self._brought_here:
            if id not in found:
                try:
                    found[id] = notes.get(id)
                except NotFound:
                    continue
        return list(found.values())

    def _is_latest(self) -> bool:
        """Of those of its group that began and were not called off."""
        companion, group = self._context.companion, self._meeting.group
        begun = companion.meetings.of(group, limit=MOST_CALLED_OFF, begun=companion.clock.now())
        given = filter(None, (companion.meetings.given_lately(group),))
        held = (each for each in (*begun, *given) if each.status is not MeetingStatus.CANCELLED)
        return all(each.starts <= self._meeting.starts for each in held)

    # answers

    def _say_there(self, status: MeetingStatus) -> None:
        self._say(lambda: self._save(status=status), self._go_on)

    def _say_mood(self, mood: int) -> None:
        self._say(lambda: self._save(mood=mood), self._keys.focus_part)
        announce(self, self._context.words.mood_title(mood))

    def _say_part(self, part: Part) -> None:
        self._say(lambda: self._save(part=part), self._keys.focus_done)
        announce(self, self._context.words.part(part))

    def _save(self, **said: object) -> Meeting:
        """Who says how it is now, or what the own part was, went."""
        if self._meeting.status is MeetingStatus.PLANNED:
            said = {"status": MeetingStatus.WENT, **said}
        return self._context.companion.meetings.say_after(self._meeting, by=self._by, merge=self._sitting, **said)

    def _say(self, act: Callable[[], object], then: Callable[[], None]) -> None:
        def said(_: object) -> None:
            self._note_answered()
            self.read()
            then()

        self._context.frame.attempt(act, said)
        self.read()  # where it could not be saved, it is not shown as if it had been

    def _go_on(self) -> None:
        if self._meeting.status not in GONE_TO:
            self._keys.focus_done()
        elif self._meeting.mood_after is None:
            self._keys.focus_mood()
        elif self._meeting.part is None:
            self._keys.focus_part()
        else:
            self._keys.focus_done()

    def _finish(self) -> None:
        self._context.frame.attempt(self.leave, lambda _: self.done.emit())

    # what was brought

    def _say_became(self, note: Note, status: NoteStatus) -> None:
        said_already = status is NoteStatus.SHARED and note.status in SAID
        if status is not note.status and not said_already:
            self._say_of(note, lambda: self._become(note, status), self._said_of(status))

    def _become(self, note: Note, status: NoteStatus) -> None:
        notes, by = self._context.companion.notes, self._by
        if status in OPEN_STATUSES and note.comfort is Comfort.PRIVATE:
            self._open_again(note, status)
        elif status is NoteStatus.SHARED:
            notes.shared(note.id, by=by, meeting=self._meeting.id)
        elif status is NoteStatus.TO_BRING:
            notes.not_today(note.id, by=by)
        elif status is NoteStatus.KEPT:
            notes.keep(note.id, by=by)
        else:
            notes.let_go(note.id, by=by)

    def _open_again(self, note: Note, status: NoteStatus) -> None:
        """Kept for me and then not after all: out from behind the wall as it went in, in one step of undo."""
        meeting = self._meeting.id if status is NoteStatus.SHARED else note.meeting
        notes = self._context.companion.notes
        opened = notes.get(note.id).opened(self._brought_here[note.id])
        notes.save(replace(opened, status=status, felt=None, meeting=meeting), by=self._by)

    def _say_felt(self, note: Note, weight: Weight) -> None:
        """What became of it stays: it may be followed up."""
        feel, by = self._context.companion.notes.feel, self._by
        self._say_of(note, lambda: feel(note.id, weight, by=by), "")

    def _say_of(self, note: Note, act: Callable[[], object], words: str) -> None:
        def said(_: object) -> None:
            self._note_answered()
            if words:
                self._context.frame.notify(words, undo=True)

        self._brought_here.setdefault(note.id, note.comfort)
        self._context.frame.attempt(act, said)
        self.read()

    def _said_of(self, status: NoteStatus) -> str:
        return {
            NoteStatus.SHARED: self.tr("Shared."),
            NoteStatus.TO_BRING: self.tr("It comes along to the next meeting."),
            NoteStatus.KEPT: self.tr("Only for me again."),
            NoteStatus.LET_GO: self.tr("Let go of."),
        }[status]
