"""Rows that belong to one thing, in an order of their own: the feelings of an entry, the steps of a strategy."""

from collections.abc import Iterable
from uuid import UUID

from peercompanion.store.columns import Values
from peercompanion.store.database import Database, Row, Writing


class Children:
    """``columns`` follow the owner and the position, in the order of the rows that are given to write()."""

    def __init__(self, database: Database, table: str, owner: str, *columns: str) -> None:
        self._database = database
        self._columns = columns
        names = ", ".join(("position", *columns))
        places = ", ".join(f":{name}" for name in ("position", *columns))
        self._read = f"SELECT {names} FROM {table} WHERE {owner} = :owner ORDER BY position"
        self._clear = f"DELETE FROM {table} WHERE {owner} = :owner"
        self._add = f"INSERT INTO {table} ({owner}, {names}) VALUES (:owner, {places})"

    def write(self, owner: UUID, rows: Iterable[Row], writing: Writing, *, is_new: bool) -> None:
        """Only where something differs: else each save of the owner would write them all again, twice with the undo."""
        wanted = [(position, *row) for position, row in enumerate(rows)]
        of_owner: Values = {"owner": str(owner)}
        if not is_new:
            if self._database.rows(self._read, of_owner) == wanted:
                return
            writing.run(self._clear, of_owner)
        names = ("position", *self._columns)
        writing.run_many(self._add, (of_owner | dict(zip(names, row, strict=True)) for row in wanted))
