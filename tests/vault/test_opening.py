"""Creating, unlocking, saving, locking: what lies on the disk meanwhile, and everything that can be wrong with it."""

import os
import shutil
import stat
import threading
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from peercompanion import vault
from peercompanion.errors import (
    DatabaseDamaged,
    DatabaseMismatch,
    DatabaseMissing,
    EngineUnsafe,
    HeaderDamaged,
    InvalidInput,
    VaultExists,
    VaultLocked,
    VaultMoved,
    WrongPassphrase,
)
from peercompanion.vault import header_file
from tests.vault.vaults import CHEAP, PASSPHRASE, closed, commit, create, flip, lines, lines_in, save, unlock


def modes(folder: Path) -> set[int]:
    return {stat.S_IMODE(path.stat().st_mode) for path in folder.iterdir()}


def test_what_was_saved_is_there_after_unlocking(folder: Path) -> None:
    closed(folder, "first", "ünïcode 京都")

    assert lines_in(folder) == ["first", "ünïcode 京都"]


def test_everything_is_private_while_open_and_after(folder: Path, tmp_path: Path, usual_umask: None) -> None:
    opened = create(folder, state=tmp_path / "state")
    commit(opened, "in the -wal file")

    assert {"vault.db-wal", "vault.db-shm"} < {path.name for path in folder.iterdir()}
    assert modes(folder) == {0o600}
    opened.close()
    assert modes(folder) == modes(tmp_path / "state") == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == stat.S_IMODE((tmp_path / "state").stat().st_mode) == 0o700


def test_locking_leaves_these_files(folder: Path, tmp_path: Path) -> None:
    closed(folder, "line", state=tmp_path / "state")

    assert {path.name for path in folder.iterdir()} == {"vault.json", "vault.json.2", "vault.db", "vault.lock"}


def test_after_a_save_nothing_waits_in_the_wal(folder: Path) -> None:
    opened = create(folder)
    save(opened, "line")

    assert (folder / "vault.db-wal").stat().st_size == 0
    opened.close()


def test_locking_wipes_the_key_and_ends_everything(folder: Path) -> None:
    closed(folder)
    keys = vault.read_keys(folder, PASSPHRASE)
    opened = vault.open_with(keys)

    opened.close()
    opened.close()

    assert keys.data_key.material == bytes(32)
    assert not opened.is_open
    for act in (lambda: opened.connection, lambda: opened.seal(1), opened.check):
        with pytest.raises(VaultLocked):
            act()


def test_locking_in_the_middle_of_a_write_takes_it_back(folder: Path) -> None:
    opened = create(folder, "kept")
    opened.connection.execute("BEGIN IMMEDIATE")
    opened.connection.execute("INSERT INTO line VALUES ('half')")

    opened.close()

    assert lines_in(folder) == ["kept"]


def test_keys_may_come_from_another_thread(folder: Path) -> None:
    closed(folder, "kept")
    found: list[vault.Keys] = []
    worker = threading.Thread(target=lambda: found.append(vault.read_keys(folder, PASSPHRASE)))
    worker.start()
    worker.join()

    opened = vault.open_with(found[0])

    assert lines(opened) == ["kept"]
    opened.close()


def test_keys_open_once(folder: Path) -> None:
    closed(folder)
    keys = vault.read_keys(folder, PASSPHRASE)
    opened = vault.open_with(keys)

    keys.discard()
    with pytest.raises(VaultLocked):
        vault.open_with(keys)

    assert lines(opened) == []
    opened.close()


def test_keys_that_open_nothing_are_wiped(folder: Path) -> None:
    closed(folder)
    (folder / "vault.db").unlink()
    keys = vault.read_keys(folder, PASSPHRASE)

    with pytest.raises(DatabaseMissing):
        vault.open_with(keys)

    assert keys.data_key.material == bytes(32)


def test_a_wrong_passphrase_changes_nothing(folder: Path) -> None:
    closed(folder, "kept")
    before = {path.name: path.read_bytes() for path in folder.iterdir()}

    with pytest.raises(WrongPassphrase):
        vault.unlock(folder, PASSPHRASE + " ")

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == before


def test_a_passphrase_that_cannot_be_makes_no_folder(folder: Path) -> None:
    with pytest.raises(InvalidInput):
        vault.create(folder, "", cost=CHEAP)

    assert not folder.exists()


@pytest.mark.parametrize("left", ["vault.json", "vault.json.2", "vault.db", "vault-2.db"])
def test_a_vault_or_what_is_left_of_one_is_never_written_over(folder: Path, left: str) -> None:
    folder.mkdir()
    (folder / left).write_bytes(b"precious")

    with pytest.raises(VaultExists):
        vault.create(folder, PASSPHRASE, cost=CHEAP)

    assert vault.exists(folder)
    assert (folder / left).read_bytes() == b"precious"


def test_a_database_without_a_header_is_not_opened(folder: Path) -> None:
    closed(folder)
    for name in header_file.NAMES:
        (folder / name).unlink()

    with pytest.raises(HeaderDamaged):
        unlock(folder)


@pytest.mark.parametrize("size", [None, 0, 1, 15, 16, 100, 4095])
def test_a_missing_database_is_never_made_anew(folder: Path, size: int | None) -> None:
    closed(folder)
    database = folder / "vault.db"
    content = database.read_bytes()
    database.unlink()
    if size is not None:
        database.write_bytes(content[:size])

    with pytest.raises(DatabaseMissing):
        unlock(folder)

    assert database.exists() == (size is not None)


def test_the_database_of_another_vault_is_told_from_damage(folder: Path, tmp_path: Path) -> None:
    closed(folder)
    other = closed(tmp_path / "other")
    shutil.copy(other / "vault.db", folder / "vault.db")

    with pytest.raises(DatabaseMismatch):
        unlock(folder)


def test_the_header_of_another_vault_does_not_open_ours(folder: Path, tmp_path: Path) -> None:
    closed(folder)
    other = closed(tmp_path / "other")
    for name in header_file.NAMES:
        shutil.copy(other / name, folder / name)
    before = (folder / "vault.db").read_bytes()

    with pytest.raises(DatabaseMismatch):
        unlock(folder)

    assert (folder / "vault.db").read_bytes() == before


def test_a_database_that_names_another_vault_is_a_mismatch(folder: Path) -> None:
    opened = create(folder)
    opened.connection.execute("UPDATE vault_meta SET vault_id = 'another'")
    opened.close()

    with pytest.raises(DatabaseMismatch):
        unlock(folder)


def test_a_plaintext_database_is_not_touched(folder: Path) -> None:
    closed(folder)
    (folder / "vault.db").unlink()
    plain = dbapi2.connect(str(folder / "vault.db"))
    plain.execute("CREATE TABLE line (text TEXT)")
    plain.close()
    before = (folder / "vault.db").read_bytes()

    with pytest.raises(EngineUnsafe):
        unlock(folder)

    assert (folder / "vault.db").read_bytes() == before


def test_a_damaged_database_frees_the_vault_again(folder: Path) -> None:
    closed(folder)
    flip(folder / "vault.db", 2000 * 8)

    for _ in range(2):
        with pytest.raises(DatabaseDamaged):
            unlock(folder)

    assert not (folder / "vault.db-wal").exists()


def test_a_file_put_in_our_place_is_noticed_at_the_next_save(folder: Path, tmp_path: Path) -> None:
    opened = create(folder, "first")
    shutil.copy(folder / "vault.json", tmp_path / "other")
    os.replace(tmp_path / "other", folder / "vault.db")

    with pytest.raises(VaultMoved):
        save(opened, "second")

    assert lines(opened) == ["first", "second"]
    opened.close()


def test_a_vault_moved_away_is_noticed_and_its_old_place_not_made_again(folder: Path, tmp_path: Path) -> None:
    opened = create(folder, "first")
    folder.rename(tmp_path / "moved")

    with pytest.raises(VaultMoved):
        save(opened, "second")

    opened.close()
    assert not folder.exists()


def test_a_vault_can_be_moved_while_locked(folder: Path, tmp_path: Path) -> None:
    closed(folder, "kept").rename(tmp_path / "else where #1?")

    assert lines_in(tmp_path / "else where #1?") == ["kept"]


def test_nothing_written_can_be_read_in_the_files(folder: Path) -> None:
    opened = create(folder)
    for number in range(50):
        save(opened, f"canary {number}")
    commit(opened, "canary in the wal")

    for path in folder.iterdir():
        if path.name != "vault.db":  # our own open and close would drop SQLite's locks
            assert b"canary" not in path.read_bytes()
    opened.close()
    assert b"canary" not in (folder / "vault.db").read_bytes()


def test_what_cannot_be_written_after_locking_is_written_at_the_next_unlock(folder: Path) -> None:
    opened = create(folder, "first")
    commit(opened, "never sealed")
    opened.close()

    assert lines_in(folder) == ["first", "never sealed"]
    assert lines_in(folder) == ["first", "never sealed"]
