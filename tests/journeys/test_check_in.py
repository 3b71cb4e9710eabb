"""Journey 1: a check-in on a bad day costs one key."""

from peercompanion.domain.mood import MoodKind
from tests.helpers import PASSPHRASE


def all_moods(person):
    return person.companion.moods.latest(10)


def test_one_key_after_unlocking_is_a_whole_check_in(person):
    person.press("2")

    (mood,) = all_moods(person)
    assert mood.mood == 2
    assert person.keystrokes == 1
    assert "Saved" in person.says()


def test_zero_is_a_whole_check_in_without_a_rating(person):
    person.press("0")

    (mood,) = all_moods(person)
    assert (mood.kind, mood.mood) == (MoodKind.JUST_HERE, None)
    assert person.keystrokes == 1


def test_another_face_corrects_the_same_entry_and_undo_takes_it_back(person):
    person.press("2", "4")
    (corrected,) = all_moods(person)

    person.press("Ctrl+Z")

    assert corrected.mood == 4
    assert [mood.mood for mood in all_moods(person)] in ([2], [])


def test_words_typed_before_the_lock_fell_are_there_after_it(person):
    person.press("3")
    note = person.page.findChild(_note_edit())
    note.setFocus()
    person.type("the kettle, then the window")

    person.press("Ctrl+L")
    person.type(PASSPHRASE).press("Return")

    (mood,) = all_moods(person)
    assert mood.note == "the kettle, then the window"


def test_after_locking_and_coming_back_the_next_check_in_is_as_quiet_as_the_first(person):
    person.press("3", "Ctrl+L")
    person.type(PASSPHRASE).press("Return")

    person.press("4")

    assert [mood.mood for mood in all_moods(person)] == [4, 3]


def _note_edit():
    from peercompanion.ui.widgets.note_edit import NoteEdit

    return NoteEdit
