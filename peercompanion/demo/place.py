"""The private folder of a demo: made new each time, gone at exit, and where a process was killed, at the next start."""

import os
import secrets
import shutil
from pathlib import Path

from peercompanion.errors import ReadOnlyPlace, StorageFailed, VaultBusy
from peercompanion.vault import lock

PREFIX = "demo-"


class Place:
    """Held by a lock of the kernel's, so that another start can tell a demo that runs from one that was left."""

    def __init__(self, folder: Path, held: lock.Lock) -> None:
        self.folder, self._held = folder, held

    @property
    def vault(self) -> Path:
        return self.folder / "vault"

    @property
    def preferences(self) -> Path:
        return self.folder / "device.json"

    def clear(self) -> None:
        """No vault, as at first."""
        shutil.rmtree(self.vault, ignore_errors=True)

    def remove(self) -> None:
        """Can be called again."""
        self._held.release()
        _remove(self.folder)


def make(parent: Path) -> Place:
    """Raises ReadOnlyPlace and StorageFailed."""
    folder = parent / (PREFIX + secrets.token_hex(6))
    try:
        folder.mkdir(mode=0o700, parents=True)
    except PermissionError as error:
        raise ReadOnlyPlace("no folder can be made for the demo") from error
    except OSError as error:
        raise StorageFailed("no folder can be made for the demo") from error
    return Place(folder, lock.take(folder))


def sweep(parent: Path) -> None:
    """Removes what demos that were killed have left. One that runs is left alone."""
    for folder in parent.glob(PREFIX + "*"):
        try:
            lock.take(folder).release()
        except (VaultBusy, ReadOnlyPlace, StorageFailed):
            continue
        _remove(folder)


def _remove(folder: Path) -> None:
    """With the folder above it, where that was made for the demo only. What cannot be removed is encrypted."""
    shutil.rmtree(folder, ignore_errors=True)
    try:
        os.rmdir(folder.parent)
    except OSError:
        return
