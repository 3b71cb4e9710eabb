"""Which day does an instant belong to?

A night owl's 01:30 belongs to the evening before. The day is computed once, when an entry is written, from the wall
clock of that place and the person's own "my day starts at", and is then stored: later journeys or settings do not move
entries.
"""

from datetime import UTC, date, datetime, time, timedelta

from peercompanion.errors import InvalidInput

DAY_STARTS = time(4, 0)


def journal_day(happened: datetime, day_starts: time = DAY_STARTS) -> date:
    """The day on the wall clock of ``happened`` (its own offset), where a day begins at ``day_starts``."""
    require_aware(happened, "happened")
    start = timedelta(hours=day_starts.hour, minutes=day_starts.minute)
    wall_clock = happened.replace(tzinfo=None)
    if wall_clock - datetime.min < start:
        return wall_clock.date()
    return (wall_clock - start).date()


def require_aware(instant: datetime, field: str) -> None:
    """Raises InvalidInput for a naive datetime, which means nothing later, and for one that UTC has no date for."""
    if instant.tzinfo is None or instant.utcoffset() is None:
        raise InvalidInput("a time without its offset", field=field)
    try:
        instant.astimezone(UTC)
    except OverflowError as error:
        raise InvalidInput("beyond the calendar", field=field) from error
