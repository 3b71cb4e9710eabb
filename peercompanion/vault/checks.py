"""Is a database as it was written? Read to its end, and counted."""

from contextlib import suppress
from typing import TYPE_CHECKING

from peercompanion.errors import DatabaseDamaged
from peercompanion.vault.engine_errors import translated

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

READ_TABLES = """
SELECT name FROM pragma_table_list
WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY name
"""
LOOKS = 3


def count_rows(connection: "Connection") -> dict[str, int]:
    """Of each table that holds rows of its own."""
    with translated():
        tables = [name for (name,) in connection.execute(READ_TABLES)]
        return {name: int(connection.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0]) for name in tables}


def check_pages(connection: "Connection") -> None:
    """Raises DatabaseDamaged unless every page is as it was written. Checkpoint first: this sees the main file only."""
    _require(connection, "cipher_integrity_check", [])
    _require(connection, "quick_check(1)", [("ok",)])


def check_seals(connection: "Connection") -> None:
    """That the seal of every page fits, while others may write: a page that is being written is looked at again."""
    for _ in range(LOOKS - 1):
        with suppress(DatabaseDamaged):
            return _require(connection, "cipher_integrity_check", [])
    return _require(connection, "cipher_integrity_check", [])


def check_everything(connection: "Connection") -> None:
    """The pages, and that every index says the same as its table."""
    _require(connection, "cipher_integrity_check", [])
    _require(connection, "integrity_check(1)", [("ok",)])


def _require(connection: "Connection", check: str, expected: list[tuple[str]]) -> None:
    with translated():
        if connection.execute(f"PRAGMA {check}").fetchall() != expected:
            raise DatabaseDamaged(f"{check} found something")
