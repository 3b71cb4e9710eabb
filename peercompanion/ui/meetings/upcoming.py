"""Which meeting is the next, which was the last, and what is to be brought."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from peercompanion.companion import Companion
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.note import Note
from peercompanion.errors import NotFound

MOST_AHEAD, MOST_AT_ONCE = 20, 8


def coming(companion: Companion, group: Group) -> Meeting | None:
    """Without a stamp where the rhythm gives it; it is saved as soon as something is prepared for it."""
    return companion.meetings.next(group.id)


def taken(companion: Companion, group: Group, but: Meeting | None = None) -> set[datetime]:
    """When another of its meetings begins, stored or to come."""
    known = (*companion.meetings.of(group.id), *companion.meetings.coming(group.id, MOST_AHEAD))
    return {meeting.starts for meeting in known if but is None or meeting.id != but.id}


def soonest(companion: Companion, groups: Iterable[Group]) -> Group | None:
    """The group that meets next, else the first one."""
    groups, meeting = list(groups), companion.meetings.next()
    return next((group for group in groups if meeting and group.id == meeting.group), next(iter(groups), None))


def latest_of(companion: Companion, group: Group) -> list[Meeting]:
    """The newest that have begun and are stored; one or two may be on just now."""
    return companion.meetings.of(group.id, limit=MOST_AT_ONCE, begun=companion.clock.now())


def unsaid_last(meetings: Sequence[Meeting], now: datetime, given: Meeting | None = None) -> Meeting | None:
    """The latest meeting that is over, while nothing is said of it; older ones are never asked for again. ``given`` is
    one that only the rhythm knows.
    """
    stored = next((meeting for meeting in meetings if meeting.ends <= now), None)
    latest = max(filter(None, (stored, given)), key=lambda meeting: meeting.starts, default=None)
    return latest if latest and latest.status is MeetingStatus.PLANNED else None


def to_bring(companion: Companion, group: Group | None) -> list[Note]:
    """What is on the sheet of the group's next meeting; what was not said last time comes along."""
    meeting = companion.meetings.next(group.id) if group else None
    if meeting:
        return companion.notes.sheet(meeting)
    its = companion.notes.carried(group.id) if group else []
    free = [note for note in companion.notes.sheet() if group is None or _is_for(companion, note, group)]
    return [*free, *(note for note in its if note.id not in {each.id for each in free})]


def _is_for(companion: Companion, note: Note, group: Group) -> bool:
    """A meeting in the trash counts as none."""
    try:
        return note.meeting is None or companion.meetings.get(note.meeting).group == group.id
    except NotFound:
        return True
