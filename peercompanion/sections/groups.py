"""Peer groups, how well one fits, and what becomes of their meetings when the rhythm changes."""

from dataclasses import replace
from uuid import UUID

from peercompanion.domain.clock import Clock
from peercompanion.domain.fit import FitCheck
from peercompanion.domain.given import Known, given
from peercompanion.domain.group import Group
from peercompanion.domain.journal import Kind
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.rhythm import Rhythm
from peercompanion.store.database import Database, Writing
from peercompanion.store.fit import FitRows
from peercompanion.store.groups import TOPICS, GroupRows
from peercompanion.store.meetings import MeetingRows
from peercompanion.store.trash import TrashRows


class GroupSection:
    def __init__(
        self,
        rows: GroupRows,
        meetings: MeetingRows,
        fit: FitRows,
        trash: TrashRows,
        database: Database,
        clock: Clock,
    ) -> None:
        self._rows, self._meetings, self._fit, self._trash = rows, meetings, fit, trash
        self._database, self._clock = database, clock

    def save(self, group: Group, by: object | None = None, merge: object | None = None) -> Group:
        """Where its rhythm changes, what was prepared goes along to the new dates. One undo step."""
        with self._database.change("group.save", TOPICS, merge=merge, by=by) as writing:
            before = self._rows.find(group.id)
            self._rows.write(group, writing)
            if before and before.rhythm != group.rhythm:
                self._follow(before.rhythm, group, writing)
        return self._rows.get(group.id)

    def get(self, id_: UUID) -> Group:
        return self._rows.get(id_)

    def all(self) -> list[Group]:
        """Mine first, then the ones I try, look at, paused and left; by nickname."""
        return self._rows.all()

    def fit(self, group: UUID) -> list[FitCheck]:
        """Visit by visit, at most three."""
        return self._fit.of(group)

    def save_fit(self, fit: FitCheck, by: object | None = None, merge: object | None = None) -> FitCheck:
        return self._fit.save(fit, by=by, merge=merge)

    def trash(self, id_: UUID, by: object | None = None) -> None:
        self._trash.throw(id_, Kind.GROUP, by=by)

    def _follow(self, old: Rhythm | None, group: Group, writing: Writing) -> None:
        """Those that the old rhythm gave and nobody moved go on to the new dates, in their order, as far as there are
        any; one that says nothing vanishes, for the new rhythm gives it by itself. Also those of a rhythm before the
        old one: on the way to a new one there may be none for a moment.
        """
        now = self._clock.now()
        upcoming = [each for each in self._meetings.since(now)[::-1] if each.group == group.id and each.starts > now]
        following = [each for each in upcoming if _was_given(each, old)]
        for meeting in following:
            if not (_says_something(meeting) or self._meetings.has_something(meeting.id)):
                self._meetings.remove(meeting.id, writing)
        kept = [meeting for meeting in following if self._meetings.is_stored(meeting.id)]
        known = self._meetings.known(now, upcoming, without={meeting.id for meeting in kept})
        starts = (meeting.starts for meeting in given(group, known.get(group.id, Known()), now))
        for meeting, start in zip(kept, starts, strict=False):
            moved = replace(meeting, starts=start, planned_for=start, minutes=group.minutes)
            self._meetings.write(moved, group.nickname, writing)


def _was_given(meeting: Meeting, rhythm: Rhythm | None) -> bool:
    """Also one of the days when what a rhythm gave was not told apart."""
    if meeting.status is not MeetingStatus.PLANNED or meeting.was_moved:
        return False
    return meeting.planned_for is not None or (rhythm is not None and rhythm.has(meeting.starts))


def _says_something(meeting: Meeting) -> bool:
    return bool(meeting.wish or meeting.just_listen or meeting.mood_before or meeting.gave or meeting.line)
