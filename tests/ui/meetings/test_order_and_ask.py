"""Another order with the mouse, and what I'd like back with one key."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from peercompanion.domain.note import Ask, Comfort
from peercompanion.ui.strategies.tile_drag import Copy
from tests.ui.hand import settle


def card(visitor, title):
    return next(each for each in visitor._cards() if each.accessibleName() == title)


def carry(visitor, title, there, let_go=True):
    held, over = card(visitor, title), card(visitor, there)
    start = QPoint(30, 12)
    QTest.mousePress(held, Qt.MouseButton.LeftButton, pos=start)
    for way in (QPoint(30, 40), held.mapFromGlobal(over.mapToGlobal(over.rect().center()))):
        QTest.mouseMove(held, way)
    if let_go:
        QTest.mouseRelease(held, Qt.MouseButton.LeftButton, pos=way)
    settle()
    return held


def test_a_note_is_carried_to_another_place(visitor, bring):
    bring("One", "Two", "Three")
    visitor.go("next")

    carry(visitor, "Three", "One")

    assert visitor.sheet == visitor.cards == ["Three", "One", "Two"]
    assert visitor.focused == "Three"
    assert visitor.press("Ctrl+Z").sheet == ["One", "Two", "Three"]


def test_a_maybe_stays_after_what_is_to_share(visitor, bring):
    bring("One", "Two")
    bring("Perhaps", comfort="maybe")
    visitor.go("next")

    carry(visitor, "One", "Perhaps")

    assert visitor.sheet == ["Two", "One", "Perhaps"]


def test_carried_to_where_it_stays_it_is_no_step_for_undo(visitor, bring, companion):
    bring("One", "Two")
    bring("Perhaps", comfort="maybe")
    visitor.go("next")
    written = []
    visitor.window._context.hub.changed.connect(written.append)

    carry(visitor, "Two", "Perhaps")

    assert written == []
    assert visitor.cards == ["One", "Two", "Perhaps"]


def test_esc_puts_down_what_is_carried(visitor, bring):
    bring("One", "Two")
    visitor.go("next")

    held = carry(visitor, "Two", "One", let_go=False)
    QTest.keyClick(held, Qt.Key.Key_Escape)
    QTest.mouseRelease(held, Qt.MouseButton.LeftButton)
    settle()

    assert visitor.sheet == ["One", "Two"]
    assert not [copy for copy in visitor.window.findChildren(Copy) if copy.isVisible()]


def test_what_stays_private_is_carried_nowhere(visitor, bring, companion):
    bring("One")
    visitor.press("Ctrl+Shift+N").type("Mine").press("Esc").click("Only for me, 1 note, closed")

    carry(visitor, "Mine", "One")

    assert (visitor.sheet, visitor.private) == (["One"], ["Mine"])


def test_a_goes_through_the_four_asks_and_ends_with_none(visitor, bring, companion):
    bring("One")
    visitor.go("next")
    asked = []

    for _ in range(5):
        visitor.press("A")
        asked.append(companion.notes.sheet()[0].ask)

    assert asked == [Ask.LISTEN, Ask.IDEAS, Ask.PRACTICAL_HELP, Ask.CELEBRATE, None]


def test_what_was_asked_for_is_told_and_shows_and_is_one_step_for_undo(visitor, bring, companion):
    bring("One")
    visitor.go("next").press("A", "A")

    assert visitor.line == "I'd like ideas. · Undo"
    assert "I'd like ideas" in visitor.words
    assert visitor.focused == "One"

    visitor.press("Ctrl+Z")
    assert companion.notes.sheet()[0].ask is None


def test_a_private_note_knows_what_it_asks_for_too(visitor, companion):
    visitor.press("Ctrl+Shift+N").type("Mine").press("Esc", "A")

    [note] = companion.notes.private()
    assert (note.ask, note.comfort) == (Ask.LISTEN, Comfort.PRIVATE)


def test_in_a_small_window_the_date_is_read_first(open_meetings, meeting, bring):
    bring("One", "Two", "Three", points=("A point", "Another", "A third"))
    visitor = open_meetings(800, 600)
    visitor.go_away()

    visitor.press("Ctrl+M")

    assert visitor.page._scroll.verticalScrollBar().value() == 0
    assert visitor.focused == "One"
