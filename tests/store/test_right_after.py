"""What is said right before and right after a meeting: one step each, corrected when it is said again; pairs with n."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta

import pytest

from peercompanion.domain.change import Topic
from peercompanion.domain.meeting import MeetingStatus, Part
from peercompanion.domain.mood import MoodKind
from peercompanion.domain.note import Audience
from peercompanion.domain.rhythm import Rhythm
from peercompanion.errors import InvalidInput
from tests.helpers import a_group, a_meeting, a_note

TUESDAY = datetime(2026, 11, 24, 19, tzinfo=UTC)
WEEK = timedelta(weeks=1)


@pytest.fixture
def group(companion):
    rhythm = Rhythm(first=date(2026, 11, 10), at=time(19), zone="UTC")
    return companion.groups.save(a_group(rhythm=rhythm, minutes=60))


@pytest.fixture
def meeting(companion, group, clock):
    """One that its rhythm gave and that has just ended; not a word is stored of it."""
    clock.set(TUESDAY + timedelta(hours=2))
    return companion.meetings.just_ended()


def test_three_keys_are_one_step(companion, tables, meeting):
    before, changes = tables.content(), []
    companion.publish = changes.append

    said = companion.meetings.say_after(meeting, MeetingStatus.WENT, 4, Part.LISTENED)

    entry = companion.moods.get(said.mood_after)
    assert (said.id, said.status, said.part) == (meeting.id, MeetingStatus.WENT, Part.LISTENED)
    assert (entry.kind, entry.mood, entry.happened) == (MoodKind.AFTER_MEETING, 4, companion.clock.now())
    assert [change.topics for change in changes] == [{Topic.MEETINGS, Topic.MOODS}]
    companion.undo()
    assert tables.content() == before


def test_key_by_key_it_is_one_step_as_well(companion, meeting):
    for said in ({"status": MeetingStatus.PART}, {"mood": 2}, {"part": Part.SAID_A_LITTLE}):
        last = companion.meetings.say_after(meeting, **said, merge="after")

    assert (last.status, last.part) == (MeetingStatus.PART, Part.SAID_A_LITTLE)
    assert companion.moods.get(last.mood_after).mood == 2
    companion.undo()
    assert companion.meetings.past() == [] and companion.moods.latest() == []


def test_said_again_it_is_corrected(companion, meeting, clock):
    first = companion.meetings.say_after(meeting, MeetingStatus.WENT, 4, Part.LISTENED)
    clock.turn(hours=1)

    second = companion.meetings.say_after(meeting, mood=2, part=Part.SHARED)

    assert (second.mood_after, second.status, second.part) == (first.mood_after, MeetingStatus.WENT, Part.SHARED)
    assert [(entry.mood, entry.happened) for entry in companion.moods.latest(9)] == [(2, TUESDAY + 2 * WEEK / 168)]
    companion.undo()
    assert companion.moods.get(first.mood_after).mood == 4


def test_where_the_entry_was_thrown_away_there_is_a_new_one(companion, meeting):
    first = companion.meetings.say_after(meeting, MeetingStatus.WENT, 4)
    companion.moods.trash(first.mood_after)

    second = companion.meetings.say_after(meeting, mood=3)

    assert second.mood_after != first.mood_after
    assert companion.moods.get(second.mood_after).mood == 3


def test_before_is_said_with_one_key_and_stores_the_meeting(companion, group):
    given = companion.meetings.next()

    said = companion.meetings.say_before(given, 2)
    again = companion.meetings.say_before(said, 3)

    entry = companion.moods.get(said.mood_before)
    assert again.mood_before == said.mood_before
    assert (entry.kind, entry.mood) == (MoodKind.BEFORE_MEETING, 3)
    assert (again.status, again.mood_after) == (MeetingStatus.PLANNED, None)


def test_a_mood_that_cannot_be_stores_nothing(companion, tables, meeting):
    before = tables.content()

    with pytest.raises(InvalidInput):
        companion.meetings.say_after(meeting, MeetingStatus.WENT, 9)

    assert tables.content() == before


def test_gone_by_are_those_that_took_place_newest_first(companion, group):
    other = companion.groups.save(a_group(nickname="Another"))
    for week, status in enumerate(MeetingStatus):
        companion.meetings.save(a_meeting(group, starts=TUESDAY - (week + 1) * WEEK, status=status))
    companion.meetings.save(a_meeting(other, starts=TUESDAY - WEEK * 3 / 2, status=MeetingStatus.WENT))

    gone_by = [MeetingStatus.WENT, MeetingStatus.PART, MeetingStatus.DID_NOT_GO]
    assert [meeting.status for meeting in companion.meetings.past(group.id)] == gone_by
    assert len(companion.meetings.past()) == 4
    assert companion.meetings.past()[0].group == other.id


def held(companion, group, clock, *moods):
    for before, after in moods:
        clock.set(companion.meetings.next(group.id).starts + timedelta(minutes=1))
        meeting = companion.meetings.next(group.id)
        if before:
            meeting = companion.meetings.say_before(meeting, before)
        clock.turn(hours=2)
        companion.meetings.say_after(meeting, MeetingStatus.WENT, after)


def test_pairs_are_told_with_their_number_and_a_middle_only_of_five(companion, group, clock):
    held(companion, group, clock, (2, 3), (None, 5), (3, 3), (1, 4), (2, None), (4, 3))
    pairs, four = companion.meetings.around(companion.meetings.past(group.id)), companion.meetings.around_of(group.id)
    held(companion, group, clock, (2, 4))
    five = companion.meetings.around_of(group.id)

    assert [(pair.before, pair.after) for pair in pairs] == [(4, 3), (1, 4), (3, 3), (2, 3)]
    assert (four.n, four.middle) == (4, None)
    assert (five.n, five.middle.middle, five.middle.low, five.middle.high) == (5, (1, 1), -1, 3)


def test_a_pair_whose_entry_is_in_the_trash_is_none(companion, group, clock):
    held(companion, group, clock, (2, 3))
    (meeting,) = companion.meetings.past()

    companion.moods.trash(meeting.mood_before)

    assert companion.meetings.around([meeting]) == []
    assert companion.meetings.around_of(group.id).n == 0


def test_a_group_tells_the_pairs_of_all_its_meetings_and_of_no_other(companion, group, clock):
    held(companion, group, clock, (2, 3), (3, 4))
    other = companion.groups.save(a_group(nickname="Evening circle", rhythm=group.rhythm))
    held(companion, other, clock, (1, 5))

    pairs = companion.meetings.around(companion.meetings.past(group.id))
    assert companion.meetings.around_of(group.id).changes == Counter(pair.after - pair.before for pair in pairs)
    assert companion.meetings.around_of(other.id).n == 1


def test_a_piece_of_a_long_list_and_how_long_it_is(companion, group, clock):
    held(companion, group, clock, (2, 3), (3, 4), (4, 4))
    stored = companion.meetings.of(group.id)
    companion.meetings.trash(stored[0].id)

    assert companion.meetings.of(group.id, limit=1) == stored[1:2]
    assert companion.meetings.count(group.id) == 2


def test_what_a_rhythm_gave_lately_is_told_until_something_is_stored_of_it(companion, group, meeting, clock):
    assert companion.meetings.given_lately(group.id) == meeting
    companion.meetings.asked(meeting)
    assert companion.meetings.given_lately(group.id) == meeting

    companion.meetings.say_after(meeting, MeetingStatus.WENT)

    assert companion.meetings.given_lately(group.id) is None


def test_a_note_for_someone_else_is_not_among_what_is_only_for_me(companion):
    companion.notes.save(a_note(title="Only me"))
    companion.notes.save(a_note(title="Dr.", audience=Audience.SOMEONE_ELSE))

    assert [note.title for note in companion.notes.private()] == ["Only me"]
    assert companion.notes.private_count() == 1
    assert [note.title for note in companion.notes.for_someone_else()] == ["Dr."]
