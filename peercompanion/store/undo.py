"""Undo for any kind of change, without a line of undo code in any feature.

The technique is SQLite's own (sqlite.org/undoredo.html): TEMP triggers on every table log the statement that takes a
change back. What makes it right here: the inverse of an update finds the row by its NEW key, because time-made keys
move; inverses run with deferred foreign keys; full-text tables follow by their own triggers and are not logged. The log
lives in memory (temp_store = MEMORY) and is gone at lock.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from peercompanion.domain.change import Topic

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

MOST_STEPS = 500
MOST_CHARACTERS = 32_000_000
"""Of inverse statements, each of which holds a whole row: many long texts would fill the memory."""

CREATE_LOG = """
CREATE TEMP TABLE undo_log (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    place TEXT NOT NULL,                    -- the table
    before INTEGER,                         -- the key of the row before the change; NULL: there was none
    after INTEGER,                          -- and after it
    statement TEXT NOT NULL
)
"""
LOGGED_TABLES = """
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND name NOT IN ('sqlite_schema', 'sqlite_sequence', 'vault_meta', 'upkeep')
"""
LAST_NUMBER = "SELECT coalesce((SELECT seq FROM temp.sqlite_sequence WHERE name = 'undo_log'), 0)"
LOGGED = "FROM temp.undo_log WHERE number > :after AND number <= :to"
SIZE = f"SELECT coalesce(sum(length(statement)), 0) {LOGGED}"
INVERSES = f"SELECT statement {LOGGED} ORDER BY number DESC"
FORGET = f"DELETE {LOGGED}"
FORGET_REPEATED = f"""
DELETE {LOGGED} AND before = after AND EXISTS (
    SELECT 1 FROM temp.undo_log AS earlier
    WHERE earlier.number > :start AND earlier.number < undo_log.number
        AND earlier.place = undo_log.place AND earlier.after = undo_log.after
)
"""
"""In one sitting the first inverse of a row brings back all of it, or takes it away: the later ones in its place add
nothing, and a long text would be kept once for every pause in its writing.
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One act of the person: the log rows after ``start`` up to ``end`` take it back. ``size`` is their characters."""

    label: str
    topics: frozenset[Topic]
    merge: object | None
    start: int
    end: int
    size: int


class UndoLog:
    def __init__(self, connection: "Connection") -> None:
        self._connection = connection
        self._done: list[Step] = []
        self._undone: list[Step] = []
        connection.execute(CREATE_LOG)
        for (table,) in connection.execute(LOGGED_TABLES).fetchall():
            for trigger in _triggers(table, _columns(connection, table)):
                connection.execute(trigger)

    @property
    def next_undo(self) -> Step | None:
        return self._done[-1] if self._done else None

    @property
    def next_redo(self) -> Step | None:
        return self._undone[-1] if self._undone else None

    @property
    def is_empty(self) -> bool:
        return not self._done and not self._undone

    @property
    def redo_count(self) -> int:
        return len(self._undone)

    def close_step(self) -> None:
        """The next change is a step of its own, and what was undone stays so."""
        if self._done:
            self._done[-1] = replace(self._done[-1], merge=None)
        self._forget(self._undone)
        self._undone.clear()

    def mark(self) -> int:
        """The number of the last log row."""
        number: int = self._connection.execute(LAST_NUMBER).fetchone()[0]
        return number

    def record(self, label: str, topics: frozenset[Topic], merge: object | None, start: int) -> None:
        """A saved change is a step; one that continues the sitting of the step before belongs to it."""
        end = self.mark()
        if end == start:
            return
        self._forget(self._undone)
        before = self.next_undo
        if before and merge is not None and before.merge == merge:
            self._connection.execute(FORGET_REPEATED, {"start": before.start, "after": start, "to": end})
            self._done[-1] = self._measured(replace(before, topics=before.topics | topics, end=end))
        else:
            self._done.append(
                self._measured(Step(label=label, topics=topics, merge=merge, start=start, end=end, size=0))
            )
        self._drop_oldest()

    def replay(self, step: Step) -> None:
        """Inside a transaction, whose end is followed by undone() or redone()."""
        self._run_inverses(step.start, step.end)

    def undone(self, step: Step, start: int) -> None:
        """What the replay itself has logged since ``start`` is the way in the other direction."""
        self._turn(self._done, self._undone, step, start)

    def redone(self, step: Step, start: int) -> None:
        self._turn(self._undone, self._done, step, start)

    def unwind(self, start: int) -> None:
        """Inside a transaction: everything since ``start`` has never been."""
        self._run_inverses(start, self.mark())
        self._connection.execute(FORGET, {"after": start, "to": self.mark()})

    def pass_over(self, start: int) -> None:
        """What was logged since ``start`` belongs to no step."""
        self._connection.execute(FORGET, {"after": start, "to": self.mark()})

    def forget(self) -> None:
        """Nothing can be taken back any more."""
        self._done.clear()
        self._undone.clear()
        self._connection.execute(FORGET, {"after": 0, "to": self.mark()})

    def _turn(self, source: list[Step], target: list[Step], step: Step, start: int) -> None:
        self._forget([source.pop()])
        target.append(self._measured(replace(step, merge=None, start=start, end=self.mark())))

    def _run_inverses(self, after: int, to: int) -> None:
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        for (statement,) in self._connection.execute(INVERSES, {"after": after, "to": to}).fetchall():
            self._connection.execute(statement)

    def _measured(self, step: Step) -> Step:
        (size,) = self._connection.execute(SIZE, {"after": step.start, "to": step.end}).fetchone()
        return replace(step, size=size)

    def _forget(self, steps: list[Step]) -> None:
        for step in steps:
            self._connection.execute(FORGET, {"after": step.start, "to": step.end})
        steps.clear()

    def _drop_oldest(self) -> None:
        size = sum(step.size for step in self._done)
        while len(self._done) > MOST_STEPS or (size > MOST_CHARACTERS and len(self._done) > 1):
            oldest = self._done.pop(0)
            size -= oldest.size
            self._forget([oldest])


def _columns(connection: "Connection", table: str) -> list[str]:
    """All columns, the integer key first: without it an undone deletion would come back under another one."""
    described = connection.execute("SELECT name, type, pk FROM pragma_table_info(?)", (table,)).fetchall()
    names = [name for name, _, _ in described]
    keys = [name for name, kind, pk in described if pk and kind == "INTEGER"] or ["rowid"]
    return keys + [name for name in names if name not in keys]


def _triggers(table: str, columns: list[str]) -> Iterable[str]:
    key, names = columns[0], ", ".join(columns)
    values = " || ', ' || ".join(f"quote(old.{column})" for column in columns)
    settings = " || ', ' || ".join(f"'{column} = ' || quote(old.{column})" for column in columns)
    before, after = f"old.{key}", f"new.{key}"
    this_row = f"' WHERE {key} = ' || {after}"
    inverses = (
        ("AFTER INSERT", "NULL", after, f"'DELETE FROM main.{table}' || {this_row}"),
        ("AFTER UPDATE", before, after, f"'UPDATE main.{table} SET ' || {settings} || {this_row}"),
        ("BEFORE DELETE", before, "NULL", f"'INSERT INTO main.{table} ({names}) VALUES (' || {values} || ')'"),
    )
    for event, old_key, new_key, inverse in inverses:
        name = f"undo_{table}_{event.split()[1].lower()}"
        log = f"SELECT '{table}', {old_key}, {new_key}, {inverse}"
        yield (
            f"CREATE TEMP TRIGGER {name} {event} ON main.{table} "
            f"BEGIN INSERT INTO undo_log (place, before, after, statement) {log}; END"
        )
