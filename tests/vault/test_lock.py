"""One vault, one process."""

from pathlib import Path

import pytest

from peercompanion import vault
from peercompanion.errors import VaultBusy, WrongPassphrase
from peercompanion.vault import lock
from tests.vault.vaults import PASSPHRASE, closed, lines_in, other_process, unlock

pytestmark = pytest.mark.counts("locks")


def test_a_second_session_finds_it_busy_before_it_stretches_anything(folder: Path) -> None:
    closed(folder)
    opened = unlock(folder)

    with pytest.raises(VaultBusy):
        vault.read_keys(folder, "whatever")

    opened.close()
    unlock(folder).close()


def test_another_process_keeps_it_until_it_is_killed(folder: Path) -> None:
    closed(folder, "kept")

    with other_process("hold", folder) as holder:
        assert holder.stdout and holder.stdout.readline() == "open\n"
        with pytest.raises(VaultBusy):
            unlock(folder)
        holder.kill()
        holder.wait()

    assert lines_in(folder) == ["kept"]


def test_keys_that_are_not_wanted_any_more_free_the_vault(folder: Path) -> None:
    closed(folder)
    keys = vault.read_keys(folder, PASSPHRASE)

    keys.discard()
    keys.discard()

    assert keys.data_key.material == bytes(32)
    unlock(folder).close()


def test_a_wrong_passphrase_frees_the_vault(folder: Path) -> None:
    closed(folder)

    with pytest.raises(WrongPassphrase):
        vault.unlock(folder, "wrong")

    unlock(folder).close()


def test_a_left_lock_file_means_nothing(folder: Path) -> None:
    closed(folder)

    assert (folder / lock.NAME).exists()
    unlock(folder).close()
