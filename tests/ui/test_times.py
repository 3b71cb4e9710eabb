"""Days and times as each country writes them."""

import re
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QLocale

from peercompanion.ui.today.this_week import week_of
from peercompanion.ui.wording import Wording
from peercompanion.ui.wording.times import weekday_pattern

SUNDAY = date(2026, 11, 22)
LAST_YEAR = date(2025, 11, 3)
EVENING = datetime(2026, 11, 22, 19, 42, tzinfo=UTC)


@pytest.fixture
def in_country(qapp):
    def go(name: str) -> Wording:
        QLocale.setDefault(QLocale(name))
        return Wording()

    yield go
    QLocale.setDefault(QLocale.system())


@pytest.mark.parametrize(
    ("country", "day", "short", "time", "date_before"),
    [
        ("en_GB", "Sunday, 22 November", "Sun 22 Nov", "19:42", "3 Nov 2025"),
        ("en_US", "Sunday, November 22", "Sun Nov 22", "7:42 PM", "Nov 3, 2025"),
        ("de_DE", "Sonntag, 22. November", "So. 22. Nov.", "19:42", "3. Nov. 2025"),
        ("es_ES", "domingo, 22 de noviembre", "dom 22 de nov", "19:42", "3 de nov de 2025"),
        ("ja_JP", "11月22日日曜日", "11月22日日", "19:42", "2025年11月3日"),
        ("hu_HU", "november 22., vasárnap", "nov. 22. V", "19:42", "2025. nov. 3"),
    ],
)
def test_a_day_is_written_as_in_its_country(in_country, country, day, short, time, date_before):
    words = in_country(country)

    written = (words.day(SUNDAY), words.short_day(SUNDAY), words.time(EVENING), words.short_date(LAST_YEAR, SUNDAY))

    assert tuple(re.sub(r"\s", " ", part) for part in written) == (day, short, time, date_before)


def test_no_country_keeps_its_year_in_a_day_without_one():
    everywhere = QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
    )
    patterns = {weekday_pattern(locale.dateFormat(QLocale.FormatType.LongFormat)) for locale in everywhere}

    assert len(patterns) > 50
    assert [pattern for pattern in patterns if "yy" in pattern or "d" not in pattern] == []


@pytest.mark.parametrize(("country", "first"), [("en_GB", "Monday"), ("en_US", "Sunday"), ("ar_EG", "Saturday")])
def test_the_week_begins_as_in_its_country(in_country, country, first):
    in_country(country)

    assert f"{week_of(SUNDAY)[0]:%A}" == first


def test_many_are_counted_with_the_marks_of_the_country(in_country):
    assert in_country("en_GB").entries(12_345) == "12,345 entries"
    assert in_country("de_DE").entries(12_345) == "12.345 entries"
