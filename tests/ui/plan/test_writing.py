"""Writing in place: kept as it is typed, taken back by Undo, and never lost to a full disk, a lock or another hand."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QApplication

from peercompanion.domain.plan import LONGEST_SECTION, PlanPart, PlanSection
from peercompanion.errors import DiskFull
from peercompanion.ui.context import PageName
from peercompanion.ui.trouble import Trouble
from tests import awkward_words
from tests.clipping import findings
from tests.helpers import a_person
from tests.ui.hand import buttons, click, focused, press, settle, type_words, words_on
from tests.ui.plan.looks import card, field, saved, says, section

LONG = "The library, second floor, by the window. " * 300


def text_of(companion, which=PlanSection.SIGNS):
    return section(companion, which).text


def stored_elsewhere(companion, words):
    part = section(companion, PlanSection.SIGNS)
    return companion.plan.save(replace(part, text=words))


def to_made_with():
    for _ in range(6):
        press("F6")
        if focused() == "Made with":
            return
    pytest.fail("F6 never came there")


def banner(window):
    return words_on(window.findChild(Trouble))


@pytest.mark.parametrize("key", ["E", "Return"])
def test_a_key_begins_and_esc_ends_on_the_same_section(window, companion, key):
    press(key)
    assert focused() == "Signs that it is getting hard"
    type_words("I stop answering.")
    press("Esc")

    assert text_of(companion) == "I stop answering."
    assert QApplication.focusWidget() is card(window, PlanSection.SIGNS)
    assert says(card(window, PlanSection.SIGNS))[1] == "I stop answering."
    assert window.current_name is PageName.PLAN


def test_what_is_typed_is_saved_on_a_pause(window, companion):
    press("E")
    type_words("tired")

    assert saved(lambda: text_of(companion) == "tired")
    assert "Saved 19:42" in words_on(window)


def test_a_sitting_is_one_step_of_undo(window, companion):
    press("E")
    type_words("tired")
    assert saved(lambda: text_of(companion) == "tired")
    type_words(" and quiet")
    press("Esc")

    press("Ctrl+Z")

    assert text_of(companion) == ""
    press("Ctrl+Shift+Z")
    assert text_of(companion) == "tired and quiet"
    assert says(card(window, PlanSection.SIGNS))[1] == "tired and quiet"


def test_one_section_at_a_time_and_the_one_before_is_kept(window, companion):
    press("E")
    type_words("tired")
    click(window, "Write: What keeps me here")
    type_words("the dog")
    press("Esc")

    assert (text_of(companion), text_of(companion, PlanSection.KEEPS_ME)) == ("tired", "the dog")


def test_leaving_the_page_saves_at_once(window, companion):
    press("E")
    type_words("tired")
    window.go(PageName.TODAY)

    assert text_of(companion) == "tired"


def test_a_full_disk_keeps_the_words_on_the_screen(window, companion, full_disk):
    press("E")
    field(window).insertPlainText(LONG)
    assert saved(lambda: "the disk is full" in banner(window))
    press("Esc")
    assert field(window).words() == LONG and text_of(companion) == ""
    with pytest.raises(DiskFull):
        window.save_drafts()

    full_disk()
    press("Esc")

    assert text_of(companion) == LONG


def test_another_section_does_not_open_over_words_that_cannot_be_saved(window, full_disk):
    press("E")
    field(window).insertPlainText(LONG)
    click(window, "Write: What keeps me here")

    assert field(window).words() == LONG
    assert not card(window, PlanSection.KEEPS_ME).is_writing


def test_a_change_elsewhere_is_told_and_mine_can_be_kept(window, companion):
    press("E")
    type_words("mine")
    stored_elsewhere(companion, "theirs")
    settle()
    assert "This was changed in another place" in words_on(window)
    assert field(window).words() == "mine"

    click(window, "Keep mine")

    assert text_of(companion) == "mine"
    assert "This was changed in another place" not in words_on(window)


def test_or_what_is_stored_is_shown(window, companion):
    press("E")
    type_words("mine")
    stored_elsewhere(companion, "theirs")
    settle()

    click(window, "Show what is stored")

    assert (field(window).words(), text_of(companion)) == ("theirs", "theirs")


def test_a_link_that_comes_from_elsewhere_is_no_reason_to_ask(window, companion):
    person = companion.people.save(a_person())
    companion.plan.save(section(companion, PlanSection.SIGNS))
    settle()
    press("E")
    type_words("mine")
    companion.plan.save(replace(section(companion, PlanSection.SIGNS), people=(person.id,)))
    settle()
    assert "This was changed in another place" not in words_on(window)
    press("Esc")

    assert (text_of(companion), section(companion, PlanSection.SIGNS).people) == ("mine", (person.id,))
    assert "both texts are kept" not in words_on(window)


def test_leaving_without_a_choice_keeps_both(window, companion):
    press("E")
    type_words("mine")
    stored_elsewhere(companion, "theirs")

    window.go(PageName.TODAY)

    assert text_of(companion) == "theirs\n\nmine"


def test_a_change_elsewhere_shows_where_nothing_is_typed(window, companion):
    press("E")

    stored_elsewhere(companion, "theirs")
    settle()

    assert field(window).words() == "theirs"


def test_what_was_written_first_can_be_undone_while_it_is_open(window, companion):
    press("E")
    type_words("tired")
    window.save_drafts()
    window.undo()
    settle()
    type_words("again")
    press("Esc")

    assert text_of(companion) == "again"


def test_only_blanks_count_as_nothing(window, companion):
    press("E", "Space", "Return", "Esc")

    assert says(card(window, PlanSection.SIGNS))[1] == "What I notice first, or what others notice."


def test_a_section_holds_20_000_characters_and_says_when_no_more_fits(window, companion):
    press("E")
    field(window).insertPlainText("w" * (LONGEST_SECTION + 5))
    assert saved(lambda: text_of(companion) == "w" * LONGEST_SECTION)
    assert "No more fits in here." in words_on(window)
    assert findings(window) == []

    press("Backspace")
    assert saved(lambda: text_of(companion) == "w" * (LONGEST_SECTION - 1))

    assert "No more fits in here." not in words_on(window) and "Saved 19:42" in words_on(window)


def test_a_nul_that_is_pasted_is_left_out(window, companion):
    pasted = QMimeData()
    pasted.setText("before\0after")
    press("E")
    field(window).insertFromMimeData(pasted)
    press("Esc")

    assert text_of(companion) == "beforeafter"


@pytest.mark.parametrize("words", [*awkward_words.ALL.values(), "<b>bold</b> &amp; <img src=x>"])
def test_awkward_words_are_shown_as_they_are(window, companion, words):
    press("E")
    field(window).insertPlainText(words)
    press("Esc")

    shown = says(card(window, PlanSection.SIGNS))[1]
    assert text_of(companion).split() == words.split()
    assert shown.replace("\u200b", "") == text_of(companion).strip()
    assert findings(window) == []


def test_a_person_to_talk_to_stands_under_the_words(window):
    press("E")

    assert "a person can listen" in words_on(card(window, PlanSection.SIGNS))


def test_with_whom_it_was_made_is_kept(window, companion):
    to_made_with()
    type_words("R.")
    assert saved(lambda: companion.plan.about().made_with == "R.")
    type_words(", group")
    window.go(PageName.TODAY)
    assert companion.plan.about().made_with == "R., group"

    window.undo()

    assert companion.plan.about().made_with == ""


def test_with_whom_is_not_changed_under_the_hand(window, companion):
    to_made_with()
    companion.plan.save_made_with("S.")
    settle()
    assert QApplication.focusWidget().text() == "S."
    type_words(" and R.")
    companion.plan.save_made_with("T.")
    settle()

    assert QApplication.focusWidget().text() == "S. and R."


def test_with_whom_has_sixty_letters(window, companion):
    to_made_with()
    type_words("w" * 70)
    window.save_drafts()

    assert companion.plan.about().made_with == "w" * 60


def test_erasing_everything_empties_the_page(companion, open_plan):
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="tired"))
    companion.plan.save_made_with("R.")
    companion.plan.look(date(2026, 11, 3))
    window = open_plan()
    assert "Last looked at" in words_on(window)

    companion.trash.erase_everything()
    settle()

    assert "tired" not in words_on(window) and "Last looked at" not in words_on(window)
    assert "Print as a card" not in buttons(window)
