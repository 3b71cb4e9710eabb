"""What was deleted: kept for 30 days, put back, or erased for good.

A group takes its meetings along and brings them back; until then they are no entries of the trash in their own right.
"""

from datetime import timedelta
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.clock import Clock
from peercompanion.domain.journal import Kind, Trashed
from peercompanion.errors import NotFound
from peercompanion.store import columns
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row
from peercompanion.store.notes import NoteRows
from peercompanion.store.strategies import StrategyRows
from peercompanion.store.upkeep import TRACES_ARE_LEFT

KEPT_FOR = timedelta(days=30)
EVERYTHING = frozenset(Topic) - {Topic.SETTINGS}
TOPICS = {
    Kind.MOOD: frozenset({Topic.MOODS}),
    Kind.STRATEGY: frozenset({Topic.STRATEGIES}),
    Kind.GROUP: frozenset({Topic.GROUPS, Topic.MEETINGS}),
    Kind.MEETING: frozenset({Topic.MEETINGS}),
    Kind.NOTE: frozenset({Topic.NOTES}),
    Kind.PERSON: frozenset({Topic.PEOPLE}),
    Kind.TAKEAWAY: frozenset({Topic.TAKEAWAYS}),
    Kind.PLAN: frozenset({Topic.PLAN}),
}

OF_THE_GROUP = "id IN (SELECT id FROM meeting WHERE group_id = :id)"
THROW_ANY = "UPDATE thing SET deleted_at = :now, revision = :revision WHERE deleted_at IS NULL"
THROW = f"{THROW_ANY} AND id = :id AND kind = :kind"
THROW_MEETINGS = f"{THROW_ANY} AND {OF_THE_GROUP}"
IN_TRASH = """
FROM thing LEFT JOIN mood ON mood.id = thing.id LEFT JOIN takeaway ON takeaway.id = thing.id
    LEFT JOIN meeting ON meeting.id = thing.id
    LEFT JOIN thing AS of_group ON of_group.id = meeting.group_id
WHERE thing.deleted_at IS NOT NULL AND of_group.deleted_at IS NULL
"""
LIST = f"""
SELECT thing.id, thing.kind, thing.title, thing.preview, mood.mood, coalesce(mood.kind, takeaway.kind, ''),
    thing.deleted_at
{IN_TRASH} ORDER BY thing.deleted_at DESC, thing.seq DESC LIMIT :limit
"""
COUNT = f"SELECT count(*) {IN_TRASH}"
KIND_OF = f"SELECT thing.kind {IN_TRASH} AND thing.id = :id"
PUT_BACK_MEETINGS = f"""
UPDATE thing SET deleted_at = NULL, revision = :revision
WHERE deleted_at = (SELECT deleted_at FROM thing WHERE id = :id) AND {OF_THE_GROUP}
"""
PUT_BACK = "UPDATE thing SET deleted_at = NULL, revision = :revision WHERE id = :id"
ERASE_MEETINGS = f"DELETE FROM thing WHERE {OF_THE_GROUP}"
ERASE = "DELETE FROM thing WHERE id = :id"
EMPTY = "DELETE FROM thing WHERE deleted_at IS NOT NULL"
COUNT_OLD = "SELECT count(*) FROM thing WHERE deleted_at < :before"
SWEEP = "DELETE FROM thing WHERE deleted_at < :before"


EVERY_THING = "DELETE FROM thing"
EVERY_MOMENT = "DELETE FROM hard_moment"
EVERY_CHOICE = "DELETE FROM setting"
EVERY_KEPT_WORD = "DELETE FROM kept_word"
EVERY_QUESTION = "DELETE FROM asked_after"
NO_WORD_IN_THE_INDEX = "INSERT INTO words (words) VALUES ('rebuild')"
ALL_OF_IT = (EVERY_THING, EVERY_MOMENT, EVERY_CHOICE, EVERY_KEPT_WORD, EVERY_QUESTION, NO_WORD_IN_THE_INDEX)


class TrashRows:
    def __init__(self, database: Database, clock: Clock, strategies: StrategyRows, notes: NoteRows) -> None:
        self._database, self._clock = database, clock
        self._strategies, self._notes = strategies, notes

    def throw(self, id_: UUID, kind: Kind, *, by: object | None, merge: object | None = None) -> None:
        """Raises NotFound when it is not there, or in the trash already."""
        with self._database.change("trash", TOPICS[kind], by=by, merge=merge) as writing:
            now, revision = columns.micros(self._clock.now()), writing.revision
            if writing.run(THROW, {"id": str(id_), "kind": kind, "now": now, "revision": revision}) != 1:
                raise NotFound("not there, or in the trash")
            if kind is Kind.GROUP:
                writing.run(THROW_MEETINGS, {"id": str(id_), "now": now, "revision": revision})

    def list(self, limit: int | None) -> list[Trashed]:
        """Newest first."""
        return [self._trashed(row) for row in self._database.rows(LIST, {"limit": -1 if limit is None else limit})]

    def count(self) -> int:
        return self._database.number(COUNT)

    def put_back(self, id_: UUID, *, by: object | None) -> None:
        kind = self._kind(id_)
        with self._database.change("trash.put_back", TOPICS[kind], by=by) as writing:
            values: Values = {"id": str(id_), "revision": writing.revision}
            writing.run(PUT_BACK_MEETINGS, values)
            writing.run(PUT_BACK, values)
            self._strategies.give_way(id_, writing)
            self._notes.give_way(id_, writing)

    def erase(self, id_: UUID, *, by: object | None) -> None:
        kind = self._kind(id_)
        with self._database.lasting_change(TOPICS[kind], by=by) as writing:
            writing.run(ERASE_MEETINGS, {"id": str(id_)})
            writing.run(ERASE, {"id": str(id_)})
            writing.run(TRACES_ARE_LEFT)

    def empty(self, *, by: object | None) -> None:
        with self._database.lasting_change(EVERYTHING, by=by) as writing:
            writing.run(EMPTY)
            writing.run(TRACES_ARE_LEFT)

    def erase_everything(self) -> None:
        """All that was ever written here, the choices too, and no word of it is left in the file when this returns."""
        with self._database.lasting_change(frozenset(Topic)) as writing:
            for sql in ALL_OF_IT:
                writing.run(sql)
        self._database.compact()

    def sweep(self) -> int:
        """How many had been there for more than 30 days."""
        before: Values = {"before": columns.micros(self._clock.now() - KEPT_FOR)}
        if not self._database.is_writable or not self._database.number(COUNT_OLD, before):
            return 0
        with self._database.lasting_change(EVERYTHING) as writing:
            writing.run(TRACES_ARE_LEFT)
            return writing.run(SWEEP, before)

    def _kind(self, id_: UUID) -> Kind:
        found = self._database.row(KIND_OF, {"id": str(id_)})
        if found is None:
            raise NotFound("not in the trash")
        return Kind(found[0])

    def _trashed(self, row: Row) -> Trashed:
        id_, kind, title, preview, mood, state, deleted_at = row
        deleted = columns.instant(deleted_at, columns.offset(self._clock.now()))
        return Trashed(
            id=UUID(id_),
            kind=Kind(kind),
            title=title,
            preview=preview,
            mood=mood,
            state=state,
            deleted=deleted,
            leaves=deleted + KEPT_FOR,
        )
