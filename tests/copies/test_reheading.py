"""A vault without its header opens with the one of a copy, and nothing that was written since is lost."""

import pytest

from peercompanion.errors import BackupInvalid, DatabaseMismatch, HeaderDamaged, WrongPassphrase
from peercompanion.session import Session
from peercompanion.vault import header_file
from tests.copies.test_putting_back import notes
from tests.helpers import CHEAP, PASSPHRASE, a_mood


@pytest.fixture
def headless(session, companion, take):
    """A locked vault whose both headers are garbage, and a copy from before its last entry."""
    copy = take()
    companion.moods.save(a_mood(note="since then"))
    session.lock()
    for name in header_file.NAMES:
        (session.folder / name).write_bytes(b"{}")
    with pytest.raises(HeaderDamaged):
        session.unlock(PASSPHRASE)
    return copy


def test_all_that_was_written_since_is_there(session, headless):
    companion = session.open(session.rehead(headless.path, passphrase=PASSPHRASE))

    assert notes(companion) == ["since then", "the first words"]
    companion.check()
    session.lock()
    assert notes(session.unlock(PASSPHRASE)) == ["since then", "the first words"]


def test_the_header_may_also_be_gone(session, headless):
    for name in header_file.NAMES:
        (session.folder / name).unlink()

    companion = session.open(session.rehead(headless.path, passphrase=PASSPHRASE))

    assert notes(companion) == ["since then", "the first words"]


def test_after_a_change_of_passphrase_the_old_one_opens_it_again(session, companion, take):
    copy = take()
    session.adopt(session.change_ways(PASSPHRASE, passphrase="a new one"))
    session.lock()
    for name in header_file.NAMES:
        (session.folder / name).unlink()

    with pytest.raises(WrongPassphrase):
        session.rehead(copy.path, passphrase="a new one")
    session.open(session.rehead(copy.path, passphrase=PASSPHRASE))

    assert session.companion.moods.latest()


def test_a_copy_from_before_another_data_key_does_not_fit(session, companion, take):
    copy = take()
    session.lock()
    session.open(session.rotate(PASSPHRASE, passphrase="a new one"))
    session.lock()
    for name in header_file.NAMES:
        (session.folder / name).unlink()

    with pytest.raises(DatabaseMismatch):
        session.rehead(copy.path, passphrase=PASSPHRASE)

    assert not any((session.folder / name).exists() for name in header_file.NAMES)


def test_another_vaults_copy_does_not_fit(session, headless, tmp_path, clock):
    other = Session(tmp_path / "other", clock=clock, cost=CHEAP)
    other.create(PASSPHRASE)
    theirs = other.copies.take()()
    other.lock()

    with pytest.raises(DatabaseMismatch):
        session.rehead(theirs.path, passphrase=PASSPHRASE)


def test_what_is_no_copy_is_said_so(session, headless, tmp_path):
    (tmp_path / "x.pcbackup").write_bytes(b"no")

    with pytest.raises(BackupInvalid):
        session.rehead(tmp_path / "x.pcbackup", passphrase=PASSPHRASE)

    assert notes(session.open(session.rehead(headless.path, passphrase=PASSPHRASE)))
