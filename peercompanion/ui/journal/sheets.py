"""Makes a sheet of what is stored."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QObject

from peercompanion.companion import Companion
from peercompanion.domain.journal import Kind
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.mood import Mood
from peercompanion.domain.note import Comfort, Note
from peercompanion.domain.stamp import Stamp
from peercompanion.domain.strategy import Strategy
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.ui.journal.sheet import Passage, Rated, Sheet
from peercompanion.ui.wording import Wording

AT_ONCE = timedelta(minutes=1)


class Sheets(QObject):
    def __init__(self, companion: Companion, words: Wording) -> None:
        super().__init__()
        self._companion, self._words = companion, words

    def of(self, kind: Kind, id: UUID) -> Sheet:
        """Raises NotFound when it is gone."""
        companion = self._companion
        match kind:
            case Kind.MOOD:
                return self._of_mood(companion.moods.get(id))
            case Kind.NOTE:
                return self._of_note(companion.notes.get(id))
            case Kind.MEETING:
                return self._of_meeting(companion.meetings.get(id))
            case Kind.TAKEAWAY:
                return self._of_takeaway(companion.takeaways.get(id))
            case _:
                return self._of_strategy(companion.strategies.get(id))

    def _of_mood(self, mood: Mood) -> Sheet:
        words = self._words
        return Sheet(
            id=mood.id,
            kind=Kind.MOOD,
            title=words.entry_title(mood.kind, mood.mood, ()),
            when=self._moment(mood.happened),
            level=mood.mood,
            feelings=tuple(map(words.feeling, mood.feelings)),
            tags=mood.tags,
            rated=tuple(self._rated(mood)),
            passages=_passages(Passage(mood.note)),
            changed=self._changed(mood.stamp),
        )

    def _rated(self, mood: Mood):
        for row in self._words.rows_of_steps():
            if value := getattr(mood, row.value):
                yield Rated(self._words.row(row), value, self._words.steps(row)[value - 1])

    def _of_note(self, note: Note) -> Sheet:
        words = self._words
        ask = words.ask_sentence(note.ask) if note.ask else ""
        where = words.comfort(note.comfort) if note.comfort is Comfort.PRIVATE else words.note_status(note.status)
        return Sheet(
            id=note.id,
            kind=Kind.NOTE,
            title=note.title or words.kind(Kind.NOTE),
            when=self._moment(note.stamp.created),
            feelings=(where,),
            passages=_passages(
                Passage("\n".join(note.points)),
                Passage(note.body),
                Passage(ask, self.tr("What I'd like back")),
                Passage(note.how_it_was, self.tr("How it was")),
                Passage(note.follow_up, self.tr("For next time")),
            ),
            changed=self._changed(note.stamp),
            opens=self.tr("Open in Meetings"),
        )

    def _of_meeting(self, meeting: Meeting) -> Sheet:
        words = self._words
        part = (words.part(meeting.part),) if meeting.part else ()
        return Sheet(
            id=meeting.id,
            kind=Kind.MEETING,
            title=self._companion.groups.get(meeting.group).nickname,
            when=self._moment(meeting.starts),
            feelings=(words.meeting_status(meeting.status), *part),
            passages=_passages(
                Passage(meeting.wish, self.tr("What I'd like from it")),
                Passage(meeting.line, self.tr("One line afterwards")),
                Passage(meeting.gave, self.tr("What I gave")),
            ),
            opens=self.tr("Open in Meetings"),
        )

    def _of_takeaway(self, kept: Takeaway) -> Sheet:
        words, heard = self._words, self._heard_at(kept.meeting)
        helped = kept.kind is TakeawayKind.WORDS_THAT_HELPED
        whom = self.tr("To whom") if kept.kind is TakeawayKind.THANKS else self.tr("From whom")
        return Sheet(
            id=kept.id,
            kind=Kind.TAKEAWAY,
            title=words.takeaway_kind(kept.kind),
            when=self._moment(kept.stamp.created),
            feelings=(heard,) if heard else (),
            passages=_passages(Passage(kept.text), Passage(kept.alias, whom)),
            changed=self._changed(kept.stamp),
            opens=self.tr("Open in Strategies") if helped and not heard else self.tr("Open in Meetings"),
        )

    def _heard_at(self, meeting: UUID | None) -> str:
        """ "Tuesday group, 3 November"; "" where there is none, or it lies in the trash."""
        found = self._companion.meetings.find(meeting) if meeting else None
        if found is None:
            return ""
        nickname, today = self._companion.groups.get(found.group).nickname, self._companion.clock.now().date()
        return self._words.meeting_name(nickname, found.starts.date(), today)

    def _of_strategy(self, strategy: Strategy) -> Sheet:
        words = self._words
        return Sheet(
            id=strategy.id,
            kind=Kind.STRATEGY,
            title=strategy.title,
            when=words.effort_line(strategy.effort, strategy.minutes),
            feelings=(words.strategy_status(strategy.status), *map(words.situation, strategy.situations)),
            passages=_passages(
                Passage("\n".join(strategy.steps)),
                Passage(strategy.why, self.tr("Why it is for me")),
                Passage(strategy.caution, self.tr("Take care")),
            ),
            opens=self.tr("Open in Strategies"),
        )

    def _moment(self, moment: datetime) -> str:
        day, time = moment.date(), self._words.time(moment)
        same_year = day.year == self._companion.clock.now().year
        named = self._words.day(day) if same_year else self._words.day_and_year(day)
        return self.tr("{day}, {time}").format(day=named, time=time)

    def _changed(self, stamp: Stamp | None) -> str:
        """Nothing for what was written at one go."""
        if stamp is None or stamp.modified - stamp.created < AT_ONCE:
            return ""
        now = self._companion.clock.now()
        if stamp.modified.date() == now.date():
            return self.tr("Changed {time}").format(time=self._words.time(stamp.modified))
        return self.tr("Changed {day}").format(day=self._words.plain_date(stamp.modified.date(), now.date()))


def _passages(*passages: Passage) -> tuple[Passage, ...]:
    return tuple(passage for passage in passages if passage.words.strip())
