"""The meetings of a group that stand in its list, newest first, read a piece at a time: ten years have 1,500."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from peercompanion.companion import Companion
from peercompanion.domain.around import Around
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting
from peercompanion.ui.meetings.after.looked_for import meetings_with


class GoneBy:
    """``elsewhere`` are those that stand in another place of the page."""

    def __init__(self, companion: Companion, group: Group, elsewhere: Iterable[Meeting]) -> None:
        self._companion, self._group = companion, group
        self._now, self._standing_elsewhere = companion.clock.now(), tuple(elsewhere)
        self._elsewhere = frozenset(meeting.id for meeting in self._standing_elsewhere)
        begun_elsewhere = sum(meeting.stamp is not None for meeting in self._begun_elsewhere())
        self.count = companion.meetings.count(group.id, begun=self._now) - begun_elsewhere

    def newest(self, count: int) -> list[Meeting]:
        limit = count + len(self._elsewhere)
        read = self._companion.meetings.of(self._group.id, limit=limit, begun=self._now)
        return [meeting for meeting in read if meeting.id not in self._elsewhere][:count]

    def find(self, id: UUID) -> Meeting | None:
        """Also one to come that was moved or called off: somebody came for it."""
        found = self._companion.meetings.find(id)
        is_here = found and found.group == self._group.id and found.stamp and id not in self._elsewhere
        return found if is_here else None

    def with_words(self, typed: str) -> list[Meeting]:
        found = filter(None, map(self.find, meetings_with(self._companion, typed)))
        return sorted(found, key=lambda meeting: meeting.starts, reverse=True)

    def on(self, day: date) -> Meeting | None:
        """Also one that stands elsewhere, stored or not; what comes that evening is another one. By looking through
        all: asked when one is written down by hand.
        """
        known = (*self._companion.meetings.of(self._group.id, begun=self._now), *self._begun_elsewhere())
        return next((meeting for meeting in known if meeting.starts.date() == day), None)

    def _begun_elsewhere(self) -> list[Meeting]:
        return [meeting for meeting in self._standing_elsewhere if meeting.starts <= self._now]

    def around(self) -> Around:
        return self._companion.meetings.around_of(self._group.id)
