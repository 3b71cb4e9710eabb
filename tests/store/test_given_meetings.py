"""Meetings that a rhythm gives: there without a write, stored with the first word, moved, called off, added by hand."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercompanion.domain.change import Topic
from peercompanion.domain.group import GroupState
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.note import Comfort
from peercompanion.domain.rhythm import LAST, Repeats, Rhythm
from peercompanion.errors import NotFound
from peercompanion.store import columns
from tests.helpers import a_group, a_meeting, a_note, a_takeaway

TUESDAY = datetime(2026, 11, 24, 19, tzinfo=UTC)
WEEK, DAY = timedelta(weeks=1), timedelta(days=1)
WEEKLY = Rhythm(first=date(2026, 11, 10), at=time(19), zone="UTC")


@pytest.fixture
def group(companion):
    return companion.groups.save(a_group(rhythm=WEEKLY, minutes=60))


def starts(companion, group, count=3):
    return [meeting.starts for meeting in companion.meetings.coming(group.id, count)]


def test_they_are_there_without_a_write(companion, tables, group):
    before = tables.content()

    assert starts(companion, group) == [TUESDAY, TUESDAY + WEEK, TUESDAY + 2 * WEEK]
    assert companion.meetings.next().starts == companion.meetings.next(group.id).starts == TUESDAY
    assert companion.meetings.of(group.id) == []
    assert tables.content() == before


def test_they_are_the_same_each_time_they_are_asked_for(companion, group):
    assert companion.meetings.coming(group.id) == companion.meetings.coming(group.id)
    assert len({meeting.id for meeting in companion.meetings.coming(group.id, 20)}) == 20
    assert companion.meetings.get(companion.meetings.next().id) == companion.meetings.next()


def test_two_groups_have_meetings_of_their_own_and_the_earlier_is_the_next(companion, group):
    wednesdays = replace(WEEKLY, first=date(2026, 11, 25))
    other = companion.groups.save(a_group(nickname="Wednesdays", rhythm=wednesdays))

    assert companion.meetings.next().group == group.id
    assert companion.meetings.next(other.id).starts == TUESDAY + DAY
    assert companion.meetings.next().id not in {meeting.id for meeting in companion.meetings.coming(other.id)}


def test_one_that_has_begun_is_the_next_until_it_is_over(companion, group, clock):
    clock.set(TUESDAY + timedelta(minutes=59))
    assert companion.meetings.next().starts == TUESDAY

    clock.turn(minutes=1)

    assert companion.meetings.next().starts == TUESDAY + WEEK


@pytest.mark.parametrize("state", [GroupState.PAUSED, GroupState.LEFT, GroupState.LOOKING])
def test_a_group_that_is_not_gone_to_gives_none(companion, group, state):
    companion.groups.save(replace(group, state=state))

    assert companion.meetings.next() is None
    assert companion.meetings.coming(group.id) == []


def test_what_was_prepared_stays_when_the_group_is_paused(companion, group):
    held = companion.meetings.hold(companion.meetings.next())

    companion.groups.save(replace(group, state=GroupState.PAUSED))

    assert companion.meetings.coming(group.id) == [held]


def test_without_a_rhythm_there_is_none(companion):
    group = companion.groups.save(a_group())

    assert companion.meetings.next() is None and companion.meetings.coming(group.id) == []


def test_what_is_only_once_comes_once(companion):
    once = Rhythm(first=date(2026, 11, 24), at=time(19), zone="UTC", repeats=Repeats.ONCE)
    group = companion.groups.save(a_group(rhythm=once))

    assert starts(companion, group) == [TUESDAY]


def test_held_it_is_stored_as_it_was_and_not_given_again(companion, group):
    proposed = companion.meetings.next()

    held = companion.meetings.hold(proposed)

    assert replace(held, stamp=None) == proposed
    assert companion.meetings.hold(proposed) == held
    assert companion.meetings.coming(group.id)[0] == held
    assert starts(companion, group) == [TUESDAY, TUESDAY + WEEK, TUESDAY + 2 * WEEK]
    companion.undo()
    assert companion.meetings.of(group.id) == [] and companion.meetings.next() == proposed


def test_a_moved_one_leaves_no_other_behind(companion, group):
    moved = companion.meetings.move(companion.meetings.next(), TUESDAY + DAY)

    assert (moved.was_moved, moved.planned_for) == (True, TUESDAY)
    assert starts(companion, group) == [TUESDAY + DAY, TUESDAY + WEEK, TUESDAY + 2 * WEEK]
    again = companion.meetings.move(moved, TUESDAY + 9 * DAY)
    assert starts(companion, group) == [TUESDAY + WEEK, TUESDAY + 9 * DAY, TUESDAY + 2 * WEEK]
    assert again.id == moved.id


def test_one_that_is_called_off_gives_way_to_the_one_after(companion, group):
    companion.meetings.cancel(companion.meetings.next())

    assert starts(companion, group, 2) == [TUESDAY + WEEK, TUESDAY + 2 * WEEK]
    companion.undo()
    assert starts(companion, group, 1) == [TUESDAY]


def test_an_extra_one_stands_among_the_others(companion, group):
    extra = companion.meetings.extra(group.id, TUESDAY + 2 * DAY)

    assert (extra.planned_for, extra.minutes) == (None, 60)
    assert starts(companion, group) == [TUESDAY, TUESDAY + 2 * DAY, TUESDAY + WEEK]


def test_an_extra_one_on_the_day_of_another_leaves_that_one_there(companion, group):
    extra = companion.meetings.extra(group.id, TUESDAY - timedelta(hours=9))

    assert starts(companion, group) == [extra.starts, TUESDAY, TUESDAY + WEEK]
    companion.undo()
    assert companion.meetings.of(group.id) == [] and starts(companion, group, 1) == [TUESDAY]


def test_one_of_this_morning_written_down_at_noon_leaves_tonights_there(companion, group, clock):
    clock.set(TUESDAY - timedelta(hours=7))

    morning = companion.meetings.extra(group.id, TUESDAY - timedelta(hours=10), status=MeetingStatus.WENT)

    assert companion.meetings.past() == [morning]
    assert starts(companion, group, 2) == [TUESDAY, TUESDAY + WEEK]
    companion.undo()
    assert companion.meetings.of(group.id) == []


def test_the_one_that_is_on_written_down_by_hand_is_there_once(companion, group, clock):
    clock.set(TUESDAY + timedelta(minutes=30))

    by_hand = companion.meetings.extra(group.id, TUESDAY, status=MeetingStatus.WENT)

    assert companion.meetings.of(group.id) == [by_hand]
    assert starts(companion, group, 1) == [TUESDAY + WEEK]


def test_one_of_long_ago_written_down_by_hand_stores_no_other(companion, group):
    long_ago = companion.meetings.extra(group.id, TUESDAY - 2 * WEEK - timedelta(hours=9))

    assert companion.meetings.of(group.id) == [long_ago]


def test_on_a_day_that_has_one_added_by_hand_the_rhythm_gives_none(companion, group):
    companion.meetings.save(a_meeting(group, starts=TUESDAY - timedelta(hours=1)))

    assert starts(companion, group, 2) == [TUESDAY - timedelta(hours=1), TUESDAY + WEEK]


def test_what_was_thrown_away_is_not_given_again(companion, group):
    proposed = companion.meetings.next()

    companion.meetings.trash(proposed.id)

    assert starts(companion, group, 1) == [TUESDAY + WEEK]
    with pytest.raises(NotFound):
        companion.meetings.get(proposed.id)
    companion.undo()
    assert companion.meetings.next() == proposed


def test_a_group_in_the_trash_gives_none_and_comes_back_with_all(companion, group):
    held = companion.meetings.hold(companion.meetings.next())
    companion.groups.trash(group.id)
    assert companion.meetings.next() is None

    companion.trash.put_back(group.id)

    assert companion.meetings.next().id == held.id
    assert len(set(starts(companion, group))) == 3


def test_a_note_or_something_to_keep_stores_its_meeting_in_the_same_step(companion, group):
    note, changes = companion.notes.save(a_note()), []
    companion.publish = changes.append
    proposed = companion.meetings.next()

    companion.notes.bring(note.id, Comfort.SHARE, meeting=proposed.id)

    assert [meeting.id for meeting in companion.meetings.of(group.id)] == [proposed.id]
    assert [change.topics for change in changes] == [{Topic.NOTES, Topic.MEETINGS}]
    companion.undo()
    assert companion.meetings.of(group.id) == []
    assert companion.notes.get(note.id).meeting is None
    companion.takeaways.save(a_takeaway(meeting=proposed.id))
    assert [meeting.id for meeting in companion.meetings.of(group.id)] == [proposed.id]


# a changed rhythm


def test_with_a_changed_rhythm_the_next_one_goes_along_with_all_that_hangs_on_it(companion, group):
    held = companion.meetings.save(replace(companion.meetings.next(), wish="To be heard"))
    note = companion.notes.bring(companion.notes.save(a_note()).id, Comfort.SHARE, meeting=held.id)

    companion.groups.save(replace(group, rhythm=replace(WEEKLY, first=date(2026, 11, 26))))

    (first, second) = companion.meetings.coming(group.id, 2)
    assert (first.id, first.starts, first.wish) == (held.id, TUESDAY + 2 * DAY, "To be heard")
    assert (second.starts, second.stamp) == (TUESDAY + 2 * DAY + WEEK, None)
    assert [each.id for each in companion.notes.sheet(first)] == [note.id]


def test_undo_takes_the_rhythm_and_what_went_along_back_in_one_step(companion, tables, group):
    companion.meetings.save(replace(companion.meetings.next(), wish="To be heard"))
    companion.meetings.hold(companion.meetings.coming(group.id)[1])
    before = tables.content()

    companion.groups.save(replace(group, rhythm=replace(WEEKLY, at=time(18), every_weeks=2)))
    companion.undo()

    assert tables.content() == before
    companion.redo()
    tables.require_sound()


def test_one_that_says_nothing_vanishes_and_a_moved_one_stays(companion, group):
    first, second, third = companion.meetings.coming(group.id)
    companion.meetings.hold(first)
    moved = companion.meetings.move(second, second.starts + DAY)
    companion.meetings.cancel(third)

    companion.groups.save(replace(group, rhythm=replace(WEEKLY, at=time(18))))

    assert [meeting.id for meeting in companion.meetings.of(group.id)] == [third.id, moved.id]
    hour = timedelta(hours=1)
    assert starts(companion, group, 3) == [TUESDAY - hour, TUESDAY + WEEK - hour, moved.starts]


def test_without_a_new_rhythm_what_was_prepared_stays_where_it_was(companion, group):
    held = companion.meetings.save(replace(companion.meetings.next(), wish="To be heard"))

    companion.groups.save(replace(group, rhythm=None))

    assert [(each.id, each.starts) for each in companion.meetings.coming(group.id)] == [(held.id, TUESDAY)]


@pytest.mark.parametrize("away", ["into the trash", "into the past"])
def test_what_was_prepared_does_not_go_along_to_a_date_that_was_given_up(companion, group, away):
    first, second = companion.meetings.coming(group.id, 2)
    if away == "into the trash":
        companion.meetings.trash(first.id)
    else:
        companion.meetings.move(first, TUESDAY - 5 * DAY)
    prepared = companion.meetings.save(replace(second, wish="To be heard"))

    companion.groups.save(replace(group, rhythm=replace(WEEKLY, every_weeks=2)))

    assert companion.meetings.get(prepared.id).starts == TUESDAY + 2 * WEEK


ONCE = Rhythm(first=date(2026, 11, 20), at=time(19), zone="UTC", repeats=Repeats.ONCE)


@pytest.mark.parametrize("between", [None, ONCE])
def test_what_was_prepared_goes_along_by_way_of_no_rhythm_or_of_one_that_is_over(companion, group, between):
    held = companion.meetings.save(replace(companion.meetings.next(), wish="To be heard"))
    by_hand = companion.meetings.extra(group.id, TUESDAY + 5 * DAY)

    on_the_way = companion.groups.save(replace(group, rhythm=between))
    companion.groups.save(replace(on_the_way, rhythm=replace(WEEKLY, first=date(2026, 11, 26))))

    assert [each.id for each in companion.meetings.of(group.id)] == [by_hand.id, held.id]
    assert starts(companion, group, 2) == [TUESDAY + 2 * DAY, by_hand.starts]


def test_back_and_forth_no_two_meetings_bear_one_id(companion, group, clock):
    companion.meetings.save(replace(companion.meetings.next(), wish="To be heard"))
    mondays = companion.groups.save(replace(group, rhythm=replace(WEEKLY, first=date(2026, 11, 23))))
    clock.set(TUESDAY - DAY + timedelta(hours=2))

    companion.groups.save(replace(mondays, rhythm=WEEKLY))

    ids = [meeting.id for meeting in (*companion.meetings.of(group.id), *companion.meetings.coming(group.id))]
    assert starts(companion, group, 1) == [TUESDAY]
    assert len(set(ids)) == len(ids) == 4
    held = companion.meetings.hold(companion.meetings.next())
    assert companion.meetings.next() == held


def test_what_an_earlier_version_had_planned_goes_along_as_well(companion, group):
    companion.meetings.save(a_meeting(group, starts=TUESDAY, wish="To be heard"))

    companion.groups.save(replace(group, rhythm=replace(WEEKLY, at=time(18))))

    assert companion.meetings.next().wish == "To be heard"
    assert starts(companion, group, 1) == [TUESDAY - timedelta(hours=1)]


# right after


def test_what_has_just_ended_is_asked_about_once_within_a_day(companion, group, clock):
    proposed = companion.meetings.next()
    clock.set(TUESDAY + timedelta(minutes=59))
    assert companion.meetings.just_ended() is None
    clock.turn(minutes=1)
    assert companion.meetings.just_ended() == proposed
    clock.turn(hours=23, minutes=59)
    assert companion.meetings.just_ended() == proposed

    companion.meetings.asked(proposed)

    assert companion.meetings.just_ended() is None
    assert companion.can_undo == "group.save" and companion.meetings.of(group.id) == []


def test_after_a_day_nobody_asks(companion, group, clock):
    clock.set(TUESDAY + timedelta(hours=25))

    assert companion.meetings.just_ended() is None


def test_who_was_asked_in_the_last_minute_may_write_about_it_until_tomorrow(companion, group, clock):
    clock.set(TUESDAY + timedelta(hours=24, minutes=59))
    asked = companion.meetings.just_ended()
    clock.turn(hours=20)

    kept = companion.takeaways.save(a_takeaway(meeting=asked.id))

    assert companion.takeaways.get(kept.id).meeting == asked.id
    assert companion.meetings.get(asked.id).starts == TUESDAY


def test_of_several_the_latest_is_asked_about_and_then_the_one_before(companion, group, clock):
    later = companion.groups.save(a_group(nickname="Later", rhythm=replace(WEEKLY, at=time(20))))
    clock.set(TUESDAY + timedelta(hours=12))
    latest = companion.meetings.just_ended()

    companion.meetings.asked(latest)

    assert latest.group == later.id
    assert companion.meetings.just_ended().group == group.id


@pytest.mark.parametrize("status", [each for each in MeetingStatus if each is not MeetingStatus.PLANNED])
def test_where_something_was_said_nobody_asks(companion, group, clock, status):
    clock.set(TUESDAY + timedelta(hours=2))

    companion.meetings.say_after(companion.meetings.just_ended(), status)

    assert companion.meetings.just_ended() is None


def test_nobody_asks_about_what_was_before_the_group_was_written_down(companion, clock):
    clock.set(TUESDAY + timedelta(hours=2))

    companion.groups.save(a_group(rhythm=WEEKLY))

    assert companion.meetings.just_ended() is None


def test_a_past_one_that_nobody_touched_is_simply_not_there(companion, group, clock):
    clock.set(TUESDAY + 20 * WEEK)

    assert companion.meetings.past() == companion.meetings.of(group.id) == []
    assert companion.journal.page() == []


def test_asked_about_is_forgotten_after_days_and_with_everything(companion, tables, group, clock):
    for week in range(3):
        clock.set(TUESDAY + week * WEEK + timedelta(hours=2))
        companion.meetings.asked(companion.meetings.just_ended())

    assert len(tables.rows("SELECT * FROM asked_after")) == 1
    companion.trash.erase_everything()
    assert tables.rows("SELECT * FROM asked_after") == []


# whatever is done

RHYTHMS = (
    WEEKLY,
    replace(WEEKLY, every_weeks=2),
    Rhythm(first=date(2026, 10, 25), at=time(2, 30), zone="Europe/Berlin"),
    Rhythm(first=date(2026, 11, 27), at=time(19), zone="America/New_York", repeats=Repeats.MONTH, month_week=LAST),
    Rhythm(first=date(2026, 11, 26), at=time(19), zone="UTC", repeats=Repeats.ONCE),
    None,
)


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_whatever_is_done_each_date_is_given_once_and_no_word_is_lost(companion, tables, clock, seed):
    random, wishes = Random(seed), set()
    companion.trash.erase_everything()
    group = companion.groups.save(a_group(rhythm=WEEKLY, minutes=60))

    for number in range(15):
        coming = companion.meetings.coming(group.id, 4)
        match random.choice(("wish", "hold", "move", "cancel", "trash", "extra", "rhythm", "rhythm", "time")):
            case "wish" if coming:
                wish = f"wish {number}"
                companion.meetings.save(replace(random.choice(coming[:2]), wish=wish))
                wishes = {each.wish for each in companion.meetings.of(group.id) if each.wish}
            case "hold" if coming:
                companion.meetings.hold(random.choice(coming))
            case "move" if coming:
                companion.meetings.move(coming[0], coming[0].starts + DAY * random.randint(1, 20))
            case "cancel" if coming:
                companion.meetings.cancel(coming[0])
            case "trash" if coming and not coming[-1].wish:
                companion.meetings.trash(coming[-1].id)
            case "extra":
                companion.meetings.extra(group.id, companion.clock.now() + DAY * random.randint(1, 20))
            case "rhythm":
                group = companion.groups.save(replace(companion.groups.get(group.id), rhythm=random.choice(RHYTHMS)))
            case "time":
                clock.turn(days=random.randint(0, 9))
        require_each_once(companion, tables, group)

    assert wishes <= {each.wish for each in companion.meetings.of(group.id)}


def require_each_once(companion, tables, group) -> None:
    coming, stored = companion.meetings.coming(group.id, 12), companion.meetings.of(group.id)
    given_ones = [meeting for meeting in coming if meeting.stamp is None]
    written_about = {
        planned for (planned,) in tables.rows("SELECT planned_for FROM meeting WHERE planned_for NOT NULL")
    }

    assert [meeting.starts for meeting in coming] == sorted(meeting.starts for meeting in coming)
    assert len({meeting.id for meeting in (*coming, *stored)}) == len(given_ones) + len(stored)
    assert not written_about & {columns.micros(meeting.starts) for meeting in given_ones}
    assert all(companion.meetings.get(meeting.id) == meeting for meeting in coming[:4])


# ten years


@pytest.fixture
def ten_years(companion, group):
    """1,500 meetings of three groups."""
    others = [companion.groups.save(a_group(nickname=name, rhythm=WEEKLY)) for name in ("Another", "A third")]
    with companion._database.change("fill", frozenset()) as writing:
        for which, each in enumerate((group, *others)):
            for week in range(500):
                meeting = a_meeting(each, starts=TUESDAY - (week + 1) * WEEK + which * DAY, status=MeetingStatus.WENT)
                companion.meetings.write(meeting, writing)
    return group


def counted(companion, act):
    """How many questions were put to the database."""
    connection, statements = companion._database._vault.connection, []
    connection.set_trace_callback(statements.append)
    try:
        act()
    finally:
        connection.set_trace_callback(None)
    return len([statement for statement in statements if statement.lstrip().startswith("SELECT")])


@pytest.mark.parametrize(
    ("act", "most"),
    [
        (lambda companion, group: companion.meetings.next(), 3),
        (lambda companion, group: companion.meetings.next(group.id), 3),
        (lambda companion, group: companion.meetings.coming(group.id), 3),
        (lambda companion, group: companion.meetings.just_ended(), 4),
        (lambda companion, group: companion.meetings.past(), 1),
        (lambda companion, group: companion.meetings.past(group.id), 1),
        (lambda companion, group: companion.meetings.around(companion.meetings.past()), 2),
    ],
)
def test_after_ten_years_as_few_statements_are_asked_as_on_the_first_day(companion, ten_years, act, most):
    assert counted(companion, lambda: act(companion, ten_years)) <= most


def test_what_comes_reads_no_row_of_what_was(companion, ten_years, monkeypatch):
    read, rows = [], companion._database.rows
    monkeypatch.setattr(companion._database, "rows", lambda *of: read.extend(found := rows(*of)) or found)

    companion.meetings.next()
    companion.meetings.just_ended()

    assert len(read) < 20
    assert len(companion.meetings.past()) == 1_500
    assert companion.meetings.past() == sorted(companion.meetings.past(), key=lambda each: each.starts, reverse=True)


def test_in_a_clock_change_a_meeting_is_given_once(companion, clock):
    clock.set(datetime(2026, 10, 20, tzinfo=UTC))
    rhythm = Rhythm(first=date(2026, 10, 18), at=time(2, 30), zone="Europe/Berlin")
    group = companion.groups.save(a_group(rhythm=rhythm))
    held = companion.meetings.hold(companion.meetings.next())

    assert held.starts.astimezone(UTC) == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)
    assert [each.starts.astimezone(UTC).day for each in companion.meetings.coming(group.id)] == [25, 1, 8]


def test_what_was_called_off_ahead_is_told_in_its_order(companion, group):
    first, second, third = companion.meetings.coming(group.id)
    other = companion.groups.save(a_group(nickname="Other", rhythm=WEEKLY))
    for meeting in (third, first, companion.meetings.next(other.id)):
        companion.meetings.cancel(meeting)
    gone_by = companion.meetings.save(a_meeting(group, starts=TUESDAY - 2 * WEEK, status=MeetingStatus.CANCELLED))

    assert [each.id for each in companion.meetings.called_off(group.id)] == [first.id, third.id]
    assert gone_by.starts < second.starts


def test_the_last_few_are_read_without_the_others(companion, ten_years, monkeypatch):
    read, rows = [], companion._database.rows
    monkeypatch.setattr(companion._database, "rows", lambda *of: read.extend(found := rows(*of)) or found)

    latest = companion.meetings.latest(ten_years.id, 5)
    assert companion.meetings.called_off(ten_years.id) == []

    assert len(read) < 20
    assert latest == companion.meetings.past(ten_years.id)[:5]
