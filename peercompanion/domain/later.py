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
    found = [each for each in (attempt, moment) if each and not each.asked and not is_told(each)]
    due = [each for each in found if NOT_BEFORE <= now - each.happened <= NOT_AFTER]
    return max(due, key=lambda each: each.happened, default=None)


def was_today(about: Try | HardMoment, now: datetime) -> bool:
    """By the calendar, in whose hours it is told; not by the day of the journal, which lasts into the night."""
    return about.happened.date() == now.date()


def is_told(about: Try | HardMoment) -> bool:
    """How it was afterwards."""
    return (about.felt if isinstance(about, Try) else about.after) is not None
