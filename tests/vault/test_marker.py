"""What this computer remembers, and what it notices by it."""

import shutil
from pathlib import Path

import pytest

from peercompanion.errors import VaultRolledBack
from peercompanion.vault import crypto
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.marker import Mark, Marker
from tests.vault import vectors
from tests.vault.vaults import create, lines, lines_in, said_by, save, unlock


def marker(folder: Path, key: bytes = vectors.DATA_KEY) -> Marker:
    return Marker(folder, DataKey(vectors.VAULT_ID, bytearray(key)))


def test_a_mark_comes_back(tmp_path: Path) -> None:
    marker(tmp_path / "state").write(Mark(seq=3, commit_seq=99))

    assert marker(tmp_path / "state").read() == Mark(seq=3, commit_seq=99)


@pytest.mark.counts("known answers")
def test_the_first_marker_ever_sealed_can_still_be_read(tmp_path: Path) -> None:
    (tmp_path / f"{vectors.VAULT_ID}.marker").write_bytes(vectors.MARKER)

    assert marker(tmp_path).read() == Mark(seq=7, commit_seq=42)


@pytest.mark.parametrize("content", [b"", b"x" * 27, b"x" * 5000, vectors.MARKER[:-1], vectors.MARKER + b"x"])
def test_one_that_cannot_be_read_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / f"{vectors.VAULT_ID}.marker").write_bytes(content)

    assert marker(tmp_path).read() is None


def test_the_marker_of_another_key_is_as_good_as_none(tmp_path: Path) -> None:
    marker(tmp_path).write(Mark(seq=1, commit_seq=1))

    assert marker(tmp_path, bytes(32)).read() is None


def test_it_is_small_and_tells_nobody_anything(tmp_path: Path) -> None:
    marker(tmp_path).write(Mark(seq=1, commit_seq=1))
    content = next(tmp_path.iterdir()).read_bytes()

    assert len(content) < 200
    assert vectors.VAULT_ID.encode() not in content and b"seq" not in content


def test_an_older_vault_in_place_of_the_newer_is_noticed(tmp_path: Path, folder: Path) -> None:
    state = tmp_path / "state"
    opened = create(folder, "first", state=state)
    opened.close()
    shutil.copytree(folder, tmp_path / "earlier")
    opened = unlock(folder, state=state)
    save(opened, "second")
    save(opened, "third")
    opened.close()
    shutil.copytree(tmp_path / "earlier", folder, dirs_exist_ok=True)

    with pytest.raises(VaultRolledBack) as caught:
        unlock(folder, state=state)

    assert caught.value.saves == 2


def test_whoever_accepts_the_older_one_is_not_asked_again(tmp_path: Path, folder: Path) -> None:
    state = tmp_path / "state"
    test_an_older_vault_in_place_of_the_newer_is_noticed(tmp_path, folder)

    unlock(folder, state=state, accept_rollback=True).close()
    opened = unlock(folder, state=state)

    assert lines(opened) == ["first"]
    opened.close()


def test_without_the_marker_there_is_nothing_to_notice(folder: Path) -> None:
    create(folder, "first").close()
    for path in folder.glob("*.marker"):
        path.unlink()

    assert lines_in(folder) == ["first"]
    assert len(list(folder.glob("*.marker"))) == 1


def test_each_save_moves_the_mark(folder: Path) -> None:
    opened = create(folder)
    save(opened, "first")
    before = next(folder.glob("*.marker")).read_bytes()

    save(opened, "second")

    assert next(folder.glob("*.marker")).read_bytes() != before
    opened.close()


def test_after_a_kill_every_acknowledged_save_is_there(folder: Path) -> None:
    create(folder, "first").close()

    said_by("die-unsealed", folder)

    assert (folder / "vault.db-wal").stat().st_size > 0
    assert lines_in(folder) == ["first", "second", "third", "fourth"]


@pytest.mark.parametrize("left", [0, 1, 0.3, 0.6])
def test_a_save_lost_with_the_end_of_the_wal_is_noticed(folder: Path, left: float) -> None:
    create(folder, "first").close()
    said_by("die-unsealed", folder)
    wal = folder / "vault.db-wal"
    content = wal.read_bytes()
    wal.write_bytes(content[: int(len(content) * left) if left < 1 else 1])

    with pytest.raises(VaultRolledBack):
        unlock(folder)


def test_the_key_of_the_marker_is_not_left_behind(tmp_path: Path) -> None:
    key = DataKey(vectors.VAULT_ID, bytearray(vectors.DATA_KEY))

    with key.derived("marker") as derived:
        assert derived.hex() == vectors.KEYS["marker"]

    assert derived == bytes(crypto.KEY_LENGTH)
