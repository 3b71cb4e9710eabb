"""The engine itself, SQLCipher's module: 21 MB, imported when it is first needed. The lock window shows without it."""

from functools import cache
from types import ModuleType

from peercompanion.errors import EngineUnsafe

OLDEST = (4, 19)


@cache
def load() -> ModuleType:
    """The engine's module, looked over once. Raises EngineUnsafe if it is not SQLCipher, or an old one."""
    try:
        from sqlcipher3 import dbapi2
    except ImportError as error:
        raise EngineUnsafe("the engine cannot be loaded") from error
    connection = dbapi2.connect(":memory:")
    try:
        require_version(connection.execute("PRAGMA cipher_version").fetchone())
        connection.execute("PRAGMA cipher_log_level = NONE").fetchall()  # else it writes to stderr
    finally:
        connection.close()
    return dbapi2


def require_version(row: tuple[str] | None) -> None:
    """Of the answer to ``PRAGMA cipher_version``, which an engine that does not encrypt leaves open."""
    if row is None:
        raise EngineUnsafe("the engine does not encrypt")
    version = tuple(int(part) for part in row[0].split()[0].split(".")[:2])
    if version < OLDEST:
        raise EngineUnsafe("the engine is too old")
