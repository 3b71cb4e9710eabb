"""Copies under the knife: killed at every moment, what was there or what comes in its place is whole."""

import shutil
from pathlib import Path

from peercompanion import vault
from peercompanion.vault import Work, backup
from tests.vault import vaults
from tests.vault.vaults import PASSPHRASE, closed, lines_in, said_by


def vaults_under(root: Path, count: int, *lines: str) -> None:
    for name in ("warm", *map(str, range(count))):
        closed(root / name, *lines)


def test_killed_while_restoring_the_old_or_the_restored_one_opens(tmp_path: Path) -> None:
    root = tmp_path / "killed"
    opened = vaults.create(tmp_path / "earlier", "of old")
    vaults.copy_of(opened, root / "copy.pcbackup")
    opened.close()
    vaults_under(root, 60, "of now")

    moments = int(said_by("die-restoring", root)[-1])

    found = [lines_in(root / str(count)) for count in range(moments)]
    assert moments >= 15 and ["of now"] in found and ["of old"] in found
    assert all(lines in (["of now"], ["of old"]) for lines in found)
    for count, lines in enumerate(found):
        folder = root / str(count)
        assert not list(folder.glob("restore-*")) and not list(folder.glob("*.new"))
        if lines == ["of old"]:
            (aside,) = folder.glob("replaced-*")
            assert lines_in(aside) == ["of now"]


def test_killed_while_copying_the_vault_and_the_copy_before_are_whole(tmp_path: Path) -> None:
    root = tmp_path / "killed"
    vaults_under(root, 60, "kept")
    for count in ("warm", *map(str, range(60))):
        opened = vaults.unlock(root / count)
        vaults.copy_of(opened, root / count / "backups" / "old.pcbackup")
        opened.close()

    moments = int(said_by("die-copying", root)[-1])

    assert moments >= 6
    for count in range(moments):
        folder = root / str(count)
        assert lines_in(folder) == ["kept"]
        assert {path.name for path in (folder / "backups").iterdir()} <= {"old.pcbackup", "new.pcbackup"}
        for path in (folder / "backups").iterdir():
            backup.read(path)


def test_a_copy_of_the_same_vault_is_told_by_its_id(tmp_path: Path) -> None:
    opened = vaults.create(tmp_path / "vault", "kept")
    vaults.copy_of(opened, tmp_path / "a.pcbackup")

    assert backup.peek(tmp_path / "a.pcbackup").manifest.vault_id == opened.vault_id
    opened.close()


def test_it_is_unpacked_for_nobody_else(tmp_path: Path) -> None:
    opened = vaults.create(tmp_path / "vault", "kept")
    vaults.copy_of(opened, tmp_path / "a.pcbackup")
    opened.close()

    unpacked = vault.unpack(tmp_path / "vault", tmp_path / "a.pcbackup", Work(), passphrase=PASSPHRASE)

    assert unpacked.folder.stat().st_mode & 0o777 == 0o700 and unpacked.database.stat().st_mode & 0o777 == 0o600
    unpacked.discard()
    unpacked.discard()
    assert not unpacked.folder.exists()
    shutil.rmtree(tmp_path / "vault")
