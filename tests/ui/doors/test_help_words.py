"""Words about help lines: exact for what the source says, silent where it does not, and never without a number."""

from datetime import date

import pytest
from PySide6.QtCore import QLocale

from peercompanion.content.lines import Country, HelpLine, LineKind
from peercompanion.preferences import Preferences
from peercompanion.ui.wording import Wording

TODAY = date(2026, 11, 24)


@pytest.fixture
def words(qapp):
    QLocale.setDefault(QLocale("en_GB"))
    yield Wording()
    QLocale.setDefault(QLocale.system())


def a_line(**fields):
    known = {"id": "x", "name": "Listeners", "number": "123", "kind": LineKind.CALL, "hours": "always", "source": "x"}
    return HelpLine(**(known | fields))


def a_country(*emergency, lines=()):
    return Country(code="XX", name="Somewhere", emergency=emergency, lines=lines)


def test_the_first_line_of_the_country_stands_under_every_note(words, tmp_path):
    preferences = Preferences(tmp_path / "device.json")
    preferences.set("country", "GB")

    assert words.help_lead() == "If this is about ending your life, a person can listen:"
    assert words.first_line(preferences) == "Samaritans 116 123"


def test_without_a_country_it_says_where_to_look(words, tmp_path):
    assert words.first_line(Preferences(tmp_path / "device.json")) == "findahelpline.com"


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (a_line(), "Listeners 123"),
        (a_line(kind=LineKind.TEXT), "Listeners, text 123"),
        (a_line(kind=LineKind.WHATSAPP), "Listeners, WhatsApp 123"),
        (a_line(name="123 Lifeline"), "123 Lifeline"),
    ],
)
def test_a_line_is_said_with_how_to_use_it(words, line, said):
    assert words.help_line(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (a_line(cost="free"), "Free, day and night"),
        (a_line(), "Day and night"),
        (a_line(hours="10 to 22"), "10 to 22"),
        (a_line(hours="10 to 22", cost="free"), "Free, 10 to 22"),
    ],
)
def test_hours_and_cost_are_said_as_far_as_they_are_known(words, line, said):
    assert words.line_hours(line) == said


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (a_line(source_year=2024), "From a source of 2024. Numbers may have changed."),
        (a_line(), "Numbers may have changed."),
        (a_line(checked_on=date(2026, 11, 3)), "Checked November 2026."),
        (a_line(checked_on=date(2025, 9, 3)), "Checked September 2025. Numbers may have changed."),
    ],
)
def test_the_age_is_the_year_of_the_source_until_somebody_checked(words, line, said):
    assert words.line_age(line, TODAY) == said


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        (("112",), "If life is in danger: 112."),
        (("999", "112"), "If life is in danger: 999 or 112."),
        (("1", "2", "3"), "If life is in danger: 1, 2 or 3."),
    ],
)
def test_emergency_numbers_come_from_the_country(words, numbers, said):
    assert words.help_emergency(a_country(*numbers)) == said


def test_what_happens_is_said_with_what_the_line_says_of_itself(words):
    happens = words.line_happens(a_line(notes=("They may call an ambulance.",)))

    assert happens == ("A trained person listens.", "You can hang up at any time.", "They may call an ambulance.")


@pytest.mark.parametrize(
    ("kind", "at_first"),
    [
        (LineKind.CALL, ("A trained person listens.", "You can hang up at any time.")),
        (LineKind.TEXT, ("A trained person reads and answers.", "You can stop at any time.")),
        (LineKind.WHATSAPP, ("A trained person reads and answers.", "You can stop at any time.")),
    ],
)
def test_the_surest_comes_first_by_the_way_one_gets_in_touch(words, kind, at_first):
    line = a_line(kind=kind, notes=("Not on your bill.",), busy="Often busy.", alerts="They may call.")

    assert words.line_at_first(line) == at_first
    assert words.line_happens(line) == (*at_first, "Not on your bill.", "Often busy.", "They may call.")


@pytest.mark.parametrize(
    ("line", "further"),
    [
        (
            a_line(notes=("Not on your bill.",), busy="Often busy.", alerts="They may call."),
            ("Not on your bill.", "Often busy.", "They may call."),
        ),
        (
            a_line(),
            (
                "Lines can be busy. Try again, or take another one.",
                "Some lines may call the emergency services if life is at risk.",
            ),
        ),
        (a_line(own=True, notes=("Ask for R.",)), ()),
    ],
)
def test_that_help_may_be_sent_is_said_of_every_line_of_a_country(words, line, further):
    assert words.line_further(line) == further


@pytest.mark.parametrize(
    ("kind", "title"),
    [
        (LineKind.CALL, "What happens when I call?"),
        (LineKind.TEXT, "What happens when I write?"),
        (LineKind.WHATSAPP, "What happens when I write?"),
    ],
)
def test_what_happens_is_asked_as_one_gets_in_touch(words, kind, title):
    assert words.line_further_title(a_line(kind=kind)) == title


def test_of_a_line_of_ones_own_only_what_one_wrote_is_said(words):
    own = a_line(own=True, hours="after six", notes=("Ask for R.",))

    assert words.line_at_first(own) == words.line_happens(own) == ("Ask for R.",)
    assert words.line_hours(own) == "after six"
    assert words.line_age(own, TODAY) == ""


def test_every_shipped_line_says_who_else_may_be_called(words):
    lines = [line for code, _ in words.help_countries() for line in words.help_country_of(code).lines]

    assert lines
    assert all("may call" in words.line_further(line)[-1] for line in lines)


def test_every_country_has_a_line_and_the_last_choice_is_another_one(words):
    countries = words.help_countries()

    assert countries[-1] == ("", "Another country")
    assert ("GB", "United Kingdom") in countries
    assert all(words.help_country_of(code).first for code, _ in countries[:-1])


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (a_line(name="Line", number="1", hours="always", cost="free"), "Line 1. Free, day and night"),
        (a_line(name="Mine", number="2", hours="", own=True), "Mine 2"),
    ],
)
def test_a_line_is_told_with_its_hours_where_it_has_some(words, line, told):
    assert words.line_told(line) == told
