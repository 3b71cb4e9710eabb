"""One vault, one process: a lock that the kernel holds, so it is gone with the process, however that ends."""

import errno
import os
import sys
from pathlib import Path

from peercompanion.errors import ReadOnlyPlace, VaultBusy
from peercompanion.vault import io

NAME = "vault.lock"
_TAKEN = {errno.EAGAIN, errno.EACCES, errno.EDEADLK}


class Lock:
    """Held until release(), or until the process ends or becomes another one (exec).

    ``writable`` is False where no lock file can be made: there nobody can write, and the vault is only read.
    """

    def __init__(self, descriptor: int | None, *, writable: bool) -> None:
        self._descriptor = descriptor
        self.writable = writable

    def release(self) -> None:
        """Can be called again."""
        descriptor, self._descriptor = self._descriptor, None
        if descriptor is not None:
            os.close(descriptor)


def take(folder: Path) -> Lock:
    """Raises VaultBusy while another process, or another session of this one, holds it."""
    path = folder / NAME
    try:
        with io.storage_errors():
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except ReadOnlyPlace:
        return _take_for_reading(path)
    _hold(descriptor, exclusive=True)
    return Lock(descriptor, writable=True)


def _take_for_reading(path: Path) -> Lock:
    """Whoever may write here must not do it while we read without SQLite's locks."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        return Lock(None, writable=False)
    _hold(descriptor, exclusive=False)
    return Lock(descriptor, writable=False)


def _hold(descriptor: int, *, exclusive: bool) -> None:
    try:
        with io.storage_errors():
            _ask_the_kernel(descriptor, exclusive=exclusive)
    except BaseException:
        os.close(descriptor)
        raise


def _ask_the_kernel(descriptor: int, *, exclusive: bool) -> None:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | fcntl.LOCK_NB)
    except OSError as error:
        if error.errno in _TAKEN:
            raise VaultBusy("another process holds the vault") from error
        raise
