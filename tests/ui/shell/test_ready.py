"""What F1 opens is made in a quiet moment before anybody presses it, and shows what is so when it is pressed."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.errors import DatabaseDamaged
from peercompanion.ui.context import PageName
from peercompanion.ui.hard_now.window import HardNowWindow
from tests.helpers import PASSPHRASE, a_strategy
from tests.ui.hand import focused, press, settle, words_on
from tests.ui.strategies.looks import cards
from tests.ui.waiting import wait_for

QUIET_MS = 150


@pytest.fixture
def desk(desk):
    desk.preferences.set("country", "GB")
    desk._hard_now._quiet.setInterval(QUIET_MS)
    desk._hard_now._still_quiet.setInterval(0)
    return desk


@pytest.fixture
def at_the_door(desk):
    desk.session.create(PASSPHRASE)
    desk.session.lock()
    desk.open_door()
    settle()
    return desk


def test_at_the_door_it_waits_unseen_and_is_the_one_that_opens(at_the_door):
    before = focused()
    wait_for(lambda: at_the_door._hard_now._ready)
    ready = at_the_door._hard_now._ready

    unseen = not ready.isVisible() and focused() == before
    press("F1")

    assert unseen
    assert QApplication.activeModalWidget() is ready


def test_after_it_was_closed_the_next_one_waits(at_the_door):
    wait_for(lambda: at_the_door._hard_now._ready)

    press("F1", "Esc")
    wait_for(lambda: at_the_door._hard_now._ready)
    press("F1")

    assert isinstance(QApplication.activeModalWidget(), HardNowWindow)
    assert focused() == "Copy number"


def test_a_country_that_was_chosen_meanwhile_shows(at_the_door):
    wait_for(lambda: at_the_door._hard_now._ready)

    at_the_door.preferences.set("country", "US")
    press("F1")

    assert "988" in words_on(QApplication.activeModalWidget())


def test_in_the_open_vault_the_page_is_there_and_the_focus_stays(desk):
    desk.enter(desk.session.create(PASSPHRASE))
    settle()
    before = focused()

    wait_for(lambda: PageName.HARD_NOW in desk.window._pages)

    assert desk.window.current_name is PageName.TODAY
    assert focused() == before


def test_then_the_other_pages_are_made_out_of_sight_and_show_what_is_so_when_they_are_opened(desk):
    companion = desk.session.create(PASSPHRASE)
    companion.strategies.save(a_strategy(title="Kettle first"))
    desk.enter(companion)
    wait_for(lambda: not desk.window.make_ready())
    made, before = set(desk.window._pages), focused()

    companion.strategies.save(a_strategy(title="One song"))
    desk.window.go(PageName.STRATEGIES)
    settle()

    assert made >= {PageName.HARD_NOW, PageName.JOURNAL, PageName.STRATEGIES, PageName.MEETINGS}
    assert before == "Very low"
    assert "One song" in cards(desk.window)


def test_while_somebody_types_no_page_is_made(desk):
    desk._hard_now._quiet.setInterval(4 * QUIET_MS)
    desk.enter(desk.session.create(PASSPHRASE))
    wait_for(desk._hard_now._quiet.isActive)
    for _ in range(8):
        press("Tab")
        QTest.qWait(QUIET_MS)
    while_typing = set(desk.window._pages)

    wait_for(lambda: PageName.MEETINGS in desk.window._pages)

    assert while_typing == {PageName.TODAY}


def test_a_page_that_cannot_be_read_yet_is_told_only_when_it_is_opened(desk, monkeypatch):
    companion = desk.session.create(PASSPHRASE)
    desk.enter(companion)
    read = companion.journal.page
    monkeypatch.setattr(companion.journal, "page", damaged)
    wait_for(lambda: not desk.window.make_ready())
    quietly = desk.window._trouble.isVisible()

    desk.window.go(PageName.JOURNAL)
    told = desk.window._trouble.isVisible()
    monkeypatch.setattr(companion.journal, "page", read)
    desk.window.go(PageName.JOURNAL)

    assert not quietly
    assert told
    assert not desk.window._trouble.isVisible()


def test_a_page_that_cannot_be_read_keeps_none_of_the_others_waiting(desk, monkeypatch):
    companion = desk.session.create(PASSPHRASE)
    desk.enter(companion)
    monkeypatch.setattr(companion.journal, "page", damaged)

    wait_for(lambda: not desk.window.make_ready())

    assert {PageName.STRATEGIES, PageName.MEETINGS} <= set(desk.window._pages)


def damaged(*_, **__):
    raise DatabaseDamaged


def test_it_is_put_off_while_somebody_types(at_the_door):
    wait_for(at_the_door._hard_now._quiet.isActive)
    for _ in range(8):
        press("a")
        QTest.qWait(QUIET_MS // 3)
    while_typing = at_the_door._hard_now._ready

    later = wait_for(lambda: at_the_door._hard_now._ready)

    assert while_typing is None
    assert later
