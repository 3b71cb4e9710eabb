"""The calendar beside the list: days, months and years lead to what was written then."""

import pytest

from peercompanion.ui.journal.month import Month, months_on
from peercompanion.ui.journal.years import Years
from tests.helpers import a_mood
from tests.ui.hand import buttons, focused
from tests.ui.journal.conftest import days_ago


@pytest.fixture
def reader(open_journal, companion):
    """Entries today, three days ago, last month, and last year."""
    for days, mood in ((0, 4), (3, 2), (30, 5), (31, None), (400, 1)):
        companion.moods.save(a_mood(happened=days_ago(days), mood=mood, note=f"{days} days ago"))
    return open_journal(companion)


def days_of(reader):
    month = reader.page.findChild(Month)
    return [name for name in buttons(reader.window) if name in {b.accessibleName() for b in month._days}]


def go_to_calendar(reader):
    reader.press("Ctrl+F", "Tab", "Tab", "Tab")
    return reader


def test_days_say_their_mood_and_how_much_was_written(reader):
    names = days_of(reader)

    assert "Sunday, 22 November, okay, 1 entries" in names or "Sunday, 22 November, okay, 1 entry" in names
    assert any(name.startswith("Thursday, 19 November, low") for name in names)
    assert "Friday, 20 November, no entry" in names


def test_tab_comes_to_the_day_where_the_list_is(reader):
    go_to_calendar(reader)

    assert focused().startswith("Sunday, 22 November")


def test_arrows_go_by_day_and_enter_takes_the_list_there(reader):
    go_to_calendar(reader).press("Left", "Left", "Left")
    assert focused().startswith("Thursday, 19 November")
    assert reader.read == "0 days ago"

    reader.press("Return")

    assert reader.read == "3 days ago"


def test_a_day_without_an_entry_leads_to_the_one_before(reader):
    go_to_calendar(reader).press("Left", "Return")

    assert reader.read == "3 days ago"


def test_arrows_go_over_the_end_of_a_month(reader):
    go_to_calendar(reader).press("Up", "Up", "Up", "Up")

    assert focused().startswith("Sunday, 25 October")
    assert "October 2026" in reader.words


def test_page_keys_go_by_month(reader):
    go_to_calendar(reader).press("PgUp")
    assert focused().startswith("Thursday, 22 October")

    reader.press("PgDown", "PgDown")
    assert focused().startswith("Tuesday, 22 December")
    assert "December 2026" in reader.words


def test_the_small_buttons_turn_the_month_for_the_mouse(reader):
    reader.click("Earlier month (Page Up)")
    assert "October 2026" in reader.words

    reader.click("Later month (Page Down)")
    assert "November 2026" in reader.words


def test_a_month_of_the_year_leads_to_its_newest_entry(reader):
    october = next(name for name in buttons(reader.window) if name.startswith("October 2026"))

    reader.click(october)

    assert reader.read == "30 days ago"
    assert "October 2026" in reader.words


def test_months_without_an_entry_cannot_be_chosen(reader):
    july = next(name for name in buttons(reader.window) if name.startswith("July 2026"))

    assert not reader.control(july).isEnabled()


def test_another_year_opens_and_leads_to_its_newest_entry(reader):
    year = next(name for name in buttons(reader.window) if name.startswith("2025,"))

    reader.click(year)

    assert reader.read == "400 days ago"
    assert any(name.startswith("2026,") for name in buttons(reader.window))


def test_the_calendar_follows_the_line_that_is_chosen(reader):
    reader.press("End")

    assert "October 2025" in reader.words
    assert reader.page.findChild(Years) is not None


def test_a_new_entry_shows_in_the_calendar(reader, companion):
    companion.moods.save(a_mood(happened=days_ago(2), mood=5))

    assert any(name.startswith("Friday, 20 November, good") for name in days_of(reader))


@pytest.mark.parametrize(
    ("day", "months", "there"),
    [((2026, 1, 31), 1, (2026, 2, 28)), ((2026, 1, 5), -1, (2025, 12, 5)), ((9999, 12, 1), 1, (9999, 12, 1))],
)
def test_a_month_on_is_the_same_day_or_the_last_of_it(day, months, there):
    from datetime import date

    assert months_on(date(*day), months) == date(*there)
