"""When a group meets next, against the plainest way to find out: ask minute by minute, or day by day."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercompanion.domain.rhythm import Rhythm
from peercompanion.errors import InvalidInput

ZONES = ("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Chatham", "UTC")
TUESDAY = date(2026, 11, 24)


def starts(rhythm: Rhythm, until: date):
    """Every start up to a day, one meeting after the other."""
    zone, day = ZoneInfo(rhythm.zone), rhythm.first
    while day <= until:
        yield datetime.combine(day, rhythm.at, zone).astimezone(UTC)
        day += timedelta(weeks=rhythm.every_weeks)


@given(
    st.builds(
        Rhythm,
        first=st.dates(date(2024, 1, 1), date(2027, 12, 31)),
        at=st.times().map(lambda at: at.replace(second=0, microsecond=0)),
        every_weeks=st.integers(1, 8),
        zone=st.sampled_from(ZONES),
    ),
    st.datetimes(datetime(2023, 1, 1), datetime(2029, 12, 31), timezones=st.just(UTC)),
)
def test_the_next_start_is_the_first_of_all_starts_that_is_still_to_come(rhythm, after):
    expected = next(start for start in starts(rhythm, date(2031, 1, 1)) if start > after)

    assert rhythm.next_start(after) == expected


@given(st.sampled_from(ZONES), st.integers(0, 52), st.integers(-90, 90))
def test_around_a_clock_change_the_wall_clock_stays(zone, weeks, minutes):
    rhythm = Rhythm(first=TUESDAY, at=time(19, 0), zone=zone)
    after = datetime.combine(TUESDAY, time(19, 0), ZoneInfo(zone)) + timedelta(weeks=weeks, minutes=minutes)

    found = rhythm.next_start(after)

    assert (found.hour, found.minute, found.weekday()) == (19, 0, TUESDAY.weekday())
    assert found > after


def test_at_the_very_start_the_next_meeting_is_the_one_after():
    rhythm = Rhythm(first=TUESDAY, at=time(19, 0), every_weeks=2, zone="Europe/Berlin")
    start = datetime(2026, 11, 24, 18, 0, tzinfo=UTC)

    assert rhythm.next_start(start) == start + timedelta(weeks=2)
    assert rhythm.next_start(start - timedelta(microseconds=1)) == start


def test_an_hour_that_was_taken_out_is_met_an_hour_later():
    rhythm = Rhythm(first=date(2026, 3, 22), at=time(2, 30), zone="Europe/Berlin")

    found = rhythm.next_start(datetime(2026, 3, 28, tzinfo=UTC))

    assert found.isoformat() == "2026-03-29T03:30:00+02:00"


def test_an_hour_that_comes_twice_is_met_the_first_time():
    rhythm = Rhythm(first=date(2026, 10, 18), at=time(2, 30), zone="Europe/Berlin")

    found = rhythm.next_start(datetime(2026, 10, 24, tzinfo=UTC))

    assert found.isoformat() == "2026-10-25T02:30:00+02:00"


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"every_weeks": 0}, "every_weeks"),
        ({"every_weeks": 9}, "every_weeks"),
        ({"zone": "Europe/Nowhere"}, "zone"),
        ({"zone": ""}, "zone"),
        ({"zone": "../../etc/passwd"}, "zone"),
        ({"at": time(19, 0, 1)}, "at"),
        ({"at": time(19, 0, tzinfo=UTC)}, "at"),
    ],
)
def test_a_rhythm_that_cannot_be_is_refused(wrong, field):
    with pytest.raises(InvalidInput) as refused:
        Rhythm(**({"first": TUESDAY, "at": time(19, 0), "zone": "Europe/Berlin"} | wrong))

    assert refused.value.field == field
