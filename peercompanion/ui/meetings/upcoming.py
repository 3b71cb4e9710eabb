"""Which meeting of a group is the next? The planned one, else the one that its rhythm proposes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from peercompanion.companion import Companion
from peercompanion.domain.group import Group, GroupState
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.note import Note
from peercompanion.errors import InvalidInput, NotFound

MET = frozenset({GroupState.MINE, GroupState.TRYING, GroupState.LOOKING})
"""Groups whose rhythm goes on for me."""
A_DAY = timedelta(days=1)


def coming(companion: Companion, group: Group) -> Meeting | None:
    """Without a stamp where it is only proposed; it is saved as soon as something is prepared for it."""
    return _coming(companion, group, _lately_and_later(companion))


def soonest(companion: Companion, groups: Iterable[Group]) -> Group | None:
    """The group that meets next, else the first one."""
    groups, meetings = list(groups), _lately_and_later(companion)
    dated = [(meeting.starts, group) for group in groups if (meeting := _coming(companion, group, meetings))]
    return min(dated, key=lambda pair: pair[0])[1] if dated else next(iter(groups), None)


def unsaid_last(meetings: Sequence[Meeting], now: datetime) -> Meeting | None:
    """The latest meeting that is over, while nothing is said of it; older ones are never asked for again."""
    latest = next((meeting for meeting in meetings if meeting.ends <= now), None)
    return latest if latest and latest.status is MeetingStatus.PLANNED else None


def to_bring(companion: Companion, group: Group | None) -> list[Note]:
    """What is on the sheet and not for another group; what was not said last time comes along."""
    return [note for note in companion.notes.sheet() if group is None or _group_of(companion, note) in (None, group.id)]


def settle(companion: Companion, meeting: Meeting, by: object) -> Meeting:
    """Save what became of a meeting. What was to be brought to it is to be brought to the next one; one undo step."""
    step = uuid4()
    settled = companion.meetings.save(meeting, by=by, merge=step)
    if settled.status is not MeetingStatus.PLANNED:
        for note in companion.notes.sheet(settled.id):
            if note.meeting == settled.id:
                _take_along(companion, note, by, step)
    return settled


def _take_along(companion: Companion, note: Note, by: object, step: UUID) -> None:
    """Where five others wait already, it goes back to "Only for me": nowhere would be worse."""
    free = replace(note, meeting=None)
    try:
        companion.notes.save(free, by=by, merge=step)
    except InvalidInput:
        companion.notes.save(free.closed(), by=by, merge=step)


def _group_of(companion: Companion, note: Note) -> UUID | None:
    """A meeting in the trash counts as none."""
    try:
        return companion.meetings.get(note.meeting).group if note.meeting else None
    except NotFound:
        return None


def _lately_and_later(companion: Companion) -> list[Meeting]:
    """Oldest first; no meeting is longer than a day."""
    return companion.meetings.since(companion.clock.now() - A_DAY)[::-1]


def _coming(companion: Companion, group: Group, meetings: Iterable[Meeting]) -> Meeting | None:
    now, its = companion.clock.now(), [meeting for meeting in meetings if meeting.group == group.id]
    planned = (meeting for meeting in its if meeting.status is MeetingStatus.PLANNED and meeting.ends > now)
    return next(planned, None) or _proposed(now, group, its)


def _proposed(now: datetime, group: Group, known: Iterable[Meeting]) -> Meeting | None:
    """By the rhythm, leaving out days on which something is known already. One that has begun is not over."""
    if group.rhythm is None or group.state not in MET:
        return None
    days = {meeting.starts.astimezone().date() for meeting in known}
    starts = group.rhythm.next_start(now - timedelta(minutes=group.minutes))
    while starts.astimezone().date() in days:
        starts = group.rhythm.next_start(starts)
    return Meeting(group=group.id, starts=starts.astimezone(), minutes=group.minutes)
