"""Where a vault lies on this computer, for the person to see: which files, how large. Opens none of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from peercompanion.vault import io
from peercompanion.vault.presence import HEADER_NAMES

BACKUPS = "backups"
BACKUP_NAMES = "*.pcbackup"


class FileKind(StrEnum):
    JOURNAL = "journal"
    KEYS = "keys"
    COPIES = "copies"
    MARKER = "marker"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFiles:
    """Files of one kind, never none; ``size`` is that of all together, in bytes."""

    kind: FileKind
    paths: tuple[Path, ...]
    size: int


def stored_files(database: Path, marker: Path) -> tuple[StoredFiles, ...]:
    """Only what is there. What SQLite keeps beside an open database counts as a part of it."""
    folder = database.parent
    log = database.with_name(f"{database.name}-wal")
    kinds = {
        FileKind.JOURNAL: (database, log),
        FileKind.KEYS: tuple(folder / name for name in HEADER_NAMES),
        FileKind.COPIES: tuple(sorted((folder / BACKUPS).glob(BACKUP_NAMES))),
        FileKind.MARKER: (marker,),
    }
    return tuple(_there(kinds))


def _there(kinds: dict[FileKind, tuple[Path, ...]]) -> Iterator[StoredFiles]:
    for kind, paths in kinds.items():
        there = tuple(path for path in paths if io.size(path))
        if there:
            yield StoredFiles(kind=kind, paths=there, size=sum(map(io.size, there)))
