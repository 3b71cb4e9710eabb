"""Takeaways as rows."""

from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.columns import Values
from peercompanion.store.database import NOTHING, Database, Row, Writing
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.TAKEAWAYS})

SELECT = f"""
SELECT thing.id, {things.STAMP}, thing.body, takeaway.kind, takeaway.meeting_id, takeaway.strategy_id, takeaway.alias,
    takeaway.thanks_said, takeaway.done
FROM takeaway CROSS JOIN thing ON thing.id = takeaway.id
WHERE thing.deleted_at IS NULL
"""
GET = SELECT + "AND thing.id = :id"
OF_MEETING = SELECT + "AND takeaway.meeting_id = :meeting ORDER BY thing.seq"
OF_GROUP = (
    SELECT
    + """
AND takeaway.meeting_id IN (SELECT id FROM meeting WHERE group_id = :group) ORDER BY thing.seq DESC
"""
)
LATEST_OF_GROUP = (
    SELECT
    + """
AND takeaway.meeting_id IN (SELECT id FROM meeting WHERE group_id = :group) AND takeaway.kind <> 'thanks'
ORDER BY thing.seq DESC LIMIT :count
"""
)
THANKS_OF_GROUP = (
    SELECT
    + """
AND takeaway.meeting_id IN (SELECT id FROM meeting WHERE group_id = :group) AND takeaway.kind = 'thanks'
ORDER BY takeaway.thanks_said, thing.seq DESC LIMIT :count
"""
)
THANKS_UNSAID = SELECT + "AND takeaway.kind = 'thanks' AND takeaway.thanks_said = 0 ORDER BY thing.seq DESC"
OF_KIND = SELECT + "AND takeaway.kind = :kind ORDER BY thing.seq DESC"
INSERT = """
INSERT INTO takeaway (id, kind, meeting_id, strategy_id, alias, thanks_said, done)
VALUES (:id, :kind, :meeting, :strategy, :alias, :thanks_said, :done)
"""
UPDATE = """
UPDATE takeaway SET kind = :kind, meeting_id = :meeting, strategy_id = :strategy, alias = :alias,
    thanks_said = :thanks_said, done = :done
WHERE id = :id
"""


class TakeawayRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_

    def write(self, takeaway: Takeaway, writing: Writing) -> None:
        shared = Shared(id=takeaway.id, kind=Kind.TAKEAWAY, body=takeaway.text, extra=takeaway.alias)
        written = self._things.write(shared, takeaway.stamp, writing)
        writing.run(INSERT if written.is_new else UPDATE, _values(takeaway))

    def get(self, id_: UUID) -> Takeaway:
        found = self._database.row(GET, {"id": str(id_)})
        if found is None:
            raise NotFound("no such takeaway")
        return _takeaway(found)

    def of_kind(self, kind: TakeawayKind) -> list[Takeaway]:
        return self._read(OF_KIND, {"kind": kind})

    def of_meeting(self, meeting: UUID) -> list[Takeaway]:
        return self._read(OF_MEETING, {"meeting": str(meeting)})

    def of_group(self, group: UUID) -> list[Takeaway]:
        return self._read(OF_GROUP, {"group": str(group)})

    def latest_of_group(self, group: UUID, count: int) -> list[Takeaway]:
        """All but thanks."""
        return self._read(LATEST_OF_GROUP, {"group": str(group), "count": count})

    def thanks_of_group(self, group: UUID, count: int) -> list[Takeaway]:
        """Those that are not said yet first."""
        return self._read(THANKS_OF_GROUP, {"group": str(group), "count": count})

    def thanks_unsaid(self) -> list[Takeaway]:
        return self._read(THANKS_UNSAID, NOTHING)

    def _read(self, sql: str, values: Values) -> list[Takeaway]:
        return [_takeaway(row) for row in self._database.rows(sql, values)]


def _values(takeaway: Takeaway) -> Values:
    return {
        "id": str(takeaway.id),
        "kind": takeaway.kind,
        "meeting": columns.text(takeaway.meeting),
        "strategy": columns.text(takeaway.strategy),
        "alias": takeaway.alias,
        "thanks_said": int(takeaway.thanks_said),
        "done": int(takeaway.done),
    }


@columns.as_written
def _takeaway(row: Row) -> Takeaway:
    body, kind, meeting, strategy, alias, thanks_said, done = row[1 + things.STAMP_WIDTH :]
    return Takeaway(
        id=UUID(row[0]),
        stamp=things.stamp(row[1 : 1 + things.STAMP_WIDTH]),
        text=body,
        kind=TakeawayKind(kind),
        meeting=columns.uuid(meeting),
        strategy=columns.uuid(strategy),
        alias=alias,
        thanks_said=bool(thanks_said),
        done=bool(done),
    )
