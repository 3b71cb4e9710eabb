"""Where strategies come from, in words. Meetings are named after their group and day, as everybody remembers them."""

from collections.abc import Iterable
from datetime import date, datetime, time
from functools import cached_property
from uuid import UUID
from zoneinfo import ZoneInfo

from peercompanion.companion import Companion
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting, MeetingStatus
from peercompanion.domain.strategy import Source, Strategy
from peercompanion.ui.wording import Wording

EVENING = time(19, 0)
NOTHING_HEARD = frozenset({MeetingStatus.CANCELLED, MeetingStatus.DID_NOT_GO})


class Origins:
    """What the vault knows of groups and meetings, read when it is asked for; where they are only named, no others are
    read, for ten years have 1,500. ``meetings`` are all, newest first.
    """

    def __init__(self, companion: Companion, words: Wording) -> None:
        self._companion, self._words = companion, words
        self._kinds = {source: words.source(source) for source in Source}
        self.now = companion.clock.now()
        self._found: dict[UUID, Meeting | None] = {}
        self._named: dict[UUID, str] = {}

    @cached_property
    def groups(self) -> list[Group]:
        return self._companion.groups.all()

    @cached_property
    def meetings(self) -> list[Meeting]:
        return self._companion.meetings.since()

    @cached_property
    def _names(self) -> dict[UUID, str]:
        return {group.id: group.nickname for group in self.groups}

    def read_ahead(self, meetings: Iterable[UUID | None]) -> None:
        """In one go, where several will be asked for."""
        wanted = [meeting for meeting in meetings if meeting and meeting not in self._found]
        read = {meeting.id: meeting for meeting in self._companion.meetings.these(wanted)} if wanted else {}
        self._found |= {meeting: read.get(meeting) for meeting in wanted}

    def find(self, meeting: UUID | None) -> Meeting | None:
        self.read_ahead((meeting,))
        return self._found[meeting] if meeting else None

    def name(self, meeting: Meeting) -> str:
        """ "Tuesday group, 3 November"."""
        if meeting.id not in self._named:
            group, day = self._names[meeting.group], meeting.starts.date()
            self._named[meeting.id] = self._words.meeting_name(group, day, self.now.date())
        return self._named[meeting.id]

    def line(self, strategy: Strategy) -> str:
        """One line for a card: the meeting, else the person's own few words, else the kind of source."""
        return self.line_with(strategy, self.heard_at(strategy))

    def heard_at(self, strategy: Strategy) -> Meeting | None:
        return self.find(strategy.meeting) if strategy.source is Source.MEETING else None

    def line_with(self, strategy: Strategy, meeting: Meeting | None) -> str:
        """``line`` for a strategy that was heard at ``meeting``."""
        if meeting:
            return self.name(meeting)
        return strategy.source_line.strip() or self._kinds[strategy.source]

    def to_choose_from(self, chosen: UUID | None) -> list[Meeting]:
        """Meetings where something may have been heard, and the chosen one whatever became of it."""
        return [m for m in self.meetings if m.id == chosen or m.status not in NOTHING_HEARD]

    def latest(self) -> Meeting | None:
        """The last meeting that has begun: most of what is kept was heard there."""
        return next((m for m in self.to_choose_from(None) if m.starts <= self.now), None)

    def on(self, group: Group, day: date) -> Meeting | None:
        """The meeting of that group that is written down for that day."""
        return next((m for m in self.meetings if m.group == group.id and m.starts.date() == day), None)

    def likely_day(self, group: Group) -> date:
        """The last day on which the group met by its rhythm, else today."""
        last = group.rhythm.last_start(self.now) if group.rhythm else None
        return (last or self.now).date()


def began(group: Group, day: date, now: datetime) -> datetime:
    """When a meeting that took place on ``day`` began: at the group's usual time, else in the evening. What is still to
    come that day is another one.
    """
    if group.rhythm:
        usual = datetime.combine(day, group.rhythm.at, ZoneInfo(group.rhythm.zone))
    else:
        usual = datetime.combine(day, EVENING).astimezone()
    return min(usual, now.replace(second=0, microsecond=0))
