"""Where a vault lies on this computer, for the person to see: which files, how large. Opens none of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from peercompanion.vault import io
from peercompanion.vault.presence import HEADER_NAMES

COPY_NAMES = "*.pcbackup"


class FileKind(StrEnum):
    JOURNAL = "journal"
    KEYS = "keys"
    COPIES = "copies"
    SET_ASIDE = "set aside"
    MARKER = "marker"


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredFiles:
    """Files of one kind, never none; ``size`` is that of all together, in bytes."""

    kind: FileKind
    paths: tuple[Path, ...]
    size: int


def stored_files(database: Path, marker: Path) -> tuple[StoredFiles, ...]:
    """Only what is there. What SQLite keeps beside an open database counts as a part of it; what is set aside is what
    a restored copy took the place of.
    """
    from peercompanion.vault import backup, restoring  # which unlocking does not wait for

    folder = database.parent
    log = database.with_name(f"{database.name}-wal")
    kinds = {
        FileKind.JOURNAL: (database, log),
        FileKind.KEYS: tuple(folder / name for name in HEADER_NAMES),
        FileKind.COPIES: tuple(sorted(backup.copies_folder(folder).glob(COPY_NAMES))),
        FileKind.SET_ASIDE: tuple(sorted(folder.glob(f"{restoring.SET_ASIDE}*/*"))),
        FileKind.MARKER: (marker,),
    }
    return tuple(_there(kinds))


def _there(kinds: dict[FileKind, tuple[Path, ...]]) -> Iterator[StoredFiles]:
    for kind, paths in kinds.items():
        there = tuple(path for path in paths if io.size(path))
        if there:
            yield StoredFiles(kind=kind, paths=there, size=sum(map(io.size, there)))
