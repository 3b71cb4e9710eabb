"""The one later question: of what may it be asked, and when?

A try whose end was not told, or a hard moment nothing more was said of, is asked about once: not at once, for nothing
has settled yet, and not the day after, when it would be a guess.
"""

from datetime import datetime, timedelta

from peercompanion.domain.attempt import Try
from peercompanion.domain.hard_moment import HardMoment

NOT_BEFORE, NOT_AFTER = timedelta(minutes=10), timedelta(hours=24)


def to_ask_about(attempt: Try | None, moment: HardMoment | None, now: datetime) -> Try | HardMoment | None:
    """Given the newest of each, the newer one of those that may be asked about; None mostly."""
    due = [each for each in _open(attempt, moment) if NOT_BEFORE <= now - each.happened <= NOT_AFTER]
    return max(due, key=lambda each: each.happened, default=None)


def next_due(attempt: Try | None, moment: HardMoment | None, now: datetime) -> datetime | None:
    """When one of them may be asked about that is too young now."""
    return min(
        (each.happened + NOT_BEFORE for each in _open(attempt, moment) if now - each.happened < NOT_BEFORE),
        default=None,
    )


def _open(attempt: Try | None, moment: HardMoment | None) -> list[Try | HardMoment]:
    found: list[Try | HardMoment] = []
    if attempt and attempt.felt is None and not attempt.asked:
        found.append(attempt)
    if moment and moment.after is None and not moment.asked:
        found.append(moment)
    return found
