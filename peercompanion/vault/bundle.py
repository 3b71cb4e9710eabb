"""A copy of a vault in one file: a ZIP archive that any tool can open, laid out in exactly one way.

Three members, stored as they are, in this order and with nothing before, between or behind them. The reader works out
what such a file has to look like and takes nothing else: whatever an archive can do beyond that, it cannot do here.
"""

import hashlib
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from peercompanion.errors import BackupInvalid
from peercompanion.vault import io
from peercompanion.vault.header import MOST_BYTES, PAGE_SIZE

HEADER, DATABASE, MANIFEST = NAMES = ("vault.json", "vault.db", "manifest.json")
MOST_DATABASE = 2**32 - 2**20
"""Of a ZIP without extensions: four gibibytes, less room for the rest."""

_LOCAL = struct.Struct("<4s5H3L2H")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_END = struct.Struct("<4s4H2LH")
_VERSION, _STORED = 20, 0
_TIME, _DATE = 0, 0x21
"""Midnight of 1 January 1980: when a copy was made is nobody's business but the owner's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Of a member: its length, the checksum that ZIP wants, and SHA-256 in hex."""

    size: int
    crc: int
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    name: str
    measure: Measure
    start: int
    """Where its bytes begin in the file."""


def measure(data: Iterable[bytes]) -> Measure:
    size, crc, digest = 0, 0, hashlib.sha256()
    for chunk in data:
        size, crc = size + len(chunk), zlib.crc32(chunk, crc)
        digest.update(chunk)
    return Measure(size=size, crc=crc, sha256=digest.hexdigest())


def write(path: Path, header: bytes, database: tuple[Path, Measure], manifest: bytes) -> None:
    """Makes the file. Raises DiskFull, ReadOnlyPlace, StorageFailed; then there is none."""
    source, measured = database
    members = _lay_out((measure([header]), measured, measure([manifest])))
    data = ([header], io.chunks(source), [manifest])
    io.write_new(path, _stream(members, data))


def members(path: Path) -> dict[str, Member]:
    """By name, with all that stands in the archive beside the data proved. Raises BackupInvalid."""
    if not path.is_file():
        raise BackupInvalid("no file")
    total = io.size(path)
    tail_length = sum(_CENTRAL.size + len(name) for name in NAMES) + _END.size
    tail = b"".join(io.chunks(path, max(0, total - tail_length)))
    found = _lay_out(_measures_in(tail)) if len(tail) == tail_length else ()
    if not found or _length(found) != total or _tail(found) != tail:
        raise BackupInvalid("not the archive that a copy is")
    for member in found:
        head = _local(member)
        if b"".join(io.chunks(path, member.start - len(head), len(head))) != head:
            raise BackupInvalid("a member with another head")
    return {member.name: member for member in found}


def content(path: Path, member: Member) -> Iterator[bytes]:
    """Raises BackupInvalid at its end, where it is not as it was written."""
    crc = 0
    for chunk in io.chunks(path, member.start, member.measure.size):
        crc = zlib.crc32(chunk, crc)
        yield chunk
    if crc != member.measure.crc:
        raise BackupInvalid(f"{member.name} is not as it was written")


def _measures_in(tail: bytes) -> tuple[Measure, ...]:
    """Size and checksum are all that is free in the central directory. Raises BackupInvalid beyond their bounds."""
    at, found = 0, []
    for name, most in zip(NAMES, (MOST_BYTES, MOST_DATABASE, MOST_BYTES), strict=True):
        fields = _CENTRAL.unpack_from(tail, at)
        crc, size = fields[7], fields[9]
        if not 1 <= size <= most or (name == DATABASE and size % PAGE_SIZE):
            raise BackupInvalid(f"{name} of another size")
        found.append(Measure(size=size, crc=crc))
        at += _CENTRAL.size + len(name)
    return tuple(found)


def _lay_out(measures: Iterable[Measure]) -> tuple[Member, ...]:
    at, found = 0, []
    for name, measured in zip(NAMES, measures, strict=True):
        at += _LOCAL.size + len(name)
        found.append(Member(name=name, measure=measured, start=at))
        at += measured.size
    return tuple(found)


def _stream(laid_out: Iterable[Member], data: Iterable[Iterable[bytes]]) -> Iterator[bytes]:
    found = tuple(laid_out)
    for member, chunks in zip(found, data, strict=True):
        yield _local(member)
        yield from chunks
    yield _tail(found)


def _length(laid_out: tuple[Member, ...]) -> int:
    return _directory_start(laid_out) + len(_tail(laid_out))


def _directory_start(laid_out: tuple[Member, ...]) -> int:
    return laid_out[-1].start + laid_out[-1].measure.size


def _local(member: Member) -> bytes:
    name, (size, crc) = member.name.encode("ascii"), (member.measure.size, member.measure.crc)
    return _LOCAL.pack(b"PK\3\4", _VERSION, 0, _STORED, _TIME, _DATE, crc, size, size, len(name), 0) + name


def _tail(laid_out: tuple[Member, ...]) -> bytes:
    directory = b"".join(map(_central, laid_out))
    count, start = len(laid_out), _directory_start(laid_out)
    return directory + _END.pack(b"PK\5\6", 0, 0, count, count, len(directory), start, 0)


def _central(member: Member) -> bytes:
    name, (size, crc) = member.name.encode("ascii"), (member.measure.size, member.measure.crc)
    begins = member.start - _LOCAL.size - len(name)
    fields = (_VERSION, _VERSION, 0, _STORED, _TIME, _DATE, crc, size, size, len(name), 0, 0, 0, 0, 0, begins)
    return _CENTRAL.pack(b"PK\1\2", *fields) + name
