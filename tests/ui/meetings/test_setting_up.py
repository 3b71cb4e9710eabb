"""A group is set up within a minute: its rhythm in words, by the clock of its own place."""

from dataclasses import replace
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from peercompanion.domain.group import GroupState
from peercompanion.domain.rhythm import LAST, Repeats, Rhythm
from peercompanion.ui.meetings.zone_field import ZoneField
from peercompanion.ui.zones import local_zone
from tests.helpers import a_group

MORE = "Ground rules and more, closed"
SECOND_TUESDAY, FOURTH_TUESDAY = date(2026, 12, 8), date(2026, 11, 24)


@pytest.fixture
def newcomer(open_meetings):
    """Writing a new group."""
    return open_meetings().go("add_group").type("Tuesday group")


def only_group(visitor):
    [group] = visitor.companion.groups.all()
    return group


def on(visitor, day, at=time(19)):
    """Types the date, as its field would say it."""
    first = visitor.page.findChild(type(visitor.page._editor._form._rhythm))._first
    first.set_wall(day, at)
    first.changed.emit()
    return visitor


def offered(visitor):
    often = visitor.find("How often")
    return [often.itemText(place) for place in range(often.count())]


def zone_field(visitor):
    return visitor.page.findChild(ZoneField)


def test_every_two_weeks_is_said_in_words_with_the_next_date(newcomer):
    on(newcomer.choose("How often", 2), SECOND_TUESDAY)

    assert "Every two weeks on Tuesday, 19:00 to 20:30; next: 8 December" in newcomer.words


def test_by_keys_alone_a_group_takes_less_than_forty_of_them(open_meetings):
    visitor = open_meetings().go("add_group")
    visitor.type("Tuesday").press("Tab", "Tab", "Tab", "Tab")
    assert visitor.find("How often").hasFocus()

    visitor.press("Down", "Down", "Tab").type("08122026").press("Esc")

    rhythm = only_group(visitor).rhythm
    assert (rhythm.first, rhythm.every_weeks, rhythm.at) == (SECOND_TUESDAY, 2, time(19))
    assert visitor.keystrokes < 40


def test_a_date_is_offered_as_what_it_is_of_its_month(newcomer):
    on(newcomer.choose("How often", 1), SECOND_TUESDAY)

    assert [words for words in offered(newcomer) if "month" in words] == ["Every month on the second Tuesday"]


def test_the_fourth_that_is_the_last_is_offered_as_both(newcomer):
    on(newcomer.choose("How often", 1), FOURTH_TUESDAY)
    both = [words for words in offered(newcomer) if "month" in words]
    assert both == ["Every month on the fourth Tuesday", "Every month on the last Tuesday"]

    newcomer.choose("How often", (Repeats.MONTH, LAST)).press("Esc")

    rhythm = only_group(newcomer).rhythm
    assert (rhythm.repeats, rhythm.month_week, rhythm.first) == (Repeats.MONTH, LAST, FOURTH_TUESDAY)


def test_the_last_stays_the_last_when_the_date_passes_by_another(newcomer):
    on(newcomer.choose("How often", 1), FOURTH_TUESDAY).choose("How often", (Repeats.MONTH, LAST))

    on(newcomer, date(2026, 11, 3))
    assert newcomer.find("How often").value == (Repeats.MONTH, 1)
    on(newcomer, date(2026, 11, 27))

    assert "Every month on the last Friday" in newcomer.words


def test_only_once_is_a_rhythm_too(newcomer, companion):
    on(newcomer.choose("How often", Repeats.ONCE), SECOND_TUESDAY)
    assert "Once, on Tuesday, 8 December, 19:00 to 20:30" in newcomer.words

    newcomer.press("Esc")

    [meeting] = companion.meetings.coming(only_group(newcomer).id)
    assert meeting.starts.date() == SECOND_TUESDAY


def test_its_length_is_said_with_it(newcomer):
    on(newcomer.choose("How often", 1), SECOND_TUESDAY).choose("Length", 120)

    assert "Every Tuesday, 19:00 to 21:00" in newcomer.words


def test_a_group_that_is_only_looked_at_has_no_next_date(newcomer):
    on(newcomer.choose("How often", 1), SECOND_TUESDAY).choose("Where I am with it", GroupState.LOOKING)

    assert "Every Tuesday, 19:00 to 20:30" in newcomer.words
    assert "next:" not in newcomer.words


def test_another_place_is_found_by_a_few_letters(newcomer):
    newcomer.choose("How often", 1).click(MORE).click(f"By the clock of {local_zone()}")
    assert newcomer.focused == "Search for a place"

    newcomer.type("new yor").press("Return")
    assert newcomer.focused == "By the clock of America/New York"
    newcomer.press("Esc")

    assert only_group(newcomer).rhythm.zone == "America/New_York"


def test_esc_closes_the_places_and_then_the_group(newcomer):
    newcomer.click(MORE).click(f"By the clock of {local_zone()}")

    newcomer.press("Esc")
    assert not newcomer.has("Search for a place")
    newcomer.press("Esc")

    assert not newcomer.has("Nickname")


def test_what_no_place_is_called_is_said_to_be_none(newcomer):
    newcomer.click(MORE).click(f"By the clock of {local_zone()}").type("Atlantis")

    assert "No place of that name. A large city nearby may be here." in newcomer.words


def test_another_clock_is_translated_to_the_one_here(newcomer):
    on(newcomer.choose("How often", 1), SECOND_TUESDAY)
    assert "there is" not in newcomer.words

    zone_field(newcomer)._choose("Asia/Tokyo")

    start = datetime(2026, 12, 8, 19, tzinfo=ZoneInfo("Asia/Tokyo")).astimezone()
    assert f"19:00 there is {start:%H:%M} here." in newcomer.words


def test_an_hour_that_clocks_skip_here_stays_what_it_is_there(newcomer, companion):
    """Nothing but the place is changed of a group that meets when there is no such hour here."""
    rhythm = Rhythm(first=date(2026, 3, 29), at=time(2, 30), zone="Asia/Tokyo")
    newcomer.press("Ctrl+A", "Delete", "Esc")
    companion.groups.save(a_group(rhythm=rhythm))

    newcomer.go().click("Change the group").write("Where", "Room 2").press("Esc")

    assert only_group(newcomer).rhythm == rhythm


def test_the_true_name_is_behind_more_and_nowhere_else(newcomer, companion):
    newcomer.click(MORE).write("Its true name", "Depression support, St Example").press("Esc")

    assert only_group(newcomer).true_name == "Depression support, St Example"
    assert "St Example" not in newcomer.everything()


def test_what_is_written_behind_more_is_seen(open_meetings, companion):
    companion.groups.save(a_group(ground_rules="What is said here stays here."))

    visitor = open_meetings().click("Change the group")

    assert visitor.has("Ground rules")


def test_a_rhythm_from_elsewhere_is_shown_while_nothing_is_typed(newcomer, companion):
    newcomer.page.leave()
    group = only_group(newcomer)

    companion.groups.save(replace(group, rhythm=Rhythm(first=SECOND_TUESDAY, at=time(18), zone="UTC")))

    assert newcomer.find("How often").value == 1
    assert companion.meetings.next(group.id).starts.astimezone(UTC).hour == 18


def test_who_is_still_looking_writes_down_a_group_that_is_looked_at(open_meetings):
    visitor = open_meetings().click("I am still looking, closed").click("Write one down")

    visitor.type("By the river").press("Esc")

    assert only_group(visitor).state is GroupState.LOOKING
