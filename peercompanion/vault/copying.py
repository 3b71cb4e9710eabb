"""A whole database into another file, beside whoever goes on writing in it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.vault import engine
from peercompanion.vault.engine_errors import translated
from peercompanion.vault.work import Work

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

PAGES_AT_ONCE = 512
STEPS_BETWEEN = 10_000
"""Of SQLite's virtual machine: a few milliseconds."""


def stop_when(connection: "Connection", unwanted: Callable[[], bool]) -> None:
    """Asked again and again while a statement runs; at a yes it ends with Cancelled."""
    connection.set_progress_handler(unwanted, STEPS_BETWEEN)


@contextmanager
def standing_still(connection: "Connection") -> Iterator[int]:
    """While this lasts, the connection sees the database as it is now. The number of its last commit."""
    with translated():
        connection.execute("BEGIN")
        try:
            yield engine.read_meta(connection).commit_seq
        finally:
            connection.execute("ROLLBACK")


def copy_into(connection: "Connection", path: Path) -> None:
    """All that one snapshot of the database holds, packed tight, under the same key and salt. ``path`` is made here.

    Other connections go on writing meanwhile.
    """
    with translated(), engine.attaching(connection):
        connection.execute("VACUUM INTO :path", {"path": str(path)})


def compact(connection: "Connection") -> None:
    """Rewrites the file without its free pages."""
    with translated(), engine.attaching(connection):
        connection.execute("VACUUM")


def copy_pages(source: "Connection", target: "Connection", work: Work) -> None:
    """Page by page into a database that is empty, under whatever key that has. Raises Cancelled between two parts."""

    def tell(_status: int, left: int, total: int) -> None:
        work.go_on()
        work.measured_by(lambda: 1 - left / max(1, total))

    with translated():
        source.backup(target, pages=PAGES_AT_ONCE, progress=tell)
