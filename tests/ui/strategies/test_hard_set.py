"""The hard-moment set: five places, moved and given up by keys, in what F1 shows first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peercompanion.domain.strategy import StrategyStatus
from peercompanion.ui.strategies.place_choice import PlaceChoice
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
