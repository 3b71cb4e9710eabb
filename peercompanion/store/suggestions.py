"""What may be brought to a meeting, read out of what was written since the last one.

Only what was caught by no note yet. Of notes nothing is read but those that are followed up, which the group has heard
of: on the other side of the wall these statements never look.
"""

from datetime import datetime
from uuid import UUID

from peercompanion.domain.attempt import Felt
from peercompanion.domain.suggestion import Suggestion, SuggestionKind
from peercompanion.store import columns
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row
from peercompanion.store.things import first_key

MOST: Values = {"most": 200}
"""Of each kind; who was away for years finds what is older in the journal."""
CAUGHT = """
SELECT note_link.thing_id FROM note_link JOIN thing AS catching ON catching.id = note_link.note_id
WHERE catching.deleted_at IS NULL
"""
ENTRIES = f"""
SELECT 'entry', thing.id, thing.preview, thing.day, NULL FROM thing JOIN mood ON mood.id = thing.id
WHERE thing.deleted_at IS NULL AND thing.kind = 'mood' AND thing.seq >= :key AND thing.happened >= :since
    AND thing.happened <= :now AND mood.hidden_from_prep = 0 AND trim(thing.preview) <> ''
    AND thing.id NOT IN ({CAUGHT})
ORDER BY thing.seq DESC LIMIT :most
"""
TRIES = f"""
SELECT 'try', thing.id, thing.title, latest.day, latest.felt
FROM (
    SELECT strategy_id, day, felt, max(happened) AS happened FROM try
    WHERE happened >= :since AND happened <= :now GROUP BY strategy_id
) AS latest JOIN thing ON thing.id = latest.strategy_id
WHERE thing.deleted_at IS NULL AND thing.id NOT IN ({CAUGHT} AND catching.created >= :since)
ORDER BY latest.happened DESC LIMIT :most
"""
"""Of each strategy the last try; SQLite takes the other columns from the row that has the maximum."""
HERE = "(meeting_id IS NULL OR meeting_id IN (SELECT id FROM meeting WHERE group_id = :group))"
FOLLOW_UPS = f"""
SELECT 'follow_up', thing.id, coalesce(nullif(trim(note.follow_up), ''), nullif(trim(thing.title), ''), thing.preview),
    thing.day, NULL
FROM note JOIN thing ON thing.id = note.id
WHERE thing.deleted_at IS NULL AND note.status = 'follow_up' AND note.comfort <> 'private' AND note.audience = 'group'
    AND {HERE} AND thing.id NOT IN ({CAUGHT})
ORDER BY thing.seq DESC
"""
TAKEN_HOME = f"""
SELECT 'takeaway', thing.id, thing.preview, thing.day, NULL FROM takeaway JOIN thing ON thing.id = takeaway.id
WHERE thing.deleted_at IS NULL AND takeaway.kind IN ('follow_up', 'question') AND takeaway.done = 0
    AND {HERE} AND thing.id NOT IN ({CAUGHT})
ORDER BY thing.seq DESC
"""


class SuggestionRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def follow_ups(self, group: UUID) -> list[Suggestion]:
        return [self._one(row) for sql in (FOLLOW_UPS, TAKEN_HOME) for row in self._rows(sql, {"group": str(group)})]

    def since(self, start: datetime, now: datetime) -> list[Suggestion]:
        """Entries and what was tried; newest first of each."""
        values = {"since": columns.micros(start), "now": columns.micros(now), "key": first_key(start)} | MOST
        return [self._one(row) for sql in (ENTRIES, TRIES) for row in self._rows(sql, values)]

    def _rows(self, sql: str, values: Values) -> list[Row]:
        return self._database.rows(sql, values)

    @staticmethod
    @columns.as_written
    def _one(row: Row) -> Suggestion:
        kind, id_, words, day, felt = row
        return Suggestion(
            kind=SuggestionKind(kind),
            id=UUID(id_),
            words=words,
            day=columns.day(day),
            felt=Felt(felt) if felt else None,
        )
