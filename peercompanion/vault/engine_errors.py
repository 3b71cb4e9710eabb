"""The engine's errors under our names."""

from collections.abc import Iterator
from contextlib import contextmanager

from peercompanion.errors import (
    Cancelled,
    DatabaseDamaged,
    DiskFull,
    NotEnoughMemory,
    PeerCompanionError,
    ReadOnlyPlace,
    StorageFailed,
    VaultBusy,
)
from peercompanion.vault.library import load

_ERRORS: dict[int, type[PeerCompanionError]] = {
    5: VaultBusy,
    7: NotEnoughMemory,
    8: ReadOnlyPlace,
    9: Cancelled,
    10: StorageFailed,
    11: DatabaseDamaged,
    13: DiskFull,
    14: ReadOnlyPlace,
    15: VaultBusy,
    26: DatabaseDamaged,
}
"""By primary result code: BUSY, NOMEM, READONLY, INTERRUPT, IOERR, CORRUPT, FULL, CANTOPEN, PROTOCOL, NOTADB."""
_WORDS: dict[str, type[PeerCompanionError]] = {
    "database is locked": VaultBusy,
    "attempt to write a readonly database": ReadOnlyPlace,
    "disk I/O error": StorageFailed,
    "database disk image is malformed": DatabaseDamaged,
    "database or disk is full": DiskFull,
    "file is not a database": DatabaseDamaged,
}
"""Where the binding leaves out the number: in what ``backup`` raises."""


def translate(error: Exception) -> PeerCompanionError | None:
    """Our name for an error of the engine; None for one that is no trouble of the vault's (a constraint, a bug)."""
    if isinstance(error, MemoryError):
        return NotEnoughMemory("the engine ran out of memory")
    code = getattr(error, "sqlite_errorcode", None) or 0
    kind = _ERRORS.get(code & 0xFF) if code else _WORDS.get(str(error))
    return kind(f"the engine reported {getattr(error, 'sqlite_errorname', code)}") if kind else None


@contextmanager
def translated() -> Iterator[None]:
    """Around everything that is asked of a connection. Errors without a name of ours pass through as they are."""
    try:
        yield
    except (MemoryError, load().Error) as error:
        ours = translate(error)
        if ours is None:
            raise
        raise ours from error
