"""A new vault is there whole or not at all, wherever a kill comes."""

from pathlib import Path

import pytest

from peercompanion import vault
from peercompanion.errors import VaultBusy
from tests.vault.vaults import CHEAP, PASSPHRASE, create, said_by, unlock

WHOLE = {"vault.json", "vault.json.2", "vault.db", "vault.lock"}


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()} if folder.exists() else set()


def test_a_kill_at_any_moment_leaves_nothing_or_all(tmp_path: Path) -> None:
    reached = int(said_by("die-creating", tmp_path)[-1])

    outcomes = [_open_or_create(tmp_path / str(number)) for number in range(reached)]

    assert reached > 10
    assert outcomes == sorted(outcomes), "first it is not there, then it is"
    assert set(outcomes) == {"created anew", "opened"}


def test_a_creation_that_fails_leaves_nothing_or_all(tmp_path: Path) -> None:
    *said, reached = said_by("fail-creating", tmp_path)

    assert set(said) == {"DiskFull", "done"}
    for number in range(int(reached)):
        folder = tmp_path / str(number)
        assert vault.exists(folder) or names(folder) <= {"vault.lock"}
        _open_or_create(folder)


def _open_or_create(folder: Path) -> str:
    found = vault.exists(folder)
    opened = unlock(folder) if found else create(folder)
    opened.check()
    opened.close()
    assert {name for name in names(folder) if not name.endswith(".marker")} == WHOLE
    return "opened" if found else "created anew"


def test_half_a_database_that_was_never_used_is_thrown_away(folder: Path) -> None:
    folder.mkdir()
    for end in ("", "-wal", "-shm"):
        (folder / f"vault.db.new{end}").write_bytes(b"half")

    create(folder).close()

    assert not any("new" in name for name in names(folder))


def test_while_one_is_being_created_nobody_else_creates(folder: Path) -> None:
    keys = vault.make_keys(folder, PASSPHRASE, cost=CHEAP)

    with pytest.raises(VaultBusy):
        vault.make_keys(folder, PASSPHRASE, cost=CHEAP)

    keys.discard()


def test_making_keys_makes_no_vault_yet(folder: Path) -> None:
    vault.make_keys(folder, PASSPHRASE, cost=CHEAP).discard()

    assert not vault.exists(folder)
    create(folder).close()


def test_no_two_vaults_share_anything(tmp_path: Path) -> None:
    one, two = vault.make_keys(tmp_path / "1", "same", cost=CHEAP), vault.make_keys(tmp_path / "2", "same", cost=CHEAP)

    assert one.data_key.material != two.data_key.material
    assert one.header.vault_id != two.header.vault_id and one.header.salt != two.header.salt
    one.discard()
    two.discard()
