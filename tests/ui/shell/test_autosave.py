"""Words are saved after a pause, and at once when asked; a save that fails keeps them pending."""

import pytest
from PySide6.QtCore import QObject
from PySide6.QtTest import QTest

from peercompanion.errors import DiskFull, VaultLocked
from peercompanion.ui.autosave import PAUSE_MS, Autosave, save_all
from tests.ui.waiting import wait_for


def test_a_pause_saves_once(qapp):
    saved = []
    autosave = Autosave(QObject(qapp), lambda: saved.append(1))

    autosave.touch()
    autosave.touch()
    assert wait_for(lambda: bool(saved), 3_000)

    assert saved == [1]
    assert not autosave.pending


def test_who_writes_without_a_pause_is_saved_all_the_same(qapp):
    saved = []
    autosave = Autosave(QObject(qapp), lambda: saved.append(1))
    autosave._at_last.setInterval(PAUSE_MS)

    keys = 0
    while not saved and keys < 200:
        autosave.touch()
        keys += 1
        QTest.qWait(PAUSE_MS // 10)

    assert saved == [1] and keys > 5
    assert not autosave.pending


def test_flush_saves_at_once_and_only_what_is_pending(qapp):
    saved = []
    autosave = Autosave(QObject(qapp), lambda: saved.append(1))

    autosave.flush()
    autosave.touch()
    autosave.flush()
    autosave.flush()

    assert saved == [1]


def test_a_failed_save_stays_pending_until_it_works(qapp):
    full = [True]

    def save():
        if full:
            raise DiskFull("no room")

    autosave = Autosave(QObject(qapp), save)
    autosave.touch()
    with pytest.raises(DiskFull):
        autosave.flush()
    assert autosave.pending

    full.clear()
    autosave.flush()
    assert not autosave.pending


def test_a_dropped_draft_is_not_saved(qapp):
    saved = []
    autosave = Autosave(QObject(qapp), lambda: saved.append(1))

    autosave.touch()
    autosave.drop()
    autosave.flush()

    assert saved == []


def test_what_fails_keeps_nothing_else_from_being_saved_and_the_first_is_told():
    saved = []

    with pytest.raises(DiskFull, match="first"):
        save_all((lambda: saved.append(1), _fails(DiskFull("first")), _fails(VaultLocked()), lambda: saved.append(2)))

    assert saved == [1, 2]


def _fails(error):
    def save():
        raise error

    return save
