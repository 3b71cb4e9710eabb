"""What was deleted: kept for 30 days, put back, or erased for good."""

from datetime import datetime, timedelta
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.clock import Clock
from peercompanion.domain.journal import Kind, Trashed
from peercompanion.errors import NotFound
from peercompanion.store import columns
from peercompanion.store.database import Database
from peercompanion.store.things import TOPIC

KEPT_FOR = timedelta(days=30)
EVERYTHING = frozenset(Topic) - {Topic.SETTINGS}

LIST = """
SELECT thing.id, thing.kind, thing.title, thing.preview, mood.mood, mood.kind, thing.deleted_at
FROM thing LEFT JOIN mood ON mood.id = thing.id
WHERE thing.deleted_at IS NOT NULL ORDER BY thing.deleted_at DESC, thing.seq DESC
"""
KIND_OF = "SELECT kind FROM thing WHERE id = :id AND deleted_at IS NOT NULL"
PUT_BACK = "UPDATE thing SET deleted_at = NULL, revision = :revision WHERE id = :id AND deleted_at IS NOT NULL"
ERASE = "DELETE FROM thing WHERE id = :id AND deleted_at IS NOT NULL"
EMPTY = "DELETE FROM thing WHERE deleted_at IS NOT NULL"
HAS_OLDER = "SELECT EXISTS (SELECT 1 FROM thing WHERE deleted_at < :before)"
SWEEP = "DELETE FROM thing WHERE deleted_at < :before"


class TrashRows:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def list(self) -> list[Trashed]:
        return [self._trashed(row) for row in self._database.rows(LIST)]

    def put_back(self, id_: UUID, *, by: object | None) -> None:
        kind = self._kind(id_)
        with self._database.change("trash.put_back", frozenset({TOPIC[kind]}), by=by) as writing:
            self._database.run(PUT_BACK, {"id": str(id_), "revision": writing.revision})

    def erase(self, id_: UUID, *, by: object | None) -> None:
        kind = self._kind(id_)
        with self._database.lasting_change(frozenset({TOPIC[kind]}), by=by):
            self._database.run(ERASE, {"id": str(id_)})

    def empty(self, *, by: object | None) -> None:
        with self._database.lasting_change(EVERYTHING, by=by):
            self._database.run(EMPTY)

    def sweep(self) -> int:
        """How many had been there for more than 30 days."""
        before = {"before": columns.micros(self._clock.now() - KEPT_FOR)}
        if not self._database.is_writable or self._database.row(HAS_OLDER, before) == (0,):
            return 0
        with self._database.lasting_change(EVERYTHING):
            return int(self._database.run(SWEEP, before).rowcount)

    def _kind(self, id_: UUID) -> Kind:
        found = self._database.row(KIND_OF, {"id": str(id_)})
        if found is None:
            raise NotFound("not in the trash")
        return Kind(found[0])

    def _trashed(self, row: tuple[object, ...]) -> Trashed:
        id_, kind, title, preview, mood, state, deleted_at = row
        here = self._clock.now()
        deleted = columns.instant(int(str(deleted_at)), columns.offset(here))
        return Trashed(
            id=UUID(str(id_)),
            kind=Kind(str(kind)),
            title=str(title),
            preview=str(preview),
            mood=mood if isinstance(mood, int) else None,
            state=str(state or ""),
            deleted=deleted,
            leaves=deleted + KEPT_FOR,
        )
