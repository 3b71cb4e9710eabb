"""Words for when a group meets, by the clock on its own wall."""

from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from peercompanion.domain.rhythm import LAST, Repeats, Rhythm


class RhythmWords:
    def rhythm(self, rhythm: Rhythm, minutes: int) -> str:
        """ "Every two weeks on Tuesday, 19:00 to 20:30"."""
        start = datetime.combine(rhythm.first, rhythm.at)
        ends = start + timedelta(minutes=minutes)
        return self.tr("{days}, {start} to {end}", "Every Tuesday, 19:00 to 20:30").format(
            days=self.rhythm_days(rhythm), start=self.time(start), end=self.time(ends)
        )

    def rhythm_days(self, rhythm: Rhythm) -> str:
        weekday = self.weekday(rhythm.first)
        if rhythm.repeats is Repeats.ONCE:
            return self.tr("Once, on {day}").format(day=self.day(rhythm.first))
        if rhythm.month_week is not None:
            return self.every_month(rhythm.first, rhythm.month_week)
        if rhythm.every_weeks == 1:
            return self.tr("Every {weekday}").format(weekday=weekday)
        number = self.few(rhythm.every_weeks)
        return self.tr("Every {number} weeks on {weekday}").format(number=number, weekday=weekday)

    def every_month(self, first: date, week: int) -> str:
        """ "Every month on the second Tuesday", for a date that is one."""
        words = {
            1: self.tr("Every month on the first {weekday}"),
            2: self.tr("Every month on the second {weekday}"),
            3: self.tr("Every month on the third {weekday}"),
            4: self.tr("Every month on the fourth {weekday}"),
            LAST: self.tr("Every month on the last {weekday}"),
        }
        return words[week].format(weekday=self.weekday(first))

    def every_weeks(self, weeks: int) -> str:
        if weeks == 1:
            return self.tr("Every week")
        return self.tr("Every {number} weeks").format(number=self.few(weeks))

    def few(self, count: int) -> str:
        """Two to eight, in a sentence."""
        words = self.tr("two"), self.tr("three"), self.tr("four"), self.tr("five"), self.tr("six"), self.tr("seven")
        return (*words, self.tr("eight"))[count - 2]

    def there_and_here(self, start: datetime, zone: str) -> str:
        """ "19:00 there is 20:00 here." "" where both clocks show the same."""
        there, here = start.astimezone(ZoneInfo(zone)), start.astimezone()
        if there.replace(tzinfo=None) == here.replace(tzinfo=None):
            return ""
        times = {"there": self.time(there), "here": self.time(here)}
        if there.date() == here.date():
            return self.tr("{there} there is {here} here.").format(**times)
        days = {"one_day": self.weekday(there.date()), "other_day": self.weekday(here.date())}
        return self.tr("{one_day} {there} there is {other_day} {here} here.").format(**times, **days)
