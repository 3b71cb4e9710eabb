"""A library above what a page can hold as widgets: only what is in sight is there, and nothing of it shows."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from peercompanion.domain.strategy import StrategyStatus
from peercompanion.store.tries import TALLIES
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.strategies.card_grid import KEPT
from peercompanion.ui.strategies.strategy_card import StrategyCard
from tests.crowd import in_one_change
from tests.helpers import a_strategy
from tests.ui.hand import focused, press, settle, type_words
from tests.ui.strategies.looks import cards, sheet

COUNT = 200


@pytest.fixture
def window(companion, open_strategies):
    with in_one_change(companion):
        for number in range(COUNT):
            companion.strategies.save(
                a_strategy(title=f"Strategy {number:03}", status=StrategyStatus.IN_USE, why="even" * (number % 2))
            )
    return open_strategies()


def library(window):
    return window.current._library


def in_sight(window) -> list[str]:
    """Titles of the cards somebody sees now, in reading order."""
    viewport = library(window).viewport()
    seen = [card for card in window.findChildren(StrategyCard) if not card.visibleRegion().isEmpty()]
    assert all(viewport.isAncestorOf(card) for card in seen)
    return [card.face.title for card in sorted(seen, key=lambda card: (card.y(), card.x()))]


def scroll(window, value):
    library(window).verticalScrollBar().setValue(value)
    settle()


def test_only_those_in_sight_and_a_screen_around_them_are_there(window):
    assert in_sight(window)[0] == "Strategy 000"
    assert len(window.findChildren(StrategyCard)) < 60


def test_scrolling_shows_every_one_in_its_order_and_makes_no_more_than_it_needs(window):
    bar, seen = library(window).verticalScrollBar(), []

    for value in range(0, bar.maximum() + 400, 400):
        scroll(window, min(value, bar.maximum()))
        seen += [title for title in in_sight(window) if title not in seen]

    assert seen == [f"Strategy {number:03}" for number in range(COUNT)]
    assert len(window.findChildren(StrategyCard)) <= KEPT


def test_arrows_go_on_to_cards_that_were_not_there(window):
    library(window).start()

    press(*["Down"] * 30)

    assert focused() == "Strategy 090"
    assert "Strategy 090" in in_sight(window)
    press("Up", "Right")
    assert focused() == "Strategy 088"


def test_so_does_tab(window):
    library(window).start()

    press(*["Tab"] * 40)

    assert focused() == "Strategy 040"
    press(*["Shift+Tab"] * 40)
    assert focused() == "Strategy 000"


def test_the_focused_card_stays_while_it_is_scrolled_out_of_sight(window):
    library(window).start()
    scroll(window, library(window).verticalScrollBar().maximum())

    assert focused() == "Strategy 000"
    press("Down")
    assert focused() == "Strategy 003"
    assert "Strategy 003" in in_sight(window)


def test_what_was_opened_far_below_is_come_back_to_at_the_same_height(window):
    library(window).start()
    press(*["Down"] * 30)
    height = library(window).verticalScrollBar().value()

    press("Return")
    assert sheet(window).strategy.title == "Strategy 090"
    press("Esc")

    assert (focused(), library(window).verticalScrollBar().value()) == ("Strategy 090", height)


def test_a_search_leaves_those_that_fit_and_its_end_brings_all_back(window):
    library(window).search()

    type_words("Strategy 39")
    assert cards(window) == [f"Strategy {number:03}" for number in range(COUNT) if "39" in f"{number:03}"]

    press("Esc")
    assert in_sight(window)[0] == "Strategy 000"
    assert library(window).verticalScrollBar().maximum() > 3_000


def test_another_text_size_and_direction_place_them_anew(window, qapp):
    theme.apply(qapp, theme.load("dark"), 2.0)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()

    boxes = [card.geometry() for card in window.findChildren(StrategyCard) if card.isVisible()]
    assert not [(a, b) for a in boxes for b in boxes if a is not b and a.intersects(b)]
    assert all(box.left() >= 0 and box.right() < window.width() for box in boxes)
    theme.apply(qapp, theme.load("light"))


def test_a_card_that_is_clicked_after_much_scrolling_is_the_one_that_opens(window):
    for value in range(0, 10_000, 500):
        scroll(window, value)
    title = in_sight(window)[-3]
    card = next(c for c in window.findChildren(StrategyCard) if c.face.title == title and c.isVisible())

    card.click()
    settle()

    assert sheet(window).strategy.title == title


def test_what_one_leads_to_is_opened_without_a_look_at_the_cards_below(window, companion):
    first, second = companion.strategies.all()[:2]
    window.go(PageName.STRATEGIES, first.id)
    window.go(PageName.TODAY)
    asked = []
    companion._database._vault.connection.set_trace_callback(asked.append)
    window.go(PageName.STRATEGIES, second.id)
    companion._database._vault.connection.set_trace_callback(None)
    assert sheet(window).strategy == second
    assert asked and TALLIES not in asked

    companion.strategies.save(replace(first, title="Another name"))
    press("Esc")

    assert "Another name" in cards(window)
