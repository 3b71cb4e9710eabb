"""Two copies of the header: one may be lost, damaged or cut short, and the vault still opens."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from peercompanion import vault
from peercompanion.errors import (
    DatabaseMismatch,
    HeaderDamaged,
    HeaderTampered,
    ReadOnlyPlace,
    VaultNotFound,
    VaultRolledBack,
    VaultTooNew,
    WrongPassphrase,
)
from peercompanion.vault import header_file, keyslots
from peercompanion.vault.data_key import DataKey
from peercompanion.vault.header import Header, Slot, parse, serialise
from peercompanion.vault.keyslots import Passphrase
from tests.vault.vaults import CHEAP, PASSPHRASE, closed, flip, lines_in, unlock

FIRST, SECOND = header_file.NAMES

Ruin = Callable[[Path], object]


def make_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


RUINS: dict[str, Ruin] = {
    "gone": Path.unlink,
    "empty": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[:-1]),
    "zeros": lambda path: path.write_bytes(bytes(700)),
    "another thing": lambda path: path.write_text('{"theme":"dark"}'),
    "a folder": make_a_folder,
}


@pytest.mark.parametrize("name", header_file.NAMES)
@pytest.mark.parametrize("ruin", [ruin for name, ruin in RUINS.items() if name != "a folder"])
def test_one_ruined_copy_is_made_anew_from_the_other(folder: Path, name: str, ruin: Ruin) -> None:
    closed(folder, "kept")
    whole = (folder / name).read_bytes()
    ruin(folder / name)

    opened = unlock(folder)
    opened.close()

    assert opened.header_repaired
    assert (folder / name).read_bytes() == whole
    assert lines_in(folder) == ["kept"]


def test_a_copy_that_cannot_be_replaced_keeps_nobody_out(folder: Path) -> None:
    closed(folder, "kept")
    make_a_folder(folder / FIRST)

    assert lines_in(folder) == ["kept"]


@pytest.mark.parametrize("ruin", RUINS.values(), ids=RUINS.keys())
def test_two_ruined_copies_beside_a_database_are_damage_and_nothing_new_is_made(folder: Path, ruin: Ruin) -> None:
    closed(folder, "kept")
    database = (folder / "vault.db").read_bytes()
    for name in header_file.NAMES:
        ruin(folder / name)

    with pytest.raises((HeaderDamaged, ReadOnlyPlace)):
        unlock(folder)

    assert vault.exists(folder)
    assert (folder / "vault.db").read_bytes() == database


def test_nothing_at_all_is_no_vault(folder: Path) -> None:
    assert not vault.exists(folder)

    with pytest.raises(VaultNotFound):
        unlock(folder)

    assert not folder.exists()


def test_looking_for_a_vault_leaves_nothing_in_the_folder(tmp_path: Path) -> None:
    with pytest.raises(VaultNotFound):
        unlock(tmp_path)

    assert list(tmp_path.iterdir()) == []


def test_a_whole_copy_opens_whatever_bit_flips_in_the_other(folder: Path) -> None:
    closed(folder, "kept")
    whole = (folder / FIRST).read_bytes()

    for number, bit in enumerate(range(3, len(whole) * 8, 97)):
        name = header_file.NAMES[number % 2]
        flip(folder / name, bit)
        opened = unlock(folder)
        opened.close()

        assert opened.header_repaired
        assert (folder / name).read_bytes() == whole


def test_the_same_bit_flipped_in_both_is_always_noticed(folder: Path) -> None:
    closed(folder, "kept")
    whole = (folder / FIRST).read_bytes()
    noticed = (HeaderDamaged, HeaderTampered, WrongPassphrase, VaultTooNew)

    for bit in range(5, len(whole) * 8, 97):
        for name in header_file.NAMES:
            (folder / name).write_bytes(whole)
            flip(folder / name, bit)
        with pytest.raises(noticed):
            unlock(folder)


def test_the_copy_with_the_higher_number_counts(folder: Path) -> None:
    closed(folder)
    newer = signed(folder, lambda header: replace(header, seq=5))
    (folder / SECOND).write_bytes(serialise(newer))

    opened = unlock(folder)
    opened.close()

    assert opened.header_repaired
    assert parse((folder / FIRST).read_bytes()) == newer


@pytest.mark.parametrize("names", [(FIRST,), (FIRST, SECOND)])
def test_a_later_version_opens_nothing(folder: Path, names: tuple[str, ...]) -> None:
    closed(folder)
    fields = json.loads((folder / FIRST).read_bytes()) | {"version": 2, "seq": 2}
    for name in names:
        (folder / name).write_text(json.dumps(fields))

    with pytest.raises(VaultTooNew):
        unlock(folder)

    assert json.loads((folder / FIRST).read_text()) == fields


def test_a_bit_that_looks_like_a_later_version_is_damage_of_one_copy(folder: Path) -> None:
    closed(folder, "kept")
    fields = json.loads((folder / FIRST).read_bytes()) | {"version": 3}
    (folder / FIRST).write_text(json.dumps(fields))

    assert lines_in(folder) == ["kept"]


def test_the_new_passphrase_ends_an_interrupted_change(folder: Path) -> None:
    closed(folder, "kept")
    interrupt_change(folder, "new words")

    vault.unlock(folder, "new words").close()

    with pytest.raises(WrongPassphrase):
        unlock(folder)
    assert len(parse((folder / SECOND).read_bytes()).slots) == 1


def test_the_old_passphrase_leaves_both_after_an_interrupted_change(folder: Path) -> None:
    """Taking the old one away from somebody who may not know the new one would lock them out for good."""
    closed(folder, "kept")
    interrupt_change(folder, "new words")

    assert lines_in(folder) == ["kept"]
    assert lines_in(folder) == ["kept"]
    vault.unlock(folder, "new words").close()


def test_a_copy_of_another_vault_is_replaced_by_ours(folder: Path, tmp_path: Path) -> None:
    closed(folder, "kept")
    other = vault.create(tmp_path / "other", "other words", cost=CHEAP)
    other.close()
    shutil.copy(tmp_path / "other" / FIRST, folder / SECOND)

    assert lines_in(folder) == ["kept"]
    assert (folder / SECOND).read_bytes() == (folder / FIRST).read_bytes()


def test_no_copy_is_written_over_before_the_database_has_proved_to_be_ours(folder: Path, tmp_path: Path) -> None:
    closed(folder)
    closed(tmp_path / "other")
    newer = serialise(signed(tmp_path / "other", lambda header: replace(header, seq=9)))
    (folder / SECOND).write_bytes(newer)
    ours = (folder / FIRST).read_bytes()

    with pytest.raises(DatabaseMismatch):
        unlock(folder)

    assert [(folder / name).read_bytes() for name in header_file.NAMES] == [ours, newer]


def test_an_older_header_put_back_is_noticed(folder: Path) -> None:
    """It would let in whoever knew an earlier passphrase."""
    closed(folder)
    older = (folder / FIRST).read_bytes()
    newer = serialise(signed(folder, lambda header: replace(header, seq=2)))
    for name in header_file.NAMES:
        (folder / name).write_bytes(newer)
    unlock(folder).close()
    for name in header_file.NAMES:
        (folder / name).write_bytes(older)

    with pytest.raises(VaultRolledBack):
        unlock(folder)


def test_leftovers_of_a_killed_write_are_swept(folder: Path) -> None:
    closed(folder)
    leftover = folder / f"{FIRST}.tmp-{'0' * 16}"
    leftover.write_bytes(b"{")

    unlock(folder).close()

    assert not leftover.exists()


def interrupt_change(folder: Path, words: str) -> None:
    """As a kill leaves it: the second copy has both slots, the first only the old one."""

    def both(header: Header) -> Header:
        old, new = header.slots[0], keyslots.seal(data_key(folder), Passphrase(words, CHEAP))
        assert isinstance(old, Slot)
        return replace(header, seq=header.seq + 1, slots=(replace(old, retiring=True), new))

    (folder / SECOND).write_bytes(serialise(signed(folder, both)))


def signed(folder: Path, change: Callable[[Header], Header]) -> Header:
    return data_key(folder).sign(change(parse((folder / FIRST).read_bytes())))


def data_key(folder: Path) -> DataKey:
    return keyslots.unseal(header_file.read(folder), Passphrase(PASSPHRASE)).data_key
