"""Laying a new vault down, so that a kill at any moment leaves either nothing or all of it.

The database is made under another name, then the header is written: that is the moment the vault exists. Only the
renaming of the database is left, and the next opening does it if we cannot. A database under its first name without a
header was never used by anybody, so it is the one thing that may be thrown away.
"""

from contextlib import suppress
from pathlib import Path

from peercompanion.errors import PeerCompanionError, VaultError
from peercompanion.vault import engine, header_file, io, succession
from peercompanion.vault.keys import Keys


def lay_down(keys: Keys) -> None:
    """Raises DiskFull, ReadOnlyPlace, StorageFailed, EngineUnsafe; then nothing is left behind, if it can be helped."""
    database = keys.folder / keys.header.database
    unfinished = succession.unfinished(database)
    succession.remove(unfinished)
    try:
        io.create_empty(unfinished)
        with io.full_disk_named(keys.folder):
            engine.create(unfinished, keys.data_key, keys.header.salt)
        header_file.write(keys.folder, keys.header)
        io.rename(unfinished, database)
    except PeerCompanionError:
        _take_back(database)
        raise


def finish(database: Path) -> None:
    """Gives the database its name if a kill came between header and name."""
    unfinished = succession.unfinished(database)
    if not io.size(database) and io.size(unfinished):
        io.rename(unfinished, database)


def _take_back(database: Path) -> None:
    """The way we came: cut short anywhere, it leaves nothing or all as well."""
    unfinished = succession.unfinished(database)
    with suppress(VaultError):
        if io.size(database):
            io.rename(database, unfinished)
        header_file.remove(database.parent)
        succession.remove(unfinished)
