"""Changing the passphrase and the recovery code: at no moment does neither open."""

from dataclasses import replace
from pathlib import Path

import pytest

from peercompanion import vault
from peercompanion.errors import (
    Cancelled,
    DiskFull,
    InvalidInput,
    RecoveryCodeTypo,
    StorageFailed,
    VaultRolledBack,
    WrongPassphrase,
    WrongRecoveryCode,
)
from peercompanion.vault import Header, NewWays, Work, header_file, io
from tests.vault import vaults
from tests.vault.vaults import CHEAP, CODE, NEW_CODE, NEW_PASSPHRASE, NEW_WAYS, PASSPHRASE, lines_in, said_by


@pytest.fixture
def place(folder: Path) -> Path:
    """A locked vault with a recovery code and one line."""
    opened = vault.open_with(vault.make_keys(folder, PASSPHRASE, code=CODE, cost=CHEAP))
    opened.connection.execute("CREATE TABLE line (text TEXT NOT NULL)")
    vaults.save(opened, "kept")
    opened.close()
    return folder


def change(place: Path, new: NewWays = NEW_WAYS) -> Header:
    return vault.change_ways(place, PASSPHRASE, new, Work())


def opens(place: Path, *, passphrase: str = "", code: str = "") -> bool:
    try:
        keys = vault.read_keys_by_code(place, code) if code else vault.read_keys(place, passphrase)
    except (WrongPassphrase, WrongRecoveryCode):
        return False
    keys.discard()
    return True


def headers(place: Path) -> list[Header]:
    return header_file.read(place)


def test_a_recovery_code_opens_what_the_passphrase_opens(place: Path) -> None:
    opened = vault.open_with(vault.read_keys_by_code(place, CODE.lower()))

    assert vaults.lines(opened) == ["kept"] and opened.has_recovery_code
    opened.close()


def test_another_code_is_told_from_a_slip_of_the_pen(place: Path) -> None:
    with pytest.raises(WrongRecoveryCode):
        vault.read_keys_by_code(place, NEW_CODE)
    with pytest.raises(RecoveryCodeTypo):
        vault.read_keys_by_code(place, CODE[:-1] + "Q")


def test_a_vault_without_a_code_has_no_way_in_by_one(folder: Path) -> None:
    vaults.closed(folder)

    with pytest.raises(WrongRecoveryCode):
        vault.read_keys_by_code(folder, CODE)


def test_after_a_change_only_the_new_ones_open(place: Path) -> None:
    header = change(place)

    assert opens(place, passphrase=NEW_PASSPHRASE) and opens(place, code=NEW_CODE)
    assert not opens(place, passphrase=PASSPHRASE) and not opens(place, code=CODE)
    assert headers(place) == [header] and [slot.type for slot in header.slots] == ["passphrase", "recovery"]


def test_neither_copy_of_the_header_keeps_the_old_way(place: Path) -> None:
    change(place)

    first, second = ((place / name).read_bytes() for name in header_file.NAMES)
    assert first == second


def test_what_is_not_changed_stays(place: Path) -> None:
    change(place, NewWays(passphrase=NEW_PASSPHRASE, cost=CHEAP))

    assert opens(place, passphrase=NEW_PASSPHRASE) and opens(place, code=CODE)


def test_a_code_can_be_made_later(folder: Path) -> None:
    vaults.closed(folder, "kept")

    change(folder, NewWays(code=CODE))

    assert opens(folder, code=CODE) and opens(folder, passphrase=PASSPHRASE)


def test_the_old_passphrase_is_asked_for(place: Path) -> None:
    before = headers(place)

    with pytest.raises(WrongPassphrase):
        vault.change_ways(place, "not this", NEW_WAYS, Work())

    assert headers(place) == before


@pytest.mark.parametrize(
    ("new", "expected"), [(NewWays(passphrase=""), InvalidInput), (NewWays(code="46GN"), RecoveryCodeTypo)]
)
def test_what_could_open_nothing_is_refused(place: Path, new: NewWays, expected: type[Exception]) -> None:
    before = headers(place)

    with pytest.raises(expected):
        change(place, new)

    assert headers(place) == before


def test_it_goes_on_being_written_to_while_open(place: Path) -> None:
    opened = vaults.unlock(place)
    opened.adopt(change(place))

    vaults.save(opened, "after the change")
    opened.close()

    again = vault.unlock(place, NEW_PASSPHRASE)
    assert vaults.lines(again) == ["kept", "after the change"]
    again.close()


def test_an_older_header_put_back_is_noticed_after_a_change(place: Path) -> None:
    old = (place / "vault.json").read_bytes()
    opened = vaults.unlock(place)
    opened.adopt(change(place))
    opened.close()

    for name in header_file.NAMES:
        (place / name).write_bytes(old)

    with pytest.raises(VaultRolledBack):
        vaults.unlock(place)


def test_who_came_by_the_code_gives_new_ways_before_it_opens(place: Path) -> None:
    keys = vault.read_keys_by_code(place, CODE)
    vault.renew(keys, NEW_WAYS, Work())
    opened = vault.open_with(keys)

    vaults.save(opened, "found again")
    opened.close()

    assert opens(place, passphrase=NEW_PASSPHRASE) and opens(place, code=NEW_CODE)
    assert not opens(place, passphrase=PASSPHRASE) and not opens(place, code=CODE)


def test_killed_at_any_moment_the_old_or_the_new_ways_open(place: Path, tmp_path: Path) -> None:
    root = tmp_path / "killed"
    for name in ("warm", *map(str, range(60))):
        copy(place, root / name)

    moments = int(said_by("die-exchanging", root)[-1])

    assert moments >= 8
    for count in range(moments):
        killed = root / str(count)
        old = opens(killed, passphrase=PASSPHRASE), opens(killed, code=CODE)
        new = opens(killed, passphrase=NEW_PASSPHRASE), opens(killed, code=NEW_CODE)
        assert all(old) or all(new)
        if all(new):
            opened = vault.unlock(killed, NEW_PASSPHRASE)
            assert vaults.lines(opened) == ["kept"]
            opened.close()
            assert not opens(killed, passphrase=PASSPHRASE) and not opens(killed, code=CODE)
        else:
            assert lines_in(killed) == ["kept"]


def test_a_change_after_one_that_was_cut_short_leaves_one_of_each(place: Path) -> None:
    cut_short(place)

    vault.change_ways(place, PASSPHRASE, NewWays(passphrase="third", code=CODE, cost=CHEAP), Work())

    assert opens(place, passphrase="third") and opens(place, code=CODE)
    assert not any(opens(place, passphrase=words) for words in (PASSPHRASE, NEW_PASSPHRASE))
    assert len(headers(place)[0].slots) == 2


def test_a_header_that_does_not_read_back_keeps_the_old_way(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A disk that says yes and keeps something else."""
    written, before = header_file.write, headers(place)

    def lie(folder: Path, header: Header) -> None:
        written(folder, replace(header, slots=header.slots[:2]))

    monkeypatch.setattr(header_file, "write", lie)

    with pytest.raises(StorageFailed):
        change(place)

    assert headers(place) == before and opens(place, passphrase=PASSPHRASE) and opens(place, code=CODE)


def test_a_full_disk_keeps_the_old_way(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes, *, keep_name: bool = True) -> None:
        raise DiskFull("no room")

    monkeypatch.setattr(io, "replace", full)

    with pytest.raises(DiskFull):
        change(place)

    assert opens(place, passphrase=PASSPHRASE) and opens(place, code=CODE)


def test_cancelled_before_it_writes_nothing_is_changed(place: Path) -> None:
    before, work = headers(place), Work()
    work.cancel()

    with pytest.raises(Cancelled):
        vault.change_ways(place, PASSPHRASE, NEW_WAYS, work)

    assert headers(place) == before


def cut_short(place: Path) -> None:
    """After the first of the two phases."""

    class Stops(Work):
        def __init__(self) -> None:
            super().__init__()
            self.times = 0

        def go_on(self) -> None:
            self.times += 1
            if self.times > 1:
                raise Cancelled("here")

    with pytest.raises(Cancelled):
        vault.change_ways(place, PASSPHRASE, NEW_WAYS, Stops())
    assert len(headers(place)[0].slots) == 4


def copy(place: Path, to: Path) -> None:
    to.mkdir(parents=True)
    for path in place.iterdir():
        (to / path.name).write_bytes(path.read_bytes())


def test_a_passphrase_is_checked_beside_the_open_vault_and_nothing_is_written(place: Path) -> None:
    before = {path.name: path.read_bytes() for path in place.glob("vault.json*")}
    opened = vault.open_with(vault.read_keys(place, PASSPHRASE))

    vault.check(place, PASSPHRASE)
    with pytest.raises(WrongPassphrase):
        vault.check(place, NEW_PASSPHRASE)
    opened.close()

    assert {path.name: path.read_bytes() for path in place.glob("vault.json*")} == before
