"""Files that are private and whole, and failures with a name."""

import errno
import os
import stat
from pathlib import Path

import pytest

from peercompanion.errors import DiskFull, ReadOnlyPlace, StorageFailed
from peercompanion.vault import io
from tests.full_disk import files_up_to


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_folder_and_its_parents_are_for_the_owner_only(tmp_path: Path, usual_umask: None) -> None:
    io.make_folder(tmp_path / "a" / "b")

    assert mode(tmp_path / "a") == mode(tmp_path / "a" / "b") == 0o700


def test_an_empty_folder_becomes_private(tmp_path: Path, usual_umask: None) -> None:
    (tmp_path / "empty").mkdir(0o755)

    io.make_folder(tmp_path / "empty")

    assert mode(tmp_path / "empty") == 0o700


def test_a_folder_with_other_things_in_it_is_let_be(tmp_path: Path, usual_umask: None) -> None:
    (tmp_path / "public").mkdir(0o755)
    (tmp_path / "public" / "index.html").touch()

    io.make_folder(tmp_path / "public")

    assert mode(tmp_path / "public") == 0o755


@pytest.mark.parametrize("umask", [0o000, 0o022, 0o077, 0o777])
def test_files_are_private_under_any_umask(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        io.create_empty(tmp_path / "empty")
        io.replace(tmp_path / "whole", b"content")
    finally:
        os.umask(before)

    assert mode(tmp_path / "empty") == mode(tmp_path / "whole") == 0o600


def test_a_file_that_is_there_is_never_created_anew(tmp_path: Path) -> None:
    (tmp_path / "here").write_bytes(b"precious")

    with pytest.raises(StorageFailed):
        io.create_empty(tmp_path / "here")

    assert (tmp_path / "here").read_bytes() == b"precious"


def test_replacing_leaves_the_new_content_and_nothing_beside_it(tmp_path: Path) -> None:
    io.replace(tmp_path / "file", b"old")
    io.replace(tmp_path / "file", b"new")

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"new")]


def test_a_full_disk_leaves_the_old_content_and_nothing_beside_it(tmp_path: Path) -> None:
    io.replace(tmp_path / "file", b"old")

    with files_up_to(10), pytest.raises(DiskFull):
        io.replace(tmp_path / "file", b"new content that is longer")

    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("file", b"old")]


def test_a_place_that_is_no_folder_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    with pytest.raises(ReadOnlyPlace):
        io.replace(tmp_path / "file" / "inner", b"")
    with pytest.raises(ReadOnlyPlace):
        io.make_folder(tmp_path / "file" / "inner")


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.ENOSPC, DiskFull),
        (errno.EDQUOT, DiskFull),
        (errno.EFBIG, DiskFull),
        (errno.EACCES, ReadOnlyPlace),
        (errno.EPERM, ReadOnlyPlace),
        (errno.EROFS, ReadOnlyPlace),
        (errno.EIO, StorageFailed),
        (errno.ENODEV, StorageFailed),
    ],
)
def test_an_error_of_the_system_gets_a_name_and_loses_its_path(number: int, error: type[Exception]) -> None:
    with pytest.raises(error) as caught, io.storage_errors():
        raise OSError(number, "words", "/home/somebody")

    assert "somebody" not in str(caught.value)


def test_sweeping_takes_our_own_leftovers_and_nothing_else(tmp_path: Path) -> None:
    ours = {f"vault.json.tmp-{'0' * 16}", f"vault.json.2.tmp-{'a' * 16}", f"{'f' * 32}.marker.tmp-{'9' * 16}"}
    theirs = {"vault.json", "notes.tmp-0123456789abcdef", "vault.json.tmp-mine", "vault.db"}
    for name in ours | theirs:
        (tmp_path / name).touch()

    io.sweep(tmp_path)

    assert {path.name for path in tmp_path.iterdir()} == theirs


def test_a_file_is_known_by_more_than_its_name(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    first.write_bytes(b"x")
    before = io.identity(first)
    second.write_bytes(b"x")
    os.replace(second, first)

    assert before is not None and io.identity(first) != before
    assert io.identity(second) is None
