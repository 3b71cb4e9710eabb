"""Which copies stay: whatever the calendar, the newest one does, and there are never many."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from peercompanion.domain.copies import Contents, Reason, VaultCopy, is_due, no_longer_kept
from peercompanion.domain.journal import Kind

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


def made(hours: float, reason: Reason | None = Reason.DAILY, commit: int = 1) -> VaultCopy:
    """So many hours before noon."""
    when = NOON - timedelta(hours=hours)
    return VaultCopy(path=Path(f"{hours} {reason}"), made=when, size=1, reason=reason, commit=commit)


def test_three_days_and_four_weeks_are_kept():
    copies = [made(24 * days) for days in range(60)]

    gone = no_longer_kept(copies, copies[0])

    stay = sorted(copy.made.date() for copy in copies if copy not in gone)
    assert stay == [date(2026, 11, day) for day in (8, 15, 22, 25, 26, 27)]


def test_of_one_day_the_last_one_stays():
    copies = [made(hours) for hours in (0, 1, 2, 3)]

    assert no_longer_kept(copies, copies[0]) == copies[1:]


def test_those_before_a_migration_and_a_restore_have_places_of_their_own():
    copies = [made(n, Reason.MIGRATION) for n in range(4)] + [made(n + 0.5, Reason.REPLACED) for n in range(4)]
    daily = made(100)

    gone = no_longer_kept([*copies, daily], copies[0])

    assert gone == [copies[2], copies[6], copies[3], copies[7]]


@given(st.lists(st.tuples(st.floats(0, 24 * 900), st.sampled_from([*Reason, None])), min_size=1, max_size=60))
def test_the_one_just_proven_always_stays_and_few_do(moments):
    copies = list({copy.path: copy for copy in (made(*moment) for moment in moments)}.values())

    for newest in copies:
        stay = [copy for copy in copies if copy not in no_longer_kept(copies, newest)]
        assert newest in stay and len(stay) <= 3 + 4 + 2 + 2 + 1
        assert no_longer_kept(stay, newest) == []


def test_it_is_due_when_something_was_saved_on_another_day():
    last = made(0, commit=7)

    assert is_due(None, 0, NOON.date())
    assert not is_due(last, 7, NOON.date()) and not is_due(last, 8, NOON.date())
    assert not is_due(last, 7, NOON.date() + timedelta(days=1))
    assert is_due(last, 8, NOON.date() + timedelta(days=1)) and is_due(last, 8, NOON.date() - timedelta(days=1))


def test_what_a_copy_has_less_of_is_said_by_kind():
    now = Contents(things={Kind.MOOD: 12, Kind.NOTE: 1}, tries=4)
    then = Contents(things={Kind.MOOD: 10, Kind.NOTE: 3, Kind.GROUP: 1}, tries=4)

    assert then.fewer_than(now) == Contents(things={Kind.MOOD: 2})
    assert now.fewer_than(now).is_empty and not then.fewer_than(now).is_empty
