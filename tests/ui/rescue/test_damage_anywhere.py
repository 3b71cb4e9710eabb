"""One byte of the vault is another, on whichever page: the app explains, and never stands there with a bug."""

import shutil
from pathlib import Path

import pytest

from peercompanion.errors import DatabaseDamaged, PeerCompanionError
from peercompanion.ui.context import PageName
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.rescue.door import RescueDoor
from tests.helpers import PASSPHRASE, a_mood, a_strategy
from tests.ui.hand import button, settle, words_on

PAGE, APART = 4096, 5
PAGES = (PageName.JOURNAL, PageName.STRATEGIES, PageName.MEETINGS, PageName.TRASH, PageName.SETTINGS)


@pytest.fixture
def healthy(desk, tmp_path):
    companion = desk.session.create(PASSPHRASE)
    for number in range(12):
        companion.moods.save(a_mood(note=f"entry {number}", tags=("autumn",)))
    companion.strategies.save(a_strategy())
    desk.session.lock()
    shutil.copytree(desk.session.folder, tmp_path / "healthy")
    return tmp_path / "healthy"


def test_wherever_it_is_the_door_or_the_page_says_so(desk, healthy):
    path, seen = desk.session.folder / "vault.db", set()
    for page in range(1, (healthy / "vault.db").stat().st_size // PAGE, APART):
        data = bytearray((healthy / "vault.db").read_bytes())
        data[page * PAGE + 600] ^= 1
        path.write_bytes(data)

        try:
            desk.come_back(desk.session.unlock(PASSPHRASE))
        except PeerCompanionError as error:  # the lock window tells it
            seen.add(type(error))
            continue
        settle()
        seen.add(type(desk.window))
        if isinstance(desk.window, MainWindow):
            for name in PAGES:
                desk.window.go(name)
            desk.session.lock()

    assert RescueDoor in seen and seen <= {RescueDoor, MainWindow, DatabaseDamaged}


def test_the_first_page_that_cannot_be_read_leads_to_the_rescue_page(desk, healthy, monkeypatch):
    from peercompanion.store.moods import MoodRows

    def broken(_self, _count):
        raise DatabaseDamaged("a page")

    monkeypatch.setattr(MoodRows, "latest", broken)
    desk.come_back(desk.session.unlock(PASSPHRASE))
    settle()

    assert isinstance(desk.window, RescueDoor) and desk.session.companion is None
    assert "Save what can be read" in words_on(desk.window)


def test_another_page_that_cannot_be_read_is_told_with_a_way_out(desk, healthy, monkeypatch):
    from peercompanion.store.strategies import StrategyRows

    def broken(_self):
        raise DatabaseDamaged("a page")

    desk.come_back(desk.session.unlock(PASSPHRASE))
    settle()
    monkeypatch.setattr(StrategyRows, "all", broken)
    desk.window.go(PageName.STRATEGIES)

    assert "A part of the vault cannot be read" in words_on(desk.window)
    assert button(desk.window, "Lock, and see what can be done").isVisible()


def test_a_vault_that_came_back_and_cannot_be_read_leads_there_as_well(desk, healthy, monkeypatch):
    from peercompanion.store.moods import MoodRows

    def broken(_self, _count):
        raise DatabaseDamaged("a page")

    monkeypatch.setattr(MoodRows, "latest", broken)
    desk.enter(desk.session.unlock(PASSPHRASE), said="The copy is back in its place.")
    settle()

    assert isinstance(desk.window, RescueDoor)


def test_what_was_found_quotes_nothing_that_was_read(qapp):
    from peercompanion.ui.rescue.rescue_page import _found

    try:
        try:
            raise ValueError("'a word of the person' is not a kind")
        except ValueError as error:
            raise DatabaseDamaged("a row that says what cannot be") from error
    except DatabaseDamaged as damaged:
        said = _found(damaged, Path("vault"))

    assert "a row that says what cannot be" in said and "ValueError" in said and "a word of the person" not in said
