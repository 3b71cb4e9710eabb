"""When a group meets: every so many weeks, at one wall-clock time of one zone, through summer time and back."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from peercompanion.errors import InvalidInput

if TYPE_CHECKING:
    from zoneinfo import ZoneInfo


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """``first`` is the date of any one meeting, so it also says the weekday; ``at`` is a time of the wall clock there,
    in whole minutes; ``zone`` is an IANA name.
    """

    first: date
    at: time
    every_weeks: int = 1
    zone: str

    def __post_init__(self) -> None:
        if self.every_weeks not in range(1, 9):
            raise InvalidInput("not every one to eight weeks", field="every_weeks")
        if self.at.tzinfo or self.at.second or self.at.microsecond:
            raise InvalidInput("not a time of the wall clock in whole minutes", field="at")
        _zone(self.zone)

    def next_start(self, after: datetime) -> datetime:
        """The first start strictly after the instant ``after``.

        What would fall into an hour that a clock change removed starts an hour later.
        """
        here = after.astimezone(_zone(self.zone))
        step = 7 * self.every_weeks
        ahead = max(0, (here.date() - self.first).days)
        day = self.first + timedelta(days=ahead // step * step)
        while (start := self._start_on(day)) <= after:
            day += timedelta(days=step)
        return start

    def _start_on(self, day: date) -> datetime:
        zone = _zone(self.zone)
        return datetime.fromtimestamp(datetime.combine(day, self.at, zone).timestamp(), zone)


def _zone(name: str) -> "ZoneInfo":
    """Raises InvalidInput. The module loads when a rhythm is met: the lock window knows of groups, but of no zone."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidInput("an unknown time zone", field="zone") from error
