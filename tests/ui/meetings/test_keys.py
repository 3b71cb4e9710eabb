"""What preparing may cost: 0 keys to read, a handful to write (product.md, journey 3)."""

from peercompanion.domain.note import Comfort


def test_ctrl_m_leads_from_anywhere_to_the_first_thing_to_bring(visitor, bring):
    bring("Mornings", "A phone call")
    visitor.go_away()

    visitor.press("Ctrl+M")

    assert visitor.focused == "Mornings"
    assert visitor.keystrokes == 1


def test_two_notes_of_which_one_stays_private(visitor):
    visitor.go_away()

    visitor.press("Ctrl+Shift+N").type("Sleep").press("Esc", "S")
    visitor.press("Ctrl+Shift+N").type("The call").press("Esc")

    assert visitor.sheet == ["Sleep"]
    assert visitor.private == ["The call"]
    assert visitor.keystrokes - len("SleepThe call") == 5


def test_a_new_note_is_private_and_has_the_focus_when_it_is_done(visitor):
    visitor.press("Ctrl+Shift+N").type("Sleep").press("Esc")

    [note] = visitor.companion.notes.private()
    assert (note.title, note.comfort) == ("Sleep", Comfort.PRIVATE)
    assert visitor.focused == "Sleep"


def test_enter_leads_from_the_title_through_the_points(visitor):
    visitor.press("Ctrl+Shift+N").type("Sleep").press("Return").type("Four nights").press("Return").type("No idea why")
    visitor.press("Esc")

    [note] = visitor.companion.notes.private()
    assert note.points == ("Four nights", "No idea why")


def test_up_and_down_open_one_note_after_the_other(visitor, bring):
    bring("One", "Two", "Three")
    visitor.go("next")

    visitor.press("Down", "Down", "Up")

    assert (visitor.focused, visitor.opened) == ("Two", ["Two"])


def test_down_leads_on_to_the_wall_and_up_comes_back(visitor, bring, companion):
    bring("One")
    visitor.press("Ctrl+Shift+N").type("Mine").press("Esc").go("next")

    visitor.press("Down")

    assert visitor.focused == "Only for me, 1 note, closed"
    assert visitor.press("Up").focused == "One"


def test_alt_with_an_arrow_moves_a_note_and_takes_the_focus_along(visitor, bring):
    bring("One", "Two", "Three")
    visitor.go("next")

    visitor.press("Alt+Down")

    assert visitor.cards == visitor.sheet == ["Two", "One", "Three"]
    assert visitor.focused == "One"


def test_maybe_stands_last_and_cannot_be_moved_before_what_will_be_said(visitor, bring):
    bring("One", "Two")
    visitor.go("next")

    visitor.press("M")
    visitor.press("Alt+Up")

    assert visitor.cards == visitor.sheet == ["Two", "One"]
    assert visitor.focused == "One"
    assert visitor.companion.can_undo == "note.bring"


def test_delete_moves_a_note_to_the_trash_and_undo_brings_it_back(visitor, bring):
    bring("One", "Two")
    visitor.go("next")

    visitor.press("Delete")

    assert (visitor.cards, visitor.focused) == (["Two"], "Two")
    assert visitor.line == "Moved to trash. · Undo"
    assert visitor.press("Ctrl+Z").cards == ["One", "Two"]


def test_enter_writes_and_esc_comes_back_to_the_note(visitor, bring):
    bring("One", "Two")
    visitor.go("next").press("Down")

    visitor.press("Return").type(" more").press("Esc")

    assert visitor.sheet == ["One", "Two more"]
    assert visitor.focused == "Two more"


def test_tab_walks_the_page_as_it_is_read(visitor, bring):
    bring("One", "Two")
    visitor.go("next")

    walked = [visitor.press("Tab").focused for _ in range(5)]

    assert walked[:4] == ["Share", "Edit", "Move to trash", "Two"]


def test_keys_of_a_note_do_nothing_while_words_are_typed(visitor, bring):
    bring("One")
    visitor.go("next").press("E").type("smp").press("Esc")

    assert visitor.sheet == ["Onesmp"]


def test_tab_finds_a_note_that_came_later_where_it_stands(visitor, bring):
    bring("One")
    visitor.press("Ctrl+Shift+N").type("New").press("Esc", "S").go("next")

    walked = [visitor.press("Tab").focused for _ in range(8)]

    card = ["Share", "Edit", "Move to trash"]
    assert walked == [*card, "New", *card, "Add an earlier meeting"]
