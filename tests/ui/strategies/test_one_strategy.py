"""One strategy, to read and to change in place."""

from dataclasses import replace
from datetime import timedelta
from uuid import uuid4

import pytest

from peercompanion.domain.change import Topic
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.strategy import Channel, Focus, Source, StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.widgets.chips import Chip
from peercompanion.ui.widgets.help_line import HelpLine
from tests.helpers import AN_EVENING, a_group, a_meeting, a_strategy
from tests.ui.hand import button, buttons, click, focused, name_of, press, settle, type_words, words_on
from tests.ui.strategies.looks import cards, editor, field, fields, in_field, pause, quiet_line, sheet


@pytest.fixture
def stored(companion):
    """One with something in every field."""
    group = companion.groups.save(a_group())
    went = companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=19), status=MeetingStatus.WENT))
    return companion.strategies.save(
        a_strategy(
            title="Ten steps outside",
            steps=("Shoes on", "Open the door", "Walk ten steps"),
            situations=("cannot_get_up", "Sunday evenings"),
            effort=2,
            minutes=10,
            focus=Focus.PRACTICAL,
            channel=Channel.BODY,
            needs="Shoes",
            source=Source.MEETING,
            source_line="Someone's idea",
            meeting=went.id,
            why="Ten steps count.",
            caution="Not on ice.",
            status=StrategyStatus.IN_USE,
            place=3,
        )
    )


@pytest.fixture
def reading(stored, open_strategies):
    """The window, with that strategy open."""
    window = open_strategies()
    window.go(PageName.STRATEGIES, stored.id)
    settle()
    return window


@pytest.fixture
def writing(reading):
    press("E")
    return reading


def test_everything_about_it_can_be_read(reading):
    words = words_on(sheet(reading))

    for expected in (
        "Ten steps outside",
        "a little  ·  10 min  ·  practical  ·  body  ·  I can't get up  ·  Sunday evenings",
        *("Shoes on", "Open the door", "Walk ten steps", "Needs: Shoes"),
        *("Why for me", "Ten steps count.", "Take care", "Not on ice."),
        *("Tuesday group, 3 November", "Someone's idea", "Place 3 of my set"),
    ):
        assert expected in words


def test_what_is_not_there_takes_no_room(companion, open_strategies):
    strategy = companion.strategies.save(a_strategy())
    window = open_strategies()
    window.go(PageName.STRATEGIES, strategy.id)
    settle()

    words = words_on(sheet(window))
    assert "Why for me" not in words
    assert "Needs" not in words
    assert "Open that meeting" not in buttons(window)
    assert "Not in my set" in words


@pytest.mark.parametrize("away", [StrategyStatus.RESTING, StrategyStatus.NOT_FOR_ME])
def test_one_that_is_put_away_is_not_in_the_set_and_has_its_place_again_when_it_is_taken_up(
    companion, stored, reading, away
):
    companion.strategies.save(replace(stored, status=away))
    settle()
    assert "Not in my set now. Place 3 is kept for it." in words_on(sheet(reading))
    assert "Place 3 of my set" not in words_on(sheet(reading))
    assert companion.strategies.hard_moment_set() == []

    click(reading, "Take it up again")

    assert "Place 3 of my set" in words_on(sheet(reading))
    assert [strategy.place for strategy in companion.strategies.hard_moment_set()] == [3]


def test_a_place_that_was_given_to_another_meanwhile_is_not_said_to_be_kept(companion, stored, reading):
    companion.strategies.save(replace(stored, status=StrategyStatus.RESTING))
    companion.strategies.save(a_strategy(title="Kettle", place=3))
    settle()

    assert "Not in my set" in words_on(sheet(reading))
    assert "is kept for it" not in words_on(sheet(reading))


def test_steps_are_numbered_for_a_screen_reader(reading):
    labels = [name_of(label) for label in sheet(reading).findChildren(type(sheet(reading)._title))]

    assert "2. Open the door" in labels


def test_what_is_not_here_any_more_is_said_instead_of_opened(window):
    window.go(PageName.STRATEGIES, uuid4())
    settle()

    assert "This is no longer here" in words_on(window)


# changing


@pytest.mark.parametrize("key", ["E", "Return"])
def test_one_key_changes_it_in_place(reading, key):
    press(key)

    assert in_field() == "Title"
    assert field(reading, "Title").text() == "Ten steps outside"


def test_opening_the_editor_shows_everything_and_changes_nothing(companion, stored, writing):
    assert [field(writing, f"Step {n}").words() for n in (1, 2, 3)] == list(stored.steps)
    assert field(writing, "Minutes").text() == "10"
    assert field(writing, "Which meeting").currentText() == "Tuesday group, 3 November"
    assert field(writing, "What it needs").text() == "Shoes"
    chosen = {chip.text() for chip in writing.findChildren(Chip) if chip.isVisible() and chip.isChecked()}
    assert chosen == {"I can't get up", "Sunday evenings"}

    press("Esc")

    assert companion.strategies.get(stored.id) == stored


def test_every_answer_is_kept(companion, stored, writing):
    type_words(" today")
    click(writing, "lonely")
    click(writing, "Very little")
    click(writing, "Emotional")
    click(writing, "Resting")
    field(writing, "Minutes").setFocus()
    press("Backspace", "Backspace", "5")
    field(writing, "Take care").setFocus()
    press("Ctrl+A")
    type_words("Slowly.")
    press("Esc")

    strategy = companion.strategies.get(stored.id)
    assert strategy.title == "Ten steps outside today"
    assert set(strategy.situations) == {"cannot_get_up", "lonely", "Sunday evenings"}
    assert (strategy.effort, strategy.minutes, strategy.focus) == (1, 5, Focus.EMOTIONAL)
    assert (strategy.status, strategy.caution) == (StrategyStatus.RESTING, "Slowly.")


def test_no_minutes_is_an_answer(companion, stored, writing):
    field(writing, "Minutes").setFocus()
    press("Ctrl+A", "Delete", "Esc")

    assert companion.strategies.get(stored.id).minutes is None


def test_a_situation_in_own_words_can_be_added(companion, stored, writing):
    click(writing, "Add your own")
    type_words("at the station")
    press("Return", "Esc")
    assert editor(writing) is not None, "the first Esc closes the field"
    press("Esc")

    assert "at the station" in companion.strategies.get(stored.id).situations


def test_own_words_for_a_shipped_situation_are_that_situation(companion, stored, writing):
    click(writing, "Add your own")
    type_words("Lonely")
    press("Return", "Return", "Esc")

    assert "lonely" in companion.strategies.get(stored.id).situations


def test_a_person_to_talk_to_stands_under_the_notes(writing):
    (line,) = [line for line in editor(writing).findChildren(HelpLine) if line.isVisible()]

    assert "Samaritans" in words_on(line)
    assert "If this is about ending your life, a person can listen:" in words_on(line)


def test_tab_walks_the_fields_as_they_are_read(writing):
    walked = [in_field()]
    while walked[-1] != "Take care":
        press("Tab")
        walked.append(in_field() or focused())

    assert walked == [
        *("Title", "Step 1", "Step 2", "Step 3", "Source", "Which meeting", "In a few words"),
        "I can't get up",
        *("A little", "Minutes", "More about it, open", "Practical", "Way", "What it needs", "Why for me", "Take care"),
    ]


def test_a_new_step_takes_its_place_in_the_tab_order(writing):
    press("Tab", "Return")
    assert in_field() == "Step 2"

    press("Tab")

    assert in_field() == "Step 3"
    assert field(writing, "Step 3").words() == "Open the door"


def test_escape_leads_from_writing_to_reading_to_the_library(writing):
    press("Esc")
    assert sheet(writing) is not None
    assert focused() == "Change"

    press("Esc")
    assert cards(writing) == ["Ten steps outside"]


def test_done_and_the_link_back_do_the_same_by_mouse(companion, stored, writing):
    type_words(" today")

    click(writing, "Back to all strategies")

    assert cards(writing) == ["Ten steps outside today"]


def test_n_in_a_field_or_on_a_chip_is_no_command(writing):
    click(writing, "lonely")

    press("N")

    assert field(writing, "Title").text() == "Ten steps outside"


# to the trash


def test_delete_moves_it_to_the_trash_and_undo_brings_it_back(companion, stored, reading):
    press("Delete")
    assert companion.strategies.all() == []
    assert "Moved to trash." in words_on(reading)

    click(reading, "Undo")

    assert companion.strategies.get(stored.id).title == "Ten steps outside"
    assert cards(reading) == ["Ten steps outside"]


def test_the_focus_goes_to_the_neighbour_of_what_was_moved_to_the_trash(companion, open_strategies):
    for title in ("A", "B", "C"):
        companion.strategies.save(a_strategy(title=title))
    window = open_strategies()
    press("Right", "Return")
    assert sheet(window).strategy.title == "B"

    click(window, "More, closed")
    click(window, "Move to trash")

    assert cards(window) == ["A", "C"]
    assert focused() == "C"


# coming and going


def test_what_was_being_written_is_still_being_written_when_another_page_opens_it(companion, window):
    press("N")
    type_words("Kettle first")
    window.go(PageName.SETTINGS)
    (strategy,) = companion.strategies.all()

    window.go(PageName.STRATEGIES, strategy.id)
    settle()

    assert editor(window).strategy == strategy
    press("Esc", "Esc")
    assert cards(window) == ["Kettle first"]


def test_another_one_can_be_opened_from_another_page_in_the_midst_of_writing(companion, window):
    press("N")
    type_words("Kettle first")
    window.go(PageName.SETTINGS)
    other = companion.strategies.save(a_strategy(title="Radio"))

    window.go(PageName.STRATEGIES, other.id)
    settle()

    assert sheet(window).strategy == other
    press("Esc")
    assert cards(window) == ["Kettle first", "Radio"]


def test_the_meeting_it_comes_from_can_be_opened(companion, stored, reading):
    click(reading, "Open that meeting")

    assert reading.current is reading._page(PageName.MEETINGS)


def test_what_another_page_opened_leads_back_to_that_page(stored, open_strategies):
    window = open_strategies()
    window.go(PageName.SETTINGS)
    window.go(PageName.STRATEGIES, stored.id)
    settle()

    press("Alt+Left")

    assert window.current is window._page(PageName.SETTINGS)


def test_what_was_opened_here_leads_back_to_the_library(stored, open_strategies):
    window = open_strategies()
    press("Return")
    assert sheet(window) is not None

    press("Alt+Left")

    assert cards(window) == ["Ten steps outside"]


def test_another_page_and_back_finds_the_strategy_still_open(reading):
    reading.go(PageName.SETTINGS)
    reading.go(PageName.STRATEGIES)
    settle()

    assert sheet(reading) is not None


def test_choosing_strategies_again_leads_to_the_library(reading):
    reading.go(PageName.STRATEGIES)
    settle()

    assert sheet(reading) is None
    assert cards(reading) == ["Ten steps outside"]


def test_f6_to_the_sidebar_and_back_leaves_the_editor_open(writing):
    press("F6", "F6")

    assert editor(writing) is not None
    assert in_field() == "Title"


def test_ctrl_f_leads_from_a_strategy_to_the_search(reading):
    press("Ctrl+F")

    assert in_field() == "Search strategies"


def test_the_page_listens_to_what_it_shows(reading):
    topics = {Topic.STRATEGIES, Topic.TRIES, Topic.MEETINGS, Topic.GROUPS, Topic.TAKEAWAYS}

    assert reading.current.listens == topics


def test_a_change_from_elsewhere_shows_on_the_open_sheet(companion, stored, reading):
    companion.strategies.place(stored.id, 5)
    settle()

    assert "Place 5 of my set" in words_on(sheet(reading))


def test_undo_from_the_window_shows_in_the_editor(companion, stored, writing):
    click(writing, "Resting")
    pause()
    assert companion.strategies.get(stored.id).status is StrategyStatus.RESTING

    press("Ctrl+Z")

    assert companion.strategies.get(stored.id).status is StrategyStatus.IN_USE
    assert button(writing, "In use").isChecked()


def test_saving_says_when(writing):
    assert quiet_line(writing) == "Saved as you type."

    type_words(" today")
    pause()

    assert quiet_line(writing) == "Saved 19:42"


def test_a_copy_of_the_starter_set_keeps_its_source(companion, open_strategies):
    strategy = companion.strategies.save(a_strategy(source=Source.STARTER))
    window = open_strategies()
    press("Return", "E")

    assert field(window, "Source").currentText() == "Starter set"
    assert "Which meeting" not in fields(window)
    type_words("x")
    press("Esc")
    assert companion.strategies.get(strategy.id).source is Source.STARTER


def test_a_meeting_in_the_trash_is_not_lost_by_writing(companion, stored, open_strategies):
    companion.meetings.trash(stored.meeting)
    open_strategies()
    press("Return", "E")
    type_words("x")

    press("Esc")

    assert companion.strategies.get(stored.id).meeting == stored.meeting
