"""The hard-moment set: five places, moved and given up by keys; F1 shows the first three."""

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.strategy import StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.strategies.place_choice import PlaceChoice
from peercompanion.ui.strategies.set_tile import SetTile
from peercompanion.ui.strategies.tile_drag import Copy
from peercompanion.ui.trouble import Trouble
from tests.helpers import a_strategy
from tests.ui.hand import button, buttons, click, focused, press, settle, words_on
from tests.ui.strategies.looks import card, cards, editor, field, sheet, tiles


@pytest.fixture
def library(companion, open_strategies):
    """Three in the set, on places 1, 2 and 4; two more in reach."""
    for title, place in (("Breath", 1), ("Kettle", 2), ("Window", 4), ("Radio", None), ("Walk", None)):
        companion.strategies.save(a_strategy(title=title, place=place, status=StrategyStatus.IN_USE))
    return open_strategies()


def places(companion):
    return {strategy.place: strategy.title for strategy in companion.strategies.hard_moment_set()}


def test_five_places_show_who_has_them(library):
    assert tiles(library) == [
        "Place 1: Breath",
        "Place 2: Kettle",
        "Place 3 is free",
        "Place 4: Window",
        "Place 5 is free",
    ]


def test_what_is_said_of_the_set_is_what_f1_shows_of_it(companion, open_strategies):
    for place in (1, 2, 3, 4, 5):
        companion.strategies.save(a_strategy(title=f"Number {place}", place=place))
    window = open_strategies()

    assert "the first three stand on F1" in words_on(window)

    window.go(PageName.HARD_NOW)
    settle()
    shown = words_on(window.current)
    assert [place for place in (1, 2, 3, 4, 5) if f"Number {place}" in shown] == [1, 2, 3]


def test_the_page_opens_on_the_first_of_the_set(library):
    assert focused() == "Place 1: Breath"


def test_arrows_look_around_and_move_nothing(companion, library):
    press("Right", "Right", "End", "Left")

    assert focused() == "Place 4: Window"
    assert places(companion) == {1: "Breath", 2: "Kettle", 4: "Window"}


def test_alt_and_an_arrow_trades_places_with_a_neighbour(companion, library):
    press("Alt+Right")

    assert places(companion) == {1: "Kettle", 2: "Breath", 4: "Window"}
    assert focused() == "Place 2: Breath"


def test_alt_and_an_arrow_moves_into_a_free_place(companion, library):
    press("Right", "Alt+Right")

    assert places(companion) == {1: "Breath", 3: "Kettle", 4: "Window"}
    assert focused() == "Place 3: Kettle"


@pytest.mark.parametrize("keys", [("Alt+Left",), ("End", "Alt+Left"), ("End", "Alt+Right")])
def test_nothing_moves_beyond_the_ends_nor_from_a_free_place(companion, library, keys):
    press(*keys)

    assert places(companion) == {1: "Breath", 2: "Kettle", 4: "Window"}
    assert not library.findChild(Trouble).isVisible()


def test_right_to_left_the_arrows_follow_the_eye(qapp, companion, library):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()

    press("Alt+Left")

    assert places(companion) == {1: "Kettle", 2: "Breath", 4: "Window"}


def test_delete_takes_one_out_and_undo_puts_it_back(companion, library):
    press("Right", "Delete")
    assert places(companion) == {1: "Breath", 4: "Window"}
    assert focused() == "Place 2 is free"
    assert "Taken out of the hard-moment set." in words_on(library)

    press("Ctrl+Z")

    assert places(companion)[2] == "Kettle"
    assert "Place 2: Kettle" in tiles(library)


def test_enter_opens_the_strategy_and_escape_leads_back_to_the_tile(library):
    press("Right", "Return")
    assert sheet(library).strategy.title == "Kettle"

    press("Esc")

    assert focused() == "Place 2: Kettle"


def test_the_set_is_one_stop_for_tab(library):
    press("Tab")

    assert not focused().startswith("Place")


def test_a_free_place_is_given_in_two_keys(companion, library):
    press("End", "Return")
    assert "What goes to place 5?" in words_on(library)

    press("Down", "Return")

    assert places(companion)[5] == "Walk"
    assert focused() == "Place 5: Walk"


def test_only_what_is_in_reach_and_has_no_place_is_offered(companion, library):
    companion.strategies.save(a_strategy(title="Cold water", status=StrategyStatus.RESTING))
    settle()
    click(library, "Place 5 is free")

    offered = field(library, "What goes to place 5?")

    assert [offered.itemText(place) for place in range(offered.count())] == ["Radio", "Walk"]


@pytest.mark.parametrize("way_out", ["Esc", "Not now"])
def test_a_free_place_can_stay_free(companion, library, way_out):
    click(library, "Place 5 is free")

    press("Esc") if way_out == "Esc" else click(library, way_out)

    assert not library.findChild(PlaceChoice).isVisible()
    assert places(companion) == {1: "Breath", 2: "Kettle", 4: "Window"}
    assert focused() == "Place 5 is free"


def test_where_all_have_a_place_that_is_said(companion, open_strategies):
    companion.strategies.save(a_strategy(place=1))
    window = open_strategies()

    click(window, "Place 2 is free")

    assert "All that is in use or to try has a place already." in words_on(window)


def test_what_rests_leaves_its_place_on_the_strip(companion, open_strategies):
    companion.strategies.save(a_strategy(title="Cold water", place=1, status=StrategyStatus.RESTING))
    companion.strategies.save(a_strategy(title="Kettle"))

    assert tiles(open_strategies())[0] == "Place 1 is free"


def test_a_card_in_the_set_says_its_place(library):
    assert card(library, "Window").accessibleDescription().endswith("Place 4 of my hard-moment set")


def test_the_editor_says_who_gives_up_a_place(companion, library):
    card(library, "Radio").setFocus()
    press("Return", "E")

    click(library, "2")

    assert "“Kettle” leaves place 2 for it." in words_on(editor(library))
    press("Esc")
    assert places(companion) == {1: "Breath", 2: "Radio", 4: "Window"}
    press("Esc")
    assert "Place 2: Radio" in tiles(library)
    assert len(cards(library)) == 5


def test_change_beside_the_place_leads_to_the_places(library):
    press("Return")

    click(library, "Change the place or the status")

    assert QApplication.focusWidget().text() == "1"
    assert "None" in buttons(library)
    assert button(library, "1").isChecked()


# by mouse


def tile(window, place):
    return window.findChildren(SetTile)[place - 1]


def carry(window, start, end, drop=True):
    """From the middle of one place to the middle of another."""
    held = tile(window, start)
    at = held.mapFromGlobal(tile(window, end).mapToGlobal(tile(window, end).rect().center()))
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=held.rect().center())
    for step in (1, 2, 3):
        between = held.rect().center() + (at - held.rect().center()) * step / 3
        _move(held, between)
    if drop:
        QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=at)
    settle()
    return held, at


def _move(widget, at):
    """QTest moves the mouse without a button."""
    glob, left = widget.mapToGlobal(at), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    moved = QMouseEvent(QEvent.Type.MouseMove, QPointF(at), QPointF(glob), left, left, none)
    QApplication.sendEvent(widget, moved)


@pytest.mark.parametrize(
    ("start", "end", "then"),
    [
        (1, 4, {1: "Window", 2: "Kettle", 4: "Breath"}),
        (4, 3, {1: "Breath", 2: "Kettle", 3: "Window"}),
    ],
)
def test_a_tile_is_carried_to_another_place_in_one_step(companion, library, start, end, then):
    before = places(companion)

    carry(library, start, end)

    assert places(companion) == then
    assert focused().startswith(f"Place {end}")
    assert sheet(library) is None, "carried, not pressed"
    press("Ctrl+Z")
    assert places(companion) == before


def test_right_to_left_it_goes_where_the_eye_puts_it(qapp, companion, library):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    settle()

    carry(library, 1, 2)

    assert places(companion) == {1: "Kettle", 2: "Breath", 4: "Window"}


def test_the_place_under_it_shows_and_escape_puts_it_back(companion, library):
    held, at = carry(library, 1, 3, drop=False)
    assert [each._is_wanted for each in library.findChildren(SetTile)] == [False, False, True, False, False]
    assert library.findChild(Copy).isVisible()

    press("Esc")
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=at)
    settle()

    assert places(companion) == {1: "Breath", 2: "Kettle", 4: "Window"}
    assert not any(each._is_wanted or each._is_lifted for each in library.findChildren(SetTile))
    assert not [copy for copy in library.findChildren(Copy) if copy.isVisible()]
    assert sheet(library) is None


@pytest.mark.parametrize("pressed", ["Delete", "Alt+Right"])
def test_a_tile_that_becomes_another_on_its_way_is_put_down(companion, library, pressed):
    held, at = carry(library, 1, 4, drop=False)

    press(pressed)
    kept = places(companion)
    assert kept.get(1) != "Breath"
    assert not [copy for copy in library.findChildren(Copy) if copy.isVisible()]
    _move(held, at)
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=at)
    settle()

    assert places(companion) == kept
    assert not any(each._is_wanted or each._is_lifted for each in library.findChildren(SetTile))


def test_a_tile_that_is_emptied_under_the_press_asks_for_nothing(companion, library):
    held = tile(library, 1)
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=held.rect().center())

    companion.strategies.place(held.face.id, None)
    settle()
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=held.rect().center())
    settle()

    assert not library.current._library._choice.isVisible()


def test_let_go_beside_the_strip_it_stays_where_it_was(companion, library):
    held = tile(library, 1)
    far = held.rect().center() + QPoint(0, 400)
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=held.rect().center())
    _move(held, far)
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=far)
    settle()

    assert places(companion) == {1: "Breath", 2: "Kettle", 4: "Window"}
    assert sheet(library) is None


def test_a_free_place_cannot_be_carried_and_a_press_still_opens(companion, library):
    carry(library, 5, 1)
    assert places(companion) == {1: "Breath", 2: "Kettle", 4: "Window"}

    click(library, "Place 1: Breath")

    assert sheet(library).strategy.title == "Breath"
