"""A strategy from Tuesday's group with three steps costs little beyond the typing."""

from datetime import time, timedelta

import pytest

from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.strategy import LONGEST_STEP, LONGEST_TITLE, MOST_STEPS, Source, StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.strategies.when_field import WhenField
from tests.helpers import AN_EVENING, a_group, a_meeting, a_strategy
from tests.ui.hand import buttons, click, focused, press, settle, type_words, words_on
from tests.ui.strategies.looks import cards, editor, field, fields, in_field, pause, quiet_line, sheet


def only(companion):
    (strategy,) = companion.strategies.all()
    return strategy


@pytest.fixture
def tuesday(companion):
    """A group with two meetings behind it and one ahead."""
    group = companion.groups.save(a_group())
    for days in (19, 5):
        went = a_meeting(group, starts=AN_EVENING - timedelta(days=days), status=MeetingStatus.WENT)
        companion.meetings.save(went)
    companion.meetings.save(a_meeting(group))
    return group


def test_a_strategy_of_the_last_meeting_with_three_steps_takes_seven_keys_beside_its_words(companion, tuesday, window):
    press("N")
    type_words("Ten steps outside")
    press("Return")
    type_words("Shoes on")
    press("Return")
    type_words("Open the door")
    press("Return")
    type_words("Walk ten steps")
    press("Tab", "Down")
    press("Esc")

    strategy = only(companion)
    assert (strategy.title, strategy.steps) == ("Ten steps outside", ("Shoes on", "Open the door", "Walk ten steps"))
    assert strategy.source is Source.MEETING
    assert companion.meetings.get(strategy.meeting).starts == AN_EVENING - timedelta(days=5)
    assert "Tuesday group, 17 November" in words_on(sheet(window))


def test_a_new_one_opens_on_its_title_and_says_what_is_missing(window):
    press("N")
    assert focused() == "Title"
    assert quiet_line(window) == "Kept as soon as it has a title and a step."

    type_words("Kettle first")
    assert quiet_line(window) == "Kept as soon as it has a step."


def test_what_is_typed_is_saved_after_a_pause(companion, window):
    press("N")
    type_words("Kettle first")
    press("Tab")
    type_words("Get up")

    assert companion.strategies.all() == []
    pause()

    assert only(companion).steps == ("Get up",)
    assert quiet_line(window) == "Saved 19:42"


def test_escape_ends_the_writing_and_a_second_one_leads_to_its_card(companion, window):
    press("N")
    type_words("Kettle first")
    press("Return")
    type_words("Get up")

    press("Esc")
    assert sheet(window).strategy == only(companion)
    press("Esc")

    assert cards(window) == ["Kettle first"]
    assert focused() == "Kettle first"


def test_a_title_alone_is_its_own_step_when_the_person_leaves(companion, window):
    press("N")
    type_words("Radio in the kitchen")

    window.go(PageName.SETTINGS)

    assert only(companion).steps == ("Radio in the kitchen",)


def test_steps_without_a_title_lend_it_their_first_words(companion, window):
    press("N", "Tab")
    type_words("Open the window")
    press("Return")
    type_words("Breathe")

    press("Esc")

    strategy = only(companion)
    assert (strategy.title, strategy.steps) == ("Open the window", ("Open the window", "Breathe"))


def test_a_first_step_that_is_too_long_for_a_title_is_cut_at_a_word(companion, window):
    press("N", "Tab")
    long_step = "walk " * 40
    type_words(long_step)

    press("Esc")

    strategy = only(companion)
    assert len(strategy.title) <= LONGEST_TITLE
    assert strategy.title.endswith("walk…")
    assert strategy.steps == (long_step.strip(),)


def test_words_about_why_are_not_lost_for_want_of_a_title(companion, window):
    press("N")
    field(window, "Why for me").insertPlainText("It helped on Sunday.\nMore than I thought.")

    press("Esc")

    assert (only(companion).title, only(companion).why) == (
        "It helped on Sunday.",
        "It helped on Sunday.\nMore than I thought.",
    )


@pytest.mark.parametrize("away", ["Esc", "Alt+Left"])
def test_leaving_a_blank_one_leaves_nothing(companion, window, away):
    press("N")
    click(window, "In use")

    press(away)

    assert companion.strategies.all() == []
    assert editor(window) is None


def test_a_blank_one_is_gone_when_the_person_comes_back(companion, window):
    press("N")

    window.go(PageName.SETTINGS)
    window.go(PageName.STRATEGIES)

    assert editor(window) is None
    assert companion.strategies.all() == []


def test_the_window_can_ask_for_a_new_one(companion, window):
    window.go(PageName.STRATEGIES, "new")
    settle()

    assert focused() == "Title"


def test_one_sitting_is_one_undo_step(companion, window):
    press("N")
    type_words("Kettle first")
    press("Return")
    type_words("Get up")
    pause()
    type_words(" slowly")
    pause()
    press("Esc")

    companion.undo()

    assert companion.strategies.all() == []


# steps


def steps_of(window):
    return [field(window, name).words() for name in fields(window) if name.startswith("Step ")]


@pytest.fixture
def at_steps(window):
    """A new one, with the focus in its first step."""
    press("N", "Tab")
    return window


def test_enter_in_the_midst_of_a_step_divides_it(at_steps):
    type_words("Shoes on. Coat on.")
    for _ in range(len("Coat on.")):
        press("Left")

    press("Return")

    assert steps_of(at_steps) == ["Shoes on. ", "Coat on."]
    assert focused() == "Step 2"


def test_enter_on_an_empty_last_step_leads_on(at_steps):
    type_words("Shoes on")
    press("Return", "Return")

    assert in_field() == "Source"


def test_backspace_takes_an_empty_step_away(at_steps):
    type_words("Shoes on")
    press("Return", "Backspace")

    assert steps_of(at_steps) == ["Shoes on"]
    assert focused() == "Step 1"


def test_backspace_in_the_only_empty_step_leads_to_the_title(at_steps):
    press("Backspace")

    assert focused() == "Title"


def test_alt_and_an_arrow_moves_a_step(at_steps):
    type_words("second")
    press("Return")
    type_words("first")

    press("Alt+Up")

    assert steps_of(at_steps) == ["first", "second"]
    assert focused() == "Step 1"


def test_arrows_walk_from_step_to_step_and_out_of_them(at_steps):
    type_words("one")
    press("Return")
    type_words("two")

    press("Up")
    assert focused() == "Step 1"
    press("Down")
    assert focused() == "Step 2"
    press("Up", "Up")
    assert focused() == "Title"


def test_several_lines_that_are_pasted_are_several_steps(at_steps, clipboard):
    clipboard.setText("1. Shoes on\n\n2) Coat on\n- Open the door\n• Walk\n")

    press("Ctrl+V")

    assert steps_of(at_steps) == ["Shoes on", "Coat on", "Open the door", "Walk"]
    assert focused() == "Step 4"


def test_more_lines_than_there_is_room_for_are_not_taken_and_that_is_said(at_steps, clipboard):
    clipboard.setText("\n".join("abcdefghi"))

    press("Ctrl+V")

    assert steps_of(at_steps) == list("abcdefg")
    assert quiet_line(at_steps).startswith("No more fits in here.")


def test_that_something_did_not_fit_stands_until_more_is_typed(at_steps, companion):
    press("Shift+Tab")
    type_words("Stairs")
    press("Tab")
    field(at_steps, "Step 1").insertPlainText("s" * (LONGEST_STEP + 1))
    pause()
    assert companion.strategies.all()[0].steps == ("s" * LONGEST_STEP,)
    assert quiet_line(at_steps).startswith("No more fits in here.")

    press("Backspace")
    pause()

    assert quiet_line(at_steps) == "Saved 19:42"


def test_a_line_too_long_for_a_step_goes_on_in_the_next_one(at_steps, clipboard):
    clipboard.setText("word " * 70)

    press("Ctrl+V")

    first, second = steps_of(at_steps)
    assert len(first) <= LONGEST_STEP
    assert f"{first} {second}" == ("word " * 70).strip()


def test_there_are_seven_steps_at_most(at_steps):
    for number in range(1, MOST_STEPS + 1):
        type_words(str(number))
        press("Return")

    assert steps_of(at_steps) == [str(number) for number in range(1, MOST_STEPS + 1)]
    assert in_field() == "Source"
    assert "Add a step" not in buttons(at_steps)


def test_a_step_takes_three_hundred_characters_and_no_more(at_steps):
    field(at_steps, "Step 1").insertPlainText("a" * LONGEST_STEP)

    type_words("b")

    assert steps_of(at_steps) == ["a" * LONGEST_STEP]


def test_a_step_can_be_added_and_removed_by_mouse(at_steps):
    type_words("one")
    click(at_steps, "Add a step")
    type_words("two")

    click(at_steps, "Remove step 1")

    assert steps_of(at_steps) == ["two"]
    assert "Remove step 1" not in buttons(at_steps), "the last one stays"


# where it comes from


def test_a_meeting_that_is_not_written_down_yet_can_be_added_from_here(companion, open_strategies):
    tuesdays = Rhythm(first=AN_EVENING.date() - timedelta(days=12), at=AN_EVENING.time(), zone="Europe/Berlin")
    companion.groups.save(a_group(rhythm=tuesdays))
    window = open_strategies()
    press("N")
    type_words("Kettle first")
    press("Return")
    type_words("Get up")
    press("Tab", "Down")
    assert "When was it?" in words_on(editor(window))

    click(window, "Use this day")
    press("Esc")

    meeting = companion.meetings.get(only(companion).meeting)
    assert meeting.status is MeetingStatus.WENT
    assert meeting.starts == AN_EVENING - timedelta(days=5)


def test_what_was_heard_today_leaves_tonights_meeting_to_come(companion, open_strategies):
    tonight = Rhythm(first=AN_EVENING.date() - timedelta(days=7), at=time(22), zone="Europe/Berlin")
    group = companion.groups.save(a_group(rhythm=tonight))
    window = open_strategies()
    press("N")
    type_words("Kettle first")
    press("Tab", "Tab", "Down")

    window.findChild(WhenField).chosen.emit(group, AN_EVENING.date())
    press("Esc")

    heard_at = companion.meetings.get(only(companion).meeting)
    assert (heard_at.status, heard_at.starts <= AN_EVENING) == (MeetingStatus.WENT, True)
    assert companion.meetings.next(group.id).starts.astimezone(AN_EVENING.tzinfo).time() == time(22)
    assert companion.meetings.next(group.id).starts.date() == AN_EVENING.date()


def test_a_day_that_is_written_down_already_is_not_written_down_twice(companion, tuesday, window):
    press("N")
    type_words("Kettle first")
    press("Tab", "Tab", "Down", "Tab", "End")
    assert "When was it?" in words_on(editor(window))

    window.findChild(WhenField).chosen.emit(tuesday, (AN_EVENING - timedelta(days=5)).date())
    press("Esc")

    assert len(companion.meetings.of(tuesday.id)) == 3
    assert companion.meetings.get(only(companion).meeting).starts == AN_EVENING - timedelta(days=5)


def test_without_a_group_it_is_said_where_groups_are_written_down(window):
    press("N")
    field(window, "Source").setFocus()
    press("Down")

    assert "Groups and their meetings are written down under Meetings." in words_on(editor(window))
    assert "Which meeting" not in fields(window)


def test_a_group_is_added_on_the_way_and_what_was_begun_is_gone_on_with(companion, window):
    press("N")
    type_words("Radio in the kitchen")
    field(window, "Source").setFocus()
    press("Down")

    click(window, "Add a group")
    assert window.current_name is PageName.MEETINGS
    type_words("Tuesday group")
    press("Esc")
    assert [group.nickname for group in companion.groups.all()] == ["Tuesday group"]

    window.go(PageName.STRATEGIES)
    settle()
    assert (only(companion).title, only(companion).source) == ("Radio in the kitchen", Source.MEETING)
    assert editor(window).strategy == only(companion)
    assert "Add a group" not in buttons(editor(window))
    assert "When was it?" in words_on(editor(window))


def test_a_meeting_of_another_source_is_not_kept(companion, tuesday, open_strategies):
    meeting = companion.meetings.of(tuesday.id)[-1]
    companion.strategies.save(a_strategy(source=Source.MEETING, meeting=meeting.id))
    window = open_strategies()
    press("Return", "E")
    field(window, "Source").setFocus()
    press("Up")

    press("Esc")

    assert (only(companion).source, only(companion).meeting) == (Source.OWN, None)


def test_what_i_already_do_begins_in_use(companion, window):
    click(window, "Something I already do")
    type_words("Radio in the kitchen")

    press("Esc")

    assert (only(companion).source, only(companion).status) == (Source.OWN, StrategyStatus.IN_USE)


def test_what_i_heard_in_the_group_begins_with_the_last_meeting(companion, tuesday, window):
    click(window, "Something I heard in the group")
    type_words("Radio in the kitchen")

    press("Esc")

    assert companion.meetings.get(only(companion).meeting).starts == AN_EVENING - timedelta(days=5)


def test_a_meeting_written_down_meanwhile_is_offered_when_coming_back(companion, window):
    press("N")
    editor(window).begin_with(Source.MEETING)
    field(window, "Title").setFocus()
    type_words("Radio in the kitchen")
    window.go(PageName.SETTINGS)
    group = companion.groups.save(a_group())
    meeting = companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=5)))

    window.go(PageName.STRATEGIES)

    assert editor(window).draft.meeting == meeting.id
