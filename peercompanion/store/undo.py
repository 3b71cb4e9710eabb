"""Undo for any kind of change, without a line of undo code in any feature.

The technique is SQLite's own (sqlite.org/undoredo.html): TEMP triggers on every table log the statement that takes a change
back. What makes it right here: the inverse of an update finds the row by its NEW key, because time-made keys move; inverses run
with deferred foreign keys; full-text tables follow by their own triggers and are not logged. The log lives in memory
(temp_store = MEMORY) and is gone at lock.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from peercompanion.domain.change import Topic
from peercompanion.errors import NothingToUndo

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

MOST_STEPS = 500

CREATE_LOG = "CREATE TEMP TABLE undo_log (number INTEGER PRIMARY KEY AUTOINCREMENT, statement TEXT NOT NULL)"
LOGGED_TABLES = """
SELECT name FROM main.sqlite_schema
WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite~_%' ESCAPE '~'
    AND name NOT LIKE 'words~_%' ESCAPE '~' AND name <> 'vault_meta'
"""
LAST_NUMBER = "SELECT coalesce((SELECT seq FROM temp.sqlite_sequence WHERE name = 'undo_log'), 0)"
INVERSES = "SELECT statement FROM temp.undo_log WHERE number > :after AND number <= :to ORDER BY number DESC"
FORGET = "DELETE FROM temp.undo_log WHERE number > :after AND number <= :to"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One act of the person: the log rows after ``start`` up to ``end`` take it back."""

    label: str
    topics: frozenset[Topic]
    merge: object | None
    start: int
    end: int


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

    def mark(self) -> int:
        number: int = self._connection.execute(LAST_NUMBER).fetchone()[0]
        return number

    def record(self, label: str, topics: frozenset[Topic], merge: object | None, start: int) -> None:
        """After a commit: a step from ``start`` to here, joined to the one before where both are one sitting."""
        end = self.mark()
        if end == start:
            return
        self._undone.clear()
        before = self.next_undo
        if before and merge is not None and before.merge == merge:
            self._done[-1] = replace(before, topics=before.topics | topics, end=end)
        else:
            self._done.append(Step(label=label, topics=topics, merge=merge, start=start, end=end))
        self._drop_oldest()

    def forget(self) -> None:
        """Nothing can be taken back any more: something was erased for good."""
        self._done.clear()
        self._undone.clear()
        self._connection.execute(FORGET, {"after": 0, "to": self.mark()})

    def take_back(self) -> Step:
        return self._replay(self.next_undo)

    def bring_again(self) -> Step:
        return self._replay(self.next_redo)

    def settle(self, step: Step, start: int, *, back: bool) -> None:
        """After the commit of a replay: what it logged itself is the way in the other direction."""
        source, target = (self._done, self._undone) if back else (self._undone, self._done)
        source.pop()
        target.append(replace(step, merge=None, start=start, end=self.mark()))

    def _replay(self, step: Step | None) -> Step:
        """Inside a transaction of the caller's, who rolls back when this fails."""
        if step is None:
            raise NothingToUndo("nothing left")
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        span = {"after": step.start, "to": step.end}
        for (statement,) in self._connection.execute(INVERSES, span).fetchall():
            self._connection.execute(statement)
        self._connection.execute(FORGET, span)
        return step

    def _drop_oldest(self) -> None:
        while len(self._done) > MOST_STEPS:
            oldest = self._done.pop(0)
            self._connection.execute(FORGET, {"after": 0, "to": oldest.end})


def _columns(connection: "Connection", table: str) -> list[str]:
    """All columns; the rowid first where the table does not name it itself."""
    described = connection.execute("SELECT name, type, pk FROM pragma_table_info(?)", (table,)).fetchall()
    has_own_key = any(pk and kind == "INTEGER" for _, kind, pk in described)
    return [*([] if has_own_key else ["rowid"]), *(name for name, _, _ in described)]


def _triggers(table: str, columns: list[str]) -> Iterable[str]:
    key = columns[0]
    values = " || ',' || ".join(f"quote(old.{column})" for column in columns)
    settings = " || ',' || ".join(f"'{column}=' || quote(old.{column})" for column in columns)
    names = ",".join(columns)
    yield (
        f"CREATE TEMP TRIGGER undo_{table}_insert AFTER INSERT ON main.{table} BEGIN "
        f"INSERT INTO undo_log (statement) VALUES ('DELETE FROM main.{table} WHERE {key}=' || new.{key}); END"
    )
    yield (
        f"CREATE TEMP TRIGGER undo_{table}_update AFTER UPDATE ON main.{table} BEGIN "
        f"INSERT INTO undo_log (statement) VALUES ('UPDATE main.{table} SET ' || {settings} || "
        f"' WHERE {key}=' || new.{key}); END"
    )
    yield (
        f"CREATE TEMP TRIGGER undo_{table}_delete BEFORE DELETE ON main.{table} BEGIN "
        f"INSERT INTO undo_log (statement) VALUES ('INSERT INTO main.{table} ({names}) VALUES (' || {values} || ')'); END"
    )
