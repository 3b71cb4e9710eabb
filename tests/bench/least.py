"""The floor's database without its window, for comparisons within one process."""

from pathlib import Path
from typing import TYPE_CHECKING

from sqlcipher3 import dbapi2

from tests.bench.floor.make_floor import KEY

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection


def connect(path: Path) -> "Connection":
    """As floor_app opens it."""
    connection = dbapi2.connect(str(path), isolation_level=None)
    for statement in (KEY, "PRAGMA journal_mode=WAL", "PRAGMA synchronous=FULL", "PRAGMA cache_size=-32000"):
        connection.execute(statement)
    return connection
