"""A note's whole life: caught, brought, said or not today, followed up, done, kept, let go; each act is one step.

And whatever is done, undone and done again: no private note is anywhere where the group could see it.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from peercompanion.domain.attempt import Felt
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.note import Audience, Comfort, NoteStatus, Weight
from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.suggestion import SuggestionKind
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.errors import ChangedElsewhere, InvalidInput, NotFound
from tests.crowd import in_one_change
from tests.helpers import a_group, a_meeting, a_mood, a_note, a_strategy, a_takeaway, a_try
from tests.store.test_wall import require_wall

TUESDAY = datetime(2026, 11, 24, 19, tzinfo=UTC)
WEEK = timedelta(weeks=1)
TUESDAYS = Rhythm(first=date(2026, 11, 10), at=time(19), zone="UTC")


@pytest.fixture
def group(companion):
    return companion.groups.save(a_group(rhythm=TUESDAYS, minutes=60))


@pytest.fixture
def meeting(companion, group):
    return companion.meetings.next()


@pytest.fixture
def brought(companion, meeting):
    return companion.notes.bring(companion.notes.save(a_note()).id, Comfort.SHARE, meeting=meeting.id)


def after(clock):
    clock.set(TUESDAY + timedelta(hours=2))


def titles(notes):
    return [note.title for note in notes]


def test_said_it_is_no_longer_to_bring_and_says_how_it_felt(companion, meeting, brought, clock):
    after(clock)

    said = companion.notes.shared(brought.id, Weight.LIGHTER)

    assert (said.status, said.felt, said.meeting) == (NoteStatus.SHARED, Weight.LIGHTER, meeting.id)
    assert companion.notes.sheet(companion.meetings.next()) == []
    assert companion.notes.brought(meeting.id) == [said]
    companion.undo()
    assert companion.notes.get(brought.id).status is NoteStatus.TO_BRING


def test_not_today_it_comes_along_to_the_next_of_that_group_and_to_no_other(companion, group, brought, clock):
    other = companion.groups.save(a_group(nickname="Another", rhythm=replace(TUESDAYS, at=time(12))))
    after(clock)

    kept = companion.notes.not_today(brought.id)

    following = companion.meetings.next(group.id)
    assert (kept.status, following.starts) == (NoteStatus.TO_BRING, TUESDAY + WEEK)
    assert companion.notes.sheet(following) == companion.notes.carried(group.id) == [kept]
    assert companion.notes.sheet(following.id) == [kept]
    assert companion.notes.sheet(companion.meetings.next(other.id)) == []


def test_what_nobody_spoke_of_comes_along_as_well(companion, group, brought, clock):
    clock.set(TUESDAY + 3 * WEEK)

    assert companion.notes.carried(group.id) == companion.notes.sheet(companion.meetings.next()) == [brought]


def test_what_was_for_a_meeting_called_off_ahead_comes_along_though_no_date_is_known(companion, group, brought):
    companion.meetings.cancel(companion.meetings.next())
    assert companion.notes.carried(group.id) == companion.notes.sheet(companion.meetings.next()) == [brought]

    companion.groups.save(replace(group, rhythm=None))

    assert companion.meetings.next() is None
    assert companion.notes.carried(group.id) == [brought]


@pytest.mark.parametrize("became", ["shared", "follow_up", "done"])
def test_how_it_was_to_have_said_it_changes_nothing_else(companion, brought, became):
    companion.notes.shared(brought.id, Weight.LIGHTER)
    said = getattr(companion.notes, became)(brought.id, *(["Ask again"] if became == "follow_up" else []))

    felt = companion.notes.feel(brought.id, Weight.HEAVIER)

    assert felt == replace(said, felt=Weight.HEAVIER, stamp=felt.stamp)
    companion.undo()
    assert companion.notes.get(brought.id).status is said.status


def test_until_its_meeting_is_over_it_is_on_no_later_sheet(companion, group, brought):
    first, second = companion.meetings.coming(group.id, 2)

    assert companion.notes.sheet(first) == [brought]
    assert companion.notes.sheet(second) == companion.notes.carried(group.id) == []


def test_what_comes_along_and_is_said_then_was_brought_then(companion, group, brought, clock):
    clock.set(TUESDAY + WEEK + timedelta(hours=2))
    second = companion.meetings.just_ended()

    companion.notes.shared(brought.id, meeting=second.id)

    assert titles(companion.notes.brought(second.id)) == [brought.title]
    assert companion.notes.brought(brought.meeting) == []
    assert [meeting.id for meeting in companion.meetings.of(group.id)] == [second.id, brought.meeting]


def test_kept_it_is_behind_the_wall_again(companion, meeting, brought):
    kept = companion.notes.keep(brought.id)

    assert (kept.comfort, kept.status) == (Comfort.PRIVATE, NoteStatus.KEPT)
    assert companion.notes.private() == [kept]
    assert companion.notes.brought(meeting.id) == companion.notes.sheet(meeting) == []


def test_let_go_it_is_on_no_list(companion, group, meeting, brought):
    companion.notes.let_go(brought.id)

    assert companion.notes.private() == companion.notes.sheet(meeting) == companion.notes.sheet() == []
    assert companion.notes.get(brought.id).status is NoteStatus.LET_GO


def test_a_follow_up_is_at_the_next_of_the_same_group_until_it_is_done(companion, group, meeting, brought, clock):
    other = companion.groups.save(a_group(nickname="Another", rhythm=TUESDAYS))
    after(clock)
    companion.notes.shared(brought.id)

    companion.notes.follow_up(brought.id, "Say how the call went")

    (suggestion,) = companion.notes.follow_ups(group.id)
    assert (suggestion.kind, suggestion.id, suggestion.words) == ("follow_up", brought.id, "Say how the call went")
    assert companion.notes.suggestions(companion.meetings.next(group.id)) == [suggestion]
    assert companion.notes.follow_ups(other.id) == []
    companion.notes.done(brought.id)
    assert companion.notes.follow_ups(group.id) == []


@pytest.mark.parametrize("act", ["shared", "not_today", "done"])
def test_a_private_one_is_refused_by_what_would_open_it(companion, act):
    note = companion.notes.save(a_note())

    with pytest.raises(InvalidInput):
        getattr(companion.notes, act)(note.id)
    with pytest.raises(InvalidInput):
        companion.notes.follow_up(note.id, "again")

    assert companion.notes.get(note.id) == note


def test_for_someone_else_it_is_never_on_the_sheet(companion, tables, meeting):
    note = companion.notes.save(a_note(audience=Audience.SOMEONE_ELSE))
    opened = companion.notes.bring(note.id, Comfort.SHARE, meeting=meeting.id)

    assert companion.notes.for_someone_else() == [opened]
    assert companion.notes.sheet(meeting) == companion.notes.sheet() == []
    assert tables.rows("SELECT * FROM v_share_ready") == []
    companion.notes.shared(note.id)
    companion.notes.done(note.id)
    assert companion.notes.for_someone_else() == []


# suggestions


def test_suggested_is_what_was_written_since_the_last_one_that_was_gone_to(companion, group, meeting, clock):
    companion.moods.save(a_mood(happened=TUESDAY - 2 * WEEK, note="before the last one"))
    companion.meetings.save(a_meeting(group, starts=TUESDAY - WEEK, status=MeetingStatus.WENT))
    companion.meetings.save(a_meeting(group, starts=TUESDAY - WEEK / 7 * 3, status=MeetingStatus.DID_NOT_GO))
    entry = companion.moods.save(a_mood(happened=TUESDAY - WEEK / 7 * 5, note="The stairs\nwere long"))
    companion.moods.save(a_mood(happened=TUESDAY - WEEK / 7 * 4, note="hidden", hidden_from_prep=True))
    companion.moods.save(a_mood(happened=TUESDAY - WEEK / 7 * 4, note=""))
    strategy = companion.strategies.save(a_strategy())
    companion.tries.save(a_try(strategy, happened=TUESDAY - WEEK / 7 * 6, felt=Felt.SAME))
    companion.tries.save(a_try(strategy, happened=TUESDAY - WEEK / 7 * 4, felt=Felt.EASIER))
    clock.set(TUESDAY - timedelta(minutes=10))

    found = companion.notes.suggestions(meeting)

    assert [(each.kind, each.id, each.felt) for each in found] == [
        (SuggestionKind.ENTRY, entry.id, None),
        (SuggestionKind.TRY, strategy.id, Felt.EASIER),
    ]
    assert [each.words for each in found] == ["The stairs were long", "Kettle first"]


def test_without_a_last_one_two_weeks_are_looked_at(companion, meeting, clock):
    clock.set(TUESDAY)
    companion.moods.save(a_mood(happened=TUESDAY - timedelta(days=15), note="too long ago"))
    companion.moods.save(a_mood(happened=TUESDAY - timedelta(days=13), note="lately"))

    assert [each.words for each in companion.notes.suggestions(meeting)] == ["lately"]


def test_after_years_away_the_newest_are_suggested(companion, group, meeting, clock):
    clock.set(TUESDAY)
    companion.meetings.save(a_meeting(group, starts=TUESDAY - 200 * WEEK, status=MeetingStatus.WENT))
    with in_one_change(companion):
        for days in range(1, 260):
            companion.moods.save(a_mood(happened=TUESDAY - timedelta(days=days), note=f"{days} days ago"))

    found = companion.notes.suggestions(meeting)

    assert [each.words for each in found] == [f"{days} days ago" for days in range(1, 201)]


def test_the_last_time_is_the_one_that_was_gone_to(companion, group, meeting, clock):
    clock.set(TUESDAY)
    assert companion.notes.last_time(meeting) is None

    companion.meetings.save(a_meeting(group, starts=TUESDAY - 2 * WEEK, status=MeetingStatus.PART))
    companion.meetings.save(a_meeting(group, starts=TUESDAY - WEEK, status=MeetingStatus.DID_NOT_GO))

    assert companion.notes.last_time(meeting) == TUESDAY - 2 * WEEK


def test_each_suggestion_is_caught_as_a_private_note_that_knows_where_it_comes_from(companion, group, meeting, clock):
    clock.set(TUESDAY)
    companion.moods.save(a_mood(happened=TUESDAY - WEEK / 7, note="The stairs"))
    companion.tries.save(a_try(companion.strategies.save(a_strategy()), happened=TUESDAY - WEEK / 7))
    held = companion.meetings.hold(meeting)
    companion.takeaways.save(a_takeaway(kind=TakeawayKind.QUESTION, text="How do others sleep?", meeting=held.id))
    said = companion.notes.save(
        a_note(title="The call", comfort=Comfort.SHARE, status=NoteStatus.FOLLOW_UP, meeting=held.id)
    )
    suggestions = companion.notes.suggestions(held)

    caught = [companion.notes.catch_suggestion(each) for each in suggestions]

    assert len({each.kind for each in suggestions}) == len(SuggestionKind) == 4
    assert {(note.comfort, note.status) for note in caught} == {(Comfort.PRIVATE, NoteStatus.CAUGHT)}
    links = [(*note.entries, *note.strategies, *note.notes, *note.takeaways) for note in caught]
    assert links == [(each.id,) for each in suggestions]
    assert companion.notes.suggestions(held) == []
    assert companion.notes.sheet(held) == [] and said.id in caught[0].notes
    companion.notes.trash(caught[0].id)
    assert companion.notes.suggestions(held) == suggestions[:1]


def test_nothing_of_a_private_note_is_suggested(companion, meeting, brought, clock):
    companion.notes.follow_up(brought.id, "a secret now")
    companion.notes.close(brought.id)

    assert companion.notes.suggestions(meeting) == []
    assert companion.notes.get(brought.id).status is NoteStatus.KEPT


# whatever is done


class Life:
    """Random acts around notes, meetings and groups, in any order, as time goes on."""

    def __init__(self, companion, clock, random: Random) -> None:
        self._companion, self._clock, self._random = companion, clock, random

    def play(self) -> None:
        with suppress(InvalidInput, NotFound, ChangedElsewhere):
            self._random.choice(self._all)(self)

    def write(self) -> None:
        audience = self._random.choice((Audience.GROUP, Audience.GROUP, Audience.SOMEONE_ELSE))
        self._companion.notes.save(a_note(title=f"note {self._random.random()}", audience=audience))

    def write_on(self) -> None:
        note = self._companion.notes.get(self._note())
        comfort, status = self._random.choice(list(Comfort)), self._random.choice(list(NoteStatus))
        self._companion.notes.save(replace(note, comfort=comfort, status=status))

    def bring(self) -> None:
        meeting = self._random.choice([None, *self._meetings()])
        self._companion.notes.bring(self._note(), self._random.choice(list(Comfort)), meeting=meeting)

    def say(self) -> None:
        meeting = self._random.choice([None, *self._meetings()])
        self._companion.notes.shared(self._note(), self._random.choice((None, *Weight)), meeting=meeting)

    def act(self) -> None:
        act = self._random.choice(("close", "not_today", "keep", "let_go", "done", "trash"))
        getattr(self._companion.notes, act)(self._note())

    def follow_up(self) -> None:
        self._companion.notes.follow_up(self._note(), "next time")

    def write_an_entry(self) -> None:
        self._companion.moods.save(a_mood(happened=self._clock.now(), note="an entry"))

    def catch(self) -> None:
        meeting = self._companion.meetings.next()
        if meeting:
            for suggestion in self._companion.notes.suggestions(meeting)[:1]:
                self._companion.notes.catch_suggestion(suggestion)

    def go_on(self) -> None:
        self._clock.turn(days=self._random.randint(0, 4), hours=self._random.randint(0, 23))

    def after(self) -> None:
        meeting = self._companion.meetings.just_ended()
        if meeting:
            self._companion.meetings.say_after(meeting, self._random.choice(list(MeetingStatus)), 3)

    def change_a_meeting(self) -> None:
        meeting = self._companion.meetings.get(self._random.choice(self._meetings()))
        act = self._random.choice(("cancel", "move", "trash"))
        if act == "move":
            self._companion.meetings.move(meeting, meeting.starts + timedelta(days=1))
        elif act == "cancel":
            self._companion.meetings.cancel(meeting)
        else:
            self._companion.meetings.trash(meeting.id)

    def change_a_group(self) -> None:
        groups = self._companion.groups.all()
        if not groups:
            raise NotFound("none is there")
        group = self._random.choice(groups)
        if self._random.random() < 0.15:
            self._companion.groups.trash(group.id)
        else:
            weeks = self._random.randint(1, 3)
            self._companion.groups.save(replace(group, rhythm=replace(TUESDAYS, every_weeks=weeks)))

    def put_back(self) -> None:
        thrown = self._companion.trash.list()
        if thrown:
            self._companion.trash.put_back(self._random.choice(thrown).id)

    def undo(self) -> None:
        if self._companion.can_undo:
            self._companion.undo()

    def redo(self) -> None:
        if self._companion.can_redo:
            self._companion.redo()

    _all: tuple[Callable[["Life"], None], ...] = (
        *(write, write, write_on, write_on, bring, bring, bring, say, say, act, act, follow_up, follow_up),
        *(write_an_entry, catch, go_on, go_on, after, change_a_meeting, change_a_group, put_back, undo, undo, redo),
    )

    def _note(self):
        """In the order of their titles: ids are others each time."""
        lines = sorted(
            self._companion.journal.page(limit=500, kinds={"note"}), key=lambda line: (line.title, line.order)
        )
        if not lines:
            raise NotFound("none yet")
        return self._random.choice(lines).id

    def _meetings(self):
        """Group by group, in the order in which they are."""
        groups, meetings = self._companion.groups.all(), self._companion.meetings
        found = [each.id for group in groups for each in (*meetings.coming(group.id, 2), *meetings.of(group.id))]
        return list(dict.fromkeys(found)) or [None]


def require_nothing_private(companion, tables) -> None:
    require_wall(companion, tables)
    private = {str(id_) for (id_,) in tables.rows("SELECT id FROM note WHERE comfort = 'private'")}
    for_others = {str(id_) for (id_,) in tables.rows("SELECT id FROM note WHERE audience = 'someone_else'")}
    seen = [id_ for (id_,) in tables.rows("SELECT id FROM v_share_ready")]
    for group in companion.groups.all():
        meetings = [*companion.meetings.coming(group.id, 2), *companion.meetings.of(group.id)]
        for_the_group = [note for meeting in meetings for note in companion.notes.sheet(meeting)]
        for_the_group += companion.notes.carried(group.id)
        assert {note.status for note in for_the_group} <= {NoteStatus.TO_BRING}
        seen += [str(note.id) for note in for_the_group]
        suggested = [each.id for meeting in meetings[:1] for each in companion.notes.suggestions(meeting)]
        seen += [str(id_) for id_ in (*suggested, *(each.id for each in companion.notes.follow_ups(group.id)))]
        brought = [note for meeting in meetings for note in companion.notes.brought(meeting.id)]
        assert not private & {str(note.id) for note in brought}
    assert not (private | for_others) & set(seen)


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(seed=st.integers(0, 2**32))
def test_whatever_is_done_no_private_note_is_where_the_group_could_see_it(companion, tables, clock, seed):
    companion.trash.erase_everything()
    life = Life(companion, clock, Random(seed))
    for name in ("Tuesday group", "Another"):
        companion.groups.save(a_group(nickname=name, rhythm=TUESDAYS, minutes=60))

    for _ in range(25):
        life.play()
        require_nothing_private(companion, tables)
    tables.require_sound()


def test_four_hundred_acts_and_all_of_them_taken_back(companion, tables, clock):
    companion.groups.save(a_group(rhythm=TUESDAYS))
    companion.groups.save(a_group(nickname="Another", rhythm=TUESDAYS))
    life, start = Life(companion, clock, Random(6)), tables.content()
    companion._database.undo_log.forget()

    seen = set()
    for _ in range(400):
        life.play()
        seen |= {status for (status,) in tables.rows("SELECT DISTINCT status FROM note")}
    require_nothing_private(companion, tables)

    assert seen == set(NoteStatus)
    while companion.can_undo:
        companion.undo()
        require_wall(companion, tables)
    assert tables.content() == start
