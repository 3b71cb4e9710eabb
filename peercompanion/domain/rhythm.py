"""When a group meets: every so many weeks, at one wall-clock time of one zone, through summer time and back."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from peercompanion.errors import InvalidInput


@dataclass(frozen=True, slots=True, kw_only=True)
class Rhythm:
    """``first`` is the date of any one meeting, so it also says the weekday; ``zone`` is an IANA name."""

    first: date
    at: time
    every_weeks: int = 1
    zone: str

    def __post_init__(self) -> None:
        if not 1 <= self.every_weeks <= 8:
            raise InvalidInput("not every one to eight weeks", field="every_weeks")
        try:
            ZoneInfo(self.zone)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise InvalidInput("an unknown time zone", field="zone") from error

    def next_start(self, after: datetime) -> datetime:
        """The first start strictly after the instant ``after``; an hour that a clock change removed starts an hour later."""
        here = after.astimezone(ZoneInfo(self.zone))
        step = 7 * self.every_weeks
        ahead = max(0, (here.date() - self.first).days)
        day = self.first + timedelta(days=ahead // step * step)
        while (start := self._start_on(day)) <= after:
            day += timedelta(days=step)
        return start

    def _start_on(self, day: date) -> datetime:
        wanted = datetime.combine(day, self.at, ZoneInfo(self.zone))
        return datetime.fromtimestamp(wanted.timestamp(), ZoneInfo(self.zone))
