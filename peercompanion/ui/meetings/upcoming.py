"""Which meeting of a group is the next? The planned one, else the one that its rhythm proposes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID, uuid4

from peercompanion.companion import Companion
from peercompanion.domain.group import Group, GroupState
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.note import Note
from peercompanion.errors import InvalidInput

MET = frozenset({GroupState.MINE, GroupState.TRYING, GroupState.LOOKING})
"""Groups whose rhythm goes on for me."""


def coming(companion: Companion, group: Group) -> Meeting | None:
    """Without a stamp where it is only proposed; it is saved as soon as something is prepared for it."""
    return companion.meetings.next(group.id) or _proposed(companion, group)


def soonest(companion: Companion, groups: Iterable[Group]) -> Group | None:
    """The group that meets next, else the first one."""
    groups = list(groups)
    dated = [(meeting.starts, group) for group in groups if (meeting := coming(companion, group))]
    return min(dated, key=lambda pair: pair[0])[1] if dated else next(iter(groups), None)


def unsaid_last(meetings: Sequence[Meeting], now: datetime) -> Meeting | None:
    """The latest meeting that is over, while nothing is said of it; older ones are never asked for again."""
    latest = next((meeting for meeting in meetings if meeting.ends <= now), None)
    return latest if latest and latest.status is MeetingStatus.PLANNED else None


def to_bring(companion: Companion, group: Group | None) -> list[Note]:
    """What is on the sheet and not for another group; what was not said last time comes along."""
    others = [other for other in companion.groups.all() if group and other.id != group.id]
    elsewhere = {meeting.id for other in others for meeting in companion.meetings.of(other.id)}
    return [note for note in companion.notes.sheet() if note.meeting not in elsewhere]


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


def _proposed(companion: Companion, group: Group) -> Meeting | None:
    """By the rhythm, leaving out days on which something is known already. One that has begun is not over."""
    if group.rhythm is None or group.state not in MET:
        return None
    known = {meeting.starts.astimezone().date() for meeting in companion.meetings.of(group.id)}
    starts = group.rhythm.next_start(companion.clock.now() - timedelta(minutes=group.minutes))
    while starts.astimezone().date() in known:
        starts = group.rhythm.next_start(starts)
    return Meeting(group=group.id, starts=starts.astimezone(), minutes=group.minutes)
