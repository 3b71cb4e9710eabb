"""Builders for tests: a clock turned by hand, a key derivation that costs nothing, things with a word in them."""

from datetime import UTC, datetime, timedelta, timezone

from peercompanion.domain.attempt import Try
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.mood import Mood
from peercompanion.domain.note import Note
from peercompanion.domain.person import Person
from peercompanion.domain.strategy import Strategy
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.vault import KdfCost

CHEAP = KdfCost(m_kib=8192, t=1, p=1)
PASSPHRASE = "a lamp in the window"
AN_EVENING = datetime(2026, 11, 22, 19, 42, tzinfo=timezone(timedelta(hours=1)))


class Turned:
    """A clock that stands still until it is turned."""

    def __init__(self, start: datetime = AN_EVENING) -> None:
        self._now = start

    def now(self) -> datetime:
        return self._now

    def turn(self, **by: float) -> None:
        self._now += timedelta(**by)

    def set(self, instant: datetime) -> None:
        self._now = instant


def a_mood(**fields) -> Mood:
    return Mood(**({"happened": AN_EVENING, "mood": 3} | fields))


def a_strategy(**fields) -> Strategy:
    return Strategy(**({"title": "Kettle first", "steps": ("Get up", "Fill the kettle", "Wait beside it")} | fields))


def a_try(strategy: Strategy, **fields) -> Try:
    return Try(**({"strategy": strategy.id, "happened": AN_EVENING} | fields))


def a_group(**fields) -> Group:
    return Group(**({"nickname": "Tuesday group"} | fields))


def a_meeting(group: Group, **fields) -> Meeting:
    return Meeting(**({"group": group.id, "starts": AN_EVENING + timedelta(days=2)} | fields))


def a_note(**fields) -> Note:
    return Note(**({"title": "Mornings, since the clocks changed"} | fields))


def a_person(**fields) -> Person:
    return Person(**({"label": "J.", "phone": "07700 900142"} | fields))


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def a_takeaway(**fields) -> Takeaway:
    return Takeaway(**({"kind": TakeawayKind.WORDS_THAT_HELPED, "text": "You came anyway."} | fields))
