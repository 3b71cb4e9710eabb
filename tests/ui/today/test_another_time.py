"""An entry for another time or day: correcting the current one, or starting one for the past."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QDateEdit, QTimeEdit

from tests.helpers import AN_EVENING


@pytest.fixture
def panel(hand):
    """The panel, opened on the current entry."""
    hand.press("3").click("Another time or day")
    return hand


def day_of(hand):
    return hand.today.findChild(QDateEdit)


def time_of(hand):
    return hand.today.findChild(QTimeEdit)


def set_days_back(hand, days):
    day_of(hand).setDate(day_of(hand).date().addDays(-days))


def test_the_panel_opens_on_the_time_of_the_entry_with_the_focus_in_it(panel):
    local = AN_EVENING.astimezone()

    assert day_of(panel).hasFocus()
    assert (day_of(panel).date().day(), time_of(panel).time().hour()) == (local.day, local.hour)


def test_another_day_moves_the_current_entry(panel, companion):
    set_days_back(panel, 2)

    (entry,) = companion.moods.latest(9)
    assert (entry.mood, entry.day.isoformat()) == (3, "2026-11-20")
    assert panel.line.startswith("Saved for Fri 20 Nov")


def test_turning_the_time_is_one_step_for_undo(panel, companion):
    for _ in range(3):
        set_days_back(panel, 1)
    panel.press("Esc", "Ctrl+Z")

    (entry,) = companion.moods.latest(9)
    assert entry.happened == AN_EVENING


def test_a_face_after_another_day_was_chosen_starts_an_entry_for_that_day(hand, companion):
    hand.click("Another time or day")
    set_days_back(hand, 3)
    assert companion.moods.latest(9) == []
    assert hand.line.startswith("For Thu 19 Nov")

    hand.press("Esc", "2")
    (entry,) = companion.moods.latest(9)
    assert (entry.mood, entry.day.isoformat()) == (2, "2026-11-19")


def test_a_back_dated_entry_takes_corrections_like_any_other(hand, companion):
    hand.click("Another time or day")
    set_days_back(hand, 3)
    hand.press("Esc", "2", "4").click("calm")

    (entry,) = companion.moods.latest(9)
    assert (entry.mood, entry.feelings, entry.day.isoformat()) == (4, ("calm",), "2026-11-19")


def test_done_forgets_the_other_day(hand, companion):
    hand.click("Another time or day")
    set_days_back(hand, 3)
    hand.press("Esc", "2", "Esc", "5")

    assert [entry.happened for entry in companion.moods.latest()] == [AN_EVENING]


def test_esc_forgets_another_day_that_was_chosen_for_nothing(hand, companion):
    hand.click("Another time or day")
    set_days_back(hand, 3)
    hand.press("Esc", "Esc", "2")

    assert companion.moods.latest()[0].happened == AN_EVENING


def test_the_future_cannot_be_chosen(panel, companion):
    time_of(panel).setTime(time_of(panel).time().addSecs(3600))

    (entry,) = companion.moods.latest(9)
    assert entry.happened == AN_EVENING
    assert "still to come" in panel.words
    assert day_of(panel).maximumDate() == day_of(panel).date()


def test_now_takes_it_back_to_the_present(panel, companion, clock):
    set_days_back(panel, 2)
    clock.turn(minutes=1)
    panel.click("Now, not another time")

    (entry,) = companion.moods.latest(9)
    assert entry.happened == AN_EVENING + timedelta(minutes=1)


def test_digits_in_the_date_are_no_moods(panel, companion):
    panel.press("1")

    assert companion.moods.latest()[0].mood == 3


@pytest.mark.parametrize("way", ["Esc", "Close", "Another time or day"])
def test_the_panel_closes_and_the_focus_goes_back(panel, way):
    panel.press(way) if way == "Esc" else panel.click(way)

    assert not day_of(panel).isVisible()
    assert panel.focused == "Another time or day"
    assert panel.face == 3


def test_the_panel_closes_with_the_entry(panel):
    panel.press("Ctrl+Return")

    assert not day_of(panel).isVisible()


def test_the_words_for_a_time_are_kept_through_further_answers(panel, companion):
    set_days_back(panel, 2)
    panel.click("calm")

    assert panel.line.startswith("Saved for Fri 20 Nov")
