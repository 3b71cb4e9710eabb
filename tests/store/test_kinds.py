"""Each kind as it is kept: what is saved comes back the same, in the order its page wants."""

from dataclasses import replace
from datetime import date, time, timedelta
from itertools import product

import pytest

from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.group import Format, GroupState
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.journal import DATED, Kind
from peercompanion.domain.meeting import MeetingStatus, Part
from peercompanion.domain.mood import RATINGS, MoodKind
from peercompanion.domain.note import Ask, Audience
from peercompanion.domain.rhythm import Rhythm
from peercompanion.domain.strategy import Channel, Focus, Source, StrategyStatus
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.errors import InvalidInput, NotFound
from tests.helpers import AN_EVENING, a_group, a_meeting, a_mood, a_note, a_person, a_strategy, a_takeaway

TUESDAYS = Rhythm(first=date(2026, 11, 24), at=time(19, 30), every_weeks=2, zone="Europe/Berlin")
ODD = 'It\'s "odd"; -- ünï\r\n京都 😀 \x01 %s :name'


def unstamped(thing):
    return replace(thing, stamp=None, **({"day": None} if hasattr(thing, "day") else {}))


@pytest.mark.parametrize(
    ("section", "thing"),
    [
        ("moods", a_mood(mood=None, kind=MoodKind.JUST_HERE)),
        ("moods", a_mood(**dict.fromkeys(RATINGS, 1), hidden_from_prep=True)),
        ("moods", a_mood(note=ODD, feelings=(ODD[:40], "calm"), tags=("work", ODD[:30], "a"))),
        ("strategies", a_strategy()),
        *(("strategies", a_strategy(focus=a, status=b)) for a, b in product(Focus, StrategyStatus)),
        *(("strategies", a_strategy(channel=a, source=b)) for a, b in product(Channel, Source)),
        (
            "strategies",
            a_strategy(
                steps=(ODD,) * 7,
                situations=("lonely", ODD[:40]),
                needs=ODD,
                why=ODD,
                caution=ODD,
                effort=3,
                place=5,
                starter=ODD[:9],
            ),
        ),
        *(("groups", a_group(format=a, state=b)) for a, b in product(Format, GroupState)),
        ("groups", a_group(rhythm=TUESDAYS, where=ODD, check_in_seconds=None, agenda=ODD, facilitator="M.")),
        *(("notes", a_note(ask=a, audience=b)) for a, b in product((None, *Ask), Audience)),
        ("notes", a_note(body=ODD, points=(ODD,), how_it_was=ODD, follow_up=ODD, order=-3)),
        ("people", a_person(note=ODD, on_hard_page=False, order=7)),
        *(("takeaways", a_takeaway(kind=kind, text=ODD, alias=ODD[:12], thanks_said=True)) for kind in TakeawayKind),
        ("hard_moments", HardMoment(happened=AN_EVENING, before=0)),
        ("hard_moments", HardMoment(happened=AN_EVENING, before=10, after=0, asked=True)),
    ],
)
def test_what_is_saved_comes_back_the_same(companion, section, thing):
    rows = getattr(companion, section)

    saved = rows.save(thing)

    assert unstamped(saved) == unstamped(thing)
    assert rows.get(thing.id) == saved
    assert rows.save(saved).stamp.revision > saved.stamp.revision


@pytest.mark.parametrize(("status", "part"), list(product(MeetingStatus, (None, *Part))))
def test_so_does_a_meeting(companion, status, part):
    group = companion.groups.save(a_group())
    before, after = companion.moods.save(a_mood()), companion.moods.save(a_mood())
    meeting = a_meeting(group, status=status, part=part, mood_before=before.id, mood_after=after.id, line=ODD, gave=ODD)

    saved = companion.meetings.save(meeting)

    assert unstamped(saved) == meeting


@pytest.mark.parametrize("count", [1, 5])
def test_moods_between_two_days_are_all_there_oldest_first(companion, count):
    days = [AN_EVENING - timedelta(days=back) for back in (3, 1, 2, 2, 0)]
    for happened in days:
        companion.moods.save(a_mood(happened=happened, tags=("work",), feelings=("calm",)))

    found = companion.moods.between(days[2].date(), days[1].date())

    assert [mood.happened for mood in found] == [days[2], days[3], days[1]]
    assert {mood.tags + mood.feelings for mood in found} == {("work", "calm")}
    assert [mood.happened for mood in companion.moods.latest(count)] == sorted(days, reverse=True)[:count]


def test_the_night_belongs_to_the_day_before_it(companion):
    mood = companion.moods.save(a_mood(happened=AN_EVENING.replace(hour=1)))
    day = AN_EVENING.date()

    assert companion.moods.between(day, day) == []
    assert companion.moods.between(day - timedelta(days=1), day) == [mood]


def test_used_tags_and_feelings_stand_most_used_first_and_those_only_in_the_trash_not_at_all(companion):
    companion.moods.save(a_mood(tags=("b", "c"), feelings=("calm",)))
    companion.moods.save(a_mood(tags=("c",), feelings=("calm", "own word")))
    gone = companion.moods.save(a_mood(tags=("a", "b", "b2"), feelings=("gone",)))
    companion.moods.save(a_mood(tags=("a",)))

    companion.moods.trash(gone.id)

    assert companion.moods.tags() == ["c", "a", "b"]
    assert companion.moods.feelings() == ["calm", "own word"]
    companion.undo()
    assert companion.moods.tags() == ["a", "b", "c", "b2"]


def test_strategies_stand_by_title(companion):
    for title in ("walk", "Bath", "call J."):
        companion.strategies.save(a_strategy(title=title))

    assert [strategy.title for strategy in companion.strategies.all()] == ["Bath", "call J.", "walk"]


def test_the_hard_moment_set_stands_by_place_without_what_rests(companion):
    for place, status in ((3, "in_use"), (1, "to_try"), (2, "resting"), (4, "not_for_me"), (None, "in_use")):
        companion.strategies.save(a_strategy(title=f"{place}", place=place, status=StrategyStatus(status)))

    assert [strategy.title for strategy in companion.strategies.hard_moment_set()] == ["1", "3"]


def test_a_place_is_swapped_with_whoever_has_it_or_taken(companion):
    one = companion.strategies.save(a_strategy(title="one", place=1))
    two = companion.strategies.save(a_strategy(title="two", place=2))
    new = companion.strategies.save(a_strategy(title="new"))

    companion.strategies.place(one.id, 2)
    assert [strategy.title for strategy in companion.strategies.hard_moment_set()] == ["two", "one"]
    companion.strategies.place(new.id, 1)
    assert [strategy.title for strategy in companion.strategies.hard_moment_set()] == ["new", "one"]
    assert companion.strategies.get(two.id).place is None
    companion.strategies.place(new.id, None)
    assert [strategy.title for strategy in companion.strategies.hard_moment_set()] == ["one"]
    with pytest.raises(InvalidInput):
        companion.strategies.place(new.id, 6)


def test_groups_stand_mine_first_and_then_by_name(companion):
    for nickname, state in (("b", "left"), ("c", "mine"), ("A", "mine"), ("d", "trying")):
        companion.groups.save(a_group(nickname=nickname, state=GroupState(state)))

    assert [group.nickname for group in companion.groups.all()] == ["A", "c", "d", "b"]


def test_the_next_meeting_is_the_earliest_planned_one_that_is_not_over(companion, clock):
    group, other = (companion.groups.save(a_group(nickname=name)) for name in "ab")
    hours = {"over": -2, "going on": -1, "soon": 1, "called off": 0.5, "later": 48}
    for line, after in hours.items():
        status = MeetingStatus.CANCELLED if line == "called off" else MeetingStatus.PLANNED
        companion.meetings.save(a_meeting(group, starts=AN_EVENING + timedelta(hours=after), line=line, status=status))

    assert companion.meetings.next().line == "going on"
    clock.turn(minutes=30)
    assert companion.meetings.next(group.id).line == "soon"
    assert companion.meetings.next(other.id) is None
    assert [meeting.line for meeting in companion.meetings.of(group.id)] == sorted(hours, key=hours.get, reverse=True)


def test_a_meeting_of_no_group_is_not_found(companion):
    with pytest.raises(NotFound):
        companion.meetings.save(a_meeting(a_group()))


def test_people_stand_in_their_order_and_only_some_on_the_hard_page(companion):
    for label, order, shown in (("b", 2, True), ("a", 1, False), ("c", 0, True)):
        companion.people.save(a_person(label=label, order=order, on_hard_page=shown))

    assert [person.label for person in companion.people.all()] == ["c", "a", "b"]
    assert [person.label for person in companion.people.on_hard_page()] == ["c", "b"]


def test_choices_are_kept_over_a_lock(session, companion):
    chosen = Choices(rows=frozenset({Row.SLEEP, Row.TAGS}), day_starts=time(5, 30))
    assert companion.choices == Choices()

    companion.save_choices(chosen)

    assert companion.choices == chosen
    session.lock()
    assert session.unlock("a lamp in the window").choices == chosen


def test_a_choice_that_only_a_later_version_knows_is_left_out(companion):
    with companion._database.change("later", frozenset()) as writing:
        writing.run("INSERT INTO setting (name, value) VALUES ('rows', 'sleep weather'), ('colour', 'blue')")

    assert companion.choices == Choices(rows=frozenset({Row.SLEEP}))


@pytest.fixture
def a_year(companion):
    """Moods on four days, a meeting and two notes; the strategy, the group and the person are not of the journal."""
    group = companion.groups.save(a_group())
    for days, mood in ((0, 2), (0, None), (0, 4), (40, 3), (400, 5), (401, None)):
        companion.moods.save(a_mood(happened=AN_EVENING - timedelta(days=days, minutes=mood or 0), mood=mood, energy=1))
    companion.meetings.save(a_meeting(group, starts=AN_EVENING - timedelta(days=40)))
    companion.notes.save(a_note(points=("one", "two")))
    companion.notes.save(a_note(body="of many words"))
    companion.strategies.save(a_strategy())
    companion.people.save(a_person())
    return companion.journal


def test_pages_lead_from_the_newest_to_the_oldest_and_back(a_year):
    every = a_year.page()

    first = a_year.page(limit=4)
    second = a_year.page(before=first[-1].order, limit=4)
    third = a_year.page(before=second[-1].order, limit=4)

    assert first + second + third == every and len(every) == a_year.count() == 9
    assert a_year.page(after=second[0].order, limit=2) == first[2:]
    assert a_year.page(after=every[0].order) == a_year.page(before=every[-1].order) == []
    assert {line.kind for line in every} == DATED
    assert [line.order for line in every] == sorted((line.order for line in every), reverse=True)


@pytest.mark.parametrize("kinds", [{Kind.NOTE}, {Kind.MOOD, Kind.MEETING}, {Kind.STRATEGY}, set(Kind), set()])
def test_a_page_of_some_kinds_holds_those_only(a_year, kinds):
    every = a_year.page(kinds=Kind)

    some = a_year.page(kinds=kinds)

    assert some == [line for line in every if line.kind in kinds]
    assert a_year.count(kinds) == len(some)


def test_lines_say_what_a_list_needs(a_year):
    lines = {(line.kind, line.preview): line for line in a_year.page(kinds=Kind)}

    assert lines[Kind.NOTE, "one · two"].title == "Mornings, since the clocks changed"
    assert lines[Kind.NOTE, "of many words"].state == "caught"
    assert lines[Kind.MEETING, ""].state == "planned"
    assert lines[Kind.MEETING, ""].title == "Tuesday group"
    assert lines[Kind.STRATEGY, "Get up · Fill the kettle · Wait beside it"].state == "to_try"
    assert {line.mood for line in lines.values() if line.kind is Kind.MOOD} <= {2, 3, 4, 5, None}


def test_the_calendar_marks_days_with_their_last_rated_mood(a_year):
    first, last = date(2026, 10, 1), date(2026, 11, 30)

    marks = {mark.day: (mark.entries, mark.mood) for mark in a_year.month(first, last)}

    assert marks == {AN_EVENING.date() - timedelta(days=40): (2, 3), AN_EVENING.date(): (5, 2)}
    assert [mark.entries for mark in a_year.month(first, last, {Kind.NOTE})] == [2]


def test_years_hold_their_months_newest_first(a_year):
    years = a_year.years()

    assert [(year.year, year.entries) for year in years] == [(2026, 7), (2025, 2)]
    assert years[0].months == (0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 5, 0)
    assert [year.year for year in a_year.years({Kind.NOTE})] == [2026]
    assert a_year.years({Kind.MOOD})[1].months[9] == 2


def test_the_first_and_the_last_day_belong_to_their_own_month(companion):
    for day in (date(2026, 12, 1), date(2026, 11, 30), date(2026, 11, 1), date(2026, 10, 31), date(2025, 12, 31)):
        companion.moods.save(a_mood(happened=AN_EVENING.replace(year=day.year, month=day.month, day=day.day)))

    this, last = companion.journal.years()

    assert (this.months[9:], last.months[11]) == ((1, 2, 1), 1)


def test_an_empty_journal_has_no_years(companion):
    assert companion.journal.years() == companion.journal.page() == []
    assert companion.journal.newest_on_or_before(AN_EVENING.date()) is None


def test_a_day_is_where_the_nearest_older_line_is(a_year):
    every = a_year.page()

    assert a_year.newest_on_or_before(AN_EVENING.date()) == every[0].order
    between = a_year.newest_on_or_before(AN_EVENING.date() - timedelta(days=1))
    assert a_year.page(before=between + 1)[0] == next(line for line in every if line.day < AN_EVENING.date())
    assert a_year.newest_on_or_before(date(2000, 1, 1)) is None
