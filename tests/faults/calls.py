"""What a process asked of the files, read from the log of ``strace -y -xx``: names and content come in hexadecimal."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) = (-?\d+)")
_TEXT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_OPEN_FILE = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2})*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """``made``: it was not there; ``emptied``: whatever was in it went."""

    path: str
    made: bool
    emptied: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """``offset`` None: where the last one ended."""

    path: str
    data: bytes
    offset: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    path: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Synced:
    """A file, or a folder."""

    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    path: str
    new: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    word: str


Call: TypeAlias = Opened | Written | Cut | Synced | Renamed | Removed | Told


def read(log: Path) -> Iterator[Call]:
    """Those that went well and leave something. A call that another thread cuts in two would be misread: refused."""
    for line in log.read_text("ascii").splitlines():
        assert "<unfinished" not in line and "resumed>" not in line, "more than one thread writes"
        found = _LINE.match(line)
        if found and not found[3].startswith("-") and found[1] in _READERS:
            yield _READERS[found[1]](found[2])


def _opened(told: str) -> Opened:
    return Opened(path=_texts(told)[0].decode(), made="O_CREAT" in told, emptied="O_TRUNC" in told)


def _written(told: str) -> Written:
    return Written(path=_open_file(told), data=_texts(told)[0], offset=None)


def _written_at(told: str) -> Written:
    data = _texts(told)[0]
    length, offset = map(int, told.rsplit(", ", 2)[1:])
    assert len(data) == length, "strace was told to cut it short"
    return Written(path=_open_file(told), data=data, offset=offset)


def _cut(told: str) -> Cut:
    return Cut(path=_open_file(told), size=int(told.rsplit(", ", 1)[1]))


def _synced(told: str) -> Synced:
    return Synced(path=_open_file(told))


def _renamed(told: str) -> Renamed:
    old, new = _texts(told)
    return Renamed(path=old.decode(), new=new.decode())


def _removed(told: str) -> Removed:
    return Removed(path=_texts(told)[0].decode())


def _told(told: str) -> Told:
    return Told(word=_texts(told)[0].decode().strip())


_READERS: dict[str, Callable[[str], Call]] = {
    "openat": _opened,
    "write": _written,
    "pwrite64": _written_at,
    "ftruncate": _cut,
    "fsync": _synced,
    "fdatasync": _synced,
    "rename": _renamed,
    "unlink": _removed,
    "writev": _told,
}


def _open_file(told: str) -> str:
    found = _OPEN_FILE.match(told)
    assert found, told[:80]
    return _plain(found[2]).decode()


def _texts(told: str) -> list[bytes]:
    return [_plain(text) for text in _TEXT.findall(told)]


def _plain(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
