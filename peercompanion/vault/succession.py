"""Another database in the place of the one there is; writing the header is the moment it happens.

The new one is made whole under an unfinished name. A note, an empty file that names both, then says what is to become
of the old one, so that a kill at any moment is finished by the next opening: before the header was written the new one
goes, afterwards the old one.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from peercompanion.vault import header_file, io
from peercompanion.vault.header import DATABASE, Header
from peercompanion.vault.presence import DATABASE_NAME, databases

UNFINISHED = ".new"
_BESIDE = ("", "-wal", "-shm", "-journal")
_NOTE = re.compile(rf"(?P<new>{DATABASE_NAME.pattern}) succeeds (?P<old>{DATABASE_NAME.pattern})")


def next_name(folder: Path) -> str:
    """For a database file: one that no database here bears, or is about to."""
    taken = {path.name.removesuffix(UNFINISHED) for path in folder.glob("vault*.db*")}
    return next(name for name in _names() if name not in taken)


def unfinished(database: Path) -> Path:
    return database.with_name(database.name + UNFINISHED)


def succeed(folder: Path, header: Header) -> None:
    """``header`` names the new database, which lies under its unfinished name. The old ones are gone afterwards.

    Raises DiskFull, ReadOnlyPlace, StorageFailed; what the header says then is what counts.
    """
    new = folder / header.database
    notes = [folder / f"{header.database} succeeds {old.name}" for old in databases(folder) if old != new]
    for note in notes:
        io.write_new(note, ())
    io.sync_folder(folder)
    header_file.write(folder, header)
    io.rename(unfinished(new), new)
    settle(folder, header)


def settle(folder: Path, header: Header) -> None:
    """Ends what was cut short, in the sense of this header. Nothing that no note speaks of is touched."""
    for note in list(_notes(folder)):
        found = _NOTE.fullmatch(note.name)
        assert found
        if header.database == found["new"]:
            remove(folder / found["old"])
        elif header.database == found["old"]:
            remove(folder / found["new"])
        else:
            continue
        io.remove(note)


def throw_away_unfinished(folder: Path) -> None:
    for path in folder.glob(f"vault*.db{UNFINISHED}"):
        remove(path)


def _notes(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.glob("vault*")) if _NOTE.fullmatch(path.name))


def _names() -> Iterator[str]:
    yield DATABASE
    number = 2
    while True:
        yield f"vault-{number}.db"
        number += 1


def remove(database: Path) -> None:
    """With what the engine puts beside it."""
    io.remove(*(database.with_name(database.name + end) for end in _BESIDE))
