"""What was deleted: when it leaves, back with one key, gone for good only after a question."""

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.ui import theme
from peercompanion.ui.ask import Ask, Question
from peercompanion.ui.context import PageName
from peercompanion.ui.trash.page import SHOWN_AT_ONCE
from peercompanion.ui.trash.row import TrashRow
from tests.helpers import a_group, a_meeting, a_mood, a_note, a_person, a_strategy, a_takeaway
from tests.ui.hand import buttons, click, focused, press, settle, words_on


@pytest.fixture
def thrown(companion, clock):
    """A check-in a week and more ago; today a note, a strategy and another check-in, newest last."""
    early = companion.moods.save(a_mood(mood=2, feelings=("heavy",), note="Woke at four."))
    companion.moods.trash(early.id)
    clock.turn(days=9)
    note = companion.notes.save(a_note(title="Maybe talk about the flat"))
    strategy = companion.strategies.save(a_strategy(title="Cold shower"))
    mood = companion.moods.save(a_mood(mood=3, note="Too many things at once."))
    for section, thing in ((companion.notes, note), (companion.strategies, strategy), (companion.moods, mood)):
        clock.turn(minutes=1)
        section.trash(thing.id)
    return companion


@pytest.fixture
def window(open_trash, thrown):
    return open_trash(thrown)


def titles(window):
    return [row.title for row in rows(window)]


def rows(window):
    return [row for row in window.current.findChildren(TrashRow) if row.isVisible()]


def test_rows_stand_newest_first_with_the_day_they_leave(window):
    assert titles(window) == ["In between", "Cold shower", "Maybe talk about the flat", "Low"]
    words = words_on(window)
    assert words.index("This week") < words.index("In between") < words.index("Earlier") < words.index("Low")
    assert "leaves 31 December" in words
    assert "leaves 22 December" in words
    assert "Check-in. Too many things at once." in words
    assert "Strategy. Get up · Fill the kettle · Wait beside it" in words


def test_words_that_helped_are_known_by_themselves_and_come_back(open_trash, companion):
    kept = companion.takeaways.save(a_takeaway(text="You came anyway.", alias="J."))
    companion.takeaways.trash(kept.id)

    window = open_trash(companion)
    assert titles(window) == ["You came anyway."]
    assert "Words that helped" in words_on(window.current)

    click(window, "Put back: You came anyway.")
    assert companion.takeaways.get(kept.id).alias == "J."


def test_every_kind_has_its_name(open_trash, companion):
    group = companion.groups.save(a_group())
    meeting = companion.meetings.save(a_meeting(group))
    person = companion.people.save(a_person())
    companion.meetings.trash(meeting.id)
    companion.people.trash(person.id)
    companion.groups.trash(group.id)

    words = words_on(open_trash(companion))

    assert "Group" in words.split("\n")
    assert any(line.startswith("Person") for line in words.split("\n"))


def test_it_opens_on_the_first_row_and_enter_puts_it_back(window, companion):
    assert focused() == "Put back: In between"

    press("Return")

    assert titles(window) == ["Cold shower", "Maybe talk about the flat", "Low"]
    assert companion.moods.latest()[0].note == "Too many things at once."
    assert "“In between” was put back." in words_on(window)
    assert focused() == "Put back: Cold shower"


def test_undo_puts_it_into_the_trash_again(window, companion):
    press("Return")

    click(window, "Undo")

    assert "In between" in titles(window)
    assert companion.moods.latest() == []


def test_arrows_go_from_row_to_row_and_stop_at_the_ends(window):
    press("Up")
    assert focused() == "Put back: In between"

    press("Down", "Down", "Down", "Down")
    assert focused() == "Put back: Low"


def test_arrows_keep_to_their_column(window):
    press("Tab", "Down")

    assert focused() == "Erase for good: Cold shower"


def test_tab_comes_to_one_row_only(window):
    press("Down", "Tab", "Tab")

    assert "Cold shower" not in focused()
    assert "Maybe" not in focused()


def test_delete_asks_and_erases_that_one(window, companion, answers):
    press("Down", "Delete")

    assert [question.title for question in answers.asked] == ["Erase “Cold shower” for good?"]
    assert "cannot be brought back" in answers.asked[0].text
    assert titles(window) == ["In between", "Maybe talk about the flat", "Low"]
    assert len(companion.trash.list()) == 3
    assert focused() == "Put back: Maybe talk about the flat"


def test_a_no_keeps_it(window, companion, answers):
    answers.yes = False

    press("Delete")

    assert len(answers.asked) == 1
    assert len(companion.trash.list()) == 4


def test_the_cross_does_the_same_by_mouse(window, companion):
    click(window, "Erase for good: Low")

    assert titles(window) == ["In between", "Cold shower", "Maybe talk about the flat"]


def test_emptying_asks_once_and_leaves_one_line(window, companion, answers):
    click(window, "Empty the trash")

    assert len(answers.asked) == 1
    assert "4" in answers.asked[0].text
    assert companion.trash.list() == []
    assert "Nothing is in the trash." in words_on(window)
    assert "Empty the trash" not in buttons(window)


def test_emptying_with_a_no_keeps_all(window, companion, answers):
    answers.yes = False

    click(window, "Empty the trash")

    assert len(companion.trash.list()) == 4


def test_an_empty_trash_says_so(open_trash, companion):
    window = open_trash(companion)

    assert "Nothing is in the trash." in words_on(window)
    assert "Empty the trash" not in buttons(window)


def test_what_is_deleted_elsewhere_is_there_when_one_comes_back(window, companion):
    window.go(PageName.SETTINGS)
    entry = companion.moods.save(a_mood(mood=5))
    companion.moods.trash(entry.id)

    window.go(PageName.TRASH)
    settle()

    assert titles(window)[0] == "Good"


def test_putting_the_last_one_back_leaves_the_page_usable(open_trash, companion):
    entry = companion.moods.save(a_mood())
    companion.moods.trash(entry.id)
    window = open_trash(companion)

    press("Return")

    assert "Nothing is in the trash." in words_on(window)
    press("Ctrl+Z")
    assert titles(window) == ["In between"]


def test_many_rows_come_by_and_by(open_trash, companion):
    for number in range(SHOWN_AT_ONCE + 3):
        entry = companion.moods.save(a_mood(note=f"Entry {number}"))
        companion.moods.trash(entry.id)
    window = open_trash(companion)
    assert len(titles(window)) == SHOWN_AT_ONCE

    click(window, "3 more")

    assert len(titles(window)) == SHOWN_AT_ONCE + 3
    assert rows(window)[SHOWN_AT_ONCE].isAncestorOf(QApplication.focusWidget())
    assert "3 more" not in buttons(window)


@pytest.mark.parametrize(
    ("width", "height", "scale"), [(800, 600, 1.0), (640, 480, 1.0), (800, 600, 2.0), (640, 480, 2.0)]
)
def test_nothing_is_wider_than_its_room(open_trash, thrown, qapp, width, height, scale):
    theme.apply(qapp, theme.load("light"), scale)
    long = thrown.strategies.save(a_strategy(title="w" * 120))
    thrown.strategies.trash(long.id)

    window = open_trash(thrown, width, height)

    for row in rows(window):
        assert row.width() <= window.current.width()
        assert row.minimumSizeHint().width() <= row.width()


def test_a_full_list_is_told_row_by_row_to_a_screen_reader(window):
    named = buttons(window.current)

    assert named == [
        "Empty the trash",
        *(f"{act}: {title}" for title in titles(window) for act in ("Put back", "Erase for good")),
    ]


def test_without_an_answer_at_hand_a_dialog_opens_whose_safe_answer_has_the_focus(window, companion):
    question = Question(title="Erase it?", text="For good.", yes="Erase", no="Keep it")
    erased = []

    Ask().confirm(window, question, lambda: erased.append(True))
    settle()

    assert focused() == "Keep it"
    press("Esc")
    assert erased == []
