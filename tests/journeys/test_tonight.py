"""The whole evening: a vault is made, a check-in, a strategy from Tuesday's group, two notes (one stays private),
lock, come back, search a word and find it. By keyboard alone, in the real windows.
"""

from PySide6.QtWidgets import QLabel

from peercompanion.domain.note import Comfort, NoteStatus
from tests.helpers import PASSPHRASE, a_group, a_meeting, a_strategy
from tests.ui.paper import type_two_groups


def test_from_the_first_start_to_the_first_check_in(newcomer):
    newcomer.press("Return")
    newcomer.type(PASSPHRASE).press("Tab").type(PASSPHRASE).press("Return")
    type_two_groups(newcomer.window)
    newcomer.press("Return")
    newcomer.keystrokes = 0

    newcomer.press("3")

    assert newcomer.keystrokes == 1
    assert [mood.mood for mood in newcomer.companion.moods.latest(5)] == [3]


def test_from_the_first_start_to_the_first_starter_strategy(newcomer):
    newcomer.press("Return")
    newcomer.type(PASSPHRASE).press("Tab").type(PASSPHRASE).press("Return")
    type_two_groups(newcomer.window)
    newcomer.press(*["Tab"] * 8, "Space", "Return")
    assert "Starter strategies" in newcomer.says()
    assert newcomer.companion.strategies.all() == []

    newcomer.press("A")

    assert [own.starter for own in newcomer.companion.strategies.all()] == ["one_small_thing"]


def test_a_strategy_with_three_steps_costs_little_beyond_its_words(person):
    group = person.companion.groups.save(a_group())
    person.companion.meetings.save(a_meeting(group))
    title, steps = "Radio in the kitchen", ("Get up", "Kettle", "Radio on")

    person.press("Ctrl+3", "N").type(title).press("Return")
    for step in steps:
        person.type(step).press("Return")
    person.press("Escape")

    (kept,) = person.companion.strategies.all()
    assert (kept.title, kept.steps) == (title, steps)
    assert person.keystrokes - len(title + "".join(steps)) <= 8


def test_two_notes_for_thursday_and_the_private_one_is_nowhere_on_the_sheet(person):
    group = person.companion.groups.save(a_group(nickname="Thursday group"))
    meeting = person.companion.meetings.save(a_meeting(group))

    person.press("Ctrl+Shift+N").type("Mornings").press("Escape", "S")
    opened = person.keystrokes - len("Mornings")
    person.press("Ctrl+Shift+N").type("The letter").press("Escape")

    (shared,) = person.companion.notes.sheet(meeting.id)
    assert (shared.title, shared.comfort, shared.status) == ("Mornings", Comfort.SHARE, NoteStatus.TO_BRING)
    assert [note.title for note in person.companion.notes.private()] == ["The letter"]
    assert opened <= 6

    person.press("Ctrl+1", "Ctrl+M")
    everything = [label.text() for label in person.window.findChildren(QLabel)]
    assert any("Mornings" in words for words in everything)
    assert not any("The letter" in words for words in everything)


def test_what_was_written_is_found_after_locking_and_coming_back(person):
    person.companion.strategies.save(a_strategy(title="Quokka by the window"))
    person.press("2", "Ctrl+L")
    person.type(PASSPHRASE).press("Return")
    person.keystrokes = 0

    person.press("Ctrl+F").type("quok")

    assert "Quokka by the window" in person.says_in_lists()
    assert person.keystrokes == 1 + len("quok")


def test_help_is_one_key_away_also_when_locked_and_before_the_first_vault(newcomer):
    newcomer.press("F1")
    assert "It's hard right now" in newcomer.says()


def test_help_is_one_key_away_when_locked_and_the_first_step_two(person):
    person.press("Ctrl+L")

    person.press("F1", "1")

    assert "Step" in person.says() or "Breathe" in person.says()
