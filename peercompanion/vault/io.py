"""The files and folders of a vault: private, replaced whole or not at all, every failure under its own name.

Nothing outside this file opens, copies or measures a database. On POSIX systems the closing of *any* descriptor of a
file drops all locks this process holds on it, SQLite's own included, and another program could write beside us. Here it
happens only while no connection is open.
"""

import errno
import os
import re
import sys
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from peercompanion.errors import DiskFull, ReadOnlyPlace, StorageFailed, VaultError

_BINARY = getattr(os, "O_BINARY", 0)
_NO_ROOM = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_NOT_HERE = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP}
_LEFTOVER = re.compile(r"(?:vault\.json(?:\.2)?|[0-9a-f]{32}\.marker)\.tmp-[0-9a-f]{16}")
_HELD_FOR_A_MOMENT = {5, 32, 33}
"""Windows errors while a virus scanner or a sync tool looks at a file."""
_PATIENCE = (0.01, 0.025, 0.05, 0.1, 0.2)
_LEAST_ROOM = 64 * 1024
_CHUNK = 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """Which file it is, whatever its name."""

    device: int
    inode: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A file as it was before anything was connected to it. ``start`` is its first 16 bytes."""

    size: int
    start: bytes
    identity: Identity


@contextmanager
def storage_errors() -> Iterator[None]:
    """Turns an OSError into DiskFull, ReadOnlyPlace or StorageFailed."""
    try:
        yield
    except OSError as error:
        raise named(error) from error


@contextmanager
def full_disk_named(folder: Path) -> Iterator[None]:
    """SQLite has other words for it where there is no room for the files beside a database: DiskFull is meant."""
    try:
        yield
    except (StorageFailed, ReadOnlyPlace) as error:
        if not is_full(folder):
            raise
        raise DiskFull("no room for the files beside the database") from error


def named(error: OSError) -> VaultError:
    if error.errno in _NO_ROOM:
        return DiskFull("no room left on the device")
    if error.errno in _NOT_HERE:
        return ReadOnlyPlace("the place refuses to be written")
    return StorageFailed(f"the operating system reported {errno.errorcode.get(error.errno or 0, 'an error')}")


def make_folder(folder: Path) -> None:
    """0700 for every folder made here, and for one that was waiting empty; one with other things in it is let be."""
    with storage_errors():
        for missing in reversed([place for place in (folder, *folder.parents) if not place.exists()]):
            missing.mkdir(0o700, exist_ok=True)
        if not any(folder.iterdir()):
            with suppress(PermissionError):  # somebody else's empty folder
                folder.chmod(0o700)


def create_empty(path: Path) -> None:
    """A file 0600 that was not there before. SQLite gives its own files beside it the same mode, whatever the umask."""
    with storage_errors():
        os.close(_create(path))


def read(path: Path, most: int) -> bytes | None:
    """The file, but never more than ``most`` + 1 bytes; None if there is none. Not for a database that is open."""
    with storage_errors():
        try:
            with path.open("rb") as file:
                return file.read(most + 1)
        except FileNotFoundError:
            return None


def look_at(path: Path) -> Look | None:
    """None if there is no such file. Only while no connection to it is open."""
    with storage_errors():
        try:
            with path.open("rb") as file:
                status = os.fstat(file.fileno())
                return Look(size=status.st_size, start=file.read(16), identity=_identity(status))
        except FileNotFoundError:
            return None


def identity(path: Path) -> Identity | None:
    """Which file has this name now; None if none has, or none that can be asked. Opens nothing."""
    try:
        return _identity(path.stat())
    except OSError:
        return None


def size(path: Path) -> int:
    """0 for a file that is not there. Opens nothing."""
    with storage_errors():
        try:
            return path.stat().st_size
        except FileNotFoundError:
            return 0


def changed_at(path: Path) -> float:
    """When it was last written, in seconds since 1970. Opens nothing."""
    with storage_errors():
        return path.stat().st_mtime


def is_writable(*paths: Path) -> bool:
    return all(os.access(path, os.W_OK) for path in paths)


def is_full(folder: Path) -> bool:
    """Too little room for what SQLite needs beside a database before it reads a single row."""
    if sys.platform == "win32":
        return False
    try:
        status = os.statvfs(folder)
    except OSError:
        return False
    return status.f_bavail * status.f_frsize < _LEAST_ROOM


def chunks(path: Path, start: int = 0, length: int | None = None) -> Iterator[bytes]:
    """The bytes of a file that nobody has open, from ``start``, a mebibyte at a time; ``length`` None: to its end.

    Raises StorageFailed where it ends before ``length``.
    """
    with storage_errors(), path.open("rb") as file:
        file.seek(start)
        while length is None or length > 0:
            chunk = file.read(_CHUNK if length is None else min(_CHUNK, length))
            if not chunk:
                break
            yield chunk
            length = None if length is None else length - len(chunk)
    if length:
        raise StorageFailed("a file that ends too early")


def write_new(path: Path, data: Iterable[bytes]) -> None:
    """A file that was not there before, on the disk when this returns. Nothing is left of it where that fails."""
    with storage_errors():
        file = os.fdopen(_create(path), "wb")
    try:
        with storage_errors(), file:
            for chunk in data:
                file.write(chunk)
            file.flush()
            os.fsync(file.fileno())
    except BaseException:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        raise


def set_aside(path: Path, folder: Path) -> None:
    """The file has its name in ``folder``, too: as a second name of the same file, or copied where that cannot be."""
    with storage_errors():
        try:
            os.link(path, folder / path.name)
            return
        except FileNotFoundError:
            return
        except OSError:
            pass  # a file system without second names
    write_new(folder / path.name, chunks(path))


def remove_folder(folder: Path) -> None:
    """With the files in it. What cannot be removed stays."""
    with suppress(OSError):
        for path in folder.iterdir():
            path.unlink()
        folder.rmdir()


def sync_folder(folder: Path) -> None:
    with storage_errors():
        _sync_folder(folder)


def replace(path: Path, data: bytes, *, keep_name: bool = True) -> None:
    """Afterwards the file holds ``data``, or what it held before; never a part.

    ``keep_name=False`` leaves out the sync of the folder: a power cut may then bring back the earlier content.
    """
    temp = path.with_name(f"{path.name}.tmp-{os.urandom(8).hex()}")
    with storage_errors():
        try:
            _write(temp, data)
            _swap(temp, path)
        except BaseException:
            with suppress(OSError):
                temp.unlink(missing_ok=True)
            raise
        if keep_name:
            _sync_folder(path.parent)


def rename(old: Path, new: Path) -> None:
    with storage_errors():
        _swap(old, new)
        _sync_folder(new.parent)


def remove(*paths: Path) -> None:
    with storage_errors():
        for path in paths:
            path.unlink(missing_ok=True)


def sweep(folder: Path) -> None:
    """Removes what a killed process left half written: only names that replace() makes, and only as far as it goes."""
    with suppress(OSError):
        for path in folder.iterdir():
            if _LEFTOVER.fullmatch(path.name):
                path.unlink(missing_ok=True)


def _identity(status: os.stat_result) -> Identity:
    return Identity(device=status.st_dev, inode=status.st_ino)


def _create(path: Path) -> int:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _BINARY, 0o600)
    if sys.platform != "win32":
        with suppress(PermissionError):  # a stick may know no modes
            os.fchmod(descriptor, 0o600)  # a strange umask may have taken even our own rights
    return descriptor


def _write(path: Path, data: bytes) -> None:
    with os.fdopen(_create(path), "wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _swap(old: Path, new: Path) -> None:
    for pause in _PATIENCE:
        try:
            return os.replace(old, new)
        except OSError as error:
            if getattr(error, "winerror", None) not in _HELD_FOR_A_MOMENT:
                raise
        time.sleep(pause)
    os.replace(old, new)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":  # folders cannot be opened there
        return
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
