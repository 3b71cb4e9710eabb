"""Dates, times and lists as the person's language writes them. Everything goes through QLocale."""

from collections.abc import Iterable
from datetime import date, datetime
from datetime import time as Clock

from PySide6.QtCore import QDate, QLocale, QTime


class TimeWords:
    def day(self, day: date) -> str:
        """ "Sunday, 22 November"."""
        return self._without_year(QLocale(), QLocale().dateFormat(QLocale.FormatType.LongFormat), day)

    def day_and_year(self, day: date) -> str:
        return QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat)

    def short_day(self, day: date) -> str:
        """ "Fri 20 Nov"."""
        return QLocale().toString(_qdate(day), "ddd d MMM")

    def weekday(self, day: date) -> str:
        return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.LongFormat)

    def weekday_letter(self, day: date) -> str:
        return QLocale().standaloneDayName(day.isoweekday(), QLocale.FormatType.NarrowFormat)

    def month_and_year(self, day: date) -> str:
        name = QLocale().standaloneMonthName(day.month, QLocale.FormatType.LongFormat)
        return self.tr("{month} {year}").format(month=name, year=day.year)

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
            return self.tr("Today, {day}").format(day=self._day_and_month(day))
        if (today - day).days == 1:
            return self.tr("Yesterday, {day}").format(day=self._day_and_month(day))
        return self.day(day) if day.year == today.year else self.day_and_year(day)

    def plain_date(self, day: date, today: date) -> str:
        """ "3 November"; with its year where that is not the present one."""
        if day.year == today.year:
            return self._day_and_month(day)
        pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "").strip(" ,.-/")
        return QLocale().toString(_qdate(day), pattern)

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
        return self.tr(", ", "between the words of a list").join(words)

    def dotted(self, parts: Iterable[str]) -> str:
        """Short facts on one line: "a little  ·  10 min"."""
        return self.tr("  ·  ", "between the facts of a line").join(parts)

    def _day_and_month(self, day: date) -> str:
        locale = QLocale()
        return self._without_year(locale, locale.dateFormat(QLocale.FormatType.LongFormat).replace("dddd", ""), day)

    def _without_year(self, locale: QLocale, pattern: str, day: date) -> str:
        """The language's own long form, less the year and what only joined the year to it."""
        for part in (", yyyy", " yyyy", "yyyy 'de' ", "yyyy"):
            pattern = pattern.replace(part, "")
        pattern = pattern.replace(" 'de' 'de'", "").strip(" ,.-/")
        return locale.toString(_qdate(day), pattern)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
