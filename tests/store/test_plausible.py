"""What is let in of a row whose letters may be wrong."""

import pytest

from peercompanion.store.plausible import mended
from tests.helpers import a_strategy

ID, OTHER = (str(a_strategy().id) for _ in range(2))


@pytest.mark.parametrize("link", ["meeting_id", "strategy_id"])
def test_a_link_that_cannot_be_read_is_let_go_of_and_the_rest_stays(link):
    assert mended(("id", link, "alias"), (ID, f"{OTHER[:-1]}?", "R.")) == [ID, None, "R."]
    assert mended(("id", link, "alias"), (ID, OTHER, "R.")) == [ID, OTHER, "R."]


@pytest.mark.parametrize("name", ["id", "section_id", "mood_id"])
def test_a_row_that_does_not_say_what_it_belongs_to_is_refused(name):
    assert mended((name, "position"), (f"{ID[:-1]}?", 0)) is None


RHYTHM = ("id", "first_day", "starts_at", "every_weeks", "zone", "repeats", "month_week")


@pytest.mark.parametrize(
    "rhythm",
    [
        ("2026-11-24", "19:00", 2, "Europe/Berlin", "weeks", None),
        ("2026-11-24", "19:00", 1, "Europe/Berlin", "month", -1),
        ("2026-11-24", "19:00", 1, "Europe/Berlin", "month", 4),
        ("2026-11-24", "19:00", 1, "Europe/Berlin", "once", None),
    ],
)
def test_a_rhythm_that_can_be_stays(rhythm):
    assert mended(RHYTHM, (ID, *rhythm)) == [ID, *rhythm]
    assert mended(RHYTHM[:5], (ID, *rhythm[:4])) == [ID, *rhythm[:4]]


@pytest.mark.parametrize(
    "rhythm",
    [
        ("2026-11-2?", "19:00", 2, "Europe/Berlin", "weeks", None),
        ("2026-11-24", "19:00", 1, "Europe/Berlin", "month", 3),
        ("2026-11-24", "19:00", 1, "Europe/Berlin", "month", None),
        ("2026-11-24", "19:00", 1, "Europe/Berlin", "weeks", 4),
        ("2026-11-24", "19:00", 1, "Europe/Berlin", "wekks", None),
        ("2026-11-24", "19:00", 1, "Europe/Berlin", 7, None),
        ("2026-11-24", "19:00", 1, "Europe/Nowhere", "month", 4),
    ],
)
def test_of_one_that_cannot_be_nothing_stays(rhythm):
    assert mended(RHYTHM, (ID, *rhythm)) == [ID, None, None, None, None, "weeks", None]


@pytest.mark.parametrize(
    ("start", "stays"), [(1_700_000_000_000_000, True), (None, True), (-(2**62), False), ("", False)]
)
def test_a_start_that_no_rhythm_can_have_given_is_let_go_of(start, stays):
    assert mended(("id", "planned_for"), (ID, start)) == [ID, start if stays else None]


def test_a_visit_on_no_day_is_refused():
    assert mended(("group_id", "visit", "day"), (ID, 1, "2026-11-2?")) is None
    assert mended(("group_id", "visit", "day"), (ID, 1, "2026-11-20")) == [ID, 1, "2026-11-20"]
