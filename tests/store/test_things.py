"""What all kinds share: keys made of the time, the day, revisions, and what was saved by somebody else."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta, timezone
from uuid import uuid4

import pytest

from peercompanion.domain.choices import Choices
from peercompanion.domain.stamp import Stamp
from peercompanion.errors import ChangedElsewhere, InvalidInput, NotFound
from tests.helpers import AN_EVENING, a_group, a_meeting, a_mood, a_note, a_person, a_strategy, utc

MINUTE = int(AN_EVENING.timestamp()) // 60


def keys(companion) -> list[int]:
    return [line.order for line in companion.journal.page(limit=2_000)]


def test_a_key_is_made_of_the_minute_and_grows_with_time(companion):
    for seconds in (0, 60, -60, 1):
        companion.moods.save(a_mood(happened=AN_EVENING.replace(second=0) + timedelta(seconds=seconds)))

    assert keys(companion) == [(MINUTE + 1) * 1_000, MINUTE * 1_000 + 1, MINUTE * 1_000, (MINUTE - 1) * 1_000]


def test_twelve_hundred_entries_in_one_minute_all_find_a_key(companion, tables):
    after = companion.moods.save(a_mood(happened=AN_EVENING + timedelta(minutes=1)))
    with companion._database.change("fill", frozenset()) as writing:
        for _ in range(1_200):
            companion.moods._rows.write(a_mood(), writing)

    taken = sorted(keys(companion))

    assert taken == list(range(MINUTE * 1_000, MINUTE * 1_000 + 1_201))
    assert companion.moods.get(after.id) == after
    tables.require_sound()


def test_before_1970_is_a_time_like_any_other(companion):
    old = companion.moods.save(a_mood(happened=utc(1969, 12, 31, 23, 59, 30)))
    older = companion.moods.save(a_mood(happened=utc(1943, 5, 5, 5, 5)))

    assert [line.id for line in companion.journal.page()] == [old.id, older.id]
    assert companion.moods.get(older.id).happened == utc(1943, 5, 5, 5, 5)


@pytest.mark.parametrize("offset", [-12, -3.5, 0, 5.75, 14])
def test_the_instant_comes_back_with_its_offset_and_its_microseconds(companion, offset):
    happened = datetime(2026, 11, 22, 23, 59, 59, 999_999, timezone(timedelta(hours=offset)))

    mood = companion.moods.save(a_mood(happened=happened))

    assert mood.happened.isoformat() == happened.isoformat()
    assert mood.day == date(2026, 11, 22)


def test_a_correction_within_the_minute_keeps_the_key_and_another_makes_a_new_one(companion):
    mood = companion.moods.save(a_mood(happened=AN_EVENING.replace(second=0)))
    first = keys(companion)

    mood = companion.moods.save(replace(mood, happened=mood.happened + timedelta(seconds=59)))
    assert keys(companion) == first
    companion.moods.save(replace(mood, happened=mood.happened - timedelta(days=1)))

    assert keys(companion) == [first[0] - 1_440_000]


def test_the_day_is_computed_once_and_again_only_when_the_time_is_corrected(companion):
    night = AN_EVENING.replace(hour=5, minute=30)
    mood = companion.moods.save(a_mood(happened=night, tags=("work",)))
    assert mood.day == night.date()
    companion.save_choices(Choices(day_starts=time(6)))

    mood = companion.moods.save(replace(mood, note="more"))
    assert mood.day == night.date()
    mood = companion.moods.save(replace(mood, happened=night + timedelta(minutes=1)))
    assert mood.day == night.date() - timedelta(days=1)
    mood = companion.moods.save(replace(mood, happened=mood.happened.astimezone(timezone(timedelta(hours=9)))))
    assert mood.day == night.date()


def test_a_day_that_somebody_wrote_into_the_value_does_not_count(companion):
    mood = companion.moods.save(a_mood(day=date(1999, 1, 1)))

    assert mood.day == AN_EVENING.date()
    assert companion.moods.save(replace(mood, day=date(1999, 1, 1))).day == AN_EVENING.date()


def test_created_modified_and_happened_are_three_times(companion, clock):
    mood = companion.moods.save(a_mood(happened=AN_EVENING - timedelta(days=3)))
    clock.turn(hours=1)

    mood = companion.moods.save(replace(mood, note="later"))

    assert mood.stamp.created == AN_EVENING
    assert mood.stamp.modified == AN_EVENING + timedelta(hours=1)
    assert mood.happened == AN_EVENING - timedelta(days=3)


def of_each_kind(companion):
    group = companion.groups.save(a_group())
    return [
        (companion.groups, group),
        (companion.moods, companion.moods.save(a_mood())),
        (companion.strategies, companion.strategies.save(a_strategy())),
        (companion.meetings, companion.meetings.save(a_meeting(group))),
        (companion.notes, companion.notes.save(a_note())),
        (companion.people, companion.people.save(a_person())),
    ]


def test_saved_against_another_revision_refuses_in_every_kind(companion):
    for section, thing in of_each_kind(companion):
        newer = section.save(thing)
        assert newer.stamp.revision > thing.stamp.revision

        with pytest.raises(ChangedElsewhere):
            section.save(thing)
        with pytest.raises(ChangedElsewhere):
            section.save(replace(thing, stamp=None))
        assert section.get(thing.id) == newer
        section.save(newer)


def test_what_is_in_the_trash_can_be_neither_read_nor_saved_nor_thrown_away_again(companion):
    for section, thing in of_each_kind(companion)[1:]:
        section.trash(thing.id)

        for act in (lambda s=section, t=thing: s.get(t.id), lambda s=section, t=thing: s.save(t)):
            with pytest.raises(NotFound):
                act()
        with pytest.raises(NotFound):
            section.trash(thing.id)


def test_what_was_erased_is_not_saved_as_if_it_were_there(companion):
    mood = companion.moods.save(a_mood())
    companion.moods.trash(mood.id)
    companion.trash.empty()

    with pytest.raises(NotFound):
        companion.moods.save(replace(mood, note="late"))
    with pytest.raises(NotFound):
        companion.moods.save(a_mood(stamp=Stamp(created=AN_EVENING, modified=AN_EVENING, revision=1)))


def test_revisions_never_repeat_not_even_after_undo(companion):
    mood = companion.moods.save(a_mood(note="one"))
    two = companion.moods.save(replace(mood, note="two"))
    companion.undo()
    again = companion.moods.save(replace(companion.moods.get(mood.id), note="three"))

    assert len({mood.stamp.revision, two.stamp.revision, again.stamp.revision}) == 3


def test_an_id_belongs_to_one_thing_of_one_kind(companion):
    mood = companion.moods.save(a_mood())

    with pytest.raises(InvalidInput):
        companion.notes.save(a_note(id=mood.id))
    with pytest.raises(NotFound):
        companion.notes.get(mood.id)
    with pytest.raises(NotFound):
        companion.notes.trash(mood.id)
    with pytest.raises(NotFound):
        companion.moods.get(uuid4())


def test_a_preview_is_one_narrow_line(companion):
    companion.moods.save(a_mood(note="  First\n\n  second\tthird " + "word " * 400))

    (line,) = companion.journal.page()

    assert line.preview.startswith("First second third word") and len(line.preview) <= 160
