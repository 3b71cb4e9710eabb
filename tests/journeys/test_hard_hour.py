"""A bad hour, with one hand: F1 and 1 show the first step from everywhere, Space goes on, one key says how it is."""

from datetime import timedelta

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.attempt import Felt
from peercompanion.domain.strategy import Source
from peercompanion.errors import DatabaseDamaged
from peercompanion.ui.context import PageName
from peercompanion.ui.hard_now.step_words import StepWords
from peercompanion.ui.strategies.strategy_card import StrategyCard
from tests.helpers import AN_EVENING, PASSPHRASE, a_group, a_meeting, a_mood, a_strategy
from tests.ui.hand import words_on
from tests.ui.waiting import wait_for

BREATH = "Breathe in through your nose."


def large_words(person):
    """What stands in the middle of the uppermost window."""
    top = QApplication.activeModalWidget() or person.window
    return next((words.text() for words in top.findChildren(StepWords) if words.isVisible()), "")


def fill(companion):
    for place in (1, 2, 3):
        companion.strategies.save(a_strategy(title=f"Mine {place}", steps=(f"First of {place}", "Second"), place=place))
    for number in range(40):
        companion.strategies.save(a_strategy(title=f"Another {number}"))
        companion.moods.save(a_mood(mood=1, note="too much of everything"))


def in_two_keys(person):
    """The first step, and how many keys it took."""
    person.keystrokes = 0
    person.press("F1", "1")
    return large_words(person), person.keystrokes


def goes_on_to_the_end(person):
    """From the first step of a breath: Space to the question, one key, the end."""
    for _ in range(4):
        person.press("Space")
    asked = large_words(person)
    person.press("1")
    return asked, large_words(person)


def test_before_the_first_vault(newcomer):
    assert in_two_keys(newcomer) == (BREATH, 2)
    assert goes_on_to_the_end(newcomer) == ("How is it now?", "You can stop here.")


def test_locked(person):
    fill(person.companion)
    person.press("Ctrl+L")

    assert in_two_keys(person) == (BREATH, 2)
    assert goes_on_to_the_end(person) == ("How is it now?", "You can stop here.")


def test_after_a_wrong_passphrase(person):
    person.press("Ctrl+L")
    person.type("another lamp").press("Return")
    assert wait_for(lambda: "That passphrase did not open it" in words_on(person.window))

    assert in_two_keys(person) == (BREATH, 2)


def test_on_the_page_of_a_damaged_vault(person):
    person.desk.rescue(DatabaseDamaged("a page does not read as it was written"), PASSPHRASE)
    QTest.qWaitForWindowActive(person.window)

    assert in_two_keys(person) == (BREATH, 2)
    assert goes_on_to_the_end(person) == ("How is it now?", "You can stop here.")


def test_open_and_empty(person):
    assert in_two_keys(person) == (BREATH, 2)
    assert goes_on_to_the_end(person) == ("How is it now?", "You can stop here.")


@pytest.mark.parametrize("page", list(PageName))
def test_from_every_page_of_a_full_vault(person, page):
    fill(person.companion)
    person.window.go(page)

    assert in_two_keys(person) == ("First of 1", 2)


@pytest.mark.parametrize(
    "keys", [("Ctrl+K",), ("Ctrl+?",), ("Ctrl+F",), ("Ctrl+3", "N"), ("Ctrl+Shift+N",), ("Ctrl+K", "m", "e")]
)
def test_from_whatever_floats_or_is_being_written(person, keys):
    fill(person.companion)
    person.press(*keys)

    assert in_two_keys(person) == ("First of 1", 2)


def test_from_inside_a_dialog_with_the_vault_open(person):
    fill(person.companion)
    gone = person.companion.strategies.all()[0]
    person.companion.strategies.trash(gone.id)
    person.window.go(PageName.TRASH)
    person.window.current._ask_to_empty()
    assert wait_for(lambda: QApplication.activeModalWidget() is not None)
    below = QApplication.activeModalWidget()

    step, keys = in_two_keys(person)
    assert step.startswith("First of") and keys == 2
    person.press("Space", "Space", "1", "Space")

    assert QApplication.activeModalWidget() is below
    assert person.companion.tries.latest()[0].felt is Felt.EASIER
    below.close()


def test_a_whole_try_costs_two_keys_its_steps_and_one_answer(person):
    fill(person.companion)
    person.keystrokes = 0

    person.press("F1", "1", "Space", "Space", "1")

    assert person.keystrokes == 2 + 2 + 1
    assert person.companion.tries.latest()[0].felt is Felt.EASIER


def test_heard_on_tuesday_found_by_the_night_and_the_bed_tried_twice_and_taken_back_to_the_group(person):
    fill(person.companion)
    group = person.companion.groups.save(a_group(nickname="Tuesday group"))
    heard = person.companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=5)))
    coming = person.companion.meetings.save(a_meeting(group))
    saved = person.companion.strategies.save(
        a_strategy(
            title="Tense and let go",
            steps=("Fists", "Let go"),
            situations=("cant_sleep",),
            effort=1,
            source=Source.MEETING,
            meeting=heard.id,
        )
    )
    person.companion.strategies.save(a_strategy(title="A walk at night", situations=("cant_sleep",), effort=3))

    person.press("Ctrl+3", "Ctrl+F").type("can't sleep from bed")
    found = [card.face.title for card in person.page.findChildren(StrategyCard) if card.isVisible()]
    person.press("Return")
    for answer in ("2", "1"):
        person.press("T", "Space", "Space", answer, "Space")
    person.press("B")

    (note,) = [note for note in person.companion.notes.private() if saved.id in note.strategies]
    assert found == ["Tense and let go"]
    assert sorted(attempt.felt for attempt in person.companion.tries.of(saved.id)) == [Felt.EASIER, Felt.SAME]
    assert (note.title, note.meeting) == ("How it went: Tense and let go", coming.id)
    assert person.window.current_name is PageName.MEETINGS
