"""The page in other clothes: sizes, themes, directions; and what a screen reader is told."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from peercompanion.domain.strategy import StrategyStatus
from peercompanion.ui import theme
from peercompanion.ui.strategies.set_tile import SetTile
from peercompanion.ui.strategies.strategy_card import StrategyCard
from tests.helpers import a_group, a_meeting, a_strategy
from tests.ui.hand import click, name_of, press, settle
from tests.ui.strategies.looks import card, editor, field, sheet

FOCUSABLE = Qt.FocusPolicy.TabFocus
SIZES = [((1240, 860), 2.0), ((800, 600), 1.0), ((640, 480), 1.0), ((640, 480), 2.0)]


@pytest.fixture
def library(companion, open_strategies):
    companion.meetings.save(a_meeting(companion.groups.save(a_group(nickname="A group with quite a long name"))))
    for number, status in enumerate(StrategyStatus):
        companion.strategies.save(
            a_strategy(title=f"A title of middling length {number}", status=status, place=number + 1, caution="Slowly.")
        )
    return open_strategies


def dress(qapp, window, name, scale):
    theme.apply(qapp, theme.load(name), scale)
    window.restyle()
    settle()


def fits(page):
    settle()
    return page.widget().minimumSizeHint().width() <= page.viewport().width()


@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize(
    ("size", "scale"), [((1240, 860), 2.0), ((800, 600), 1.0), ((640, 480), 1.0), ((640, 480), 2.0)]
)
def test_nothing_is_wider_than_the_page(qapp, library, direction, size, scale):
    qapp.setLayoutDirection(direction)
    window = library(*size)
    dress(qapp, window, "light", scale)
    assert fits(window.current._library)
    click(window, "Place 5 is free")
    assert fits(window.current._library)

    card(window, "A title of middling length 0").setFocus()
    press("Return")
    assert fits(sheet(window))

    press("E")
    field(window, "Source").setFocus()
    press("Down", "Tab", "End")
    click(window, "Add your own")
    assert fits(editor(window))


def test_cards_grow_with_the_text(qapp, library):
    window = library()
    title = "A title of middling length 0"
    before = card(window, title).height()

    dress(qapp, window, "light", 2.0)

    assert card(window, title).height() > 1.5 * before


@pytest.mark.parametrize("name", theme.NAMES)
def test_painted_cards_and_tiles_take_the_colours_of_the_theme(qapp, library, name):
    window = library()
    dress(qapp, window, name, 1.0)

    for kind in (StrategyCard, SetTile):
        painted = next(found for found in window.findChildren(kind) if found.isVisible())
        middle = painted.grab().toImage().pixelColor(painted.width() // 2, painted.height() - 4)
        assert middle.name().upper() == theme.load(name).card.upper()


def test_every_stop_of_tab_has_a_spoken_name(library):
    window = library()

    def nameless():
        stops = [
            found for found in window.findChildren(QWidget) if found.isVisible() and found.focusPolicy() & FOCUSABLE
        ]
        return [type(stop).__name__ for stop in stops if not (stop.accessibleName() or name_of(stop))]

    assert nameless() == []
    press("Return")
    assert nameless() == []
    press("E")
    assert nameless() == []


def test_a_list_is_named_by_its_label(library):
    """A screen reader hears the answer of a list from the list itself, and its name from the label beside it."""
    window = library()
    press("Return", "E")

    spoken = QAccessible.queryAccessibleInterface(field(window, "Source"))

    labels = [
        other.text(QAccessible.Text.Name) for other, relation in spoken.relations() if relation & QAccessible.Label
    ]
    assert labels == ["Source"]


def test_a_card_is_a_button_with_its_facts_as_description(library):
    window = library()
    spoken = QAccessible.queryAccessibleInterface(card(window, "A title of middling length 0"))

    assert spoken.role() == QAccessible.Role.Button
    assert spoken.text(QAccessible.Text.Description).startswith("very little, Not tried yet, My own")
