"""Groups: a nickname is enough, all else can be said later, and nothing of it is lost."""

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from peercompanion import content
from peercompanion.domain.group import Format, GroupState
from peercompanion.domain.rhythm import LAST, Repeats, Rhythm
from peercompanion.ui.zones import local_zone
from tests.helpers import a_group, a_meeting, a_note

MORE = "Ground rules and more, closed"


@pytest.fixture
def newcomer(open_meetings):
    """Somebody without a group."""
    return open_meetings()


def only_group(visitor):
    [group] = visitor.companion.groups.all()
    return group


def test_without_a_group_the_page_says_what_it_is_for(newcomer):
    assert newcomer.focused == "I have a group"
    assert newcomer.has("I am still looking, closed")
    assert not newcomer.has("Add a note")


def test_who_is_still_looking_finds_questions_and_adds_nothing(newcomer, companion):
    newcomer.click("I am still looking, closed")

    assert all(question in newcomer.words for question in content.prompts().finding_a_group)
    assert companion.can_undo is None


def test_a_nickname_is_enough(newcomer):
    newcomer.press("Return").type("Tuesday group").press("Esc")

    assert only_group(newcomer).nickname == "Tuesday group"
    assert "No next meeting yet" in newcomer.words
    assert newcomer.focused == "Add a date"


def test_a_note_can_be_written_before_there_is_a_group(newcomer):
    newcomer.press("Ctrl+Shift+N").type("Sleep").press("Esc", "S")

    assert newcomer.sheet == ["Sleep"]
    assert newcomer.focused == "Sleep"


def test_nothing_typed_makes_no_group(newcomer, companion):
    newcomer.press("Return", "Esc")

    assert companion.groups.all() == []
    assert newcomer.focused == "I have a group"


def test_ground_rules_without_a_nickname_are_kept_all_the_same(newcomer):
    newcomer.press("Return").click(MORE).write("Ground rules", "What is said here stays here.").press("Esc")

    group = only_group(newcomer)
    assert (group.nickname, group.ground_rules) == ("My group", "What is said here stays here.")


def test_every_field_is_kept(newcomer):
    newcomer.press("Return").type("Tuesday group").click("Online")
    newcomer.click(MORE).write("Where", "Room 2").write("How it goes", "Round").write(
        "Notes in the room", "Paper is fine"
    )
    newcomer.write("Who leads it", "J.").choose("Length", 120).choose("Time for each at the start", None)
    newcomer.choose("Where I am with it", GroupState.TRYING).press("Esc")

    group = only_group(newcomer)
    assert (group.format, group.where, group.agenda) == (Format.ONLINE, "Room 2", "Round")
    assert (group.notes_in_room, group.facilitator, group.minutes) == ("Paper is fine", "J.", 120)
    assert (group.check_in_seconds, group.state) == (None, GroupState.TRYING)


def test_a_rhythm_is_a_date_a_time_and_how_often_by_the_clock_of_this_place(newcomer):
    newcomer.press("Return").type("Tuesday group").choose("How often", 2).press("Esc")

    rhythm = only_group(newcomer).rhythm
    assert rhythm == Rhythm(first=date(2026, 11, 23), at=time(19), every_weeks=2, zone=local_zone())
    assert "Monday, 19:00 to 20:30" in newcomer.words


@pytest.mark.parametrize(
    ("how_often", "repeats", "week", "said"),
    [
        ((Repeats.MONTH, 4), Repeats.MONTH, 4, "Every month on the fourth Monday, 19:00 to 20:30"),
        (Repeats.ONCE, Repeats.ONCE, None, "Once, on Monday, 23 November, 19:00 to 20:30"),
    ],
)
def test_by_months_or_only_once(newcomer, how_often, repeats, week, said):
    newcomer.press("Return").type("Tuesday group").choose("How often", how_often)
    assert said in newcomer.words

    newcomer.press("Esc")

    rhythm = only_group(newcomer).rhythm
    assert (rhythm.repeats, rhythm.month_week, rhythm.every_weeks) == (repeats, week, 1)


@pytest.mark.parametrize("week", [LAST, 4])
def test_a_rhythm_by_months_is_not_changed_by_looking_at_it(newcomer, companion, week):
    rhythm = Rhythm(first=date(2026, 11, 24), at=time(19), zone="UTC", repeats=Repeats.MONTH, month_week=week)
    companion.groups.save(a_group(rhythm=rhythm))

    newcomer.go().click("Change the group").write("Where", "Room 2").press("Esc")

    group = only_group(newcomer)
    assert (group.where, group.rhythm.month_week) == ("Room 2", week)


def test_the_rhythm_can_be_taken_back(newcomer, companion):
    companion.groups.save(a_group(rhythm=Rhythm(first=date(2026, 11, 24), at=time(19), zone="UTC")))
    newcomer.go().click("Change the group").choose("How often", None).press("Esc")

    assert only_group(newcomer).rhythm is None
    assert "No next meeting yet" in newcomer.words


def test_a_template_of_ground_rules_is_on_offer_where_there_are_none(newcomer):
    newcomer.press("Return").type("Tuesday group").click(MORE).click("Use a template")
    assert not newcomer.has("Use a template")

    newcomer.press("Esc")

    assert only_group(newcomer).ground_rules == "\n".join(content.ground_rules())


def test_an_hour_that_is_not_on_the_list_stays_what_it_is(newcomer, companion):
    companion.groups.save(a_group(minutes=100, check_in_seconds=90))

    newcomer.go().click("Change the group").write("Where", "Room 2").press("Esc")

    group = only_group(newcomer)
    assert (group.minutes, group.check_in_seconds, group.where) == (100, 90, "Room 2")


def test_looking_at_a_group_changes_nothing(visitor, companion):
    before, step = only_group(visitor), companion.can_undo

    visitor.click("Change the group").press("Esc")

    assert only_group(visitor) == before
    assert companion.can_undo == step
    assert visitor.focused == "Change the group"


def test_a_group_without_a_nickname_keeps_its_own(visitor):
    visitor.click("Change the group").press("Ctrl+A", "Delete", "Esc")

    assert only_group(visitor).nickname == "Tuesday group"


def test_a_sitting_is_one_step_for_undo(visitor, companion):
    visitor.click("Change the group").write("Where", "Room 2")
    visitor.page.leave()
    visitor.click(MORE).write("Who leads it", "J.").press("Esc")

    visitor.press("Ctrl+Z")

    assert (only_group(visitor).where, only_group(visitor).facilitator) == ("", "")


def test_a_group_goes_to_the_trash_and_comes_back(visitor, companion):
    visitor.click("Change the group").click("Move the group to trash")

    assert companion.groups.all() == []
    assert visitor.has("I have a group")
    assert visitor.line == "Moved to trash. · Undo"

    visitor.press("Ctrl+Z")
    assert "Sunday" not in visitor.words and "Tuesday, " in visitor.words


def test_leaving_the_page_keeps_what_was_typed(newcomer):
    newcomer.press("Return").type("Tuesday group").go_away()

    assert only_group(newcomer).nickname == "Tuesday group"


def test_a_change_from_elsewhere_and_mine_are_both_kept(visitor, companion):
    visitor.click("Change the group").write("Where", "Room 2")
    companion.groups.save(replace(only_group(visitor), facilitator="K."))

    visitor.press("Esc")

    assert (only_group(visitor).where, only_group(visitor).facilitator) == ("Room 2", "K.")


def test_one_group_is_named_and_not_chosen_from(visitor):
    assert "Tuesday group" in visitor.words
    assert not visitor.has("Tuesday group")


def test_several_groups_are_chosen_from_and_each_has_its_own_sheet(visitor, bring, companion):
    bring("For Tuesday")
    companion.groups.save(a_group(nickname="Online"))

    visitor.go("next").click("Online")
    assert visitor.cards == []
    assert "No next meeting yet" in visitor.words

    visitor.click("Tuesday group")
    assert visitor.cards == ["For Tuesday"]


def test_many_groups_are_chosen_from_a_list(visitor, companion):
    others = [companion.groups.save(a_group(nickname=f"Group number {n}")) for n in range(5)]

    visitor.go().choose("Group", others[3].id)

    assert "No next meeting yet" in visitor.words


def test_the_group_that_meets_next_is_shown_first(open_meetings, companion, meeting, clock):
    other = companion.groups.save(a_group(nickname="Another"))
    companion.meetings.save(a_meeting(other, starts=clock.now() + timedelta(days=1)))

    assert open_meetings().find("Another").isChecked()


def test_add_group_is_a_way_in(visitor):
    visitor.go_away().go("add_group").type("Online").press("Esc")

    assert [group.nickname for group in visitor.companion.groups.all()] == ["Online", "Tuesday group"]
    assert visitor.find("Online").isChecked()


def test_a_new_group_does_not_take_notes_of_another(visitor, bring, companion):
    bring("For Tuesday")
    companion.notes.bring(companion.notes.save(a_note(title="For any")).id, "maybe")

    visitor.go("add_group").type("Online").press("Esc")

    assert visitor.cards == ["For any"]
