"""Three visits, five questions: answered by single keys, kept at once, side by side, and never added up."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from peercompanion.domain.fit import FitAnswer, FitCheck, FitItem
from peercompanion.domain.group import GroupState
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.ui.meetings.fit.fit_cell import FitCell
from tests.helpers import AN_EVENING, a_group, a_meeting
from tests.ui.hand import name_of
from tests.ui.waiting import wait_for
from tests.walk import walk

YES, UNSURE, NO = FitAnswer.YES, FitAnswer.UNSURE, FitAnswer.NO
TODAY = date(2026, 11, 22)


@pytest.fixture
def tried(companion):
    return companion.groups.save(a_group(nickname="By the river", state=GroupState.TRYING))


@pytest.fixture
def visitor(open_meetings, tried):
    """On the page of a group that they try, at the first question."""
    visitor = open_meetings().go(tried.id)
    cells(visitor)[0].enter(0)
    return visitor


def cells(visitor):
    """Those that are seen, as they were made: the first visit's first."""
    return [cell for cell in visitor.page.findChildren(FitCell) if cell.isVisible()]


def answers(companion, group, visit=1):
    return [companion.groups.fit(group.id)[visit - 1].answered(item) for item in FitItem]


def after_visits(companion, group, count):
    for visit in range(1, count + 1):
        told = dict.fromkeys(FitItem, YES)
        day = TODAY - timedelta(weeks=count - visit + 1)
        companion.groups.save_fit(FitCheck(group=group.id, visit=visit, day=day, answers=told))


def test_five_keys_answer_a_visit(visitor, companion, tried):
    visitor.press("Y", "U", "N", "1", "3")

    assert answers(companion, tried) == [YES, UNSURE, NO, YES, NO]
    assert companion.groups.fit(tried.id)[0].day == TODAY


def test_no_day_is_told_of_a_visit_before_something_is_answered(visitor):
    assert "First visit" in visitor.words
    assert "22 Nov" not in visitor.words

    assert "22 Nov" in visitor.press("Y").words


def test_the_questions_are_one_step_from_the_meetings(open_meetings, companion, tried):
    visitor = open_meetings().click("Does it fit?")

    visitor.press("N")

    assert answers(companion, tried)[0] is NO


def test_of_a_group_of_my_own_the_bar_does_not_ask(open_meetings, group):
    assert not open_meetings().has("Does it fit?")


def test_each_answer_is_kept_at_once_and_taken_back_alone(visitor, companion, tried):
    visitor.press("Y", "U")
    assert visitor.line == "Kept. · Undo"

    visitor.press("Ctrl+Z")
    assert answers(companion, tried)[:2] == [YES, None]
    assert [cell.value for cell in cells(visitor)[:2]] == [YES, None]

    visitor.press("Ctrl+Z")
    assert companion.groups.fit(tried.id) == []
    assert cells(visitor)[0].value is None


def test_an_answer_is_corrected_and_cleared(visitor, companion, tried):
    visitor.press("Y", "Up", "N", "Up")
    assert answers(companion, tried)[0] is NO

    visitor.press("Delete")

    assert answers(companion, tried)[0] is None


def test_arrows_look_around_and_answer_nothing(visitor, companion, tried):
    visitor.press("Right", "Down", "Right")

    assert companion.groups.fit(tried.id) == []
    assert visitor.focused == "No"
    visitor.press("Space")
    assert answers(companion, tried)[:2] == [None, NO]


def test_arrows_go_on_into_the_next_visit(open_meetings, companion, tried):
    after_visits(companion, tried, 2)
    visitor = open_meetings().go(tried.id)
    cells(visitor)[0].enter(2)

    visitor.press("Right", "N")

    assert answers(companion, tried, 2)[0] is NO
    visitor.press("Up", "Home", "Left")
    assert cells(visitor)[0].isAncestorOf(visitor.window.focusWidget())


def test_from_right_to_left_the_arrows_do_as_well(qapp, open_meetings, companion, tried):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    visitor = open_meetings().go(tried.id)
    cells(visitor)[0].enter(0)

    visitor.press("Left")

    assert visitor.focused == "Unsure"


def test_all_of_it_is_one_stop_for_tab(open_meetings, companion, tried):
    after_visits(companion, tried, 3)
    visitor = open_meetings().go(tried.id)
    cells(visitor)[0].enter(0)

    stops = walk(visitor.window)

    inside = {cell for cell in cells(visitor) for stop in stops if stop and cell.isAncestorOf(stop)}
    assert len(cells(visitor)) == 15
    assert len(inside) == 1


def test_a_column_is_begun_for_another_visit_and_stored_with_its_first_answer(visitor, companion, tried, clock):
    visitor.press("Y")
    clock.turn(days=7)
    visitor.click("Another visit")
    assert len(companion.groups.fit(tried.id)) == 1

    visitor.press("U", "Shift+Tab", "Tab", "Up", "Tab")
    assert visitor.focused == "Another visit"

    first, second = companion.groups.fit(tried.id)
    assert (second.day - first.day).days == 7
    assert answers(companion, tried, 2)[0] is UNSURE


def test_a_visit_has_the_day_of_its_meeting_where_that_is_written_down(open_meetings, companion, tried):
    starts = AN_EVENING - timedelta(days=5)
    companion.meetings.save(a_meeting(tried, starts=starts, status=MeetingStatus.WENT))
    visitor = open_meetings().go(tried.id)
    cells(visitor)[0].enter(0)

    visitor.press("Y")

    assert companion.groups.fit(tried.id)[0].day == starts.date()


def test_after_three_visits_all_ways_are_good_ones(open_meetings, companion, tried):
    after_visits(companion, tried, 3)

    visitor = open_meetings().go(tried.id)

    assert "Going on, another try, or leaving: each is a good outcome." in visitor.words
    assert not visitor.has("Another visit")
    assert not any(sign in visitor.words for sign in ("%", "of 5", "of 15"))


def test_this_is_my_group_makes_it_so(open_meetings, companion, tried):
    after_visits(companion, tried, 3)
    visitor = open_meetings().go(tried.id).click("This is my group")

    assert companion.groups.get(tried.id).state is GroupState.MINE
    assert visitor.line == "This is my group. · Undo"
    assert cells(visitor), "what was answered can still be read"
    assert not visitor.has("I leave it")


def test_leaving_is_a_good_outcome(visitor, companion, tried):
    visitor.click("I leave it")

    assert companion.groups.get(tried.id).state is GroupState.LEFT
    assert visitor.line == "I left it. That is a good outcome, too. · Undo"
    visitor.press("Ctrl+Z")
    assert companion.groups.get(tried.id).state is GroupState.TRYING


def test_two_answers_from_two_places_are_both_kept(visitor, companion, tried):
    elsewhere = FitCheck(group=tried.id, visit=1, day=TODAY, answers={FitItem.AGAIN: NO})
    companion.groups.save_fit(elsewhere, by=visitor.page)  # so that this window does not hear of it

    visitor.press("Y")

    assert answers(companion, tried) == [YES, None, None, None, NO]


def test_my_own_group_is_not_asked_about(open_meetings, companion, group):
    visitor = open_meetings().go(group.id)

    assert cells(visitor) == []


def test_each_answer_says_which_question_and_which_visit(visitor):
    choice = visitor.window.focusWidget()

    assert name_of(choice) == "Yes"
    assert choice.accessibleDescription() == "Were the ground rules said?  ·  First visit"


@pytest.mark.parametrize(("width", "columns"), [(1240, 3), (800, 3), (560, 1)])
def test_visits_stand_side_by_side_as_far_as_there_is_room(open_meetings, companion, tried, width, columns):
    after_visits(companion, tried, 3)
    visitor = open_meetings(width, 700).go(tried.id)

    def lefts():
        return len({cell.mapTo(visitor.page, cell.rect().topLeft()).x() for cell in cells(visitor)})

    assert wait_for(lambda: lefts() == columns, 1_000)
