"""Hard moments in which nothing was tried, as rows."""

from collections.abc import Callable
from datetime import datetime, time
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.clock import Clock
from peercompanion.domain.day import journal_day
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.columns import Values
from peercompanion.store.database import NOTHING, Database, Row

TOPICS = frozenset({Topic.TRIES})

SELECT = f"SELECT id, {things.STAMP.replace('thing.', '')}, before, after, asked FROM hard_moment"
GET = SELECT + " WHERE id = :id"
REVISION = "SELECT revision FROM hard_moment WHERE id = :id"
SINCE = SELECT + " WHERE happened >= :since ORDER BY happened DESC, rowid DESC"
CHANGES = "SELECT after - before, count(*) FROM hard_moment WHERE after IS NOT NULL GROUP BY 1"
WRITE = """
INSERT INTO hard_moment (id, happened, happened_offset, day, created, created_offset, modified, modified_offset,
    revision, before, after, asked)
VALUES (:id, :happened, :happened_offset, :day, :now, :now_offset, :now, :now_offset, :revision, :before, :after,
    :asked)
ON CONFLICT (id) DO UPDATE SET modified = :now, modified_offset = :now_offset, revision = :revision,
    before = :before, after = :after, asked = max(asked, :asked)
"""
ASKED = "UPDATE hard_moment SET asked = 1 WHERE id = :id AND asked = 0"
REMOVE = "DELETE FROM hard_moment WHERE id = :id"


class HardMomentRows:
    def __init__(self, database: Database, clock: Clock, day_starts: Callable[[], time]) -> None:
        self._database, self._clock, self._day_starts = database, clock, day_starts

    def save(self, moment: HardMoment, *, by: object | None, merge: object | None) -> HardMoment:
        now = self._clock.now()
        values: Values = {
            "id": str(moment.id),
            "happened": columns.micros(moment.happened),
            "happened_offset": columns.offset(moment.happened),
            "day": (moment.day or journal_day(moment.happened, self._day_starts())).isoformat(),
            "now": columns.micros(now),
            "now_offset": columns.offset(now),
            "before": moment.before,
            "after": moment.after,
            "asked": int(moment.asked),
        }
        with self._database.change("hard_moment.save", TOPICS, merge=merge, by=by) as writing:
            self._require_current(moment)
            writing.run(WRITE, values | {"revision": writing.revision})
        return self.get(moment.id)

    def get(self, id_: UUID) -> HardMoment:
        found = self._database.row(GET, {"id": str(id_)})
        if found is None:
            raise NotFound("no such moment")
        return _moment(found)

    def since(self, start: datetime) -> list[HardMoment]:
        return self._read(SINCE, {"since": columns.micros(start)})

    def changes(self) -> dict[int, int]:
        return dict(self._database.rows(CHANGES))

    def note_asked(self, id_: UUID) -> None:
        self._database.keep_house(ASKED, {"id": str(id_)})

    def remove(self, id_: UUID, *, by: object | None, merge: object | None) -> None:
        with self._database.change("hard_moment.remove", TOPICS, merge=merge, by=by) as writing:
            if writing.run(REMOVE, {"id": str(id_)}) != 1:
                raise NotFound("no such moment")

    def _require_current(self, moment: HardMoment) -> None:
        found = self._database.row(REVISION, {"id": str(moment.id)})
        if found is None and moment.stamp is not None:
            raise NotFound("gone for good")
        if found is not None:
            things.require_current(self._database, moment.stamp, found[0])

    def _read(self, sql: str, values: Values = NOTHING) -> list[HardMoment]:
        return [_moment(row) for row in self._database.rows(sql, values)]


@columns.as_written
def _moment(row: Row) -> HardMoment:
    head, (before, after, asked) = row[1 : 1 + things.STAMP_WIDTH], row[1 + things.STAMP_WIDTH :]
    return HardMoment(
        id=UUID(row[0]),
        happened=columns.instant(head[0], head[1]),
        day=columns.day(head[2]),
        stamp=things.stamp(head),
        before=before,
        after=after,
        asked=bool(asked),
    )
