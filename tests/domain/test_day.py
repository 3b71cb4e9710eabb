"""Which day an instant belongs to, and which instants there are."""

from datetime import UTC, date, datetime, time, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from peercompanion.domain.day import journal_day, require_aware
from peercompanion.errors import InvalidInput

BERLIN = ZoneInfo("Europe/Berlin")


@pytest.mark.parametrize(
    ("happened", "day"),
    [
        (datetime(2026, 11, 22, 3, 59, 59, 999_999, tzinfo=UTC), date(2026, 11, 21)),
        (datetime(2026, 11, 22, 4, 0, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2026, 11, 22, 23, 59, tzinfo=UTC), date(2026, 11, 22)),
        (datetime(2027, 1, 1, 0, 30, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2028, 3, 1, 3, 0, tzinfo=UTC), date(2028, 2, 29)),
    ],
)
def test_the_night_belongs_to_the_evening_before(happened, day):
    assert journal_day(happened) == day


def test_the_day_starts_when_the_person_says():
    half_past_six = datetime(2026, 11, 22, 6, 30, tzinfo=UTC)

    days = [journal_day(half_past_six, starts) for starts in (time(0), time(6, 30), time(6, 31), time(12))]

    assert days == [date(2026, 11, 22), date(2026, 11, 22), date(2026, 11, 21), date(2026, 11, 21)]


def test_the_wall_clock_of_the_place_decides_not_utc():
    same_instant = datetime(2026, 11, 22, 20, 0, tzinfo=UTC)
    in_auckland = same_instant.astimezone(timezone(timedelta(hours=13)))

    assert journal_day(same_instant) == date(2026, 11, 22)
    assert journal_day(in_auckland) == date(2026, 11, 23)


@pytest.mark.parametrize(
    ("happened", "day"),
    [
        (datetime(2026, 3, 29, 3, 59, tzinfo=BERLIN), date(2026, 3, 28)),  # this night has an hour less
        (datetime(2026, 3, 29, 4, 0, tzinfo=BERLIN), date(2026, 3, 29)),
        (datetime(2026, 10, 25, 2, 30, fold=1, tzinfo=BERLIN), date(2026, 10, 24)),  # and this one more
        (datetime(2026, 10, 25, 4, 0, tzinfo=BERLIN), date(2026, 10, 25)),
    ],
)
def test_a_clock_change_moves_no_day(happened, day):
    assert journal_day(happened) == day


def test_the_first_hours_of_the_calendar_have_no_day_before_them():
    assert journal_day(datetime(1, 1, 1, 3, 0, tzinfo=UTC)) == date(1, 1, 1)


@given(st.datetimes(timezones=st.timezones()), st.times())
def test_every_instant_has_a_day_at_most_one_before_its_date(happened, starts):
    day = journal_day(happened.replace(year=min(max(happened.year, 2), 9998)), starts)

    assert happened.replace(year=day.year).date() - day in (timedelta(0), timedelta(days=1)) or day.month == 12


@pytest.mark.parametrize(
    "instant",
    [
        datetime(2026, 11, 22, 19, 42),
        datetime(1, 1, 1, 0, 30, tzinfo=timezone(timedelta(hours=1))),
        datetime(9999, 12, 31, 23, 30, tzinfo=timezone(timedelta(hours=-1))),
    ],
)
def test_an_instant_that_could_not_be_kept_is_refused(instant):
    with pytest.raises(InvalidInput) as refused:
        require_aware(instant, "happened")

    assert refused.value.field == "happened"
