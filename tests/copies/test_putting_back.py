"""A copy comes back: on the same computer, on an empty one, and after the vault itself was lost."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from peercompanion.domain.copies import Reason
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.journal import Kind
from peercompanion.errors import BackupInvalid, Cancelled, DiskFull, VaultBusy, WrongPassphrase
from peercompanion.session import Session
from peercompanion.vault import engine, header_file, io
from tests.helpers import AN_EVENING, CHEAP, PASSPHRASE, a_mood
from tests.store.test_sealed import PASSPHRASE as SEALED_PASSPHRASE
from tests.store.test_sealed import SEALED


def notes(companion) -> list[str]:
    return sorted(mood.note for mood in companion.moods.between(date(2000, 1, 1), date(2100, 1, 1)))


def parts(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


@pytest.fixture
def elsewhere(tmp_path, clock):
    """An empty computer."""
    session = Session(tmp_path / "other" / "vault", state=tmp_path / "other" / "state", clock=clock, cost=CHEAP)
    yield session
    session.lock()


def test_the_laptop_is_lost_and_the_stick_brings_everything_back(
    session, companion, take, elsewhere, put_back, tmp_path
):
    copy = take(to=tmp_path / "stick")
    session.lock()
    shutil.rmtree(session.folder)

    restored = put_back(elsewhere, copy.path)

    assert notes(restored) == ["the first words"] and len(restored.strategies.all()) == 1
    restored.check()
    restored.moods.save(a_mood(note="it goes on"))
    elsewhere.lock()
    assert notes(elsewhere.unlock(PASSPHRASE)) == ["it goes on", "the first words"]
    elsewhere.lock()
    assert parts(elsewhere.folder) == {"vault.db", "vault.json", "vault.json.2", "vault.lock"}


def test_the_recovery_code_of_that_day_opens_a_copy(session, companion, take, elsewhere, put_back):
    from peercompanion.vault import recovery_code

    code = recovery_code.new()
    session.adopt(session.change_ways(PASSPHRASE, code=code))
    copy = take()

    assert notes(put_back(elsewhere, copy.path, code=code)) == ["the first words"]


def test_a_copy_is_looked_into_before_anything_is_changed(session, companion, take):
    copy = take()
    companion.moods.save(a_mood(note="since then"))
    for before in (7, 8):
        companion.hard_moments.save(HardMoment(happened=AN_EVENING, before=before))
    before = parts(session.folder)

    found = session.look_into(copy.path, passphrase=PASSPHRASE)

    assert found.described == copy
    missing = found.described.contents.fewer_than(session.copies.contents_now)
    assert missing.things == {Kind.MOOD: 1}
    assert (missing.tries, missing.moments, missing.total) == (0, 2, 3)
    assert notes(companion) == ["since then", "the first words"]
    found.discard()
    assert parts(session.folder) == before and not any(found.unpacked.unsealed.data_key.material)


def test_it_comes_in_the_place_of_what_was_there_which_is_set_aside(session, companion, take, put_back):
    copy = take()
    companion.moods.save(a_mood(note="since then"))

    restored = put_back(session, copy.path)

    assert notes(restored) == ["the first words"]
    (aside,) = session.folder.glob("replaced-*")
    assert parts(aside) == {"vault.db", "vault.json", "vault.json.2"}
    assert not list(session.folder.glob("restore-*")) and not list(session.folder.glob("* succeeds *"))
    set_aside = Session(aside, cost=CHEAP)
    assert notes(set_aside.unlock(PASSPHRASE)) == ["since then", "the first words"]
    set_aside.lock()


def test_what_was_set_aside_can_be_had_back_as_a_copy(session, companion, take, put_back):
    earlier = take()
    companion.moods.save(a_mood(note="since then"))
    before = take(Reason.REPLACED)

    put_back(session, earlier.path)
    restored = put_back(session, before.path)

    assert notes(restored) == ["since then", "the first words"]


def test_an_older_state_put_back_on_purpose_is_no_rollback(session, companion, take, put_back):
    copy = take()
    companion.moods.save(a_mood())

    put_back(session, copy.path)
    session.lock()

    assert notes(session.unlock(PASSPHRASE)) == ["the first words"]


def test_after_a_change_of_passphrase_the_copy_still_opens_with_the_old_one(session, companion, take, put_back):
    copy = take()
    session.adopt(session.change_ways(PASSPHRASE, passphrase="a new one"))

    with pytest.raises(WrongPassphrase):
        session.look_into(copy.path, passphrase="a new one")
    assert notes(put_back(session, copy.path, PASSPHRASE)) == ["the first words"]

    session.lock()
    with pytest.raises(WrongPassphrase):
        session.unlock("a new one")


def test_a_wrong_passphrase_leaves_nothing_behind(session, companion, take):
    copy, before = take(), parts(session.folder)

    with pytest.raises(WrongPassphrase):
        session.look_into(copy.path, passphrase="not this")

    assert parts(session.folder) == before


@pytest.mark.parametrize(
    "lost", [("vault.db",), ("vault.json", "vault.json.2"), ("vault.db", "vault.json", "vault.json.2")]
)
def test_whatever_is_lost_the_copy_replaces(session, companion, take, put_back, lost):
    copy = take()
    session.lock()
    for name in lost:
        (session.folder / name).unlink()

    assert notes(put_back(session, copy.path)) == ["the first words"]


def test_a_header_of_garbage_is_replaced(session, companion, take, put_back):
    copy = take()
    session.lock()
    for name in header_file.NAMES:
        (session.folder / name).write_bytes(b"garbage")

    assert notes(put_back(session, copy.path)) == ["the first words"]
    assert (next(session.folder.glob("replaced-*")) / "vault.json").read_bytes() == b"garbage"


@pytest.mark.parametrize("at", [0.02, 0.2, 0.5, 0.9, 0.999])
def test_a_spoilt_copy_is_none(session, companion, take, at):
    copy = take()
    data = bytearray(copy.path.read_bytes())
    data[int(len(data) * at)] ^= 16
    copy.path.write_bytes(data)
    before = parts(session.folder)

    with pytest.raises(BackupInvalid):
        session.look_into(copy.path, passphrase=PASSPHRASE)

    assert parts(session.folder) == before


def test_a_copy_of_another_vault_opens_with_its_own_passphrase(session, companion, take, elsewhere, put_back):
    other = elsewhere.create("another one entirely")
    other.moods.save(a_mood(note="somebody else's"))
    theirs = elsewhere.copies.take()()

    assert session.copies.described(theirs.path).contents is None
    with pytest.raises(WrongPassphrase):
        session.look_into(theirs.path, passphrase=PASSPHRASE)
    assert notes(put_back(session, theirs.path, "another one entirely")) == ["somebody else's"]


def test_an_open_vault_is_not_replaced(session, companion, take, tmp_path):
    copy = take()
    found = session.look_into(copy.path, passphrase=PASSPHRASE)

    with pytest.raises(VaultBusy):
        session.put_back(found)

    found.discard()
    companion.check()


def test_a_full_disk_leaves_all_as_it_was(session, companion, take, monkeypatch):
    copy = take()
    found = session.look_into(copy.path, passphrase=PASSPHRASE)
    session.lock()
    before = parts(session.folder)

    def full(path, data, **_):
        raise DiskFull("no room")

    monkeypatch.setattr(io, "set_aside", full)
    with pytest.raises(DiskFull):
        session.put_back(found)
    monkeypatch.undo()

    assert parts(session.folder) == before
    assert notes(session.unlock(PASSPHRASE)) == ["the first words"]


def test_a_file_system_without_second_names_gets_copies(session, companion, take, put_back, monkeypatch):
    copy = take()
    companion.moods.save(a_mood(note="since then"))

    def none_here(*_):
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr("os.link", none_here)
    put_back(session, copy.path)

    (aside,) = session.folder.glob("replaced-*")
    assert (aside / "vault.db").stat().st_size >= 4096


def test_cancelled_it_leaves_nothing(session, companion, take):
    copy, before, work = take(), parts(session.folder), session.begin_work()
    work.cancel()

    with pytest.raises(Cancelled):
        session.look_into(copy.path, passphrase=PASSPHRASE, work=work)

    assert parts(session.folder) == before


def test_before_an_older_vault_is_migrated_there_is_a_copy(tmp_path, clock):
    folder = tmp_path / "vault"
    shutil.copytree(SEALED / "sealed-v1", folder)
    session = Session(folder, clock=clock, cost=CHEAP)

    companion = session.unlock(SEALED_PASSPHRASE)

    (copy,) = session.copies.all()
    assert copy.reason is Reason.MIGRATION and copy.contents.count(Kind.MOOD) > 0
    found = session.look_into(copy.path, passphrase=SEALED_PASSPHRASE)
    assert version_of(found) == 1
    found.discard()
    companion.check()
    session.lock()
    session.unlock(SEALED_PASSPHRASE)
    assert session.copies.all() == [copy]
    session.lock()


def version_of(found) -> int:
    unsealed = found.unpacked.unsealed
    connection = engine.connect(found.unpacked.database, unsealed.data_key, unsealed.header.salt, read_only=True)
    try:
        return connection.execute("PRAGMA user_version").fetchone()[0]
    finally:
        connection.close()


def test_where_no_copy_can_be_made_nothing_is_migrated(tmp_path, clock, monkeypatch):
    folder = tmp_path / "vault"
    shutil.copytree(SEALED / "sealed-v1", folder)
    session = Session(folder, clock=clock, cost=CHEAP)

    def full(path, data):
        raise DiskFull("no room")

    monkeypatch.setattr(io, "write_new", full)
    before = (folder / "vault.db").read_bytes()
    with pytest.raises(DiskFull):
        session.unlock(SEALED_PASSPHRASE)
    monkeypatch.undo()

    assert (folder / "vault.db").read_bytes() == before
    session.unlock(SEALED_PASSPHRASE)
    session.lock()
