"""Starter strategies: looked through, added one by one or all, and one's own from then on."""

from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion import content
from peercompanion.content.starters import Starters
from peercompanion.domain.strategy import Channel, Focus, Source, StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.strategies.pick_list import PickList
from peercompanion.ui.strategies.starter_row import StarterRow
from peercompanion.ui.widgets.passage import Passage
from tests.helpers import a_strategy
from tests.ui.hand import button, buttons, click, focused, press, settle, type_words, words_on
from tests.ui.strategies.looks import card, cards, editor, sheet

ALL = 27


@pytest.fixture
def open_starters(open_strategies):
    def open_window(*size):
        window = open_strategies(*size)
        window.go(PageName.STRATEGIES, "starters")
        settle()
        return window

    return open_window


@pytest.fixture
def listed(open_starters):
    """For somebody whose library is empty."""
    return open_starters()


def titles(window) -> list[str]:
    return [row.offer.strategy.title for row in window.findChildren(StarterRow) if row.isVisible()]


def row(window, title) -> StarterRow:
    return next(row for row in window.findChildren(StarterRow) if row.offer.strategy.title == title)


def is_added(window, title) -> bool:
    row_ = row(window, title)
    return row_.own is not None and f"Add: {title}" not in buttons(window)


def the_copy(companion, key):
    return next(strategy for strategy in companion.strategies.all() if strategy.starter == key)


def test_the_third_way_in_leads_to_the_list_and_adds_nothing(companion, window):
    click(window, "The starter set")

    assert len(titles(window)) == ALL
    assert companion.strategies.all() == []
    assert "ideas, not a treatment" in words_on(window)
    assert "Nothing is added before you choose it." in words_on(window)


def test_the_library_has_a_quiet_way_to_the_list_and_back(companion, open_strategies):
    companion.strategies.save(a_strategy())
    window = open_strategies()

    click(window, "Starter strategies")
    assert len(titles(window)) == ALL

    press("Esc")
    assert cards(window) == ["Kettle first"]


def test_what_takes_least_stands_first(listed):
    efforts = [row.offer.strategy.effort for row in listed.findChildren(StarterRow)]

    assert efforts == sorted(efforts)


def test_one_is_read_before_it_is_added(companion, listed):
    click(listed, "Long out-breath, closed")

    words = words_on(listed)
    assert "Let one long, slow breath out through your mouth." in words
    assert "Stop if you feel dizzy." in words
    assert "One small trial with healthy adults" in words
    assert "Source: Balban and others, 2023" in words
    assert "An idea, not a treatment." in words
    assert companion.strategies.all() == []

    click(listed, "Long out-breath, open")
    assert "Stop if you feel dizzy." not in words_on(listed)


def test_where_nothing_was_read_no_source_is_claimed(listed):
    click(listed, "Five senses, closed")

    assert "Taught widely; no good trial of it alone was found." in words_on(listed)
    assert "Source:" not in words_on(listed)


def test_a_row_is_told_to_a_screen_reader(listed):
    line = row(listed, "Long out-breath").line

    assert line.accessibleName() == "Long out-breath, closed"
    assert line.accessibleDescription() == "very little  ·  2 min, tense or panicky, worry about what comes"

    click(listed, "Add: Long out-breath")
    assert line.accessibleDescription().endswith("worry about what comes, added")


def test_one_that_is_added_is_ones_own_and_to_try(companion, listed):
    click(listed, "Add: Same getting-up time")

    own = the_copy(companion, "same_getting_up_time")
    assert (own.title, own.status, own.source) == ("Same getting-up time", StrategyStatus.TO_TRY, Source.STARTER)
    assert own.situations == ("cant_sleep", "cannot_get_up")
    assert (own.focus, own.channel, own.effort) == (Focus.PRACTICAL, Channel.BODY, 2)
    assert own.caution.startswith("If you live with bipolar disorder, ask a professional first")
    assert own.place is None
    assert is_added(listed, "Same getting-up time")
    assert "1 added to my strategies." in words_on(listed).replace("\u2068", "").replace("\u2069", "")


def test_one_that_was_added_can_be_taken_back_at_once(companion, listed):
    click(listed, "Add: Name it")

    click(listed, "Undo")

    assert companion.strategies.all() == []
    assert not is_added(listed, "Name it")


def test_all_are_added_in_one_step_and_taken_back_in_one(companion, listed):
    click(listed, "Add all 27")
    assert {own.starter for own in companion.strategies.all()} == {own.key for own in content.starter_set()}
    assert not any(name.startswith("Add") for name in buttons(listed))

    press("Ctrl+Z")

    assert companion.strategies.all() == []
    assert button(listed, "Add all 27")
    assert "What was added to my strategies is taken out again." in words_on(listed)


def test_all_leaves_alone_what_is_there_already(companion, listed):
    click(listed, "Add: Name it")
    own = the_copy(companion, "name_it")

    click(listed, "Add all 26")

    assert len(companion.strategies.all()) == ALL
    assert the_copy(companion, "name_it") == own


def test_what_was_edited_and_renamed_still_counts_as_added(companion, open_starters):
    companion.strategies.save(a_strategy(title="My own name for it", starter="name_it"))

    window = open_starters()

    assert is_added(window, "Name it")
    assert button(window, "Add all 26")


def test_what_lies_in_the_trash_is_not_there(companion, open_starters):
    gone = companion.strategies.save(a_strategy(starter="name_it"))
    companion.strategies.trash(gone.id)

    assert not is_added(open_starters(), "Name it")


def test_a_copy_of_what_f1_shows_counts_as_added(companion, window):
    click(window, "Keep a copy of Long out-breath")
    click(window, "The starter set")

    assert is_added(window, "Long out-breath")
    assert the_copy(companion, "long_out_breath").situations == ("panic_or_tense", "worry_ahead")


def test_a_later_version_writes_to_no_copy(companion, open_starters, monkeypatch):
    own = companion.strategies.save(a_strategy(title="Name it", starter="name_it"))
    later = replace(content.starter_set().find("name_it"), title="Name it anew", steps=("Another step.",))
    monkeypatch.setattr(content, "starter_set", lambda: Starters((later,)))

    window = open_starters()
    row(window, "Name it anew").line.click()
    press("Esc")
    window.go(PageName.STRATEGIES, own.id)
    settle()

    assert companion.strategies.get(own.id) == own
    assert "Name it anew" not in words_on(window)


def test_a_copy_is_edited_like_any_other_and_stays_known(companion, listed):
    click(listed, "Add: Name it")
    click(listed, "Name it, closed")
    click(listed, "Open mine: Name it")
    press("E")
    type_words(" aloud")
    press("Esc")

    assert the_copy(companion, "name_it").title == "Name it aloud"
    assert "What is known" in words_on(sheet(listed))


# the keyboard


def test_arrows_walk_enter_opens_and_a_adds(companion, listed):
    assert focused() == "One small thing, closed"

    press("Down", "Return", "A")

    assert focused() == "If–then plan, open"
    assert [own.starter for own in companion.strategies.all()] == ["if_then_plan"]

    press("A")
    assert len(companion.strategies.all()) == 1

    press("Up")
    assert focused() == "One small thing, closed"


def test_tab_goes_to_the_way_to_add_and_the_focus_is_not_lost(listed):
    press("Tab")
    assert focused() == "Add: One small thing"

    press("Down")
    assert focused() == "Add: If–then plan"

    press("Space")
    assert focused() == "If–then plan, closed"


def test_one_that_is_not_there_any_more_is_walked_to_like_the_others(companion, open_starters):
    own = companion.strategies.save(a_strategy(starter="one_small_thing"))
    window = open_starters()
    assert is_added(window, "One small thing")

    companion.strategies.trash(own.id)
    settle()
    press("Tab")
    assert focused() == "Add: One small thing"
    press("Down")

    assert focused() == "Add: If–then plan"


def test_adding_all_by_key_leaves_the_focus_in_the_list(listed):
    button(listed, "Add all 27").setFocus()

    press("Space")

    assert focused() == "One small thing, closed"


def test_the_list_is_one_stop_for_tab(listed):
    press("Tab", "Tab")

    assert not any(row.isAncestorOf(QApplication.focusWidget()) for row in listed.findChildren(StarterRow))


# finding


def test_a_situation_and_what_one_has_today_leave_what_fits(listed):
    click(listed, "can't sleep")
    click(listed, "Very little")

    assert titles(listed) == ["If–then plan", "Tense and let go", "Worry appointment"]
    assert "3 of 27 fit" in words_on(listed)


def test_what_is_added_then_are_those_that_fit(companion, listed):
    click(listed, "can't sleep")
    click(listed, "Very little")

    click(listed, "Add these 3")

    assert {own.starter for own in companion.strategies.all()} == {
        *("if_then_plan", "tense_and_let_go", "worry_appointment")
    }


def test_the_search_is_at_its_key_and_esc_goes_back_step_by_step(listed):
    press("Ctrl+F")
    type_words("kettle")
    assert titles(listed) == []
    assert "Nothing fits all of this." in words_on(listed)

    press("Esc")
    assert len(titles(listed)) == ALL

    press("Esc")
    assert listed.findChildren(PickList) == [] or not listed.findChild(PickList).isVisible()


def test_the_search_asks_for_no_apostrophe(listed):
    press("Ctrl+F")
    type_words("can't sleep")
    found = titles(listed)

    for typed in ("cant sleep", "can\u2019t sleep"):
        press("Ctrl+F")
        QApplication.focusWidget().insert(typed)
        assert titles(listed) == found != []


def test_a_key_typed_into_the_search_adds_nothing(companion, listed):
    press("Ctrl+F")
    type_words("a")

    assert companion.strategies.all() == []


# around it


def test_the_list_is_come_back_to_in_another_language(listed):
    page = listed.current

    assert page.place() == "starters"
    page.come_back("starters")
    settle()

    assert len(titles(listed)) == ALL


def test_going_on_from_the_list_leads_to_a_library_with_what_was_added(listed):
    click(listed, "Add: Name it")

    click(listed, "Back to all strategies")

    assert cards(listed) == ["Name it"]
    assert card(listed, "Name it").accessibleDescription().endswith("Starter set")


def test_keys_of_a_sheet_do_nothing_in_the_list(companion, listed):
    press("Ctrl+F", "Tab")

    press("E", "Delete")

    assert editor(listed) is None
    assert listed.findChild(PickList).isVisible()


def test_words_that_are_being_written_are_kept_on_the_way_to_the_list(companion, window):
    press("N")
    type_words("Half a title")

    window.go(PageName.STRATEGIES, "starters")
    settle()

    assert [strategy.title for strategy in companion.strategies.all()] == ["Half a title"]
    assert len(titles(window)) == ALL


# on the sheet


def test_a_sheet_says_how_much_is_known(companion, open_strategies):
    own = companion.strategies.save(a_strategy(title="My breath", starter="long_out_breath", source=Source.STARTER))
    window = open_strategies()

    window.go(PageName.STRATEGIES, own.id)
    settle()

    words = words_on(sheet(window))
    assert "One small trial with healthy adults" in words
    assert "Source: Balban and others, 2023" in words
    assert "An idea, not a treatment." in words


def test_what_is_known_is_told_to_a_screen_reader(companion, open_strategies):
    own = companion.strategies.save(a_strategy(starter="five_senses", source=Source.STARTER))
    window = open_strategies()
    window.go(PageName.STRATEGIES, own.id)
    settle()

    told = [name for _ in range(12) if not press("Tab") and (name := focused()) == "Where it comes from"]

    assert told
    passage = next(found for found in window.findChildren(Passage) if found.accessibleName() == told[0])
    assert "Taught widely; no good trial of it alone was found." in passage.words()


@pytest.mark.parametrize("key", ["", "quokka"])
def test_nothing_is_said_of_what_is_not_shipped(companion, open_strategies, key):
    own = companion.strategies.save(a_strategy(starter=key, source=Source.STARTER))
    window = open_strategies()

    window.go(PageName.STRATEGIES, own.id)
    settle()

    assert "What is known" not in words_on(sheet(window))


def test_opening_one_that_was_added_leaves_the_window_and_its_focus_alone(listed, qapp):
    press("A")
    before = {window for window in qapp.topLevelWidgets() if window.isVisible()}

    press("Return")
    QTest.qWait(30)

    assert {window for window in qapp.topLevelWidgets() if window.isVisible()} == before
    assert focused() == "One small thing, open"
