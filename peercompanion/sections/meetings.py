"""Meetings: what a rhythm gives and what was added by hand, before, right after, and gone by.

A meeting that a rhythm gives is a value like any other, with its id, and is stored with the first write about it. Each
act here takes either kind.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import islice, takewhile
from uuid import UUID

from peercompanion.domain.around import Around, Pair
from peercompanion.domain.change import Topic
from peercompanion.domain.clock import Clock
from peercompanion.domain.given import Known, given
from peercompanion.domain.group import Group
from peercompanion.domain.journal import Kind
from peercompanion.domain.meeting import Meeting, MeetingStatus, Part
from peercompanion.domain.mood import Mood, MoodKind
from peercompanion.errors import NotFound
from peercompanion.store.database import Database, Writing
from peercompanion.store.groups import GroupRows
from peercompanion.store.meetings import TOPICS, MeetingRows
from peercompanion.store.moods import MoodRows
from peercompanion.store.trash import TrashRows

BEFORE_ALL = datetime(1, 1, 2, tzinfo=UTC)
ASKED_WITHIN = timedelta(hours=24)
WRITTEN_ABOUT_WITHIN = timedelta(hours=48)
"""Whoever begins in the last minute may take a day over it."""
A_DAY = timedelta(days=1)
LATELY = timedelta(days=3)
"""Whatever may still be asked about has begun since."""
NOTHING_KNOWN = Known()
MOST_AT_HAND = 8
"""So many of those to come are found by their id without being stored."""


class MeetingSection:
    def __init__(
        self,
        rows: MeetingRows,
        groups: GroupRows,
        moods: MoodRows,
        trash: TrashRows,
        database: Database,
        clock: Clock,
    ) -> None:
        self._rows, self._groups, self._moods, self._trash = rows, groups, moods, trash
        self._database, self._clock = database, clock

    def save(self, meeting: Meeting, by: object | None = None, merge: object | None = None) -> Meeting:
        with self._database.change("meeting.save", TOPICS, merge=merge, by=by) as writing:
            self.write(meeting, writing)
        return self._rows.get(meeting.id)

    def get(self, id_: UUID) -> Meeting:
        """Stored, or one of the next or just ended that a rhythm gives. Raises NotFound."""
        found = self.find(id_)
        if found is None:
            raise NotFound("no such meeting")
        return found

    def these(self, ids: Iterable[UUID]) -> list[Meeting]:
        """Those of them that are stored, in no order."""
        return self._rows.these(ids)

    def of(self, group: UUID, limit: int | None = None, begun: datetime | None = None) -> list[Meeting]:
        """Those that are stored, newest first; at most so many, and only what has ``begun`` by then."""
        return self._rows.of(group, limit, begun)

    def count(self, group: UUID, begun: datetime | None = None) -> int:
        """Of those that are stored; only what has ``begun`` by then."""
        return self._rows.count(group, begun)

    def since(self, start: datetime = BEFORE_ALL) -> list[Meeting]:
        """Those that are stored, of all groups, newest first; what is planned too."""
        return self._rows.since(start)

    def past(self, group: UUID | None = None) -> list[Meeting]:
        """Gone to or not, newest first; what was called off, or never spoken of, is not there."""
        return self._rows.past(group)

    def latest(self, group: UUID, count: int) -> list[Meeting]:
        """The last few of them."""
        return self._rows.latest(group, count)

    def around(self, meetings: Iterable[Meeting]) -> list[Pair]:
        """How it was before and after, of those that say both; newest first."""
        return self._rows.pairs(meeting.id for meeting in meetings)

    def around_of(self, group: UUID) -> Around:
        """All meetings of a group together, counted: there may be hundreds."""
        return self._rows.around(group)

    # what comes

    def next(self, group: UUID | None = None) -> Meeting | None:
        """The earliest planned one that is not over yet, of one group or of all."""
        groups = self._groups.all() if group is None else [self._groups.get(group)]
        at_hand = self._at_hand()
        first = [next(self._coming(each, *at_hand), None) for each in groups]
        return min((meeting for meeting in first if meeting), key=lambda meeting: meeting.starts, default=None)

    def coming(self, group: UUID, count: int = 3) -> list[Meeting]:
        """The next ones that are not over yet, in their order."""
        return list(islice(self._coming(self._groups.get(group), *self._at_hand()), count))

    def hold(self, meeting: Meeting, by: object | None = None, merge: object | None = None) -> Meeting:
        """Stored as it is, where it was not yet."""
        stored = self._rows.find(meeting.id)
        return stored or self.save(meeting, by=by, merge=merge)

    def move(
        self, meeting: Meeting, starts: datetime, by: object | None = None, merge: object | None = None
    ) -> Meeting:
        """The rhythm does not give it again."""
        return self._changed(meeting, "meeting.move", by, merge, starts=starts)

    def cancel(self, meeting: Meeting, by: object | None = None, merge: object | None = None) -> Meeting:
        """It does not take place; the rhythm does not give it again."""
        return self._changed(meeting, "meeting.cancel", by, merge, status=MeetingStatus.CANCELLED)

    def extra(
        self,
        group: UUID,
        starts: datetime,
        by: object | None = None,
        merge: object | None = None,
        status: MeetingStatus = MeetingStatus.PLANNED,
    ) -> Meeting:
        """One that no rhythm gives. What the rhythm still gives on that day is stored, so that both are there."""
        its = self._groups.get(group)
        extra = Meeting(group=group, starts=starts, minutes=its.minutes, status=status)
        beside = self._given_on_the_day(its, starts)
        with self._database.change("meeting.save", TOPICS, merge=merge, by=by) as writing:
            for meeting in (*beside, extra):
                self._rows.write(meeting, its.nickname, writing)
        return self._rows.get(extra.id)

    def called_off(self, group: UUID) -> list[Meeting]:
        """Those to come that do not take place, in their order."""
        now = self._clock.now()
        return [
            meeting
            for meeting in reversed(self._rows.since(now))
            if meeting.group == group and meeting.status is MeetingStatus.CANCELLED
        ]

    # before it and right after it

    def just_ended(self) -> Meeting | None:
        """The one to ask about, once: it ended within 24 hours, nothing was said of it, and nobody asked yet."""
        now, asked = self._clock.now(), self._rows.asked()
        ended = (
            meeting
            for meeting in self._lately_ended(now)
            if now - meeting.ends < ASKED_WITHIN and meeting.id not in asked
        )
        return max(ended, key=lambda meeting: meeting.ends, default=None)

    def given_lately(self, group: UUID) -> Meeting | None:
        """The latest of a group that its rhythm gave, which ended within a day and of which nothing is stored."""
        (_, known), found = self._at_hand(), self._groups.get(group)
        its = known.get(group, NOTHING_KNOWN)
        return next(reversed(list(self._given_lately(found, its, ASKED_WITHIN))), None)

    def asked(self, meeting: Meeting) -> None:
        """The question stands on the screen: it is not put again. No undo step, nobody is told."""
        self._rows.note_asked(meeting)

    def say_before(self, meeting: Meeting, mood: int, by: object | None = None, merge: object | None = None) -> Meeting:
        """How it is now, 1 to 5; said again, it is corrected."""
        return self._say(meeting, MoodKind.BEFORE_MEETING, mood, {}, by, merge)

    def say_after(
        self,
        meeting: Meeting,
        status: MeetingStatus | None = None,
        mood: int | None = None,
        part: Part | None = None,
        by: object | None = None,
        merge: object | None = None,
    ) -> Meeting:
        """Each is said, or corrected, where it is given; the others stay as they are. One undo step."""
        said = {name: value for name, value in (("status", status), ("part", part)) if value is not None}
        return self._say(meeting, MoodKind.AFTER_MEETING, mood, said, by, merge)

    def trash(self, id_: UUID, by: object | None = None) -> None:
        """One that a rhythm gives is stored first, so that it stays away. Raises NotFound."""
        given_one = self.unheld(id_)
        if given_one is None:
            self._trash.throw(id_, Kind.MEETING, by=by)
            return
        step = object()
        self.save(given_one, by=by, merge=step)
        self._trash.throw(id_, Kind.MEETING, by=by, merge=step)

    # for other sections

    def find(self, id_: UUID) -> Meeting | None:
        """As ``get``; None where there is none."""
        return self._rows.find(id_) or self.unheld(id_)

    def unheld(self, id_: UUID | None) -> Meeting | None:
        """The one with that id that a rhythm gives and that is not stored: for whoever writes about it."""
        if id_ is None or self._rows.is_stored(id_):
            return None
        return next((meeting for meeting in self._given_at_hand() if meeting.id == id_), None)

    def write(self, meeting: Meeting, writing: Writing) -> None:
        self._rows.write(meeting, self._groups.get(meeting.group).nickname, writing)

    # inside

    def _at_hand(self) -> tuple[list[Meeting], dict[UUID, Known]]:
        """Stored, begun lately or to come, in their order; and what else is known of each group."""
        since = self._clock.now() - LATELY
        stored = self._rows.since(since)[::-1]
        return stored, self._rows.known(since, stored)

    def _coming(self, group: Group, stored: list[Meeting], known: dict[UUID, Known]) -> Iterator[Meeting]:
        """Stored and given ones, merged by their start."""
        now = self._clock.now()
        planned = [each for each in stored if each.group == group.id and _is_ahead(each, now)]
        its = known.get(group.id, NOTHING_KNOWN)
        yield from _merged(planned, given(group, its, now - timedelta(minutes=group.minutes)))

    def _lately_ended(self, now: datetime) -> Iterator[Meeting]:
        stored, known = self._at_hand()
        yield from (each for each in stored if each.status is MeetingStatus.PLANNED and each.ends <= now)
        for group in self._groups.all():
            yield from self._given_lately(group, known.get(group.id, NOTHING_KNOWN), ASKED_WITHIN)

    def _given_lately(self, group: Group, known: Known, within: timedelta) -> Iterator[Meeting]:
        """Over by now. None from before the group was written down: nobody knew of it."""
        now = self._clock.now()
        since = now - within - timedelta(minutes=group.minutes)
        for meeting in given(group, known, max(since, group.stamp.created) if group.stamp else since):
            if meeting.ends > now:
                return
            yield meeting

    def _given_at_hand(self) -> Iterator[Meeting]:
        """In front of us, or ended so lately that it may be spoken of."""
        now, (_, known) = self._clock.now(), self._at_hand()
        for group in self._groups.all():
            its = known.get(group.id, NOTHING_KNOWN)
            yield from self._given_lately(group, its, WRITTEN_ABOUT_WITHIN)
            yield from islice(given(group, its, now - timedelta(minutes=group.minutes)), MOST_AT_HAND)

    def _given_on_the_day(self, group: Group, moment: datetime) -> list[Meeting]:
        """Not over yet. What would begin at that very moment is the same one."""
        if group.rhythm is None:
            return []
        now, day, (_, known) = self._clock.now(), group.rhythm.day_of(moment), self._at_hand()
        ahead = given(group, known.get(group.id, NOTHING_KNOWN), moment - A_DAY)
        near = takewhile(lambda meeting: meeting.starts < moment + A_DAY, ahead)
        its = (each for each in near if group.rhythm.day_of(each.starts) == day and each.starts != moment)
        return [each for each in its if _is_ahead(each, now)]

    def _changed(
        self, meeting: Meeting, label: str, by: object | None, merge: object | None, **changes: object
    ) -> Meeting:
        stored = self._rows.find(meeting.id) or meeting
        with self._database.change(label, TOPICS, merge=merge, by=by) as writing:
            self.write(replace(stored, **changes), writing)  # type: ignore[arg-type]
        return self._rows.get(meeting.id)

    def _say(
        self,
        meeting: Meeting,
        kind: MoodKind,
        mood: int | None,
        said: Mapping[str, object],
        by: object | None,
        merge: object | None,
    ) -> Meeting:
        link = "mood_before" if kind is MoodKind.BEFORE_MEETING else "mood_after"
        stored = self._rows.find(meeting.id) or meeting
        entry = self._entry(getattr(stored, link), kind, mood) if mood is not None else None
        topics = TOPICS | {Topic.MOODS} if entry else TOPICS
        label = "meeting.before" if kind is MoodKind.BEFORE_MEETING else "meeting.after"
        with self._database.change(label, topics, merge=merge, by=by) as writing:
            if entry:
                self._moods.write(entry, writing)
                said = {**said, link: entry.id}
            self.write(replace(stored, **said), writing)  # type: ignore[arg-type]
        return self._rows.get(meeting.id)

    def _entry(self, known: UUID | None, kind: MoodKind, mood: int) -> Mood:
        """The same entry, corrected; a new one where there is none, or it was thrown away."""
        stored = self._moods.find(known) if known else None
        return replace(stored, mood=mood) if stored else Mood(happened=self._clock.now(), kind=kind, mood=mood)


def _is_ahead(meeting: Meeting, now: datetime) -> bool:
    """Planned, and not over yet."""
    return meeting.status is MeetingStatus.PLANNED and meeting.ends > now


def _merged(planned: Iterable[Meeting], rhythm_gives: Iterator[Meeting]) -> Iterator[Meeting]:
    """``planned`` are few, and the rhythm goes on for ever."""
    waiting = sorted(planned, key=lambda meeting: meeting.starts)
    for meeting in rhythm_gives:
        while waiting and waiting[0].starts <= meeting.starts:
            yield waiting.pop(0)
        yield meeting
    yield from waiting
