"""Mood entries as rows."""

from datetime import date
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.domain.mood import RATINGS, Mood, MoodKind
from peercompanion.errors import NotFound
from peercompanion.store import columns, things
from peercompanion.store.children import Children
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row, Writing
from peercompanion.store.things import Shared, Things

TOPICS = frozenset({Topic.MOODS})

SELECT = f"""
SELECT thing.id, {things.STAMP}, thing.body, mood.kind, mood.mood, mood.energy, mood.hope, mood.connected, mood.control,
    mood.sleep, mood.hidden_from_prep
FROM thing JOIN mood ON mood.id = thing.id
WHERE thing.deleted_at IS NULL
"""
GET = SELECT + "AND thing.id = :id"
BETWEEN = SELECT + "AND thing.kind = 'mood' AND thing.day BETWEEN :first AND :last ORDER BY thing.day, thing.seq"
LATEST = SELECT + "AND thing.kind = 'mood' ORDER BY thing.seq DESC LIMIT :count"
FEELINGS = """
SELECT mood_id, feeling FROM mood_feeling WHERE mood_id IN (SELECT value FROM json_each(:ids)) ORDER BY position
"""
TAGS = "SELECT mood_id, tag FROM mood_tag WHERE mood_id IN (SELECT value FROM json_each(:ids)) ORDER BY position"
INSERT = """
INSERT INTO mood (id, kind, mood, energy, hope, connected, control, sleep, hidden_from_prep)
VALUES (:id, :kind, :mood, :energy, :hope, :connected, :control, :sleep, :hidden_from_prep)
"""
UPDATE = """
UPDATE mood SET kind = :kind, mood = :mood, energy = :energy, hope = :hope, connected = :connected, control = :control,
    sleep = :sleep, hidden_from_prep = :hidden_from_prep
WHERE id = :id
"""
USED = """
SELECT {word} FROM (
    SELECT {word}, count(*) AS uses FROM {table} GROUP BY {word}
    UNION ALL
    SELECT {word}, -count(*) FROM thing CROSS JOIN {table} ON {table}.mood_id = thing.id
    WHERE thing.deleted_at IS NOT NULL GROUP BY {word}
) GROUP BY {word} HAVING sum(uses) > 0 ORDER BY sum(uses) DESC, {word}
"""
"""Counted in the index, less the few in the trash, which CROSS JOIN puts first: else every entry would be touched."""
USED_TAGS = USED.format(table="mood_tag", word="tag")
USED_FEELINGS = USED.format(table="mood_feeling", word="feeling")


class MoodRows:
    def __init__(self, database: Database, things_: Things) -> None:
        self._database, self._things = database, things_
        self._feelings = Children(database, "mood_feeling", "mood_id", "feeling", "day", "mood")
        self._tags = Children(database, "mood_tag", "mood_id", "tag", "day", "mood")

    def save(self, mood: Mood, *, by: object | None, merge: object | None) -> Mood:
        with self._database.change("mood.save", TOPICS, merge=merge, by=by) as writing:
            self.write(mood, writing)
        return self.get(mood.id)

    def write(self, mood: Mood, writing: Writing) -> None:
        """For whoever writes many in one change."""
        shared = Shared(
            id=mood.id,
            kind=Kind.MOOD,
            happened=mood.happened,
            body=mood.note,
            extra="\n".join((*map(columns.key_as_words, mood.feelings), *mood.tags)),
        )
        written = self._things.write(shared, mood.stamp, writing)
        writing.run(INSERT if written.is_new else UPDATE, _values(mood))
        day = written.day.isoformat()
        for children, words in ((self._feelings, mood.feelings), (self._tags, mood.tags)):
            children.write(mood.id, [(word, day, mood.mood) for word in words], writing, is_new=written.is_new)

    def get(self, id_: UUID) -> Mood:
        found = self.find(id_)
        if found is None:
            raise NotFound("no such entry")
        return found

    def find(self, id_: UUID) -> Mood | None:
        return next(iter(self._read(GET, {"id": str(id_)})), None)

    def between(self, first: date, last: date) -> list[Mood]:
        return self._read(BETWEEN, {"first": first.isoformat(), "last": last.isoformat()})

    def latest(self, count: int) -> list[Mood]:
        return self._read(LATEST, {"count": count})

    def tags(self) -> list[str]:
        return [tag for (tag,) in self._database.rows(USED_TAGS)]

    def feelings(self) -> list[str]:
        return [feeling for (feeling,) in self._database.rows(USED_FEELINGS)]

    def _read(self, sql: str, values: Values) -> list[Mood]:
        rows = self._database.rows(sql, values)
        if not rows:
            return []
        ids = columns.as_list(row[0] for row in rows)
        feelings = columns.grouped(self._database.rows(FEELINGS, {"ids": ids}))
        tags = columns.grouped(self._database.rows(TAGS, {"ids": ids}))
        return [_mood(row, feelings.get(row[0], ()), tags.get(row[0], ())) for row in rows]


def _values(mood: Mood) -> Values:
    ratings = {name: getattr(mood, name) for name in RATINGS}
    return ratings | {"id": str(mood.id), "kind": mood.kind, "hidden_from_prep": int(mood.hidden_from_prep)}


@columns.as_written
def _mood(row: Row, feelings: tuple[str, ...], tags: tuple[str, ...]) -> Mood:
    id_, *rest = row
    head, (body, kind, *ratings, hidden) = rest[: things.STAMP_WIDTH], rest[things.STAMP_WIDTH :]
    return Mood(
        id=UUID(id_),
        happened=columns.instant(head[0], head[1]),
        day=columns.day(head[2]),
        stamp=things.stamp(tuple(head)),
        kind=MoodKind(kind),
        feelings=feelings,
        tags=tags,
        note=body,
        hidden_from_prep=bool(hidden),
        **dict(zip(RATINGS, ratings, strict=True)),
    )
