"""The file that a copy is: a plain ZIP to every tool, and not one byte otherwise than it was written."""

import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from peercompanion.errors import BackupInvalid
from peercompanion.vault import bundle

DATA = bytes(range(256)) * 16 * 3


@pytest.fixture
def path(tmp_path: Path) -> Path:
    database = tmp_path / "taken"
    database.write_bytes(DATA)
    written = tmp_path / "a.pcbackup"
    bundle.write(written, b"{header}", (database, bundle.measure([DATA])), b"{manifest}")
    return written


def contents(path: Path) -> list[bytes]:
    return [b"".join(bundle.content(path, member)) for member in bundle.members(path).values()]


def test_any_tool_can_open_it(path: Path) -> None:
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert [(info.filename, archive.read(info)) for info in archive.infolist()] == [
            ("vault.json", b"{header}"),
            ("vault.db", DATA),
            ("manifest.json", b"{manifest}"),
        ]
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_what_was_written_is_read_back(path: Path) -> None:
    assert contents(path) == [b"{header}", DATA, b"{manifest}"]


def test_it_is_for_nobody_else(path: Path) -> None:
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_flipped_bit_is_noticed_wherever_it_is(path: Path) -> None:
    whole = path.read_bytes()
    around_the_data = [*range(120), *range(len(whole) - 320, len(whole))]
    for at in (*around_the_data, *range(120, len(whole) - 320, 397)):
        for bit in (at % 8, (at + 5) % 8):
            spoilt = bytearray(whole)
            spoilt[at] ^= 1 << bit
            path.write_bytes(spoilt)

            with pytest.raises(BackupInvalid):
                contents(path)


@pytest.mark.parametrize("cut", [0, 1, 21, 22, 200, 4096, -1, -22, -300])
def test_half_a_file_is_no_copy(path: Path, cut: int) -> None:
    path.write_bytes(path.read_bytes()[:cut])

    with pytest.raises(BackupInvalid):
        contents(path)


def other_archive(path: Path, *members: tuple[str, bytes], how: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path, "w", how) as archive:
        for name, data in members:
            archive.writestr(zipfile.ZipInfo(name), data, how)


HOSTILE: dict[str, Callable[[Path], object]] = {
    "another tool's archive": lambda path: other_archive(
        path, ("vault.json", b"{}"), ("vault.db", DATA), ("manifest.json", b"{}")
    ),
    "a bomb": lambda path: other_archive(
        path, ("vault.json", b"{}"), ("vault.db", bytes(50_000_000)), ("manifest.json", b"{}"), how=zipfile.ZIP_DEFLATED
    ),
    "a path upwards": lambda path: other_archive(path, ("../vault.json", b"{}"), ("vault.db", DATA)),
    "an absolute path": lambda path: other_archive(path, ("/etc/passwd", b"{}"), ("vault.db", DATA)),
    "a member more": lambda path: other_archive(
        path, ("vault.json", b"{}"), ("vault.db", DATA), ("manifest.json", b"{}"), ("more", b"")
    ),
    "bytes before it": lambda path: path.write_bytes(b"#!/bin/sh\n" + path.read_bytes()),
    "bytes behind it": lambda path: path.write_bytes(path.read_bytes() + bytes(10)),
    "nothing": lambda path: path.write_bytes(b""),
    "only an end": lambda path: path.write_bytes(path.read_bytes()[-22:]),
    "a database of no whole pages": lambda path: lengthened(path),
    "a folder": lambda path: (path.unlink(), path.mkdir()),
}


def lengthened(path: Path) -> None:
    """Consistent in itself: the same tool, but a database a byte longer than its pages."""
    database = path.with_name("odd")
    database.write_bytes(DATA + b"x")
    path.unlink()
    bundle.write(path, b"{}", (database, bundle.measure([DATA + b"x"])), b"{}")


@pytest.mark.parametrize("spoil", HOSTILE.values(), ids=HOSTILE)
def test_what_an_archive_can_do_besides_it_cannot_do_here(path: Path, spoil: Callable[[Path], object]) -> None:
    spoil(path)

    with pytest.raises(BackupInvalid):
        contents(path)


def test_a_size_that_lies_does_not_fill_the_memory(path: Path) -> None:
    """The directory speaks of four gibibytes; it is believed only if the file is as long."""
    data = bytearray(path.read_bytes())
    at = data.rindex(b"PK\1\2", 0, data.rindex(b"vault.db"))
    data[at + 20 : at + 28] = struct.pack("<2L", 2**32 - 2**20, 2**32 - 2**20)
    path.write_bytes(data)

    with pytest.raises(BackupInvalid):
        bundle.members(path)


def test_the_checksum_is_the_one_that_zip_wants() -> None:
    assert bundle.measure([b"12345", b"6789"]).crc == zlib.crc32(b"123456789") == 0xCBF43926
