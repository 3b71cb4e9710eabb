"""What may be brought: the words that were written, and nothing made of them."""

from dataclasses import replace
from datetime import timedelta

import pytest

from peercompanion.domain.attempt import Felt
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.note import Comfort, NoteStatus
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui.context import PageName
from tests.helpers import AN_EVENING, a_meeting, a_mood, a_note, a_strategy, a_takeaway, a_try
from tests.ui.hand import show
from tests.ui.meetings.visitor import Visitor

A_DAY = timedelta(days=1)


@pytest.fixture
def last_tuesday(companion, group):
    """The one that was gone to, five days ago."""
    return companion.meetings.save(a_meeting(group, starts=AN_EVENING - 5 * A_DAY, status=MeetingStatus.WENT))


@pytest.fixture
def written(companion, last_tuesday, meeting):
    """Two entries, of which the later one is "Walked at noon.", and a strategy that was tried."""
    companion.moods.save(a_mood(happened=AN_EVENING - 3 * A_DAY, note="Low all day."))
    companion.moods.save(a_mood(happened=AN_EVENING - A_DAY, note="Walked at noon."))
    strategy = companion.strategies.save(a_strategy(title="Kettle first"))
    companion.tries.save(a_try(strategy, happened=AN_EVENING - 2 * A_DAY, felt=Felt.EASIER))


def test_the_words_stand_there_newest_first_with_their_day_and_no_cause(open_meetings, written):
    visitor = open_meetings()

    assert visitor.suggested == ["“Walked at noon.”", "Kettle first: easier", "“Low all day.”"]
    assert "Since last Tuesday" in visitor.words
    assert "Sat 21 Nov · check-in" in visitor.words
    assert "Fri 20 Nov · tried" in visitor.words


def test_what_is_hidden_from_preparing_is_nowhere_in_the_window(open_meetings, companion, last_tuesday, meeting):
    companion.moods.save(a_mood(happened=AN_EVENING - A_DAY, note="Not for preparing", hidden_from_prep=True))

    visitor = open_meetings()

    assert visitor.suggested == []
    assert "Not for preparing" not in visitor.everything()


def test_nothing_since_is_fine(visitor, last_tuesday):
    visitor.go("next")

    assert "Nothing since last Tuesday. That is fine." in visitor.words


def test_what_was_left_over_from_last_time_stands_first(open_meetings, companion, written, last_tuesday):
    follow_up = {"status": NoteStatus.FOLLOW_UP, "comfort": Comfort.SHARE, "meeting": last_tuesday.id}
    companion.notes.save(a_note(title="Shoes", follow_up="Shoes by the door, once", **follow_up))

    visitor = open_meetings()

    assert visitor.suggested[0] == "Shoes by the door, once"
    assert "From last time" in visitor.words


def test_space_takes_one_as_a_private_note_and_the_focus_stays(open_meetings, written):
    visitor = open_meetings().press("F6")

    visitor.press("Space")

    assert visitor.private == ["Walked at noon."]
    assert visitor.sheet == []
    assert visitor.focused == "“Walked at noon.”"
    assert "Taken, only for me." in visitor.words
    assert visitor.has("Only for me, 1 note, closed")


def test_s_opens_what_was_taken_and_p_closes_it_again(open_meetings, written):
    visitor = open_meetings().press("F6", "Space")

    visitor.press("S")
    assert visitor.sheet == ["Walked at noon."]
    assert "Taken. To share." in visitor.words

    visitor.press("M")
    assert "Taken. Maybe to share." in visitor.words

    visitor.press("P")
    assert (visitor.sheet, visitor.private) == ([], ["Walked at noon."])
    assert visitor.focused == "“Walked at noon.”"


def test_it_is_opened_also_while_another_note_is_being_written(open_meetings, written):
    visitor = open_meetings().press("Ctrl+Shift+N").type("Half a thought").press("F6", "Space", "S")

    assert visitor.sheet == ["Walked at noon."]
    assert visitor.private == ["Half a thought"]
    assert visitor.focused == "“Walked at noon.”"


def test_s_alone_opens_nothing(open_meetings, written):
    visitor = open_meetings().press("F6", "S", "M")

    assert (visitor.sheet, visitor.private) == ([], [])


def test_the_arrows_go_through_them_and_take_nothing(open_meetings, written):
    visitor = open_meetings().press("F6", "Down", "Down", "Down", "Up")

    assert visitor.focused == "Kettle first: easier"
    assert visitor.private == []


def test_undo_stands_beside_what_was_taken_last(open_meetings, written):
    visitor = open_meetings().press("F6", "Space", "Down", "Space")
    assert visitor.private == ["Kettle first", "Walked at noon."]

    visitor.click("Undo")

    assert visitor.private == ["Walked at noon."]
    assert visitor.focused == "Kettle first: easier"
    assert not visitor.has("Undo")


def test_space_again_takes_it_back(open_meetings, written):
    visitor = open_meetings().press("F6", "Space", "Space")

    assert visitor.private == []
    assert "Taken" not in visitor.words


def test_undo_is_offered_only_while_it_would_take_that_back(open_meetings, written):
    visitor = open_meetings().press("F6", "Space", "S")

    visitor.press("Space")

    assert visitor.sheet == ["Walked at noon."]


def test_more_than_six_are_shown_when_they_are_wanted(open_meetings, companion, last_tuesday, meeting):
    for hours in range(9):
        companion.moods.save(a_mood(happened=AN_EVENING - timedelta(hours=hours), note=f"Entry {hours}"))
    visitor = open_meetings()
    assert len(visitor.suggested) == 6

    visitor.click("Show older")

    assert len(visitor.suggested) == 9
    assert visitor.focused == visitor.suggested[6]
    assert not visitor.has("Show older")


def test_who_comes_back_finds_what_was_taken_gone_from_the_column(open_meetings, written):
    visitor = open_meetings().press("F6", "Space").go_away()
    assert "Walked at noon." not in [each for each in visitor.everything().split("\n") if "“" in each]

    visitor.go("next")

    assert visitor.suggested == ["Kettle first: easier", "“Low all day.”"]


def test_what_is_thrown_away_meanwhile_is_suggested_again(open_meetings, companion, written):
    visitor = open_meetings().press("F6", "Space")

    companion.notes.trash(companion.notes.private()[0].id)

    assert "Taken" not in visitor.words
    assert "“Walked at noon.”" in visitor.suggested


def test_what_was_finished_after_the_page_was_prepared_stands_there_as_it_is_now(make_window, companion, written):
    entry = companion.moods.save(a_mood(happened=AN_EVENING - timedelta(hours=2), note="I feel"))
    window = make_window(companion)
    while window.make_ready():
        pass

    companion.moods.save(replace(entry, note="I feel much lighter"))
    window.go(PageName.MEETINGS)
    visitor = Visitor(show(window), companion)

    assert visitor.suggested[0] == "“I feel much lighter”"


def test_words_that_are_changed_elsewhere_change_here_and_the_focus_stays(open_meetings, companion, written):
    visitor = open_meetings().press("F6", "Down")
    strategy = companion.strategies.all()[0]

    companion.strategies.save(replace(strategy, title="Kettle at noon"))

    assert visitor.focused == "Kettle at noon: easier"


def test_a_setting_that_is_changed_meanwhile_is_not_what_undo_beside_it_takes_back(open_meetings, written):
    visitor = open_meetings().press("F6", "Space")

    visitor.press("Ctrl++")

    assert not visitor.has("Undo")
    assert visitor.private == ["Walked at noon."]


@pytest.fixture
def a_question(companion, last_tuesday):
    return companion.takeaways.save(a_takeaway(kind=TakeawayKind.QUESTION, text="Lamp?", meeting=last_tuesday.id))


def test_a_question_that_is_done_with_leads_no_meeting_any_more_and_undo_brings_it_back(
    open_meetings, companion, written, a_question
):
    visitor = open_meetings().press("F6", "D")

    assert companion.takeaways.get(a_question.id).done
    assert "Lamp?" not in visitor.suggested
    assert visitor.focused == "“Walked at noon.”"
    assert visitor.line == "Done with it. · Undo"

    visitor.press("Ctrl+Z")
    assert visitor.suggested[0] == "Lamp?"


def test_a_followed_note_is_done_with_by_its_button(open_meetings, companion, written, last_tuesday):
    follow_up = {"status": NoteStatus.FOLLOW_UP, "comfort": Comfort.SHARE, "meeting": last_tuesday.id}
    note = companion.notes.save(a_note(title="Shoes", follow_up="Shoes by the door", **follow_up))
    visitor = open_meetings()

    visitor.click("Done with it: Shoes by the door")

    assert companion.notes.get(note.id).status is NoteStatus.DONE
    assert "Shoes by the door" not in visitor.suggested


def test_an_entry_has_no_end_but_its_own(open_meetings, companion, written):
    visitor = open_meetings().press("F6", "D")

    assert len(visitor.suggested) == 3
    assert not visitor.has("Done with it: “Walked at noon.”")


def test_when_the_last_one_is_done_with_the_focus_is_somewhere(open_meetings, companion, a_question, meeting):
    visitor = open_meetings().press("F6", "D")

    assert visitor.suggested == []
    assert visitor.focused
