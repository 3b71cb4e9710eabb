"""Rhythms against another implementation of the calendar (python-dateutil), in every zone there is, for ten years."""

from datetime import UTC, date, datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo, available_timezones

import pytest
from dateutil.rrule import MONTHLY, WEEKLY, rrule, weekday
from hypothesis import given
from hypothesis import strategies as st

from peercompanion.domain.rhythm import LAST, Repeats, Rhythm, month_weeks
from peercompanion.errors import InvalidInput

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:dateutil")

DAY, TEN_YEARS = timedelta(days=1), timedelta(days=3653)
ZONES = sorted(available_timezones())
BEGIN = date(2024, 1, 1)


def by_dateutil(rhythm: Rhythm, until: datetime) -> list[datetime]:
    """Every start before an instant, the first one included."""
    first = datetime.combine(rhythm.first, rhythm.at)
    if rhythm.repeats is Repeats.ONCE:
        walls = [first]
    elif rhythm.repeats is Repeats.MONTH:
        its_day = weekday(rhythm.first.weekday(), rhythm.month_week)
        walls = rrule(MONTHLY, dtstart=first, byweekday=its_day, until=until.replace(tzinfo=None) + DAY)
    else:
        walls = rrule(WEEKLY, dtstart=first, interval=rhythm.every_weeks, until=until.replace(tzinfo=None) + DAY)
    starts = [instant_of(wall, ZoneInfo(rhythm.zone)) for wall in walls]
    return [start for start in starts if start < until]


def in_utc(starts: list[datetime]) -> list[datetime]:
    """Two zones apart, Python calls no times equal that a clock shows twice."""
    return [start.astimezone(UTC) for start in starts]


def instant_of(wall: datetime, zone: ZoneInfo) -> datetime:
    """The first instant at which the clock of that place shows it; where it never does, by the clock of before."""
    near = [wall.replace(tzinfo=UTC) + hours * timedelta(hours=1) for hours in (-26, -15, 0, 15, 26)]
    offsets = [moment.astimezone(zone).utcoffset() for moment in near]
    possible = [wall.replace(tzinfo=UTC) - offset for offset in offsets]
    shown = [moment for moment in possible if moment.astimezone(zone).replace(tzinfo=None) == wall]
    return min(shown) if shown else wall.replace(tzinfo=UTC) - offset_before(wall, zone)


def offset_before(wall: datetime, zone: ZoneInfo) -> timedelta:
    return (wall.replace(tzinfo=UTC) - timedelta(hours=26)).astimezone(zone).utcoffset()


def a_rhythm(random: Random, zone: str, repeats: Repeats, at: time | None = None) -> Rhythm:
    first = BEGIN + DAY * random.randint(0, 730)
    return Rhythm(
        first=first,
        at=at or time(random.randint(0, 23), random.choice((0, 15, 30, 45))),
        every_weeks=random.randint(1, 8) if repeats is Repeats.WEEKS else 1,
        zone=zone,
        repeats=repeats,
        month_week=random.choice(month_weeks(first)) if repeats is Repeats.MONTH else None,
    )


@pytest.mark.parametrize("letter", sorted({zone[0] for zone in ZONES}))
@pytest.mark.parametrize("repeats", [Repeats.WEEKS, Repeats.MONTH])
def test_in_every_zone_ten_years_are_as_another_calendar_has_them(letter, repeats):
    random = Random(letter)
    for zone in (zone for zone in ZONES if zone[0] == letter):
        rhythm = a_rhythm(random, zone, repeats)
        until = datetime.combine(rhythm.first, time(0), UTC) + TEN_YEARS

        assert in_utc(rhythm.starts_between(datetime(2020, 1, 1, tzinfo=UTC), until)) == by_dateutil(rhythm, until)


@pytest.mark.parametrize("zone", ["Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca"])
@pytest.mark.parametrize("hour", range(4))
def test_every_night_at_which_the_clocks_change(zone, hour):
    sundays = Rhythm(first=date(2024, 1, 7), at=time(hour, 30), zone=zone)
    until = datetime(2034, 1, 1, tzinfo=UTC)

    assert in_utc(sundays.starts_between(datetime(2024, 1, 1, tzinfo=UTC), until)) == by_dateutil(sundays, until)


@given(st.integers(0, 2**32), st.sampled_from(ZONES), st.sampled_from(Repeats), st.integers(0, 3653 * 24 * 60))
def test_the_next_start_is_the_first_after(seed, zone, repeats, minutes):
    rhythm = a_rhythm(Random(seed), zone, repeats)
    after = datetime(2023, 6, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    until = max(after, datetime.combine(rhythm.first, time(0), UTC)) + timedelta(days=80)
    expected = next((start for start in by_dateutil(rhythm, until) if start > after), None)

    found = rhythm.next_start(after)

    assert (found and found.astimezone(UTC)) == expected
    assert found is None or rhythm.has(expected)


@given(st.integers(0, 2**32), st.sampled_from(ZONES), st.sampled_from(Repeats), st.integers(0, 3653 * 24 * 60))
def test_the_last_start_is_the_last_one_that_was(seed, zone, repeats, minutes):
    rhythm = a_rhythm(Random(seed), zone, repeats)
    until = datetime(2023, 6, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    started = by_dateutil(rhythm, until + timedelta(microseconds=1))

    found = rhythm.last_start(until)

    assert (found and found.astimezone(UTC)) == (started[-1] if started else None)


@pytest.mark.parametrize(
    ("rhythm", "day"),
    [
        ({"first": date(2026, 9, 25), "repeats": Repeats.MONTH, "month_week": LAST}, date(2026, 11, 27)),
        ({"first": date(2026, 10, 6), "repeats": Repeats.ONCE}, date(2026, 10, 6)),
        ({"first": date(2026, 12, 18)}, None),
        ({"first": date(2026, 12, 11)}, date(2026, 12, 11)),
    ],
)
def test_what_begins_tonight_has_not_been_yet(rhythm, day):
    noon = datetime(2026, 12, 18, 12, tzinfo=UTC)

    found = Rhythm(at=time(19), zone="UTC", **rhythm).last_start(noon)

    assert (found and found.date()) == day


@given(st.dates(date(2024, 1, 1), date(2034, 1, 1)))
def test_a_date_is_one_of_its_weekday_in_the_month_and_perhaps_the_last(day):
    for week in month_weeks(day):
        rhythm = Rhythm(first=day, at=time(12), zone="UTC", repeats=Repeats.MONTH, month_week=week)
        following = rhythm.starts_between(datetime.combine(day, time(0), UTC), datetime(2036, 1, 1, tzinfo=UTC))

        assert following[0].date() == day
        assert {start.weekday() for start in following} == {day.weekday()}
        if week == LAST:
            assert all((start + 7 * DAY).month != start.month for start in following)
        else:
            assert {(start.day - 1) // 7 + 1 for start in following} == {week}
    assert month_weeks(day)


@pytest.mark.parametrize(
    ("day", "weeks"),
    [
        (date(2026, 11, 24), (4, LAST)),
        (date(2026, 11, 3), (1,)),
        (date(2026, 11, 30), (LAST,)),
        (date(2028, 2, 29), (LAST,)),
        (date(2027, 2, 22), (4, LAST)),
    ],
)
def test_as_what_of_its_month_a_date_can_be_taken(day, weeks):
    assert month_weeks(day) == weeks


def test_the_last_weekday_of_a_leap_february():
    rhythm = Rhythm(first=date(2024, 2, 29), at=time(19), zone="UTC", repeats=Repeats.MONTH, month_week=LAST)

    starts = rhythm.starts_between(datetime(2028, 2, 1, tzinfo=UTC), datetime(2028, 4, 1, tzinfo=UTC))

    assert [start.date() for start in starts] == [date(2028, 2, 24), date(2028, 3, 30)]


def test_what_is_only_once_is_over_then():
    once = Rhythm(first=date(2026, 11, 24), at=time(19), zone="UTC", repeats=Repeats.ONCE)
    start = datetime(2026, 11, 24, 19, tzinfo=UTC)

    assert once.next_start(start - timedelta(weeks=90)) == start
    assert once.next_start(start) is None
    assert once.starts_between(start, start + DAY) == [start]
    assert once.has(start) and not once.has(start + timedelta(weeks=1))


@pytest.mark.parametrize("repeats", Repeats)
def test_the_calendar_ends(repeats):
    last = date(9999, 12, 20)
    rhythm = Rhythm(
        first=last, at=time(23), zone="Etc/GMT+12", repeats=repeats, month_week=3 if repeats is Repeats.MONTH else None
    )

    assert rhythm.next_start(datetime(9999, 12, 30, tzinfo=UTC)) is None


@pytest.mark.parametrize(
    "wrong",
    [
        {"repeats": Repeats.MONTH},
        {"repeats": Repeats.MONTH, "month_week": 3},
        {"repeats": Repeats.MONTH, "month_week": 5},
        {"repeats": Repeats.MONTH, "month_week": 0},
        {"month_week": 4},
        {"repeats": Repeats.ONCE, "month_week": LAST},
    ],
)
def test_a_week_of_the_month_that_the_first_one_is_not_in_is_refused(wrong):
    with pytest.raises(InvalidInput) as refused:
        Rhythm(**({"first": date(2026, 11, 24), "at": time(19), "zone": "UTC"} | wrong))

    assert refused.value.field == "month_week"
