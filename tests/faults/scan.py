"""Looks for a word wherever it may have been left, in every spelling that programs give to text.

That is UTF-8, UTF-16 of both orders, hexadecimal, base64 at its three offsets, in three cases each, also inside what
was packed by deflate: zlib, gzip, the members of a ZIP file.
"""

import base64
import os
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path

PLACES_OF_ALL = tuple(map(Path, ("/tmp", "/var/tmp", "/dev/shm")))
"""Where programs leave what is to be gone soon, whatever they are told."""
TESTS = "pytest-of-"
LARGEST = 64 * 1024 * 1024
_ZLIB, _GZIP, _RAW = 15, 31, -15
_STARTS = (*((bytes((0x78, level)), _ZLIB) for level in (0x01, 0x5E, 0x9C, 0xDA)), (b"\x1f\x8b\x08", _GZIP))
_ZIP_MEMBER, _ZIP_HEADER = b"PK\x03\x04", 30


@cache
def disguises(word: str) -> tuple[bytes, ...]:
    return tuple(dict.fromkeys(_disguises(word)))


def _disguises(word: str) -> Iterator[bytes]:
    for spelled in (word, word.upper(), word.capitalize()):
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            raw = spelled.encode(encoding)
            yield raw
            yield raw.hex().encode()
            yield raw.hex().upper().encode()
            for offset in range(3):
                encoded = base64.b64encode(b"\0" * offset + raw)
                yield encoded[4 if offset else 0 : -4]


def holds(content: bytes, word: str) -> bool:
    return any(hidden in layer for layer in (content, *unpacked(content)) for hidden in disguises(word))


def holding(places: Mapping[str, bytes], word: str) -> list[str]:
    """The names of those places."""
    return [name for name, content in places.items() if holds(content, word)]


def unpacked(content: bytes) -> Iterator[bytes]:
    """Whatever in it can be taken for a packed stream, as far as it goes."""
    for start, kind in _STARTS:
        for place in _all(content, start):
            yield _inflated(content[place:], kind)
    for place in _all(content, _ZIP_MEMBER):
        names = content[place + 26 : place + _ZIP_HEADER]
        yield _inflated(content[place + _ZIP_HEADER + sum(names[::2]) + 256 * sum(names[1::2]) :], _RAW)


def files_under(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink()]


def contents(paths: Iterable[Path]) -> dict[str, bytes]:
    """By name. What is gone meanwhile or belongs to somebody else is left out."""
    found = {}
    for path in paths:
        try:
            if path.stat().st_size <= LARGEST:
                found[str(path)] = path.read_bytes()
        except OSError:
            continue
    return found


def changed_since(moment: float, places: Iterable[Path] = PLACES_OF_ALL) -> list[Path]:
    """Files of anybody, but for the folders of tests that run beside this one; ``moment`` as in st_mtime."""
    return [path for place in places for path in _changed(place, moment)]


def _changed(folder: Path, moment: float) -> Iterator[Path]:
    try:
        entries = list(os.scandir(folder))
    except OSError:
        return
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            if not entry.name.startswith(TESTS):
                yield from _changed(Path(entry.path), moment)
        elif entry.is_file(follow_symlinks=False) and _modified(entry) >= moment:
            yield Path(entry.path)


def _modified(entry: "os.DirEntry[str]") -> float:
    try:
        return entry.stat(follow_symlinks=False).st_mtime
    except OSError:
        return 0.0


def _inflated(packed: bytes, kind: int) -> bytes:
    stream = zlib.decompressobj(kind)
    try:
        return stream.decompress(packed, LARGEST)
    except zlib.error:
        return b""


def _all(content: bytes, part: bytes) -> Iterator[int]:
    place = content.find(part)
    while place >= 0:
        yield place
        place = content.find(part, place + 1)
