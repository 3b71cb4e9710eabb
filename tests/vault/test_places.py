"""Places where a vault can be read but not written, and disks that run full."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.vault.vaults import UNSHARE, closed, said_by, unlock

READ_ONLY = ["read-only", "kept", "ReadOnlyPlace", "done"]
"""What is said where nobody can write: the lines, how a save fails, and that a second one may read too."""


@pytest.fixture
def sealed(folder: Path) -> Iterator[Path]:
    """A locked vault; its folder is made writable again afterwards."""
    yield closed(folder, "kept")
    folder.chmod(0o700)


def test_a_folder_that_cannot_be_written_can_be_read(sealed: Path) -> None:
    (sealed / "vault.lock").chmod(0o400)
    sealed.chmod(0o500)

    assert said_by("read-without-rights", sealed) == READ_ONLY


def test_a_place_without_a_lock_file_can_be_read(sealed: Path) -> None:
    (sealed / "vault.lock").unlink()
    sealed.chmod(0o500)

    assert said_by("read-without-rights", sealed) == READ_ONLY
    assert not (sealed / "vault.lock").exists()


def test_whoever_can_still_take_the_lock_reads_alone(sealed: Path) -> None:
    sealed.chmod(0o500)

    assert said_by("read-without-rights", sealed) == [*READ_ONLY[:3], "VaultBusy"]


def test_a_database_that_cannot_be_written_can_be_read(sealed: Path) -> None:
    (sealed / "vault.db").chmod(0o400)

    assert said_by("read-without-rights", sealed) == [*READ_ONLY[:3], "VaultBusy"]


def test_nobody_reads_without_locks_beside_somebody_who_writes(sealed: Path) -> None:
    (sealed / "vault.lock").chmod(0o400)
    opened = unlock(sealed)
    sealed.chmod(0o500)

    said = said_by("read-without-rights", sealed)

    opened.close()
    assert said == ["VaultBusy"]


def test_an_unfinished_save_is_not_left_out_silently(sealed: Path) -> None:
    said_by("die-unsealed", sealed)
    sealed.chmod(0o500)

    assert said_by("read-without-rights", sealed) == ["ReadOnlyPlace"]


def test_where_all_rights_are_there_nothing_changes(sealed: Path) -> None:
    assert said_by("read-without-rights", sealed) == ["writable", "kept", "done", "VaultBusy"]


def test_where_nothing_can_be_written_no_key_is_made(folder: Path) -> None:
    folder.mkdir()
    (folder / "something").touch()
    folder.chmod(0o500)

    said = said_by("create-without-rights", folder)

    folder.chmod(0o700)
    assert said == ["ReadOnlyPlace", "ReadOnlyPlace"]


@pytest.mark.counts("full disks")
@pytest.mark.needs("unshare", "mount")
def test_a_full_disk_keeps_every_save_it_ever_acknowledged(tmp_path: Path) -> None:
    said = said_by("fill-disk", tmp_path, prefix=UNSHARE)

    assert said == [
        "DiskFull",  # the save that found no room
        "all there",
        "done",  # opening it again: what could not be moved is read from the -wal file
        "DiskFull",  # opening a vault that has no files beside it yet
        "DiskFull",  # creating one
        "nothing left",
        "all there",  # and a save, when there is room again
    ]
