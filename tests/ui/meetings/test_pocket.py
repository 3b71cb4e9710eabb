"""F11 in the room: large words, one place among them, and nothing else on the screen."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from peercompanion.domain.note import Audience
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.pocket import Pocket
from peercompanion.ui.meetings.pocket_words import PocketWords
from tests.helpers import a_group, a_meeting, a_note
from tests.ui.hand import name_of


def pocket(visitor) -> Pocket | None:
    return next((each for each in visitor.window.findChildren(Pocket) if each.isVisible()), None)


def lines(visitor) -> list[PocketWords]:
    return pocket(visitor).findChildren(PocketWords)


def words(visitor) -> list[str]:
    return [line.text() for line in lines(visitor)]


def here(visitor) -> str:
    return next(line.text() for line in lines(visitor) if line._is_current)


def test_f11_shows_the_points_from_any_page_share_first_then_maybe(visitor, bring):
    bring("May be said", comfort="maybe", points=("Perhaps this",))
    bring("Mornings", points=("Four were slow.", "The kettle helped."))
    visitor.window.go(PageName.JOURNAL)

    visitor.press("F11")

    assert words(visitor) == ["Four were slow.", "The kettle helped.", "Perhaps this"]
    assert [name_of(line) for line in lines(visitor)][-1] == "Maybe: Perhaps this"
    assert visitor.keystrokes == 1


def test_no_title_no_time_no_name_and_no_number_stand_in_it(visitor, bring, companion, group):
    companion.groups.save(replace(group, where="Library, room 2", facilitator="J."))
    bring("Mornings", points=("Four were slow.",), body="The whole story")

    visitor.press("F11")

    said = [label.text() for label in pocket(visitor).findChildren(QLabel)]
    assert sorted(said) == sorted(["Four were slow."])
    assert pocket(visitor).geometry() == visitor.window.rect()


def test_a_private_note_and_one_for_someone_else_are_not_in_it(visitor, companion):
    companion.notes.save(a_note(title="Mine"))
    companion.notes.save(a_note(title="For the therapist", audience=Audience.SOMEONE_ELSE))

    visitor.press("F11")

    assert words(visitor) == ["Nothing to bring. Listening is enough."]


def test_up_down_and_space_move_and_store_nothing(visitor, bring, companion):
    bring("A", "B", "C")
    written = []
    visitor.press("F11")
    visitor.window._context.hub.changed.connect(written.append)

    visitor.press("Down")
    assert here(visitor) == "B"
    visitor.press("Space", "Space", "Down")
    assert here(visitor) == "C"
    visitor.press("Up", "Home", "Up")
    assert here(visitor) == "A"

    assert written == []
    assert pocket(visitor)


def test_where_it_is_changes_no_line_break(visitor, bring):
    bring("A", points=("Ten steps outside: easier three times, harder once, and then it was evening.", "B"))
    visitor.press("F11")
    before = [(line.geometry(), line._lines) for line in lines(visitor)]

    visitor.press("Down")

    assert [(line.geometry(), line._lines) for line in lines(visitor)] == before


@pytest.mark.parametrize("key", ["Esc", "F11"])
def test_it_closes_and_the_focus_is_where_it_was(visitor, bring, key):
    bring("A", "B")
    visitor.go("next").press("Down")

    visitor.press("F11", "Down", key)

    assert pocket(visitor) is None
    assert visitor.focused == "B"


def test_help_is_one_key_away_from_it(visitor, bring):
    bring("A")
    visitor.press("F11")

    visitor.window.go(PageName.HARD_NOW)

    assert pocket(visitor) is None
    assert visitor.window.current_name is PageName.HARD_NOW


def test_who_just_listens_finds_one_line(visitor, bring, companion, meeting):
    bring("A")
    companion.meetings.save(replace(companion.meetings.get(meeting.id), just_listen=True))

    visitor.press("F11")

    assert words(visitor) == ["I'd rather pass today, thanks."]


def test_it_is_the_group_in_sight_whose_points_it_shows(open_meetings, companion, meeting, bring):
    bring("For Tuesday")
    other = companion.groups.save(a_group(nickname="Online"))
    later = companion.meetings.save(a_meeting(other, starts=meeting.starts.replace(day=28)))
    note = companion.notes.save(a_note(title="For online"))
    companion.notes.bring(note.id, "share", meeting=later.id)
    visitor = open_meetings()

    visitor.press("F11")
    assert words(visitor) == ["For Tuesday"]
    visitor.press("F11").click("Online").press("F11")
    assert words(visitor) == ["For online"]

    visitor.press("F11").window.go(PageName.JOURNAL)
    assert words(visitor.press("F11")) == ["For Tuesday"]


def test_of_a_group_without_a_date_it_shows_what_is_for_no_other_group(open_meetings, companion, meeting, bring):
    bring("Mornings", points=("Four were slow.",))
    companion.groups.save(a_group(nickname="Another"))
    visitor = open_meetings().click("Another")

    visitor.press("F11")
    assert "Four were slow." not in words(visitor)

    visitor.press("Esc", "Ctrl+P")
    assert visitor.window.current_name is PageName.PAPER
    said = "\n".join(label.text() for label in visitor.window.current.findChildren(QLabel))
    assert "There is no next meeting yet." in said
    assert "Four were slow." not in said


def test_what_is_just_being_written_is_kept_before_it_opens(visitor, companion):
    visitor.press("Ctrl+Shift+N").type("Half a thou")

    visitor.press("F11")

    assert visitor.private == ["Half a thou"]
    assert "Half a thou" not in "".join(words(visitor))
    visitor.press("Esc").type("ght")
    assert visitor.find("Title").words() == "Half a thought"


def test_many_long_points_become_smaller_and_then_the_current_one_stays_in_the_middle(visitor, bring):
    long = tuple(f"{start} " + "and then it went on and on in very long words " * 2 for start in "ABCDE")
    bring("One", "Two", "Three", "Four", "Five", points=tuple(point[:90].strip() for point in long))
    visitor.press("F11")
    assert {line._px for line in lines(visitor)} == {34}

    visitor.press(*["Down"] * 12)

    line = next(line for line in lines(visitor) if line._is_current)
    middle = line.mapTo(visitor.window, line.rect().center()).y()
    assert abs(middle - visitor.window.height() // 2) < theme.fs(60)


def test_few_points_are_48_px_high(visitor, bring):
    bring("One", points=("Four were slow.",))

    visitor.press("F11")

    assert {line._px for line in lines(visitor)} == {48}


@pytest.mark.parametrize(
    "said", ["ein" * 30, "今日は朝が長かった。" * 9, "הבוקר היה ארוך מאוד והקומקום עזר לי קצת", "🫖" * 44]
)
def test_no_script_and_no_long_word_is_cut_off(open_meetings, meeting, bring, said):
    bring("One", points=(said,))
    visitor = open_meetings(800, 600)

    visitor.press("F11")

    [line] = lines(visitor)
    assert "".join(line._lines).replace(" ", "") == said.replace(" ", "")
    widths = [theme.metrics(line._px, 600).horizontalAdvance(part) for part in line._lines]
    assert max(widths) <= line.width()


def test_a_click_on_a_point_is_the_place_and_one_beside_it_closes_nothing(visitor, bring):
    from PySide6.QtCore import QPoint, Qt
    from PySide6.QtTest import QTest

    bring("A", "B")
    visitor.press("F11")

    QTest.mouseClick(lines(visitor)[1], Qt.MouseButton.LeftButton)
    QTest.mouseClick(pocket(visitor), Qt.MouseButton.LeftButton, pos=QPoint(5, 5))

    assert here(visitor) == "B"


def test_nothing_typed_in_it_reaches_the_page_below(visitor, bring):
    bring("A")
    visitor.go("next").press("F11")

    visitor.press("P", "Delete", "Return")

    assert visitor.sheet == ["A"]
    assert pocket(visitor)


def test_it_takes_the_new_size_of_the_window_and_of_the_text(visitor, bring):
    bring("A", points=("Four were slow.",))
    visitor.press("F11")

    visitor.window.resize(900, 700)
    visitor.press("Ctrl++")

    assert pocket(visitor).geometry() == visitor.window.rect()
    [line] = lines(visitor)
    assert line.geometry().height() >= theme.metrics(48, 600).height()
    assert isinstance(QApplication.focusWidget(), pocket(visitor)._card.__class__)
