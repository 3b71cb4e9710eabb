"""The one later question: quiet, once, never in the way of a check-in."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.attempt import Felt
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.ui.context import PageName
from peercompanion.ui.today.later import Later
from peercompanion.ui.widgets.faces import FaceButton
from tests.full_disk import files_up_to
from tests.helpers import AN_EVENING, a_strategy, a_try
from tests.ui.hand import button, buttons, click, press, settle, words_on
from tests.ui.today.conftest import ALL_ROWS
from tests.ui.waiting import wait_for

NO_ROOM = 4096
AN_HOUR_AGO = AN_EVENING - timedelta(hours=1)
ASKED = "You tried Kettle first at 18:42. Afterwards it was:"


@pytest.fixture
def strategy(companion):
    return companion.strategies.save(a_strategy())


@pytest.fixture
def attempt(companion, strategy):
    return companion.tries.save(a_try(strategy, happened=AN_HOUR_AGO))


@pytest.fixture
def look(companion, open_today):
    def look_at_today():
        companion.save_choices(ALL_ROWS)
        window = open_today(companion, height=1_000).window
        assert wait_for(lambda: line(window)._about is None or line(window)._about.asked), "painted, and noted as asked"
        return window

    return look_at_today


def line(window) -> Later:
    return window.findChild(Later)


def is_asked(window) -> bool:
    return line(window).isVisible()


def stored(companion, attempt):
    return companion.tries.get(attempt.id)


def test_without_a_try_nothing_is_asked(look):
    assert not is_asked(look())


def test_it_is_asked_of_the_newest_try_and_counts_as_asked_once_it_was_seen(companion, attempt, look):
    window = look()

    assert ASKED in words_on(line(window))
    assert stored(companion, attempt).asked
    assert [each for each in buttons(line(window))] == ["Leave it open", "easier", "same", "harder", "can't tell"]


def test_it_takes_neither_the_focus_nor_a_key_from_the_check_in(companion, attempt, look):
    window = look()
    assert isinstance(QApplication.focusWidget(), FaceButton)
    button(line(window), "same").setFocus()

    press("2")

    assert companion.moods.latest()[0].mood == 2
    assert stored(companion, attempt).felt is None


def test_one_press_answers_it_and_it_is_gone(companion, attempt, look):
    window = look()

    click(line(window), "harder")

    assert stored(companion, attempt).felt is Felt.HARDER
    assert not is_asked(window)
    assert isinstance(QApplication.focusWidget(), FaceButton)
    press("Ctrl+Z")
    assert stored(companion, attempt).felt is None
    assert not is_asked(window), "taken back, and still not asked again"


def test_with_a_number_before_it_goes_on_to_the_one_after_which_may_stay_open(companion, strategy, look):
    attempt = companion.tries.save(a_try(strategy, happened=AN_HOUR_AGO, before=8))
    window = look()

    click(line(window), "easier")
    assert "How hard is it now, 0 to 10? It can stay open." in words_on(line(window))
    press("Left", "Left", "Space")

    assert (stored(companion, attempt).felt, stored(companion, attempt).after) == (Felt.EASIER, 3)
    assert not is_asked(window)


def test_the_number_may_stay_open(companion, strategy, look):
    attempt = companion.tries.save(a_try(strategy, happened=AN_HOUR_AGO, before=8))
    window = look()

    click(line(window), "same")
    click(line(window), "Leave it open")

    assert (stored(companion, attempt).felt, stored(companion, attempt).after) == (Felt.SAME, None)
    assert not is_asked(window)


def test_a_hard_moment_is_asked_for_its_number_only(companion, look):
    moment = companion.hard_moments.save(HardMoment(happened=AN_HOUR_AGO, before=9))
    window = look()
    assert "It was hard at 18:42. How hard is it now, 0 to 10?" in words_on(line(window))
    assert "easier" not in buttons(window)
    assert companion.hard_moments.get(moment.id).asked

    line(window)._number.setFocus()
    press("Left", "Space")

    assert companion.hard_moments.get(moment.id).after == 4
    assert not is_asked(window)


@pytest.mark.parametrize("way", ["left open", "another page", "closed"])
def test_left_once_it_never_comes_again(companion, attempt, look, way):
    window = look()
    if way == "left open":
        click(line(window), "Leave it open")
    elif way == "another page":
        window.go(PageName.JOURNAL)
        window.go(PageName.TODAY)
    else:
        window = look()
    settle()

    assert not is_asked(window)
    assert stored(companion, attempt).felt is None


def test_never_a_second_one_in_the_same_visit(companion, strategy, attempt, look):
    companion.hard_moments.save(HardMoment(happened=AN_HOUR_AGO - timedelta(hours=1), before=9))
    window = look()

    click(line(window), "same")
    companion.tries.save(a_try(strategy, happened=AN_HOUR_AGO + timedelta(minutes=20)))
    settle()

    assert not is_asked(window)


def test_it_waits_while_a_check_in_is_in_the_middle(companion, attempt, look):
    window = look()

    press("3")
    settle()
    assert not is_asked(window)
    press("Ctrl+Return")
    settle()

    assert is_asked(window)


def test_it_waits_while_a_check_in_goes_on_after_a_lock(companion, clock, strategy, open_today):
    companion.save_choices(ALL_ROWS)
    companion.tries.save(a_try(strategy, happened=clock.now()))
    before = open_today(companion, height=1_000).press("3").write("in the middle")
    before.window.save_drafts()
    place = before.today.place()
    before.window.hide()
    clock.turn(minutes=11)

    after = open_today(companion, height=1_000)
    after.today.come_back(place)
    settle()
    assert not is_asked(after.window)
    after.press("Ctrl+Return")
    settle()

    assert is_asked(after.window)


def test_it_waits_beside_an_answer_that_could_not_be_saved(companion, attempt, look):
    window = look()

    with files_up_to(NO_ROOM):
        press("3")
    settle()

    assert "Not saved yet." in words_on(window)
    assert not is_asked(window)


def test_what_was_never_on_the_screen_is_not_counted_as_asked(companion, attempt, open_today):
    companion.save_choices(ALL_ROWS)
    window = open_today(companion, 800, 600).window
    settle()

    assert line(window).visibleRegion().isEmpty()
    assert not stored(companion, attempt).asked


def test_what_was_never_on_the_screen_is_asked_after_coming_back(companion, attempt, open_today):
    companion.save_choices(ALL_ROWS)
    window = open_today(companion, 800, 600).window
    window.go(PageName.JOURNAL)

    window.go(PageName.TODAY)
    settle()

    assert is_asked(window)
    assert ASKED in words_on(line(window))


def test_a_try_of_a_strategy_in_the_trash_is_not_asked_about(companion, strategy, attempt, look):
    companion.strategies.trash(strategy.id)

    assert not is_asked(look())


@pytest.mark.parametrize("way", ["told", "removed"])
def test_it_leaves_when_the_try_is_told_or_removed_elsewhere(companion, attempt, look, way):
    window = look()

    if way == "told":
        companion.tries.save(replace(stored(companion, attempt), felt=Felt.SAME))
    else:
        companion.tries.remove(attempt.id)
    settle()

    assert not is_asked(window)


def test_ten_minutes_after_a_try_coming_back_to_today_is_enough(companion, clock, strategy, look):
    window = look()
    window.go(PageName.STRATEGIES)
    companion.tries.save(a_try(strategy, happened=clock.now()))
    window.go(PageName.TODAY)
    settle()
    assert not is_asked(window)
    window.go(PageName.JOURNAL)
    clock.turn(minutes=11)

    window.go(PageName.TODAY)
    settle()

    assert is_asked(window)
