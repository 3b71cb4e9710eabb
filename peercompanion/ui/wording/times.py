"""Dates, times and lists as the person's language writes them. Everything goes through QLocale."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from datetime import time as Clock

from PySide6.QtCore import QDate, QLocale, QTime

from peercompanion.ui.isolated import isolated

_TEXT = r"(?:'[^']*'|[^'dMy])*?"
_DAY, _MONTH = r"(?<!d)dd?(?!d)", r"M{1,4}"
_DAY_AND_MONTH = re.compile(rf"(?:{_DAY}{_TEXT}{_MONTH}|{_MONTH}{_TEXT}{_DAY})(?:日|일|\.|'[^']*')?")


class TimeWords:
    def day(self, day: date) -> str:
        """ "Sunday, 22 November"."""
        return QLocale().toString(_qdate(day), weekday_pattern(_long()))

    def day_and_year(self, day: date) -> str:
        return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)

    def short_day(self, day: date) -> str:
        """ "Fri 20 Nov"."""
        pattern = _shortened(weekday_pattern(_long()))
        return QLocale().toString(_qdate(day), pattern.replace(",", "").replace("،", ""))

    def short_date(self, day: date, today: date) -> str:
        """ "3 Nov"; with its year where that is not the present one."""
        return QLocale().toString(_qdate(day), _shortened(_pattern_of_date(day, today)))

    def weekday(self, day: date) -> str:
        return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)

    def weekday_letter(self, day: date) -> str:
        return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)

    def month_and_year(self, day: date) -> str:
        name = QLocale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
        return self.tr("{month} {year}").format(month=name, year=QLocale().toString(_qdate(day), "yyyy"))

    def short_month(self, month: int) -> str:
        return QLocale().standaloneMonthName(month, QLocale.FormatType.ShortFormat)

    def time(self, instant: datetime) -> str:
        """On the wall clock of the instant's own offset: "19:42"."""
        return QLocale().toString(QTime(instant.hour, instant.minute), QLocale.FormatType.ShortFormat)

    def clock_time(self, clock: Clock) -> str:
        return QLocale().toString(QTime(clock.hour, clock.minute), QLocale.FormatType.ShortFormat)

    def day_and_time(self, instant: datetime) -> str:
        return self.tr("{day}, {time}").format(day=self.day(instant.date()), time=self.time(instant))

    def day_heading(self, day: date, today: date) -> str:
        """The head of a day in a list: today and yesterday by name, other years with their year."""
        if day == today:
            return self.tr("Today, {day}").format(day=self.plain_date(day, today))
        if (today - day).days == 1:
            return self.tr("Yesterday, {day}").format(day=self.plain_date(day, day))
        return self.day(day) if day.year == today.year else self.day_and_year(day)

    def plain_date(self, day: date, today: date) -> str:
        """ "3 November"; with its year where that is not the present one."""
        return QLocale().toString(_qdate(day), _pattern_of_date(day, today))

    def days_ahead(self, day: date, today: date) -> str:
        """ "today", "tomorrow", "in 4 days"; for days gone by, their date."""
        ahead = (day - today).days
        if ahead == 0:
            return self.tr("today")
        if ahead == 1:
            return self.tr("tomorrow")
        if ahead < 0:
            return self.short_day(day)
        return self.tr("in %n day(s)", "", ahead)

    def greeting(self, now: datetime) -> str:
        if now.hour < 4 or now.hour >= 18:
            return self.tr("Good evening")
        return self.tr("Good morning") if now.hour < 12 else self.tr("Good afternoon")

    def listed(self, words: Iterable[str]) -> str:
        """Several words in a row, as a list without "and": "calm, hopeful"."""
        return self.tr(", ", "between the words of a list").join(map(isolated, words))

    def dotted(self, parts: Iterable[str]) -> str:
        """Short facts on one line: "a little  ·  10 min"."""
        return self.tr("  ·  ", "between the facts of a line").join(map(isolated, parts))

    def sentences(self, sentences: Iterable[str]) -> str:
        """Whole sentences, one after the other."""
        return self.tr(" ", "between two sentences").join(sentences)


def weekday_pattern(long: str) -> str:
    """Of a language's long form of dates, all but the year and what only joins the year to it."""
    date_part = _DAY_AND_MONTH.search(long)
    if not date_part:
        return long
    before, after = long[: date_part.start()], long[date_part.end() :]
    if "dddd" in before:
        joint = before.split("dddd", 1)[1]
        return f"dddd{', ' if 'y' in joint else joint}{date_part[0]}"
    if "dddd" in after:
        joint = after.split("dddd", 1)[0]
        return f"{date_part[0]}{', ' if 'y' in joint else joint}dddd"
    return date_part[0]


def _pattern_of_date(day: date, today: date) -> str:
    """Without the weekday; with the year where that is not the present one."""
    if day.year != today.year:
        return _long().replace("dddd", "").strip(" ,،.-/")
    date_part = _DAY_AND_MONTH.search(_long())
    return date_part[0] if date_part else _long()


def _long() -> str:
    return QLocale().dateFormat(QLocale.FormatType.LongFormat)


def _shortened(pattern: str) -> str:
    return pattern.replace("dddd", "ddd").replace("MMMM", "MMM")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
