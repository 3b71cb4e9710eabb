"""The strip stands under the fields that hold what others said, and what it changes is saved like anything typed."""

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui.autosave import PAUSE_MS
from peercompanion.ui.context import PageName
from peercompanion.ui.guard import GuardStrip, Watch
from tests.helpers import a_strategy, a_takeaway
from tests.ui.hand import click, focused, press, settle, show, type_words


@pytest.fixture
def open_window(make_window, companion):
    def open_on(page, target=None):
        window = show(make_window(companion))
        window.go(page, target)
        settle()
        return window

    return open_on


def pause(window) -> None:
    for watch in window.findChildren(Watch):
        if watch.is_waiting:
            watch.look()
    settle()


def strips(window) -> list[GuardStrip]:
    return [strip for strip in window.findChildren(GuardStrip) if strip.isVisible()]


@pytest.mark.parametrize("way", [(), ("Return",)], ids=["title", "point"])
def test_a_note_for_a_meeting_is_looked_over(open_window, companion, way):
    window = open_window(PageName.MEETINGS, "new_note")
    press(*way)
    type_words("What Priya said")
    pause(window)

    click(window, "use 'someone'")
    window.current.leave()

    [note] = companion.notes.private()
    assert "What someone said" in (note.title, *note.points)


@pytest.mark.parametrize("way", [(), ("Return",), ("Return", "Down")], ids=["title", "point", "lines"])
def test_what_is_being_written_stays_where_it_is(open_window, way):
    window = open_window(PageName.MEETINGS, "new_note")
    press(*way)
    type_words("What Priya said")
    field = QApplication.focusWidget()
    before = field.mapTo(window, field.rect().topLeft()), field.size()

    pause(window)

    assert len(strips(window)) == 1
    assert (field.mapTo(window, field.rect().topLeft()), field.size()) == before


@pytest.mark.parametrize("way", [(), ("Return",), ("Return", "Down")], ids=["title", "point", "lines"])
def test_tab_leads_from_the_field_to_its_strip(open_window, way):
    window = open_window(PageName.MEETINGS, "new_note")
    press(*way)
    type_words("What Priya said")
    pause(window)

    press("Tab")

    assert focused() == "use 'someone'"


def test_words_that_helped_are_looked_over(open_window, companion):
    window = open_window(PageName.STRATEGIES, "words")
    press("N")
    type_words("It is a wave, said Priya")
    pause(window)

    press("Tab", "Tab")
    assert focused() == "use initial P."
    press("Space")
    press("Esc")

    [words] = companion.takeaways.of_kind(TakeawayKind.WORDS_THAT_HELPED)
    assert words.text == "It is a wave, said P."


def test_where_a_strategy_comes_from_is_looked_over(open_window, companion):
    strategy = companion.strategies.save(a_strategy())
    window = open_window(PageName.STRATEGIES, strategy.id)
    press("E")
    line = next(found for found in window.findChildren(Watch) if found.field.accessibleName() == "In a few words").field
    line.setFocus()
    type_words("from Priya")
    pause(window)

    click(window, "use 'someone'")
    window.current.leave()

    assert companion.strategies.get(strategy.id).source_line.endswith("from someone")


def test_what_is_kept_in_one_field_is_kept_in_another(open_window, companion):
    window = open_window(PageName.MEETINGS, "new_note")
    type_words("What Priya said")
    pause(window)
    click(window, "keep as it is")
    assert strips(window) == []

    press("Return")
    type_words("Ask Priya again")
    pause(window)

    assert strips(window) == []


def test_what_was_written_before_is_not_brought_up_when_it_is_opened(open_window, companion):
    companion.takeaways.save(a_takeaway(text="Half is plenty, said Priya."))
    window = open_window(PageName.STRATEGIES, "words")

    press("Down", "Return")
    pause(window)

    assert strips(window) == []


def test_a_word_that_is_kept_is_kept_in_the_vault_and_undo_takes_it_back(open_window, companion):
    window = open_window(PageName.MEETINGS, "new_note")
    type_words("What Priya said")
    pause(window)

    click(window, "keep as it is")
    kept = companion.guard.kept()
    companion.undo()

    assert kept == {"priya"}
    assert not companion.guard.kept()


def test_a_lock_within_the_pause_asks_the_closed_vault_nothing(open_window, companion, session):
    window = open_window(PageName.MEETINGS, "new_note")
    type_words("What Priya said")

    window.hide()
    session.lock()
    QTest.qWait(PAUSE_MS + 80)

    assert not strips(window)
