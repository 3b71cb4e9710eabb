"""What work that was cut short left beside a vault goes, once the vault has opened and its lock is ours."""

import re
from pathlib import Path

from peercompanion.vault import io, succession
from peercompanion.vault.header import Header

_UNPACKED = re.compile(r"(?:restore|rescue)-[0-9a-f]{16}")


def sweep(folder: Path, header: Header) -> None:
    """Only names that are made here for a while. Raises ReadOnlyPlace, StorageFailed."""
    succession.settle(folder, header)
    succession.throw_away_unfinished(folder)
    for path in folder.iterdir():
        if _UNPACKED.fullmatch(path.name):
            io.remove_folder(path)
    for path in (folder / "backups").glob("*.part*"):
        io.remove(path)
