"""What was typed stays: full disks, changes from elsewhere, a lock in the midst of a word."""

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.strategy import Source
from peercompanion.errors import ChangedElsewhere, DiskFull
from peercompanion.ui.context import PageName
from peercompanion.ui.trouble import Trouble
from tests.helpers import a_strategy
from tests.ui.hand import buttons, click, focused, press, settle, type_words, words_on
from tests.ui.strategies.looks import cards, editor, field, pause, quiet_line, sheet

LONG = "Ten steps count, and going home after them as well. " * 90


@pytest.fixture
def writing(companion, open_strategies):
    """Somebody in the midst of changing a strategy."""
    companion.strategies.save(a_strategy())
    window = open_strategies()
    press("Return", "E")
    return window


def only(companion):
    (strategy,) = companion.strategies.all()
    return strategy


def banner(window):
    return words_on(window.findChild(Trouble))


def write_why(window, words):
    field(window, "Why for me").insertPlainText(words)


def test_a_full_disk_leaves_the_words_on_the_screen_and_says_so(companion, writing, full_disk):
    write_why(writing, LONG)
    pause()

    assert "the disk is full" in banner(writing)
    assert field(writing, "Why for me").words() == LONG
    assert only(companion).why == ""


def test_try_again_saves_them_once_there_is_room(companion, writing, full_disk):
    write_why(writing, LONG)
    pause()

    full_disk()
    click(writing, "Try again")

    assert only(companion).why == LONG
    assert quiet_line(writing) == "Saved 19:42"
    assert banner(writing) == ""


def test_an_editor_that_cannot_be_saved_is_not_left(companion, writing, full_disk):
    write_why(writing, LONG)

    press("Esc")
    assert editor(writing) is not None
    writing.go(PageName.SETTINGS)
    settle()

    assert editor(writing) is not None
    assert "the disk is full" in banner(writing)


@pytest.mark.parametrize("how", ["{id}", "try {id}", "new", "starters", "words"])
def test_what_could_not_be_saved_stays_whatever_is_opened_from_the_page_for_hard_moments(
    companion, writing, full_disk, how
):
    """That page opens in any case, and leads to strategies again."""
    other = companion.strategies.save(a_strategy(title="Radio"))
    write_why(writing, LONG)
    writing.go(PageName.HARD_NOW)
    assert writing.current is writing._page(PageName.HARD_NOW)

    writing.go(PageName.STRATEGIES, other.id if how == "{id}" else how.format(id=other.id))
    settle()

    assert field(writing, "Why for me").words() == LONG
    assert "the disk is full" in banner(writing)
    assert editor(writing).isAncestorOf(QApplication.focusWidget())


def test_a_lock_that_cannot_save_says_so_and_keeps_the_words(writing, full_disk):
    write_why(writing, LONG)

    with pytest.raises(DiskFull):
        writing.save_drafts()

    assert field(writing, "Why for me").words() == LONG


def test_words_typed_before_the_lock_are_saved_by_it(companion, writing):
    type_words(" today")

    writing.save_drafts()

    assert only(companion).title == "Kettle first today"


def test_a_new_one_without_a_step_is_saved_by_the_lock_as_it_is_when_left(companion, window):
    press("N")
    type_words("Radio")

    window.save_drafts()

    assert only(companion).steps == ("Radio",)


def test_closing_twice_saves_once(companion, window):
    press("N")
    type_words("Radio")

    window.save_drafts()
    once = only(companion)
    window.save_drafts()

    assert once.title == "Radio"
    assert only(companion) == once, "another save would be another revision"


# changed in another place


@pytest.fixture
def overtaken(companion, writing):
    """Words on the screen, and another revision in the vault."""
    type_words(" today")
    companion.strategies.place(only(companion).id, 4)
    settle()
    pause()
    return writing


def test_a_change_from_elsewhere_leaves_unsaved_words_and_says_so(companion, overtaken):
    assert field(overtaken, "Title").text() == "Kettle first today"
    assert "This was changed in another place" in words_on(editor(overtaken))
    assert only(companion).title == "Kettle first"


def test_escape_before_the_pause_asks_as_well_and_asks_once(companion, writing):
    type_words(" today")
    companion.strategies.place(only(companion).id, 4)
    settle()

    press("Esc")

    assert "This was changed in another place" in words_on(editor(writing))
    assert banner(writing) == ""
    assert field(writing, "Title").text() == "Kettle first today"


def test_mine_can_be_kept(companion, overtaken):
    click(overtaken, "Keep mine")

    assert only(companion).title == "Kettle first today"
    assert "Keep mine" not in buttons(overtaken)


def test_the_stored_one_can_be_shown_instead(companion, overtaken):
    click(overtaken, "Show what is stored")

    assert sheet(overtaken).strategy == only(companion)
    assert only(companion).title == "Kettle first"


def test_the_page_is_not_left_before_the_person_has_chosen(overtaken):
    with pytest.raises(ChangedElsewhere):
        overtaken.current.leave()

    assert field(overtaken, "Title").text() == "Kettle first today"


def test_mine_is_kept_as_a_new_one_where_the_stored_one_is_gone(companion, writing):
    type_words(" today")
    companion.strategies.trash(only(companion).id)
    settle()
    pause()
    assert "This was changed in another place" in words_on(editor(writing))

    click(writing, "Keep mine")

    assert only(companion).title == "Kettle first today"


def test_an_editor_with_nothing_unsaved_follows_the_vault(companion, writing):
    companion.strategies.trash(only(companion).id)
    settle()

    assert editor(writing) is None


# every script, every length


@pytest.mark.parametrize(
    "title",
    [
        *("深呼吸を五回する", "خطوات صغيرة (عشر)", "זה עוזר", "🫖 Kettle & <b>toast</b>", "e\u0301tude"),
        "Donaudampfschifffahrtsgesellschaftskapitänsmützenständer" * 2,
    ],
)
def test_every_script_and_length_is_kept_and_fits_the_page(companion, open_strategies, title):
    companion.strategies.save(a_strategy(title=title, steps=(title,), needs=title, why=title))
    window = open_strategies(640, 480)
    library = window.current._library

    assert cards(window) == [title]
    assert library.widget().width() <= library.viewport().width()

    press("Return")
    assert sheet(window).widget().width() <= sheet(window).viewport().width()
    press("E")
    assert field(window, "Title").text() == title
    assert editor(window).widget().width() <= editor(window).viewport().width()
    press("Esc")
    assert only(companion).title == title


# the beginning


def test_the_empty_page_offers_two_ways_and_shows_what_f1_shows(window):
    words = words_on(window.current)

    assert focused() == "Something I heard in the group"
    for expected in ("Long out-breath", "Feet on the ground", "One small thing", "These are ideas, not a treatment."):
        assert expected in words


def test_a_copy_of_a_small_step_is_kept_in_one_press_and_the_others_still_stand(companion, window):
    click(window, "Keep a copy of Long out-breath")

    copy = only(companion)
    assert (copy.source, copy.title, copy.minutes) == (Source.STARTER, "Long out-breath", 2)
    assert copy.caution == "Stop if you feel dizzy."
    click(window, "Keep a copy of One small thing")
    assert len(companion.strategies.all()) == 2


def test_from_the_copies_one_comes_to_the_library(window):
    click(window, "Keep a copy of Long out-breath")

    click(window, "Show my strategies")

    assert cards(window) == ["Long out-breath"]


def test_undo_takes_a_copy_back_and_the_page_is_as_before(companion, window):
    click(window, "Keep a copy of Long out-breath")

    click(window, "Undo")

    assert companion.strategies.all() == []
    click(window, "Keep a copy of Long out-breath")
    assert only(companion).title == "Long out-breath"


def test_a_copy_of_what_was_moved_to_the_trash_can_be_kept_again(companion, window):
    click(window, "Keep a copy of Long out-breath")
    companion.strategies.trash(only(companion).id)
    settle()

    click(window, "Keep a copy of Long out-breath")

    assert only(companion).title == "Long out-breath"
