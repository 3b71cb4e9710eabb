"""Undo: after any acts the tables are as they were, byte for byte; and again after redo."""

from dataclasses import replace
from datetime import timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercompanion.domain.change import Topic
from peercompanion.domain.choices import Choices
from peercompanion.domain.note import Comfort
from peercompanion.errors import ChangedElsewhere, InvalidInput, NotFound, NothingToUndo
from tests.helpers import a_group, a_meeting, a_mood, a_note, a_strategy
from tests.store.acts import Acts


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32), count=st.integers(1, 30))
def test_after_any_acts_everything_can_be_taken_back_and_brought_again(companion, tables, seed, count):
    acts, start = Acts(companion, Random(seed)), tables.content()
    companion._database.undo_log.forget()
    for _ in range(count):
        acts.play()
    end = tables.content()

    undo_all(companion)

    assert tables.content() == start
    tables.require_sound()
    redo_all(companion)
    assert tables.content() == end
    tables.require_sound()


def undo_all(companion) -> None:
    while companion.can_undo:
        companion.undo()


def redo_all(companion) -> None:
    while companion.can_redo:
        companion.redo()


def test_three_hundred_acts_with_undo_and_redo_among_them(companion, tables):
    random = Random(20261124)
    acts = Acts(companion, random)
    states = [tables.content()]

    for number in range(300):
        steps = len(companion._database.undo_log._done)
        if number % 7 == 6 and companion.can_undo:
            for _ in range(random.randint(1, min(3, steps))):
                companion.undo()
        elif number % 11 == 10 and companion.can_redo:
            companion.redo()
        else:
            acts.play()
        steps = len(companion._database.undo_log._done)
        del states[steps + 1 :]
        if steps == len(states):
            states.append(tables.content())
        else:
            states[steps] = tables.content()
        if number % 20 == 0:
            tables.require_sound()

    while companion.can_undo:
        companion.undo()
        states.pop()
        assert tables.content() == states[-1]
    assert len(states) == 1
    tables.require_sound()


def test_a_corrected_time_moves_the_key_and_undo_moves_it_back(companion, tables):
    first = companion.moods.save(a_mood(note="night"))
    second = companion.moods.save(a_mood(note="walk"))
    before = tables.content()

    companion.moods.save(replace(first, happened=first.happened - timedelta(days=1)))
    third = companion.moods.save(a_mood(note="takes the key that became free"))
    companion.undo()
    companion.undo()

    assert tables.content() == before
    assert [mood.id for mood in companion.moods.latest(9)] == [second.id, first.id]
    with pytest.raises(NotFound):
        companion.moods.get(third.id)


def test_one_sitting_is_one_step(companion):
    mood = companion.moods.save(a_mood(mood=2), merge="sitting")
    mood = companion.moods.save(replace(mood, note="slept"), merge="sitting")
    companion.moods.save(replace(mood, note="slept badly", tags=("work",)), merge="sitting")

    companion.undo()

    assert companion.moods.latest() == []
    companion.redo()
    assert (companion.moods.latest()[0].note, companion.moods.latest()[0].tags) == ("slept badly", ("work",))


def test_a_sitting_that_was_interrupted_is_two_steps(companion):
    mood = companion.moods.save(a_mood(note="one"), merge="sitting")
    companion.notes.save(a_note())
    companion.moods.save(replace(mood, note="two"), merge="sitting")

    companion.undo()

    assert companion.moods.get(mood.id).note == "one"
    assert companion.can_undo == "note.save"


def test_a_long_sitting_keeps_its_long_text_once(companion, tables):
    mood = companion.moods.save(a_mood(note="x" * 10_000))
    after_first = tables.log_size()

    for pause in range(50):
        mood = companion.moods.save(replace(mood, note="x" * 10_000 + "y" * pause), merge="sitting")

    assert tables.log_size() - after_first < 15_000
    companion.undo()
    assert companion.moods.get(mood.id).note == "x" * 10_000


def test_a_new_act_ends_what_could_be_brought_again(companion, tables):
    companion.moods.save(a_mood())
    companion.undo()
    companion.notes.save(a_note())

    assert companion.can_redo is None
    with pytest.raises(NothingToUndo):
        companion.redo()


def test_erasing_ends_the_history(companion, tables):
    mood = companion.moods.save(a_mood(note="a secret"))
    companion.moods.trash(mood.id)

    companion.trash.erase(mood.id)

    assert companion.can_undo is None
    assert tables.log_size() == 0


def test_links_to_what_was_erased_let_go_of_it(companion, tables):
    group = companion.groups.save(a_group())
    meeting = companion.meetings.save(a_meeting(group))
    strategy = companion.strategies.save(a_strategy(meeting=meeting.id))
    entry = companion.moods.save(a_mood())
    note = companion.notes.save(a_note(meeting=meeting.id, entries=(entry.id,), strategies=(strategy.id,)))
    companion.meetings.trash(meeting.id)
    companion.moods.trash(entry.id)

    companion.trash.empty()

    assert companion.strategies.get(strategy.id).meeting is None
    assert companion.notes.get(note.id).meeting is None
    assert (companion.notes.get(note.id).entries, companion.notes.get(note.id).strategies) == ((), (strategy.id,))
    tables.require_sound()


def test_a_cascade_can_be_taken_back(companion, tables):
    """No act of the door deletes for good and can be undone. A later one might, so the triggers must know how."""
    group = companion.groups.save(a_group())
    meeting = companion.meetings.save(a_meeting(group))
    companion.strategies.save(a_strategy(meeting=meeting.id, situations=("lonely",)))
    companion.notes.save(a_note(meeting=meeting.id, points=("one", "two")))
    before = tables.content()

    with companion._database.change("erase", frozenset(Topic)) as writing:
        writing.run("DELETE FROM thing WHERE kind IN ('meeting', 'group', 'note')")
    assert companion.groups.all() == []
    companion.undo()

    assert tables.content() == before
    tables.require_sound()


def test_an_undo_that_fails_is_not_lost(companion, tables):
    group = companion.groups.save(a_group())
    companion.undo()
    companion.redo()
    tables.connection.execute("CREATE TEMP TRIGGER no BEFORE DELETE ON main.thing BEGIN SELECT RAISE(ABORT, 'no'); END")
    before = tables.content()

    with pytest.raises(InvalidInput):
        companion.undo()

    assert tables.content() == before
    tables.connection.execute("DROP TRIGGER temp.no")
    companion.undo()
    assert companion.groups.all() == []
    companion.redo()
    assert companion.groups.all() == [companion.groups.get(group.id)]


def test_undo_says_what_it_did_and_to_whom_it_opened(companion):
    note = companion.notes.save(a_note())
    companion.notes.bring(note.id, Comfort.SHARE)
    companion.notes.close(note.id)

    closing_undone = companion.undo()
    bringing_undone = companion.undo()
    brought_again = companion.redo()

    assert (closing_undone.label, closing_undone.opened, closing_undone.closed) == ("note.close", 1, 0)
    assert (bringing_undone.label, bringing_undone.opened, bringing_undone.closed) == ("note.bring", 0, 1)
    assert (brought_again.opened, brought_again.topics) == (1, frozenset({Topic.NOTES}))


def test_choices_are_taken_back_too(companion):
    at_first = companion.choices
    companion.save_choices(Choices(rows=frozenset()))

    companion.undo()

    assert companion.choices == at_first


def test_what_was_read_before_an_undo_is_not_saved_over_it(companion):
    mood = companion.moods.save(a_mood(note="one"))
    later = companion.moods.save(replace(mood, note="two"))
    companion.undo()

    with pytest.raises(ChangedElsewhere):
        companion.moods.save(replace(later, note="three"))
    companion.moods.save(replace(companion.moods.get(mood.id), note="four"))
