"""Row by row out of a damaged vault into a new one: what can be read comes back, and it is counted what does not.

First every row that is as it was written. Then those that stand on pages with a broken seal: they may hold wrong
letters, so they are counted as uncertain, and what they say still has to keep all rules of the record.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any
from uuid import UUID

from peercompanion.domain.journal import Kind
from peercompanion.domain.rescue import Rescued
from peercompanion.domain.text import LONGEST_TEXT
from peercompanion.errors import DatabaseDamaged, NotFound, NothingReadable
from peercompanion.store import contents
from peercompanion.store.columns import Values
from peercompanion.store.database import NOTHING
from peercompanion.store.groups import GroupRows
from peercompanion.store.meetings import MeetingRows
from peercompanion.store.migrate import shipped
from peercompanion.store.moods import MoodRows
from peercompanion.store.notes import NoteRows
from peercompanion.store.people import PersonRows
from peercompanion.store.plan import PlanRows
from peercompanion.store.plausible import mended
from peercompanion.store.row_walk import Row, RowWalk
from peercompanion.store.strategies import StrategyRows
from peercompanion.store.takeaways import TakeawayRows

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

    from peercompanion.vault import Patient, Work

OF_THE_VAULT = {"vault_meta", "upkeep"}
"""The new vault has its own."""
FIRST = "thing"
"""Everything else refers to it."""

VERSION = "PRAGMA user_version"
TABLES = """
SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
"""
COLUMNS = "SELECT name FROM pragma_table_info(:name) ORDER BY cid"
SCHEMA = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL"
SET_SCHEMA = "UPDATE sqlite_master SET sql = :sql WHERE name = :name AND sql <> :sql"
IDS_BY_INDEX = "SELECT id FROM thing INDEXED BY sqlite_autoindex_thing_1"
IDS = "SELECT id FROM thing"
ANYTHING = "SELECT EXISTS (SELECT 1 FROM thing), EXISTS (SELECT 1 FROM setting)"
COUNT_PARTS = 'SELECT "{owner}", count(*) FROM "{table}" {index} GROUP BY "{owner}"'
ORPHANS = "PRAGMA foreign_key_check"
FOREIGN_KEYS = 'SELECT id, "from", on_delete FROM pragma_foreign_key_list(:name)'
KEEP_PRIVATE = """
UPDATE note SET comfort = 'private',
    status = CASE status WHEN 'to_bring' THEN 'caught' WHEN 'caught' THEN 'caught' WHEN 'let_go' THEN 'let_go'
        ELSE 'kept' END
WHERE id = :id
"""
"""Of a note that is not certain: a flipped bit opens nothing for the group."""
WITHOUT_THEIR_OWN = """
SELECT id, kind FROM thing WHERE id NOT IN (
    SELECT id FROM mood UNION ALL SELECT id FROM strategy UNION ALL SELECT id FROM peer_group
    UNION ALL SELECT id FROM meeting UNION ALL SELECT id FROM note UNION ALL SELECT id FROM person
    UNION ALL SELECT id FROM takeaway UNION ALL SELECT id FROM plan_section
)
"""
OWN_ROWS = {
    Kind.MOOD: "INSERT INTO mood (id, kind) VALUES (:id, 'just_here')",
    Kind.STRATEGY: "INSERT INTO strategy (id, focus, effort, source, status) VALUES (:id, 'both', 1, 'own', 'to_try')",
    Kind.GROUP: "INSERT INTO peer_group (id, format, minutes, state) VALUES (:id, 'in_person', 90, 'mine')",
    Kind.NOTE: "INSERT INTO note (id, audience) VALUES (:id, 'group')",
    Kind.PERSON: "INSERT INTO person (id) VALUES (:id)",
}
OWN_TABLES = ("mood", "strategy", "peer_group", "meeting", "note", "person", "takeaway", "plan_section")
KINDS = "SELECT id, kind FROM thing"
KEEP_WORDS = f"UPDATE thing SET body = substr(trim(title || ' ' || body), 1, {LONGEST_TEXT}), title = '' WHERE id = :id"
MAKE_AN_ENTRY = "UPDATE thing SET kind = 'mood' WHERE id = :id"
"""Of a meeting that no longer knows its group, of a takeaway or a part of the plan that no longer knows which: its
words are at least those of a day.
"""
INDEX_ANEW = "INSERT INTO words (words) VALUES ('rebuild')"


class _Rows:
    """The new vault, for reading as the app will."""

    def __init__(self, connection: "Connection") -> None:
        self._connection = connection

    def rows(self, sql: str, values: Values = NOTHING) -> list[Row]:
        return self._connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = NOTHING) -> Row | None:
        return next(iter(self.rows(sql, values)), None)


def _readers(rows: Any) -> dict[str, Callable[[UUID], object]]:
    return {
        Kind.MOOD: MoodRows(rows, rows).get,
        Kind.STRATEGY: StrategyRows(rows, rows).get,
        Kind.GROUP: GroupRows(rows, rows).get,
        Kind.MEETING: MeetingRows(rows, rows).get,
        Kind.NOTE: NoteRows(rows, rows).get,
        Kind.PERSON: PersonRows(rows, rows).get,
        Kind.TAKEAWAY: TakeawayRows(rows, rows).get,
        Kind.PLAN: PlanRows(rows, rows).get,
    }


def _reads(read: Callable[[UUID], object], id_: str) -> bool:
    try:
        read(UUID(id_))
    except DatabaseDamaged:
        return False
    except NotFound:  # in the trash, where it can stay
        return True
    return True


def fill(strict: "Patient", lenient: "Patient", target: "Connection", work: "Work") -> Rescued:
    """For ``vault.salvage``. Raises NothingReadable."""
    return _Salvage(strict, lenient, target, work).run()


class _Salvage:
    def __init__(self, strict: "Patient", lenient: "Patient", target: "Connection", work: "Work") -> None:
        self._strict, self._lenient, self._target, self._work = strict, lenient, target, work
        self._uncertain: set[str] = set()
        self._done = 0.0

    def run(self) -> Rescued:
        self._work.measured_by(lambda: self._done)
        self._make_tables()
        self._mend_schema()
        tables = [name for (name,) in self._target.execute(TABLES) if name not in OF_THE_VAULT]
        self._target.execute("PRAGMA foreign_keys = OFF")
        self._target.execute("BEGIN IMMEDIATE")
        for table in sorted(tables, key=lambda name: name != FIRST):
            self._bring_back(table)
            self._miss_parts(table)
            self._done += 1 / len(tables)
        self._cut_loose_ends()
        self._require_something()
        self._target.execute("COMMIT")
        self._target.execute("PRAGMA foreign_keys = ON")
        self._bring_up_to_date()
        self._give_own_rows()
        self._make_readable()
        if self._uncertain:
            self._target.execute(INDEX_ANEW)  # the kind is a word in it
        return self._told()

    def _require_something(self) -> None:
        """An empty vault in the place of a damaged one would be a step back: another way may still bring all of it."""
        if not any(self._target.execute(ANYTHING).fetchone()):
            raise NothingReadable("not one row")

    def _make_tables(self) -> None:
        """In the form that the damaged vault had."""
        steps = shipped()
        version = next((version for version in self._versions() if 1 <= version <= len(steps)), len(steps))
        self._take_steps(0, version)

    def _bring_up_to_date(self) -> None:
        """From here on what came back is read as the app reads it."""
        (version,) = self._target.execute(VERSION).fetchone()
        self._take_steps(version, len(shipped()))

    def _take_steps(self, first: int, last: int) -> None:
        self._target.executescript("".join(f"BEGIN; {step}; COMMIT;" for step in shipped()[first:last]))
        self._target.execute(f"PRAGMA user_version = {last}")

    def _versions(self) -> Iterator[int]:
        for patient in (self._strict, self._lenient):
            try:
                yield int(patient.rows(VERSION)[0][0])
            except DatabaseDamaged:
                continue

    def _mend_schema(self) -> None:
        """How the tables are laid out is known, whatever the page says that told of it."""
        for name, sql in self._target.execute(SCHEMA).fetchall():
            try:
                self._lenient.rows(SET_SCHEMA, {"name": name, "sql": sql})
            except DatabaseDamaged:
                continue
        self._lenient.close()

    def _bring_back(self, table: str) -> None:
        columns = self._columns(table)
        certain: set[int] = set()
        for rowid, row in RowWalk(self._strict, table, columns, self._work).rows():
            if self._insert(table, columns, row):
                certain.add(rowid)
        for _rowid, row in RowWalk(self._lenient, table, columns, self._work, in_pieces=True).rows(but=certain):
            plausible = mended(columns, row)
            if plausible and self._insert(table, columns, plausible):
                self._doubt(columns, plausible)

    def _columns(self, table: str) -> list[str]:
        return [name for (name,) in self._target.execute(COLUMNS, {"name": table})]

    def _insert(self, table: str, columns: list[str], row: Row) -> bool:
        """False for a row that the rules of the record do not let in: what it says cannot be."""
        from sqlcipher3.dbapi2 import DataError, IntegrityError

        names = ", ".join(f'"{name}"' for name in columns)
        marks = ", ".join(f":c{place}" for place in range(len(columns)))
        values = {f"c{place}": value for place, value in enumerate(row)}
        try:
            self._target.execute(f'INSERT INTO "{table}" ({names}) VALUES ({marks})', values)
        except (IntegrityError, DataError):
            return False
        return True

    def _doubt(self, columns: list[str], row: Row) -> None:
        """Of the thing itself, or of the one that the row is a part of."""
        owner = next((name for name in columns if name == "id" or name.endswith("_id")), None)
        if owner:
            self._uncertain.add(str(row[columns.index(owner)]))

    def _miss_parts(self, table: str) -> None:
        """A tag, a step or a point that is gone leaves its name in the index: its thing is not whole."""
        owner = self._columns(table)[0]
        if not owner.endswith("_id"):
            return
        found = dict(self._target.execute(COUNT_PARTS.format(table=table, owner=owner, index="NOT INDEXED")).fetchall())
        by_index = COUNT_PARTS.format(table=table, owner=owner, index=f'INDEXED BY "sqlite_autoindex_{table}_1"')
        for id_, count in self._first_that_answers(by_index):
            if count > found.get(id_, 0):
                self._uncertain.add(str(id_))

    def _cut_loose_ends(self) -> None:
        """What refers to something that did not come back: let go of it, or gone with it, as erasing would do."""
        while found := self._target.execute(ORPHANS).fetchall():
            for table, rowid, _parent, number in found:
                keys = self._target.execute(FOREIGN_KEYS, {"name": table}).fetchall()
                column, on_delete = next((column, what) for key, column, what in keys if key == number)
                if on_delete == "SET NULL":
                    self._target.execute(f'UPDATE "{table}" SET "{column}" = NULL WHERE rowid = :row', {"row": rowid})
                else:
                    self._target.execute(f'DELETE FROM "{table}" WHERE rowid = :row', {"row": rowid})

    def _give_own_rows(self) -> None:
        """A thing whose own row is gone keeps its words, and is otherwise as if it were new."""
        found = self._target.execute(WITHOUT_THEIR_OWN).fetchall()
        for id_, kind in found:
            self._uncertain.add(id_)
            if kind in OWN_ROWS:
                self._target.execute(OWN_ROWS[kind], {"id": id_})
            else:
                self._make_entry(id_)
        for id_ in self._uncertain:
            self._target.execute(KEEP_PRIVATE, {"id": id_})

    def _make_readable(self) -> None:
        """What the app could not make sense of is kept as an entry with its words."""
        readers = _readers(_Rows(self._target))
        for id_, kind in self._target.execute(KINDS).fetchall():
            if id_ in self._uncertain and not _reads(readers[kind], id_):
                for table in OWN_TABLES:
                    self._target.execute(f'DELETE FROM "{table}" WHERE id = :id', {"id": id_})
                self._make_entry(id_)

    def _make_entry(self, id_: str) -> None:
        for sql in (MAKE_AN_ENTRY, KEEP_WORDS, OWN_ROWS[Kind.MOOD]):
            self._target.execute(sql, {"id": id_})

    def _told(self) -> Rescued:
        back = {id_ for (id_,) in self._target.execute(IDS)}
        known = {str(id_) for sql in (IDS_BY_INDEX, IDS) for (id_,) in self._first_that_answers(sql)}
        return Rescued(
            contents=contents.contents(contents.describe(self._target)),
            uncertain=frozenset(UUID(id_) for id_ in self._uncertain & back),
            lost=len(known - back),
        )

    def _first_that_answers(self, sql: str) -> list[Row]:
        for patient in (self._strict, self._lenient):
            try:
                return list(patient.rows(sql))
            except DatabaseDamaged:
                continue
        return []
