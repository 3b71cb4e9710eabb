"""A new data key: what somebody kept of the old vault opens nothing of the new one, and no moment loses a line."""

import shutil
from pathlib import Path

import pytest

from peercompanion import vault
from peercompanion.errors import (
    Cancelled,
    DatabaseDamaged,
    DatabaseMismatch,
    DatabaseMissing,
    DiskFull,
    InvalidInput,
    WrongPassphrase,
)
from peercompanion.vault import Keys, NewWays, Work, copying, header_file, io
from tests.vault import vaults
from tests.vault.vaults import CHEAP, CODE, NEW_CODE, NEW_PASSPHRASE, NEW_WAYS, PASSPHRASE, lines_in, said_by

LINES = [f"line {number} " + "x" * 900 for number in range(60)]


@pytest.fixture
def place(folder: Path) -> Path:
    opened = vault.open_with(vault.make_keys(folder, PASSPHRASE, code=CODE, cost=CHEAP))
    opened.connection.execute("CREATE TABLE line (text TEXT NOT NULL)")
    opened.connection.execute("PRAGMA user_version = 7")
    for line in LINES:
        vaults.save(opened, line)
    opened.close()
    return folder


def rotate(place: Path, new: NewWays = NEW_WAYS, work: Work | None = None) -> Keys:
    keys = vault.read_keys(place, PASSPHRASE)
    try:
        return vault.rotate(keys, new, work or Work())
    except BaseException:
        keys.discard()
        raise


def rotated(place: Path, new: NewWays = NEW_WAYS) -> None:
    vault.open_with(rotate(place, new)).close()


def parts(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir() if path.suffix != ".marker")


def test_everything_is_there_under_the_new_key(place: Path) -> None:
    opened = vault.open_with(rotate(place))

    assert vaults.lines(opened) == LINES
    assert opened.connection.execute("PRAGMA user_version").fetchone() == (7,)
    opened.check()
    vaults.save(opened, "and on it goes")
    opened.close()
    again = vault.unlock(place, NEW_PASSPHRASE)
    assert vaults.lines(again) == [*LINES, "and on it goes"]
    again.close()


def test_the_old_ways_open_nothing(place: Path) -> None:
    rotated(place)

    with pytest.raises(WrongPassphrase):
        vault.read_keys(place, PASSPHRASE)
    vault.read_keys_by_code(place, NEW_CODE).discard()


def test_who_kept_the_old_header_and_knows_the_passphrase_reads_nothing_new(place: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    shutil.copytree(place, kept)
    rotated(place)

    new_database = place / header_file.read(place)[0].database
    shutil.copyfile(new_database, kept / "vault.db")

    with pytest.raises((DatabaseDamaged, DatabaseMismatch)):
        vaults.unlock(kept)


def test_only_one_database_is_left(place: Path) -> None:
    rotated(place)

    assert parts(place) == ["vault-2.db", "vault.json", "vault.json.2", "vault.lock"]


def test_it_can_be_done_again(place: Path) -> None:
    rotated(place)

    keys = vault.read_keys(place, NEW_PASSPHRASE)
    vault.open_with(vault.rotate(keys, NewWays(passphrase=PASSPHRASE, cost=CHEAP), Work())).close()

    assert lines_in(place) == LINES
    assert parts(place) == ["vault.db", "vault.json", "vault.json.2", "vault.lock"]


def test_without_a_new_code_the_old_one_opens_nothing_either(place: Path) -> None:
    vault.open_with(rotate(place, NewWays(passphrase=NEW_PASSPHRASE, cost=CHEAP))).close()

    assert not header_file.read(place)[0].has_recovery_code


@pytest.mark.parametrize("after_parts", [0, 1])
def test_cancelled_it_is_as_it_was(place: Path, after_parts: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "PAGES_AT_ONCE", 2)
    work, before = Stops(after_parts), parts(place)

    with pytest.raises(Cancelled):
        rotate(place, work=work)

    assert parts(place) == before and lines_in(place) == LINES


class Stops(Work):
    def __init__(self, after: int) -> None:
        super().__init__()
        self.left = after

    def go_on(self) -> None:
        if not self.left:
            self.cancel()
        self.left -= 1
        super().go_on()


def test_how_far_it_is_can_be_asked(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "PAGES_AT_ONCE", 4)
    shares: list[float] = []

    class Watched(Work):
        def go_on(self) -> None:
            shares.append(self.share)

    vault.open_with(rotate(place, work=Watched())).close()

    assert shares == sorted(shares) and 0 < shares[len(shares) // 2] < 1


def test_a_damaged_vault_is_not_encrypted_anew(place: Path) -> None:
    vaults.flip(place / "vault.db", 8 * 20_000)

    with pytest.raises(DatabaseDamaged):
        rotate(place)

    assert parts(place) == ["vault.db", "vault.json", "vault.json.2", "vault.lock"]


def test_a_full_disk_leaves_it_as_it_was(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(path: Path, data: bytes, *, keep_name: bool = True) -> None:
        raise DiskFull("no room")

    before = parts(place)
    monkeypatch.setattr(io, "replace", full)
    with pytest.raises(DiskFull):
        rotate(place)
    monkeypatch.undo()

    assert lines_in(place) == LINES and parts(place) == before


def test_a_passphrase_that_cannot_be_is_refused_before_anything_is_done(place: Path) -> None:
    with pytest.raises(InvalidInput):
        rotate(place, NewWays(passphrase=""))

    assert lines_in(place) == LINES


def test_killed_at_any_moment_the_old_or_the_new_passphrase_opens_all(place: Path, tmp_path: Path) -> None:
    root = tmp_path / "killed"
    for name in ("warm", *map(str, range(80))):
        shutil.copytree(place, root / name)

    moments = int(said_by("die-rotating", root)[-1])

    assert moments >= 12
    for count in range(moments):
        killed = root / str(count)
        passphrase = PASSPHRASE if opens(killed, PASSPHRASE) else NEW_PASSPHRASE
        opened = vault.unlock(killed, passphrase)
        assert vaults.lines(opened) == LINES
        opened.close()
        databases = [name for name in parts(killed) if ".db" in name]
        assert databases == [header_file.read(killed)[0].database]


def opens(place: Path, passphrase: str) -> bool:
    try:
        vault.read_keys(place, passphrase).discard()
    except WrongPassphrase:
        return False
    return True


def test_a_note_about_databases_that_are_not_meant_touches_nothing(place: Path) -> None:
    """As when files of two states were mixed by hand."""
    (place / "vault-3.db succeeds vault-2.db").touch()
    (place / "vault-2.db").write_bytes(b"somebody put this here")

    vaults.unlock(place).close()

    assert (place / "vault-2.db").read_bytes() == b"somebody put this here"


def test_a_database_that_nothing_speaks_of_stays(place: Path) -> None:
    shutil.copyfile(place / "vault.db", place / "vault-2.db")

    vaults.unlock(place).close()

    assert (place / "vault-2.db").exists()


def test_the_new_database_gone_is_missing_and_not_made_anew(place: Path) -> None:
    rotated(place)
    (place / "vault-2.db").unlink()

    with pytest.raises(DatabaseMissing):
        vault.unlock(place, NEW_PASSPHRASE)
