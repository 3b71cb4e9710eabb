"""Which meetings a search is about: by their own line, by what was taken home, and by what was brought."""

from collections.abc import Iterator
from uuid import UUID

from peercompanion.companion import Companion
from peercompanion.domain.journal import Kind, Line
from peercompanion.domain.note import OPEN_STATUSES

SEARCHED = frozenset({Kind.MEETING, Kind.TAKEAWAY, Kind.NOTE})
MOST = 200


def meetings_with(companion: Companion, typed: str) -> frozenset[UUID]:
    """A private note leads nowhere."""
    lines = companion.search(typed, kinds=SEARCHED, limit=MOST).lines
    return frozenset(id for line in lines for id in _meeting_of(companion, line))


def _meeting_of(companion: Companion, line: Line) -> Iterator[UUID]:
    if line.kind is Kind.MEETING:
        yield line.id
    elif line.kind is Kind.TAKEAWAY:
        yield from filter(None, (companion.takeaways.get(line.id).meeting,))
    elif line.state in OPEN_STATUSES:
        yield from filter(None, (companion.notes.get(line.id).meeting,))
