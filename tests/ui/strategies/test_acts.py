"""What can be done with a strategy: rest it and take it up again, put it away, copy it, bring back how it went."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peercompanion.domain.attempt import Felt
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.note import Comfort, NoteStatus
from peercompanion.domain.strategy import Source, StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.page import MeetingsPage
from tests.helpers import AN_EVENING, a_group, a_meeting, a_strategy, a_try
from tests.ui.hand import buttons, click, focused, press, settle, words_on
from tests.ui.strategies.looks import cards, editor, fields, sheet


@pytest.fixture
def group(companion):
    return companion.groups.save(a_group())


@pytest.fixture
def heard(companion, group):
    """Where it was heard."""
    then = AN_EVENING - timedelta(days=5)
    return companion.meetings.save(a_meeting(group, starts=then, status=MeetingStatus.WENT))


@pytest.fixture
def strategy(companion, heard):
    return companion.strategies.save(
        a_strategy(status=StrategyStatus.IN_USE, source=Source.MEETING, meeting=heard.id, place=2)
    )


@pytest.fixture
def reading(strategy, open_strategies):
    window = open_strategies()
    window.go(PageName.STRATEGIES, strategy.id)
    settle()
    return window


def status(companion, strategy):
    return companion.strategies.get(strategy.id).status


@pytest.mark.parametrize("way", ["R", "Rest it"])
def test_it_is_rested_by_one_key_or_press_and_taken_up_again_by_the_same(companion, strategy, reading, way):
    press(way) if way == "R" else click(reading, way)
    assert status(companion, strategy) is StrategyStatus.RESTING
    assert "It rests now." in words_on(reading)
    assert "Rest it" not in buttons(reading)

    press("R") if way == "R" else click(reading, "Take it up again")

    assert status(companion, strategy) is StrategyStatus.TO_TRY, "never tried, so it is to be tried"


def test_what_was_tried_is_in_use_again_when_it_is_taken_up(companion, strategy, reading):
    companion.tries.save(a_try(strategy))
    settle()

    press("R", "R")

    assert status(companion, strategy) is StrategyStatus.IN_USE


def test_resting_can_be_undone_and_a_place_in_the_set_is_kept(companion, strategy, reading):
    press("R")
    assert companion.strategies.hard_moment_set() == []

    press("Ctrl+Z")

    assert [each.place for each in companion.strategies.hard_moment_set()] == [2]


def test_the_rarer_acts_open_in_place_and_escape_closes_them(reading):
    assert "Duplicate" not in buttons(reading)

    click(reading, "More, closed")
    assert {"Duplicate", "Not for me", "Move to trash"} <= set(buttons(reading))
    press("Esc")

    assert "Duplicate" not in buttons(reading)
    assert focused() == "More, closed"
    assert sheet(reading)


def test_not_for_me_is_one_of_them(companion, strategy, reading):
    click(reading, "More, closed")
    click(reading, "Not for me")

    assert status(companion, strategy) is StrategyStatus.NOT_FOR_ME
    click(reading, "More, closed")
    assert "Not for me" not in buttons(reading)
    assert "Take it up again" in buttons(reading)


def test_a_copy_is_ones_own_without_tries_and_opens_to_be_written(companion, strategy, reading):
    companion.tries.save(a_try(strategy, felt=Felt.EASIER))
    settle()
    click(reading, "More, closed")
    click(reading, "Duplicate")

    copy = next(each for each in companion.strategies.all() if each.id != strategy.id)
    assert (copy.title, copy.steps) == ("Kettle first (copy)", strategy.steps)
    assert (copy.status, copy.place, copy.source, copy.meeting) == (StrategyStatus.TO_TRY, None, Source.OWN, None)
    assert companion.tries.of(copy.id) == []
    assert editor(reading).strategy.id == copy.id and "Title" in fields(reading)
    press("Esc", "Esc", "Ctrl+Z")
    assert companion.strategies.all() == [companion.strategies.get(strategy.id)]


def test_a_copy_of_the_longest_title_still_says_that_it_is_one(companion, open_strategies):
    strategy = companion.strategies.save(a_strategy(title="x" * 120))
    window = open_strategies()
    window.go(PageName.STRATEGIES, strategy.id)
    settle()

    click(window, "More, closed")
    click(window, "Duplicate")

    assert [each.title[-8:] for each in companion.strategies.all() if each.id != strategy.id] == ["… (copy)"]


# in the library


@pytest.fixture
def library(companion, open_strategies):
    for title in ("Breath", "Kettle", "Walk"):
        companion.strategies.save(a_strategy(title=title, status=StrategyStatus.IN_USE))
    return open_strategies()


def test_the_focused_card_is_rested_by_a_key_and_the_focus_goes_to_its_neighbour(companion, library):
    press("Right")
    assert focused() == "Kettle"

    press("R")

    assert cards(library) == ["Breath", "Walk"]
    assert focused() == "Walk"
    press("Ctrl+Z")
    assert cards(library) == ["Breath", "Kettle", "Walk"]


def test_the_focused_card_is_moved_to_the_trash_by_a_key(companion, library):
    press("Right", "Delete")

    assert cards(library) == ["Breath", "Walk"]
    assert focused() == "Walk"
    assert "Moved to trash." in words_on(library)
    press("Ctrl+Z")
    assert cards(library) == ["Breath", "Kettle", "Walk"]


def test_letters_in_the_search_are_letters(companion, library):
    library.current._library.search()

    press("R", "B")

    assert companion.notes.private() == []
    assert all(each.status is StrategyStatus.IN_USE for each in companion.strategies.all())


def test_the_focused_card_is_brought_back_by_a_key(companion, library):
    press("B")

    [note] = companion.notes.private()
    assert note.title == "How it went: Breath"
    assert isinstance(library.current, MeetingsPage)


# bring back to the group


def try_it(companion, strategy, *felt, note=""):
    for number, each in enumerate(felt):
        then = AN_EVENING - timedelta(days=number + 1)
        companion.tries.save(a_try(strategy, felt=each, happened=then, note="" if number else note))


def test_how_it_went_becomes_a_private_note_with_what_happened_in_counts(companion, group, strategy, reading):
    coming = companion.meetings.save(a_meeting(group))
    companion.meetings.save(a_meeting(companion.groups.save(a_group(nickname="Other")), starts=AN_EVENING))
    try_it(companion, strategy, Felt.HARDER, Felt.EASIER, Felt.EASIER, None, note="The stairs were too much today.")
    settle()

    click(reading, "Bring back to the group")

    [note] = companion.notes.private()
    assert note.title == "How it went: Kettle first"
    assert note.points == (
        "Tried 4 times: easier 2, harder 1, not rated 1.",
        "The last time, 21 November: harder.",
        "The stairs were too much today.",
    )
    assert (note.comfort, note.status) == (Comfort.PRIVATE, NoteStatus.CAUGHT)
    assert (note.meeting, note.strategies) == (coming.id, (strategy.id,))
    assert isinstance(reading.current, MeetingsPage)
    assert focused().startswith("How it went")
    assert "Kept as a private note." in words_on(reading)
    press("Ctrl+Z")
    assert companion.notes.private() == []


def test_words_of_an_earlier_try_are_not_put_under_the_last_one(companion, strategy, reading):
    earlier, last = AN_EVENING - timedelta(days=2), AN_EVENING - timedelta(days=1)
    companion.tries.save(a_try(strategy, felt=Felt.EASIER, happened=earlier, note="Sat there with tea."))
    companion.tries.save(a_try(strategy, felt=Felt.HARDER, happened=last))
    settle()

    press("B")

    [note] = companion.notes.private()
    assert note.points == (
        "Tried twice: easier 1, harder 1.",
        "The last time, 21 November: harder.",
        "20 November, easier: Sat there with tea.",
    )
    assert note.body == ""


def test_what_does_not_fit_into_a_point_stands_whole_below(companion, strategy, reading):
    words = "Sat there with tea, and counted the lights across the yard until the kettle had gone quiet. Then slept."
    companion.tries.save(a_try(strategy, felt=Felt.EASIER, happened=AN_EVENING - timedelta(days=1), note=words))
    settle()

    press("B")

    [note] = companion.notes.private()
    assert note.body == words and words.startswith(note.points[2].rstrip("…"))


def test_a_second_time_opens_the_one_that_waits(companion, strategy, reading):
    press("B")
    reading.go(PageName.STRATEGIES, strategy.id)
    settle()

    press("B")

    assert len(companion.notes.private()) == 1
    assert focused().startswith("How it went")


def test_what_was_said_in_the_group_is_not_opened_again_but_followed_by_another(companion, strategy, reading):
    press("B")
    [first] = companion.notes.private()
    brought = companion.notes.bring(first.id, Comfort.SHARE)
    assert companion.notes.unsaid_about(strategy.id) == [brought]
    companion.notes.save(replace(brought, status=NoteStatus.SHARED))
    reading.go(PageName.STRATEGIES, strategy.id)
    settle()

    press("B")

    assert len(companion.notes.private()) == 1
    assert companion.notes.private()[0].id != first.id


def test_long_words_are_cut_at_a_word_and_kept_in_full_below(companion, strategy, reading):
    words = (
        "It took three times of standing up and sitting down again before the kettle was full, and then it was fine."
    )
    try_it(companion, strategy, Felt.SAME, note=words)
    settle()

    press("B")

    [note] = companion.notes.private()
    assert all(len(point) <= 90 for point in note.points)
    assert note.points[-1].endswith("…")
    assert note.body == words


def test_without_a_group_it_is_for_no_one_meeting(companion, open_strategies):
    strategy = companion.strategies.save(a_strategy())
    window = open_strategies()
    window.go(PageName.STRATEGIES, strategy.id)
    settle()

    press("B")

    [note] = companion.notes.private()
    assert (note.meeting, note.points) == (None, ("Not tried yet.",))
