"""The journal as a list: narrow lines, newest first, never a whole text."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from peercompanion.domain.journal import Kind, Line, Marked, Year
from peercompanion.store import columns
from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row

COLUMNS = """
thing.seq, thing.id, thing.kind, thing.happened, thing.happened_offset, thing.day, thing.title, thing.preview,
    mood.mood, coalesce(mood.kind, note.status, meeting.status, strategy.status, takeaway.kind, '')
"""
JOINS = """
LEFT JOIN mood ON mood.id = thing.id LEFT JOIN note ON note.id = thing.id LEFT JOIN meeting ON meeting.id = thing.id
LEFT JOIN strategy ON strategy.id = thing.id LEFT JOIN takeaway ON takeaway.id = thing.id
"""
OLDER = "SELECT seq FROM thing WHERE deleted_at IS NULL AND kind = '{kind}' AND seq < :than"
NEWER = "SELECT seq FROM thing WHERE deleted_at IS NULL AND kind = '{kind}' AND seq > :than"
PAGE = f"""
SELECT {COLUMNS}
FROM ({{each_kind}} ORDER BY seq {{direction}} LIMIT :limit) AS picked
JOIN thing ON thing.seq = picked.seq {JOINS}
ORDER BY picked.seq DESC
"""
"""One branch a kind, which the engine merges as it goes: a page of a rare kind costs no more than any other."""
NEWEST_OF_ALL = 2**63 - 1

OF_KINDS = "deleted_at IS NULL AND kind IN (SELECT value FROM json_each(:kinds))"
FEELINGS = """
SELECT mood_id, feeling FROM mood_feeling WHERE mood_id IN (SELECT value FROM json_each(:ids)) ORDER BY position
"""
COUNT = f"SELECT count(*) FROM thing WHERE {OF_KINDS}"
MONTH = f"SELECT day, count(*) FROM thing WHERE {OF_KINDS} AND day BETWEEN :first AND :last GROUP BY day ORDER BY day"
MOODS_OF_DAYS = """
SELECT thing.day, mood.mood FROM thing JOIN mood ON mood.id = thing.id
WHERE thing.deleted_at IS NULL AND thing.kind = 'mood' AND mood.mood IS NOT NULL AND thing.day BETWEEN :first AND :last
ORDER BY thing.day, thing.seq
"""
MONTHS = f"""
WITH RECURSIVE month (first, next) AS (
    SELECT date(min(day), 'start of month'), date(min(day), 'start of month', '+1 month') FROM thing WHERE {OF_KINDS}
    UNION ALL
    SELECT next, date(next, '+1 month') FROM month WHERE next <= (SELECT max(day) FROM thing WHERE {OF_KINDS})
), counted (first, entries) AS (
    SELECT first, (SELECT count(*) FROM thing WHERE {OF_KINDS} AND day >= first AND day < next) FROM month
)
SELECT first, entries FROM counted WHERE entries > 0 ORDER BY first DESC
"""
"""Month by month in the index: a third of what grouping everything by a part of its day takes."""
ON_OR_BEFORE = f"""
SELECT max(seq) FROM thing WHERE {OF_KINDS} AND day = (SELECT max(day) FROM thing WHERE {OF_KINDS} AND day <= :day)
"""


class LineRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, before: int | None, after: int | None, limit: int, kinds: Iterable[Kind]) -> list[Line]:
        """Newest first: what is older than ``before``, or the nearest ones newer than ``after``."""
        branch, direction, than = (OLDER, "DESC", before) if after is None else (NEWER, "ASC", after)
        each_kind = " UNION ALL ".join(branch.format(kind=Kind(kind)) for kind in sorted(kinds))
        if not each_kind:
            return []
        page = PAGE.format(each_kind=each_kind, direction=direction)
        values: Values = {"than": NEWEST_OF_ALL if than is None else than, "limit": limit}
        return self.lines(self._database.rows(page, values))

    def lines(self, rows: list[Row]) -> list[Line]:
        """From rows of COLUMNS; the feelings of all of them come in one query more."""
        if not rows:
            return []
        ids = columns.as_list(row[1] for row in rows if row[2] == Kind.MOOD)
        feelings = columns.grouped(self._database.rows(FEELINGS, {"ids": ids}))
        return [_line(row, feelings.get(row[1], ())) for row in rows]

    def count(self, kinds: Iterable[Kind]) -> int:
        return self._database.number(COUNT, {"kinds": columns.as_list(kinds)})

    def month(self, first: date, last: date, kinds: Iterable[Kind]) -> list[Marked]:
        """Days with entries only."""
        span: Values = {"first": first.isoformat(), "last": last.isoformat()}
        moods: dict[str, int] = dict(self._database.rows(MOODS_OF_DAYS, span))
        counts = self._database.rows(MONTH, span | {"kinds": columns.as_list(kinds)})
        return [Marked(day=columns.day(day), entries=entries, mood=moods.get(day)) for day, entries in counts]

    def years(self, kinds: Iterable[Kind]) -> list[Year]:
        """Newest first; years without an entry are left out."""
        years: dict[int, list[int]] = {}
        for month, entries in self._database.rows(MONTHS, {"kinds": columns.as_list(kinds)}):
            years.setdefault(int(month[:4]), [0] * 12)[int(month[5:7]) - 1] = entries
        return [Year(year=year, entries=sum(months), months=tuple(months)) for year, months in years.items()]

    def newest_on_or_before(self, day: date, kinds: Iterable[Kind]) -> int | None:
        found = self._database.row(ON_OR_BEFORE, {"day": day.isoformat(), "kinds": columns.as_list(kinds)})
        return found[0] if found else None


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
