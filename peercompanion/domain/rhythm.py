"""When a group meets: at one wall-clock time of one zone, through summer time and back.

Every so many weeks, on one weekday of each month ("the second Tuesday", "the last Friday"), or only once.
"""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from itertools import takewhile
from typing import TYPE_CHECKING

from peercompanion.errors import InvalidInput

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo

WEEK = timedelta(weeks=1)
LAST = -1
"""The last weekday of its kind in a month, be it the fourth or the fifth."""
MOST_WEEKS = 8
LONGEST_APART = WEEK * (MOST_WEEKS + 1)
"""No two of one rhythm that follow each other are further apart than that, summer time and months included."""
LAST_DAY = date.max - timedelta(days=1)
"""So that an instant on it is one in UTC, too."""


class Repeats(StrEnum):
    WEEKS = "weeks"
    MONTH = "month"
    ONCE = "once"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """``first`` is the date of one meeting, before which there is none, so it also says the weekday; ``at`` is a time
    of the wall clock there, in whole minutes; ``zone`` is an IANA name. ``every_weeks`` counts where it repeats by
    weeks; ``month_week`` is there where it repeats by months: 1 to 4 or LAST, one of ``month_weeks(first)``.
    """

    first: date
    at: time
    every_weeks: int = 1
    zone: str
    repeats: Repeats = Repeats.WEEKS
    month_week: int | None = None

    def __post_init__(self) -> None:
        if self.every_weeks not in range(1, MOST_WEEKS + 1):
            raise InvalidInput("not every one to eight weeks", field="every_weeks")
        if self.at.tzinfo or self.at.second or self.at.microsecond:
            raise InvalidInput("not a time of the wall clock in whole minutes", field="at")
        wanted = month_weeks(self.first) if self.repeats is Repeats.MONTH else (None,)
        if self.month_week not in wanted:
            raise InvalidInput("not the week of the month in which the first one is", field="month_week")
        _zone(self.zone)

    def next_start(self, after: datetime) -> datetime | None:
        """The first start strictly after the instant ``after``; None where nothing comes any more.

        What would fall into an hour that a clock change removed starts an hour later.
        """
        here = self.day_of(after)
        return next((start for start in map(self._start_on, self._days(here)) if start > after), None)

    def last_start(self, until: datetime) -> datetime | None:
        """The last start at the instant ``until`` or before; None where there was none yet."""
        near = self._days(self.day_of(until - LONGEST_APART))
        started = list(takewhile(lambda start: start <= until, map(self._start_on, near)))
        return started[-1] if started else None

    def has(self, start: datetime) -> bool:
        """Whether it gives that very instant.

        In UTC: of an hour that a clock shows twice, Python calls two times of different zones never equal (PEP 495).
        """
        found = self.next_start(start - timedelta(microseconds=1))
        return found is not None and found.astimezone(UTC) == start.astimezone(UTC)

    def day_of(self, moment: datetime) -> date:
        """By the calendar of that place."""
        return moment.astimezone(_zone(self.zone)).date()

    def starts_between(self, since: datetime, until: datetime) -> list[datetime]:
        """All from ``since`` on that are before ``until``."""
        here = self.day_of(since)
        starts = takewhile(lambda start: start < until, map(self._start_on, self._days(here)))
        return [start for start in starts if start >= since]

    def _days(self, about: date) -> Iterator[date]:
        """From one that is not after ``about``, if there is one, to the end of the calendar."""
        if self.repeats is Repeats.ONCE:
            yield self.first
        elif self.repeats is Repeats.MONTH:
            yield from self._days_of_months(max(self.first, about))
        else:
            yield from self._days_of_weeks(about)

    def _days_of_weeks(self, about: date) -> Iterator[date]:
        step = WEEK * self.every_weeks
        day: date | None = self.first + max(0, (about - self.first) // step) * step
        while day:
            yield day
            day = day + step if LAST_DAY - day > step else None

    def _days_of_months(self, about: date) -> Iterator[date]:
        for month in range(about.year * 12 + about.month - 1, LAST_DAY.year * 12):
            day = self._day_of(month // 12, month % 12 + 1)
            if day >= self.first:
                yield day

    def _day_of(self, year: int, month: int) -> date:
        first_weekday, days = monthrange(year, month)
        its_first = 1 + (self.first.weekday() - first_weekday) % 7
        if self.month_week == LAST:
            return date(year, month, its_first + (days - its_first) // 7 * 7)
        return date(year, month, its_first + ((self.month_week or 1) - 1) * 7)

    def _start_on(self, day: date) -> datetime:
        zone = _zone(self.zone)
        return datetime.fromtimestamp(datetime.combine(day, self.at, zone).timestamp(), zone)


def month_weeks(day: date) -> tuple[int, ...]:
    """As what of its month a date can be taken: the first to the fourth of its weekday, and also as the last one."""
    week = (day.day - 1) // 7 + 1
    is_last = day.day + 7 > monthrange(day.year, day.month)[1]
    return (*((week,) if week <= 4 else ()), *((LAST,) if is_last else ()))


def _zone(name: str) -> "ZoneInfo":
    """Raises InvalidInput. The module loads when a rhythm is met: the lock window knows of groups, but of no zone."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidInput("an unknown time zone", field="zone") from error
