"""A group is set up, looked at, tried and left, by keyboard alone, in the real windows."""

from datetime import date, time

from peercompanion.domain.fit import FitAnswer
from peercompanion.domain.group import GroupState
from peercompanion.domain.rhythm import Rhythm
from peercompanion.ui.zones import local_zone
from tests.helpers import a_group
from tests.ui.hand import settle


def test_a_tuesday_group_every_two_weeks_is_set_up_in_a_minute(person):
    name, place, first = "Tuesday group", "Library, room 2", "08122026"

    person.press("Ctrl+4", "Return").type(name)
    person.press("Tab", "Tab").type(place)
    person.press("Tab", "Tab", "Down", "Down", "Tab").type(first)
    settle()
    assert "Every two weeks on Tuesday, 19:00 to 20:30; next: 8 December" in person.says()
    person.press("Esc")

    [group] = person.companion.groups.all()
    assert (group.nickname, group.where) == (name, place)
    assert group.rhythm == Rhythm(first=date(2026, 12, 8), at=time(19), every_weeks=2, zone=local_zone())
    assert person.keystrokes - len(name + place + first) <= 12
    assert "Tuesday, 19:00 to 20:30" in person.says()


def test_all_about_a_group_is_found_by_its_name(person):
    person.companion.groups.save(a_group(nickname="By the river"))

    person.press("Ctrl+K").type("river").press("Return")

    assert "Back to the meetings" in person.says() or "No fixed rhythm." in person.says()


def test_three_visits_and_leaving_cost_little_and_are_a_good_outcome(person):
    group = person.companion.groups.save(a_group(nickname="By the river", state=GroupState.TRYING))
    for visit in (1, 2, 3):
        person.press("Ctrl+K").type("river").press("Return", "Tab", "Tab")
        if visit > 1:
            person.press("Tab", "Return")
        settle()
        before = person.keystrokes
        person.press("Y", "U", "N", "Y", "N")
        assert person.keystrokes - before == 5
        person.clock.turn(days=7)
        person.press("Esc")

    checks = person.companion.groups.fit(group.id)
    assert [check.visit for check in checks] == [1, 2, 3]
    assert all(list(check.answers.values()).count(FitAnswer.YES) == 2 for check in checks)
    person.press("Ctrl+K").type("river").press("Return")
    assert "Going on, another try, or leaving: each is a good outcome." in person.says()

    person.press("Tab", "Tab", "Tab", "Tab", "Return")

    assert person.companion.groups.get(group.id).state is GroupState.LEFT
    assert "I left it, which is a good outcome, too." in person.says()
