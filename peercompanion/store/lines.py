"""The journal as a list: narrow lines, newest first, never a whole text."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from peercompanion.domain.journal import Kind, Line, Marked, Year
from peercompanion.store import columns
from peercompanion.store.database import Database, Row

COLUMNS = """
thing.seq, thing.id, thing.kind, thing.happened, thing.happened_offset, thing.day, thing.title, thing.preview, mood.mood,
coalesce(mood.kind, note.status, meeting.status, strategy.status, '')
"""
JOINS = """
LEFT JOIN mood ON mood.id = thing.id LEFT JOIN note ON note.id = thing.id LEFT JOIN meeting ON meeting.id = thing.id
LEFT JOIN strategy ON strategy.id = thing.id
"""
OLDER = f"""
SELECT {COLUMNS} FROM thing {JOINS}
WHERE thing.deleted_at IS NULL AND thing.kind IN (SELECT value FROM json_each(:kinds)) AND (:before IS NULL OR thing.seq < :before)
ORDER BY thing.seq DESC LIMIT :limit
"""
NEWER = f"""
SELECT {COLUMNS} FROM thing {JOINS}
WHERE thing.deleted_at IS NULL AND thing.kind IN (SELECT value FROM json_each(:kinds)) AND thing.seq > :after
ORDER BY thing.seq LIMIT :limit
"""
FEELINGS = "SELECT mood_id, feeling FROM mood_feeling WHERE mood_id IN (SELECT value FROM json_each(:ids)) ORDER BY position"
COUNT = "SELECT count(*) FROM thing WHERE deleted_at IS NULL AND kind IN (SELECT value FROM json_each(:kinds))"
MONTH = """
SELECT thing.day, count(*) FROM thing
WHERE thing.deleted_at IS NULL AND thing.kind IN (SELECT value FROM json_each(:kinds)) AND thing.day BETWEEN :first AND :last
GROUP BY thing.day ORDER BY thing.day
"""
MOODS_OF_DAYS = """
SELECT thing.day, mood.mood FROM thing JOIN mood ON mood.id = thing.id
WHERE thing.deleted_at IS NULL AND thing.kind = 'mood' AND mood.mood IS NOT NULL AND thing.day BETWEEN :first AND :last
ORDER BY thing.day, thing.seq
"""
MONTHS = """
SELECT substr(day, 1, 7), count(*) FROM thing
WHERE deleted_at IS NULL AND kind IN (SELECT value FROM json_each(:kinds)) GROUP BY 1 ORDER BY 1 DESC
"""
ON_OR_BEFORE = """
SELECT max(seq) FROM thing WHERE deleted_at IS NULL AND kind IN (SELECT value FROM json_each(:kinds)) AND day = (
    SELECT max(day) FROM thing WHERE deleted_at IS NULL AND kind IN (SELECT value FROM json_each(:kinds)) AND day <= :day
)
"""


class LineRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, before: int | None, after: int | None, limit: int, kinds: Iterable[Kind]) -> list[Line]:
        values = {"before": before, "after": after, "limit": limit, "kinds": columns.id_list(kinds)}
        if after is None:
            return self.lines(self._database.rows(OLDER, values))
        return self.lines(self._database.rows(NEWER, values)[::-1])

    def lines(self, rows: list[Row]) -> list[Line]:
        """From rows of COLUMNS; the feelings of all of them come in one query more."""
        if not rows:
            return []
        ids = columns.id_list(row[1] for row in rows if row[2] == Kind.MOOD)
        feelings = columns.grouped(self._database.rows(FEELINGS, {"ids": ids}))
        return [_line(row, feelings.get(row[1], ())) for row in rows]

    def count(self, kinds: Iterable[Kind]) -> int:
        found = self._database.row(COUNT, {"kinds": columns.id_list(kinds)})
        return int(found[0]) if found else 0

    def month(self, first: date, last: date, kinds: Iterable[Kind]) -> list[Marked]:
        """Days with entries only."""
        span = {"first": first.isoformat(), "last": last.isoformat(), "kinds": columns.id_list(kinds)}
        moods = dict(self._database.rows(MOODS_OF_DAYS, span))
        counts = self._database.rows(MONTH, span)
        return [Marked(day=columns.day(day), entries=entries, mood=moods.get(day)) for day, entries in counts]

    def years(self, kinds: Iterable[Kind]) -> list[Year]:
        """Newest first; years without an entry are left out."""
        years: dict[int, list[int]] = {}
        for month, entries in self._database.rows(MONTHS, {"kinds": columns.id_list(kinds)}):
            years.setdefault(int(month[:4]), [0] * 12)[int(month[5:]) - 1] = entries
        return [Year(year=year, entries=sum(months), months=tuple(months)) for year, months in years.items()]

    def newest_on_or_before(self, day: date, kinds: Iterable[Kind]) -> int | None:
        found = self._database.row(ON_OR_BEFORE, {"day": day.isoformat(), "kinds": columns.id_list(kinds)})
        order: int | None = found[0] if found else None
        return order


def _line(row: Row, feelings: tuple[str, ...]) -> Line:
    seq, id_, kind, happened, offset, day, title, preview, mood, state = row
    return Line(
        order=seq,
        id=UUID(id_),
        kind=Kind(kind),
        happened=columns.instant(happened, offset),
        day=columns.day(day),
        title=title,
        preview=preview,
        mood=mood,
        state=state,
        feelings=feelings,
    )
