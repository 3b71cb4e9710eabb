"""The strip offers, and nothing has to be answered: no focus is taken, no word is lost, and undo brings it back."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from peercompanion.ui.autosave import PAUSE_MS
from peercompanion.ui.guard import GuardStrip
from tests.ui.guard.conftest import Desk
from tests.ui.hand import buttons, click, focused, press, settle, show, type_words, words_on
from tests.ui.waiting import wait_for

SENTENCE = "This may point to a person. Keep the idea, not the person."


def shown(desk) -> list[GuardStrip]:
    return [strip for strip in desk.findChildren(GuardStrip) if strip.isVisible()]


def write(desk, words: str) -> None:
    type_words(words)
    desk.pause()
    settle()


def marked(desk) -> str:
    """What is tinted."""
    return "".join(place.cursor.selectedText() for place in desk.lines.extraSelections())


@pytest.fixture
def announced(monkeypatch):
    said = []

    def spy(event):
        if isinstance(event, QAccessibleAnnouncementEvent):
            said.append(event.message())

    monkeypatch.setattr(QAccessible, "updateAccessibility", spy)
    return said


def test_it_comes_by_itself_after_a_pause_and_not_before(desk):
    type_words("I asked Priya about it")
    assert shown(desk) == []

    QTest.qWait(PAUSE_MS)

    assert wait_for(lambda: bool(shown(desk)), 2_000)
    assert SENTENCE in words_on(desk)
    assert marked(desk) == "Priya"


def test_it_takes_no_focus_and_typing_goes_on(desk):
    write(desk, "I asked Priya about it")

    assert focused() == "Lines"
    type_words(", and")
    assert marked(desk) == "Priya"
    write(desk, " she laughed.")

    assert desk.lines.words() == "I asked Priya about it, and she laughed."
    assert len(shown(desk)) == 1


def test_what_points_to_nobody_brings_no_strip(desk):
    write(desk, "I asked twice on Monday.")

    assert shown(desk) == []


def test_someone_is_put_in_the_place_and_undo_brings_the_name_back(desk):
    desk.lines.insertPlainText("😀 ")
    write(desk, "I asked Priya about it")

    click(desk, "use 'someone'")

    assert desk.lines.words() == "😀 I asked someone about it"
    assert shown(desk) == [] and marked(desk) == ""
    press("Ctrl+Z")
    assert desk.lines.words() == "😀 I asked Priya about it"


def test_the_caret_stays_where_it_was(desk):
    write(desk, "I asked Priya about it")
    desk.lines.moveCursor(QTextCursor.MoveOperation.PreviousWord)

    click(desk, "use initial P.")
    type_words("all ")

    assert desk.lines.words() == "I asked P. about all it"


def test_what_is_kept_is_not_offered_again(desk):
    write(desk, "I asked Priya about it. ")
    click(desk, "keep as it is")
    assert shown(desk) == []

    write(desk, "Then PRIYA laughed and Priya cried.")

    assert shown(desk) == []
    assert desk.words.kept() == {"priya"}


def test_one_place_is_offered_after_another(desk):
    write(desk, "I asked Priya and Kwame")
    assert marked(desk) == "Priya"

    click(desk, "use 'someone'")

    assert marked(desk) == "Kwame"
    click(desk, "use initial K.")
    assert desk.lines.words() == "I asked someone and K."
    assert shown(desk) == []


def test_of_two_fields_one_has_a_strip(desk):
    write(desk, "I asked Priya about it")
    desk.line.setFocus()
    write(desk, "from Kwame")

    assert shown(desk) == [desk.strips[desk.line]]
    assert marked(desk) == ""


def test_a_field_of_one_line_has_its_words_quoted(desk):
    desk.line.setFocus()

    write(desk, "heard from Kwame today")

    assert "“Kwame”" in words_on(desk)
    click(desk, "use 'someone'")
    assert desk.line.text() == "heard from someone today"
    press("End")
    type_words("!")
    assert desk.line.text().endswith("today!")
    press("Ctrl+Z", "Ctrl+Z")
    assert "Kwame" in desk.line.text()


def test_the_caret_stays_in_a_field_of_one_line(desk):
    desk.line.setFocus()
    write(desk, "heard from Kwame today")
    press("Ctrl+Left")

    click(desk, "use 'someone'")
    type_words("only ")

    assert desk.line.text() == "heard from someone only today"


def test_everything_is_done_by_keys(desk):
    write(desk, "I asked Priya and Kwame")

    press("Tab")
    assert focused() == "use 'someone'"
    press("Space")
    assert focused() == "use 'someone'"
    press("Tab", "Tab")
    assert focused() == "keep as it is"
    press("Space")

    assert focused() == "Lines"
    assert desk.lines.words() == "I asked someone and Kwame"


def test_it_is_told_once_a_word(desk, announced):
    write(desk, "I asked Priya")
    write(desk, " again")
    write(desk, " and again")

    assert announced == [f"Priya: {SENTENCE}"]


def test_a_screen_reader_hears_about_which_words_a_button_is(desk):
    write(desk, "I asked Priya about it")

    [strip] = shown(desk)
    assert all("Priya" in button.accessibleDescription() for button in strip._acts)


def test_what_is_shown_to_be_read_is_not_looked_over(desk):
    desk.line.setFocus()

    desk.lines.set_words("Priya said so.")
    desk.pause()

    assert shown(desk) == []


def test_it_goes_when_its_words_are_taken_away(desk):
    write(desk, "I asked Priya")
    desk.lines.selectAll()

    press("Delete")
    desk.pause()

    assert shown(desk) == [] and marked(desk) == ""


def test_words_that_changed_meanwhile_are_not_replaced(desk):
    write(desk, "I asked Priya about it")
    desk.lines.moveCursor(QTextCursor.MoveOperation.Start)
    QTest.keyClicks(desk.lines, "Once ")

    click(desk, "use 'someone'")

    assert desk.lines.words() == "Once I asked Priya about it"
    assert marked(desk) == "Priya"


def test_an_alias_with_its_work_leaves_the_letter(desk):
    write(desk, "J., who works at the library, puts the shoes by the door.")

    assert "use initial J." in buttons(desk)
    click(desk, "use initial J.")

    assert desk.lines.words() == "J. puts the shoes by the door."


def test_where_there_is_no_initial_none_is_offered(desk):
    write(desk, "He works at the library")

    assert [name for name in buttons(desk) if name.startswith("use")] == ["use 'somewhere'"]


def test_a_german_text_is_read_by_german_rules(desk):
    write(desk, "Ich habe heute den Hund und die Katze von Mehmet gesehen")

    assert marked(desk) == "Mehmet"
    click(desk, "use 'jemand'")
    assert desk.lines.words().endswith("von jemand gesehen")


def test_a_very_long_text_is_looked_over_around_the_caret(desk):
    desk.lines.set_words("Once I asked Priya. " + "Then I slept and slept. " * 400)
    desk.lines.moveCursor(QTextCursor.MoveOperation.End)

    write(desk, "And I asked Kwame")

    assert marked(desk) == "Kwame"


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_nothing_is_cut_off_in_a_narrow_field(desk, direction):
    QApplication.setLayoutDirection(direction)
    desk.resize(260, 500)

    write(desk, "I asked Priya about it")

    [strip] = shown(desk)
    assert all(strip.rect().contains(button.mapTo(strip, button.rect().center())) for button in strip._acts)
    assert all(button.width() >= button.sizeHint().width() for button in strip._acts)


def test_what_gave_way_to_another_strip_is_offered_when_that_one_is_answered(desk):
    type_words("What Priya said")
    desk.pause()
    desk.line.setFocus()
    type_words("Ask Martin")
    desk.pause()
    before = [strip.isVisible() for strip in desk.strips.values()]

    click(desk, "keep as it is")

    assert before == [False, True]
    assert [strip.isVisible() for strip in desk.strips.values()] == [True, False]
    click(desk, "use 'someone'")
    assert desk.lines.toPlainText() == "What someone said"


def test_what_gave_way_and_was_changed_meanwhile_is_not_offered_again(desk):
    type_words("What Priya said")
    desk.pause()
    desk.line.setFocus()
    type_words("Ask Martin")
    desk.pause()
    desk.lines.setPlainText("Something else, said Priya")

    click(desk, "keep as it is")

    assert not any(strip.isVisible() for strip in desk.strips.values())


def test_below_the_edge_the_page_goes_just_so_far_that_field_and_strip_are_seen(companion, tidy):
    page, desk = QScrollArea(), Desk(companion.guard)
    desk.lines.setMinimumHeight(600)
    page.setWidgetResizable(True)
    page.setWidget(desk)
    page.resize(600, 300)
    show(page)
    desk.line.setFocus()
    page.ensureWidgetVisible(desk.line, 0, 0)
    strip = desk.strips[desk.line]

    type_words("Ask Martin")
    desk.pause()

    assert wait_for(lambda: strip.visibleRegion().boundingRect().height() == strip.height())
    assert desk.line.visibleRegion().boundingRect().height() == desk.line.height()
