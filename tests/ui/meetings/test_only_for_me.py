"""The wall on the screen: what is private is a number until it is opened in place, and nothing more after that."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.note import Audience, Comfort
from tests.helpers import a_meeting, a_note

SECRET = "SECRETWORD"


@pytest.fixture
def secret(companion):
    return companion.notes.save(a_note(title=SECRET, points=(f"{SECRET} too",), body=f"and {SECRET}"))


@pytest.fixture
def visitor(secret, bring, visitor):
    bring("One", "Two")
    return visitor.go("next")


WALL_CLOSED, WALL_OPEN = "Only for me, 1 note, closed", "Only for me, 1 note, open"


def test_closed_it_is_a_number_and_no_widget_holds_a_word(visitor):
    assert "1 note stays private" in visitor.words
    assert SECRET not in visitor.everything()


def test_it_opens_in_place_by_keyboard(visitor):
    visitor.press("Down", "Down", "Return", "Down")

    assert visitor.cards == ["One", "Two", SECRET]
    assert visitor.focused == SECRET
    assert visitor.has(WALL_OPEN)


def test_it_closes_again_and_the_words_are_gone(visitor):
    visitor.click(WALL_CLOSED)

    visitor.press("Esc")

    assert visitor.focused == WALL_CLOSED
    assert SECRET not in visitor.everything()


def test_it_is_closed_again_when_the_page_was_left(visitor):
    visitor.click(WALL_CLOSED).go_away()
    assert SECRET not in visitor.everything()

    visitor.go()

    assert visitor.has(WALL_CLOSED)
    assert SECRET not in visitor.everything()


def test_an_open_private_note_that_is_being_written_goes_with_the_page(visitor):
    visitor.click(WALL_CLOSED).press("Down", "Return")

    visitor.go_away().go()

    assert SECRET not in visitor.everything()


@pytest.mark.parametrize(("key", "comfort"), [("S", Comfort.SHARE), ("M", Comfort.MAYBE)])
def test_one_key_opens_a_note_for_the_group_and_the_focus_stays_with_it(visitor, companion, secret, key, comfort):
    visitor.click(WALL_CLOSED).press("Down", key)

    assert visitor.sheet == visitor.cards
    assert sorted(visitor.sheet) == sorted(["One", "Two", SECRET])
    assert companion.notes.get(secret.id).comfort is comfort
    assert visitor.focused == SECRET
    assert visitor.line == "Open for the group. · Undo"
    assert "stay private" not in visitor.words


def test_undo_closes_it_again_and_says_so(visitor):
    visitor.click(WALL_CLOSED).press("Down", "S", "Ctrl+Z")

    assert visitor.sheet == ["One", "Two"]
    assert visitor.line == "1 note only for me again."


def test_p_closes_a_note_at_once_and_its_words_leave_the_screen(visitor, companion):
    visitor.press("P")

    assert visitor.sheet == visitor.cards == ["Two"]
    assert "2 notes stay private" in visitor.words
    assert "One" not in visitor.everything()
    assert visitor.focused == "Two"
    assert visitor.line == "Only for me again. · Undo"


def test_the_dial_of_the_open_note_does_the_same(visitor):
    visitor.click("Private")

    assert visitor.sheet == ["Two"]


def test_p_on_the_only_note_leaves_the_focus_at_the_wall(visitor):
    visitor.press("P", "P")

    assert visitor.focused == "Only for me, 3 notes, closed"


def test_without_a_private_note_there_is_no_row(visitor, companion, secret):
    companion.notes.trash(secret.id)

    assert "stay private" not in visitor.words
    assert not visitor.has(WALL_CLOSED)


def test_a_sixth_note_is_refused_in_a_sentence_and_nothing_changes(visitor, bring, companion):
    bring("Three", "Four", "Five")
    before = companion.can_undo

    visitor.click(WALL_CLOSED).press("Down", "Down", "Down", "Down", "S")

    assert visitor.line.startswith("Five are enough for one meeting.")
    assert visitor.sheet == ["One", "Two", "Three", "Four", "Five"]
    assert companion.can_undo == before
    assert visitor.banner == ""


def test_five_that_were_not_said_last_time_count_as_well(visitor, bring, companion, group, clock):
    bring("Three", "Four", "Five")
    companion.meetings.save(a_meeting(group, starts=clock.now() + timedelta(days=9)))
    clock.turn(days=3)
    visitor.go("next").click(WALL_CLOSED)
    visitor.page._board._sheet._wall.notes.focus()

    visitor.press("S")

    assert visitor.line.startswith("Five are enough")
    assert len(visitor.sheet) == 5


def test_a_note_for_someone_else_never_gets_onto_the_sheet(visitor, companion, secret):
    companion.notes.save(a_note(title="For Dr.", audience=Audience.SOMEONE_ELSE))
    visitor.click("Only for me, 1 note, closed")

    assert "For Dr." not in visitor.words
    assert visitor.sheet == ["One", "Two"]
    assert "For Dr." not in visitor.private
    assert [note.title for note in companion.notes.for_someone_else()] == ["For Dr."]


def test_what_was_just_written_shows_alone_and_only_while_it_has_the_focus(visitor):
    visitor.press("Ctrl+Shift+N").type("Fresh").press("Esc")
    assert visitor.cards == ["One", "Two", "Fresh"]
    assert SECRET not in visitor.everything()

    visitor.press("Shift+Tab", "Shift+Tab")

    assert "Fresh" not in visitor.everything()


def test_a_private_note_is_written_in_its_place(visitor):
    visitor.click(WALL_CLOSED).press("Down", "Return").type(" more").press("Esc")

    assert visitor.private == [f"{SECRET} more"]
    assert visitor.focused == f"{SECRET} more"


def test_delete_throws_the_last_private_note_away_and_the_row_goes(visitor):
    visitor.click(WALL_CLOSED).press("Down", "Delete")

    assert visitor.private == []
    assert visitor.focused == "Add a note"


def test_of_many_the_newest_show_first(visitor, companion):
    for n in range(30):
        companion.notes.save(a_note(title=f"private {n}"))
    visitor.click("Only for me, 31 notes, closed")
    assert len(visitor.cards) == 2 + 20

    visitor.click("Show all 31")

    assert len(visitor.cards) == 2 + 31
    assert visitor.focused == "private 9"


def test_an_old_one_among_many_is_found_by_those_who_come_for_it(visitor, companion, secret):
    for n in range(30):
        companion.notes.save(a_note(title=f"private {n}"))

    visitor.go(secret.id)

    assert visitor.focused == SECRET


def test_locking_reads_nothing_more(visitor, session):
    visitor.press("Ctrl+Shift+N").type("Fresh").press("Esc")
    visitor.page.leave()

    session.lock()
    visitor.window.hide()

    assert "Fresh" not in visitor.everything()
    assert QApplication.focusWidget() is None
