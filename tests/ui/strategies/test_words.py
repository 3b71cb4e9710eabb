"""Words that helped: kept as they are typed, read at any length, changed in their place, never lost."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.takeaway import LONGEST_TAKEAWAY, TakeawayKind
from peercompanion.errors import DiskFull
from peercompanion.ui.context import PageName
from peercompanion.ui.strategies.words_card import WordsCard
from peercompanion.ui.strategies.words_editor import WordsEditor
from peercompanion.ui.strategies.words_row import WordsRow
from peercompanion.ui.strategies.words_screen import WordsScreen
from peercompanion.ui.trouble import Trouble
from tests import awkward_words
from tests.clipping import findings
from tests.helpers import AN_EVENING, a_group, a_meeting, a_strategy, a_takeaway
from tests.ui.hand import button, buttons, click, focused, press, settle, type_words, words_on
from tests.ui.strategies.looks import cards, field, pause

WORDS = TakeawayKind.WORDS_THAT_HELPED


@pytest.fixture
def open_words(open_strategies):
    def open_window(*size):
        window = open_strategies(*size)
        window.go(PageName.STRATEGIES, "words")
        settle()
        return window

    return open_window


@pytest.fixture
def kept(companion, clock):
    """Three, the last one newest."""
    for text in ("You came anyway.", "Half is plenty.", "It is a wave."):
        clock.turn(minutes=1)
        companion.takeaways.save(a_takeaway(text=text))


def texts(companion) -> list[str]:
    return [takeaway.text for takeaway in companion.takeaways.of_kind(WORDS)]


def rows(window) -> list[str]:
    shown = [row for row in window.findChildren(WordsRow) if row.isVisible()]
    return [row.face.text for row in sorted(shown, key=lambda row: row.mapTo(window, row.rect().topLeft()).y())]


def on_shelf(window) -> list[str]:
    return [card.face.text for card in window.findChildren(WordsCard) if card.isVisible()]


def writing(window) -> WordsEditor | None:
    return next((found for found in window.findChildren(WordsEditor) if found.isVisible()), None)


def screen(window) -> WordsScreen | None:
    return next((found for found in window.findChildren(WordsScreen) if found.isVisible()), None)


# the shelf


def test_an_empty_shelf_says_what_can_stand_there(window):
    assert "A sentence somebody said that helped can stand here." in words_on(window)
    assert on_shelf(window) == []


@pytest.mark.parametrize("library", [True, False])
def test_the_latest_three_stand_at_the_foot_of_the_page(companion, kept, clock, open_strategies, library):
    if library:
        companion.strategies.save(a_strategy())
    clock.turn(minutes=1)
    companion.takeaways.save(a_takeaway(text="Nobody is late here."))

    window = open_strategies()

    assert on_shelf(window) == ["Nobody is late here.", "It is a wave.", "Half is plenty."]
    assert button(window, "Read all words that helped").text() == "Read all 4"


def test_other_things_to_keep_stand_elsewhere(companion, open_strategies):
    companion.takeaways.save(a_takeaway(kind=TakeawayKind.THANKS, text="Thanks for the tea."))

    assert on_shelf(open_strategies()) == []


def test_a_card_says_from_whom_and_where(companion, open_strategies):
    group = companion.groups.save(a_group())
    went = companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=19), status=MeetingStatus.WENT))
    companion.takeaways.save(a_takeaway(alias="J.", meeting=went.id))
    window = open_strategies()

    (card,) = [card for card in window.findChildren(WordsCard) if card.isVisible()]

    assert card.accessibleName() == "You came anyway."
    assert card.accessibleDescription() == "J.  ·  Tuesday group, 3 November"


def test_pressing_one_opens_all_at_that_one_and_back_to_the_shelf(companion, kept, open_strategies):
    companion.strategies.save(a_strategy())
    window = open_strategies()

    click(window, "Half is plenty.")
    assert rows(window) == ["It is a wave.", "Half is plenty.", "You came anyway."]
    assert focused() == "Change: Half is plenty."

    press("Esc")
    assert cards(window) == ["Kettle first"]
    assert focused() == "Read all words that helped"


def test_the_shelf_is_reached_by_f6(companion, kept, open_strategies):
    companion.strategies.save(a_strategy())
    open_strategies()
    reached = set()

    for _ in range(9):
        press("F6")
        reached.add(focused())

    assert "Read all words that helped" in reached


# reading


def test_an_empty_page_says_so_and_the_focus_is_on_the_way_to_write(open_words):
    window = open_words()

    assert "One is enough." in words_on(screen(window))
    assert focused() == "Keep some words"


def test_long_words_are_read_in_full_and_told_in_full(companion, open_words):
    long = "A sentence that goes on. " * 79 + "And its end."
    companion.takeaways.save(a_takeaway(text=long, alias="someone"))
    window = open_words(800, 600)

    (row,) = window.findChildren(WordsRow)

    assert "And its end." in words_on(row)
    assert row.stops[0].accessibleDescription() == f"{long}\nsomeone"
    assert row.stops[0].accessibleName().startswith("Change: A sentence that goes on.")
    assert len(row.stops[0].accessibleName()) < 80


def test_a_word_without_an_end_widens_nothing(companion, open_words):
    companion.takeaways.save(a_takeaway(text="m" * 500))
    window = open_words(800, 600)

    assert screen(window).widget().width() <= screen(window).viewport().width()


def test_arrows_go_from_words_to_words_and_the_list_is_one_stop(kept, open_words):
    window = open_words()
    assert focused() == "Change: It is a wave."

    press("Down", "Down", "Down")
    assert focused() == "Change: You came anyway."

    press("Tab")
    assert focused() == "Move to trash: You came anyway."
    press("Tab")
    assert not any(row.isAncestorOf(QApplication.focusWidget()) for row in window.findChildren(WordsRow))


def test_many_come_twenty_at_a_time(companion, open_words):
    for number in range(30):
        companion.takeaways.save(a_takeaway(text=f"Number {number}"))
    window = open_words()
    assert len(rows(window)) == 20

    click(window, "10 more")

    assert len(rows(window)) == 30
    assert focused() == "Change: Number 9"


# writing


def test_words_are_kept_as_they_are_typed(companion, window):
    click(window, "Keep some words")
    type_words("You came anyway.")
    pause()

    assert texts(companion) == ["You came anyway."]
    assert "Saved 19:42" in words_on(writing(window))


def test_n_begins_new_words_here(open_words):
    window = open_words()

    press("N")

    assert writing(window) is not None
    assert focused() == "The words"


def test_enter_changes_them_in_their_place(companion, kept, open_words):
    window = open_words()

    press("Down", "Return")
    type_words(" And enough.")
    press("Esc")

    assert texts(companion) == ["It is a wave.", "Half is plenty. And enough.", "You came anyway."]
    assert rows(window) == texts(companion)
    assert focused() == "Change: Half is plenty. And enough."


def test_from_whom_and_which_meeting_are_kept_too(companion, open_words):
    group = companion.groups.save(a_group())
    went = companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=19), status=MeetingStatus.WENT))
    window = open_words()
    press("N")
    type_words("You came anyway.")
    press("Tab")
    type_words("a nickname that is too long")
    press("Tab", "Down")
    press("Esc")

    (words,) = companion.takeaways.of_kind(WORDS)
    assert (words.alias, words.meeting, words.kind) == ("a nickname t", went.id, WORDS)
    assert "Tuesday group, 3 November" in words_on(screen(window))


def test_no_meeting_is_chosen_unasked(companion, open_words):
    group = companion.groups.save(a_group())
    companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=2), status=MeetingStatus.WENT))
    open_words()

    press("N")
    type_words("You came anyway.")
    press("Esc")

    assert companion.takeaways.of_kind(WORDS)[0].meeting is None


def test_one_sitting_is_one_step_to_undo(companion, kept, open_words):
    window = open_words()
    press("Return")
    type_words(" Once.")
    pause()
    type_words(" Twice.")
    pause()
    press("Esc")

    click(window, "Keep some words")
    press("Esc")
    window.undo()
    settle()

    assert texts(companion)[0] == "It is a wave."
    assert rows(window)[0] == "It is a wave."


def test_no_more_than_can_be_kept_goes_in(companion, open_words):
    window = open_words()
    press("N")
    field(window, "The words").insertPlainText("m" * (LONGEST_TAKEAWAY + 20))
    pause()
    assert len(texts(companion)[0]) == LONGEST_TAKEAWAY
    assert "No more fits in here." in words_on(writing(window))

    press("Backspace")
    pause()

    assert "No more fits in here." not in words_on(writing(window))


def test_a_person_can_be_reached_from_under_the_words(open_words):
    window = open_words()
    press("N")

    assert "a person can listen:" in words_on(writing(window))


# nothing is lost


def test_words_are_kept_when_the_page_is_left_and_when_it_is_locked(companion, window):
    click(window, "Keep some words")
    type_words("Left in the midst")
    window.go(PageName.SETTINGS)
    settle()
    assert texts(companion) == ["Left in the midst"]

    window.go(PageName.STRATEGIES, "words")
    settle()
    press("N")
    type_words("Locked in the midst")
    window.save_drafts()

    assert set(texts(companion)) == {"Left in the midst", "Locked in the midst"}


def test_what_is_being_written_is_come_back_to(companion, kept, open_words):
    window = open_words()
    press("Return")
    place = window.current.place()
    press("Esc")

    window.current.come_back(place)
    settle()

    assert writing(window).takeaway.text == "It is a wave."


def test_a_letter_beside_the_fields_takes_nobody_away_from_what_is_written(companion, open_words):
    window = open_words()
    press("N")
    type_words("You came anyway.")
    button(window, "Done").setFocus()

    press("N")

    assert field(window, "The words").words() == "You came anyway."


def test_words_that_were_cleared_stay_and_an_alias_alone_becomes_the_words(companion, open_words):
    companion.takeaways.save(a_takeaway())
    window = open_words()
    press("Return")
    field(window, "The words").clear()
    assert "Kept as soon as there are words." in words_on(writing(window))
    press("Esc")
    assert texts(companion) == ["You came anyway."]

    press("N", "Tab")
    type_words("J.")
    press("Esc")
    assert texts(companion)[0] == "J."


def test_nothing_typed_leaves_nothing_behind(companion, open_words):
    window = open_words()

    press("N", "Esc")

    assert companion.takeaways.of_kind(WORDS) == []
    assert writing(window) is None
    assert focused() == "Keep some words"


def test_what_cannot_be_saved_stays_on_the_screen(companion, open_words, monkeypatch):
    window = open_words()
    press("N")
    type_words("You came anyway.")

    def full(*_args, **_how):
        raise DiskFull("the disk is full")

    with monkeypatch.context() as patch:
        patch.setattr(companion.takeaways, "save", full)
        press("Esc")
        assert writing(window).findChild(QPlainTextEdit).toPlainText() == "You came anyway."
        assert "the disk is full" in words_on(window.findChild(Trouble))

    press("Esc")
    assert texts(companion) == ["You came anyway."]


def test_what_was_changed_elsewhere_is_asked_about_and_both_are_kept(companion, kept, open_words):
    window = open_words()
    press("Return")
    editor = writing(window)
    editor.findChild(QPlainTextEdit).moveCursor(QTextCursor.MoveOperation.End)
    type_words(" Mine.")
    companion.takeaways.trash(editor.id)
    settle()
    press("Esc")

    assert "Your words are still here, and not saved yet." in words_on(window)

    click(window, "Keep mine")
    press("Esc")
    assert "It is a wave. Mine." in texts(companion)


def test_undoing_new_words_while_they_are_open_takes_the_field_away(companion, open_words):
    window = open_words()
    press("N")
    type_words("You came anyway.")
    pause()

    window.undo()
    settle()

    assert texts(companion) == []
    assert writing(window) is None


# the trash


def test_delete_moves_them_to_the_trash_and_undo_brings_them_back(companion, kept, open_words):
    window = open_words()

    press("Delete")
    assert texts(companion) == ["Half is plenty.", "You came anyway."]
    assert focused() == "Change: Half is plenty."
    assert "Moved to trash." in words_on(window)

    click(window, "Undo")
    assert rows(window) == ["It is a wave.", "Half is plenty.", "You came anyway."]


def test_the_last_one_gone_leaves_the_focus_on_the_way_to_write(companion, open_words):
    companion.takeaways.save(a_takeaway())
    window = open_words()

    press("Delete")

    assert focused() == "Keep some words"
    assert "One is enough." in words_on(screen(window))
    assert "Undo" in buttons(window)


@pytest.mark.parametrize("words", awkward_words.ALL.values(), ids=awkward_words.ALL.keys())
def test_awkward_words_are_read_on_the_shelf_and_on_their_page(companion, open_strategies, words):
    companion.takeaways.save(a_takeaway(text=words, alias=words[:12]))
    window = open_strategies(800, 600)
    cut = findings(window)

    window.go(PageName.STRATEGIES, "words")
    settle()
    cut += findings(window)
    press("Return")
    cut += findings(window)

    assert cut == []
    assert field(window, "The words").words() == words.replace("\u2028", "\n").replace("\u2029", "\n")
