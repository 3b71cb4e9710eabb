"""Meetings that a group's rhythm gives by itself, less those about which something is known. Nothing is written."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, tzinfo
from uuid import UUID

from peercompanion.domain.group import ATTENDED, Group
from peercompanion.domain.meeting import Meeting, given_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Of one group: ``planned`` are starts that its rhythm gave and that were written about, wherever that went since,
    the trash included, in UTC; ``by_hand`` are starts of meetings that no rhythm gave; ``ids`` are all of them.
    """

    planned: frozenset[datetime] = frozenset()
    by_hand: tuple[datetime, ...] = ()
    ids: frozenset[UUID] = frozenset()

    def days_by_hand(self, zone: tzinfo | None) -> frozenset[date]:
        return frozenset(start.astimezone(zone).date() for start in self.by_hand)


def given(group: Group, known: Known, after: datetime) -> Iterator[Meeting]:
    """Those that start after an instant, in their order, by the clock of this computer.

    On a day that has one added by hand the rhythm gives none: that one is it.
    """
    if group.rhythm is None or group.state not in ATTENDED:
        return
    start = group.rhythm.next_start(after)
    days = known.days_by_hand(start.tzinfo) if start else frozenset()
    while start:
        if start.astimezone(UTC) not in known.planned and start.date() not in days:
            yield _meeting(group, start, known)
        start = group.rhythm.next_start(start)


def _meeting(group: Group, start: datetime, known: Known) -> Meeting:
    return Meeting(
        id=given_id(group.id, start, known.ids),
        group=group.id,
        starts=start.astimezone(),
        planned_for=start.astimezone(),
        minutes=group.minutes,
    )
