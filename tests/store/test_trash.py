"""The trash: thirty days, put back, or erased for good."""

from datetime import timedelta
from uuid import uuid4

import pytest

from peercompanion.domain.change import Topic
from peercompanion.domain.journal import Kind
from peercompanion.errors import NotFound
from tests.helpers import AN_EVENING, a_group, a_meeting, a_mood, a_strategy


def test_what_is_thrown_away_stands_in_the_trash_newest_first(companion, clock):
    mood = companion.moods.save(a_mood(note="night"))
    strategy = companion.strategies.save(a_strategy())
    companion.moods.trash(mood.id)
    clock.turn(minutes=1)
    companion.strategies.trash(strategy.id)

    first, second = companion.trash.list()

    assert (first.id, first.kind, first.title, first.state) == (strategy.id, Kind.STRATEGY, strategy.title, "")
    assert (second.id, second.preview, second.mood, second.state) == (mood.id, "night", 3, "check_in")
    assert (second.deleted, second.leaves) == (AN_EVENING, AN_EVENING + timedelta(days=30))
    assert companion.moods.latest() == companion.strategies.all() == companion.journal.page() == []


def test_what_is_put_back_is_as_it_was(companion):
    mood = companion.moods.save(a_mood(tags=("a",), note="night"))
    companion.moods.trash(mood.id)

    companion.trash.put_back(mood.id)

    back = companion.moods.get(mood.id)
    assert (back.note, back.tags, back.stamp.modified) == ("night", ("a",), mood.stamp.modified)
    assert companion.trash.list() == []


@pytest.mark.parametrize("act", ["put_back", "erase"])
def test_what_is_not_in_the_trash_is_not_found_there(companion, act):
    mood = companion.moods.save(a_mood())

    for id_ in (mood.id, uuid4()):
        with pytest.raises(NotFound):
            getattr(companion.trash, act)(id_)
    assert companion.moods.get(mood.id) == mood


def test_erased_is_gone_for_good_with_all_its_rows(companion, tables):
    mood = companion.moods.save(a_mood(tags=("a",), feelings=("calm",)))
    kept = companion.moods.save(a_mood())
    companion.moods.trash(mood.id)

    companion.trash.erase(mood.id)

    assert tables.rows("SELECT id FROM thing") == tables.rows("SELECT id FROM mood") == [(str(kept.id),)]
    assert tables.rows("SELECT * FROM mood_tag UNION ALL SELECT * FROM mood_feeling") == []
    assert companion.can_undo is None


def test_emptying_erases_all_of_the_trash_and_nothing_else(companion):
    ids = [companion.moods.save(a_mood()).id for _ in range(3)]
    for id_ in ids[:2]:
        companion.moods.trash(id_)

    companion.trash.empty()

    assert companion.trash.list() == []
    assert [mood.id for mood in companion.moods.latest(9)] == ids[2:]


def test_after_thirty_days_by_the_clock_it_is_swept_away(companion, clock):
    mood, later = (companion.moods.save(a_mood()) for _ in range(2))
    companion.moods.trash(mood.id)
    clock.turn(days=1)
    companion.moods.trash(later.id)
    clock.turn(days=29)
    published = []
    companion.publish = published.append

    assert companion.trash.sweep() == 0
    assert published == []
    clock.turn(seconds=1)
    assert companion.trash.sweep() == 1
    assert [thrown.id for thrown in companion.trash.list()] == [later.id]
    assert len(published) == 1 and Topic.MOODS in published[0].topics


def test_sweeping_nothing_keeps_the_history(companion):
    companion.moods.save(a_mood())

    companion.trash.sweep()

    assert companion.can_undo == "mood.save"


def test_a_group_takes_its_meetings_along_and_brings_them_back(companion, clock):
    group = companion.groups.save(a_group())
    meetings = [companion.meetings.save(a_meeting(group)) for _ in range(2)]
    companion.meetings.trash(meetings[1].id)
    clock.turn(minutes=1)

    companion.groups.trash(group.id)

    assert [thrown.id for thrown in companion.trash.list()] == [group.id]
    assert companion.journal.page() == [] and companion.meetings.next() is None
    with pytest.raises(NotFound):
        companion.trash.put_back(meetings[0].id)
    companion.trash.put_back(group.id)
    assert [meeting.id for meeting in companion.meetings.of(group.id)] == [meetings[0].id]
    assert [thrown.id for thrown in companion.trash.list()] == [meetings[1].id]


def test_an_erased_group_leaves_no_meeting_behind(companion, tables):
    group = companion.groups.save(a_group())
    companion.meetings.save(a_meeting(group))
    companion.groups.trash(group.id)

    companion.trash.erase(group.id)

    assert tables.rows("SELECT id FROM thing UNION ALL SELECT id FROM meeting") == []


def test_whoever_comes_back_does_not_turn_out_whoever_has_the_place_by_now(companion):
    first = companion.strategies.save(a_strategy(title="first", place=1))
    companion.strategies.trash(first.id)
    companion.strategies.save(a_strategy(title="second", place=1))

    companion.trash.put_back(first.id)

    assert [strategy.title for strategy in companion.strategies.hard_moment_set()] == ["second"]
    assert companion.strategies.get(first.id).place is None
