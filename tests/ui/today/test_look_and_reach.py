"""Every control is reached by Tab in the order of effort, has a name, and stays in sight at any size and direction."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from peercompanion.domain.choices import Choices, Row
from peercompanion.ui import theme
from peercompanion.ui.today.form import Form
from peercompanion.ui.today.rail import Rail
from peercompanion.ui.widgets.faces import FaceButton
from tests.helpers import AN_EVENING, a_mood, a_strategy
from tests.ui.today.hand import name_of

SIZES = [(1240, 860, 1.0), (800, 600, 1.0), (640, 480, 1.0), (1240, 860, 2.0), (800, 600, 2.0), (640, 480, 2.0)]


def way_of_tab(hand, most=80):
    """From the faces until Tab leaves the page."""
    way = []
    while hand.today.isAncestorOf(QApplication.focusWidget()) and len(way) < most:
        way.append(hand.focused)
        hand.press("Tab")
    return way


def test_tab_goes_in_the_order_of_effort(hand):
    hand.press("3")

    way = way_of_tab(hand)

    assert way[:9] == [
        "In between",
        "Undo",
        "Just here",
        "Another time or day",
        "Hope, not at all, 1 of 5",
        "Connection, not at all, 1 of 5",
        "Control, not at all, 1 of 5",
        "Energy, none, 1 of 5",
        "Sleep, very poor, 1 of 5",
    ]
    assert way[9:12] == ["mixed", "flat", "restless"]
    assert way[-9:-3] == [
        "interested",
        "Add a tag",
        "A few lines",
        "Another question",
        "Leave the questions",
        "Done",
    ]
    assert way[-3:] == ["Add a group", "Add one", "This week"]


def test_what_was_built_later_is_reached_where_it_stands(hand):
    hand.press("3").click("own word").type("far").press("Return", "Esc")
    hand.click("More words: Lifted").click("Add a tag").type("walk").press("Return", "Esc")
    hand.click("Another time or day")
    hand.today.arrive()

    way = way_of_tab(hand)

    assert way.index("Another time or day") + 1 == way.index("When was it?, day")
    assert way.index("Now, not another time") < way.index("Hope, not at all, 1 of 5")
    assert way.index("own word") + 1 == way.index("far") == way.index("flat") - 1
    lifted = way.index("hopeful")
    assert way[lifted + 1] == "walk"
    assert way.index("walk") + 1 == way.index("Add a tag")


def test_rows_chosen_later_are_reached_in_their_order(open_today, companion):
    companion.save_choices(Choices(rows=frozenset({Row.CONTROL, Row.NOTE})))
    hand = open_today(companion)
    companion.save_choices(Choices(rows=frozenset(Row)))

    rows = [name for name in way_of_tab(hand) if name.endswith("1 of 5")]

    assert [name.split(",")[0] for name in rows] == ["Hope", "Connection", "Control", "Energy", "Sleep"]


def test_everything_that_takes_the_focus_has_a_name(hand, companion):
    companion.moods.save(a_mood(happened=AN_EVENING.replace(day=20), tags=("walk",), feelings=("far away",)))
    companion.strategies.save(a_strategy())
    hand.press("3").click("Another time or day").click("own word").click("Add a tag")
    for group in ("Weighed down", "Wound up", "At ease", "Lifted"):
        hand.click(f"More words: {group}")

    focusable = [part for part in hand.today.findChildren(QWidget) if part.focusPolicy() != Qt.FocusPolicy.NoFocus]
    nameless = [type(part).__name__ for part in focusable if part.isVisible() and not name_of(part)]

    assert nameless == []


def test_a_row_says_the_sentence_it_stands_for(hand):
    beads = hand.find("Hope, quite, 4 of 5").parentWidget()

    assert name_of(beads) == "Hope"
    assert beads.accessibleDescription() == "Right now I can picture things getting a bit easier"


@pytest.mark.parametrize(("width", "height", "scale"), SIZES, ids=lambda value: str(value))
def test_nothing_is_cut_off_at_any_size(qapp, open_today, companion, width, height, scale):
    theme.apply(qapp, theme.load("light"), scale)
    companion.save_choices(Choices(rows=frozenset(Row)))
    companion.strategies.save(a_strategy(title="A title of many words, " * 5))
    hand = open_today(companion, width, height)
    hand.press("3").click("Another time or day").click("Add a tag")
    QApplication.sendPostedEvents()

    assert [f"{type(part).__name__} {part.text()}" for part in worded(hand) if not in_sight(hand, part)] == []


def test_right_to_left_everything_changes_sides(qapp, open_today, companion):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    hand = open_today(companion)

    faces = sorted(hand.today.findChildren(FaceButton), key=left_end)
    assert [face.value for face in faces] == [5, 4, 3, 2, 1]
    assert left_end(hand.today.findChild(Rail)) < left_end(hand.today.findChild(Form))


def test_right_to_left_the_left_arrow_goes_on(qapp, open_today, companion):
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    hand = open_today(companion)

    assert hand.press("Left", "Left").focused == "In between"


@pytest.mark.parametrize(("width", "beside"), [(1240, True), (900, False)])
def test_below_940_the_right_column_goes_under_the_form(open_today, companion, width, beside):
    hand = open_today(companion, width=width)
    form, rail = hand.today.findChild(Form), hand.today.findChild(Rail)

    assert (left_end(rail) > left_end(form) + form.width()) is beside
    assert (top_end(rail) > top_end(form) + form.height()) is not beside


def worded(hand):
    parts = [*hand.today.findChildren(QLabel), *hand.today.findChildren(QAbstractButton)]
    return [part for part in parts if part.isVisible() and part.text()]


def in_sight(hand, part):
    """Across; downwards the page scrolls."""
    start = part.mapTo(hand.today, part.rect().topLeft()).x()
    return start >= 0 and start + part.width() <= hand.today.width()


def left_end(part):
    return part.mapTo(part.window(), part.rect().topLeft()).x()


def top_end(part):
    return part.mapTo(part.window(), part.rect().topLeft()).y()
