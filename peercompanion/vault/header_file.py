"""The header on disk: two copies, so that one can be lost; the one with the higher ``seq`` counts.

A copy that can be read may still have been altered, and only the data key can tell. So reading gives all that may be
true, newest first, and nothing is repaired before the database itself has been opened.
"""

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from peercompanion.errors import HeaderDamaged, VaultError, VaultNotFound, VaultTooNew
from peercompanion.vault import io
from peercompanion.vault.header import MOST_BYTES, Header, later_seq, parse, serialise
from peercompanion.vault.presence import HEADER_NAMES, exists
from peercompanion.vault.strict_json import load

NAMES = HEADER_NAMES


@dataclass(frozen=True, slots=True, kw_only=True)
class _Copy:
    """One of the two as found. ``trouble``: why there is no header; ``later``: the seq of one of a later version."""

    header: Header | None = None
    trouble: VaultError | None = None
    later: int = 0


def read(folder: Path) -> list[Header]:
    """One or two headers that differ, newest first.

    Raises VaultNotFound, VaultTooNew, HeaderDamaged, or what kept the files from being read.
    """
    copies = [_read_copy(folder / name) for name in NAMES]
    headers = sorted({copy.header for copy in copies if copy.header}, key=lambda header: header.seq, reverse=True)
    _refuse_later(copies, headers)
    if not headers:
        raise _why_none(folder, copies)
    return headers


def write(folder: Path, header: Header) -> None:
    """The second copy first: whenever this is cut short, one of them is whole."""
    data = serialise(header)
    for name in reversed(NAMES):
        io.replace(folder / name, data)


def repair(folder: Path, header: Header) -> bool:
    """Makes both copies the given one; True if anything had to be written."""
    data = serialise(header)
    broken = [name for name in NAMES if _content(folder / name) != data]
    for name in broken:
        io.replace(folder / name, data)
    return bool(broken)


def remove(folder: Path) -> None:
    io.remove(*(folder / name for name in NAMES))


def _read_copy(path: Path) -> _Copy:
    try:
        data = io.read(path, MOST_BYTES)
        return _Copy() if data is None else _parsed(data)
    except VaultError as trouble:
        return _Copy(trouble=trouble)


def _parsed(data: bytes) -> _Copy:
    try:
        return _Copy(header=parse(data))
    except VaultTooNew as trouble:
        return _Copy(trouble=trouble, later=later_seq(load(data)))


def _refuse_later(copies: list[_Copy], headers: list[Header]) -> None:
    """A flipped bit can make a version too; but the header of a real later version also has a higher seq."""
    latest = max(copy.later for copy in copies)
    if latest and latest > max((header.seq for header in headers), default=0):
        raise VaultTooNew("the header is of a later version")


def _why_none(folder: Path, copies: list[_Copy]) -> VaultError:
    troubles = [copy.trouble for copy in copies if copy.trouble]
    if troubles:
        return next((trouble for trouble in troubles if not isinstance(trouble, HeaderDamaged)), troubles[0])
    if exists(folder):
        return HeaderDamaged("a database without its header")
    return VaultNotFound("neither header nor database")


def _content(path: Path) -> bytes | None:
    with suppress(VaultError):
        return io.read(path, MOST_BYTES)
    return None
