"""The year, written through the companion's door in slices, so that a window can show how far it is."""

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

from peercompanion.companion import Companion
from peercompanion.demo.year import Dated, DemoYear
from peercompanion.domain.attempt import Try
from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.mood import Mood
from peercompanion.domain.note import Note
from peercompanion.domain.person import Person
from peercompanion.domain.plan import PlanAbout, PlanPart
from peercompanion.domain.strategy import Strategy
from peercompanion.domain.takeaway import Takeaway
from peercompanion.session import Session
from peercompanion.vault import KdfCost

COST = KdfCost(m_kib=8192, t=1, p=1)
"""The least there is: a passphrase that everybody knows needs no slow key."""


class _Then:
    """A clock that says when each thing was written down, long ago."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant

    def now(self) -> datetime:
        return self.instant


def fill(folder: Path, passphrase: str, year: DemoYear, now: datetime) -> Iterator[float]:
    """Makes the vault in ``folder`` and fills it; yields the share that is done, 0 to 1, after each thing.

    The vault is locked again at the end, so nothing of the filling can be undone by whoever looks around.
    """
    clock = _Then(now)
    session = Session(folder, clock=clock, cost=COST)
    try:
        companion = session.create(passphrase)
        companion.save_choices(year.choices)
        for place, dated in enumerate(year.written, 1):
            clock.instant = dated.at
            _save(companion, dated)
            yield place / len(year.written)
        clock.instant = now
        _say_about_plan(companion, year.about_plan)
        for fit in year.fits:
            companion.groups.save_fit(fit)
        for id_ in year.thrown_away:
            companion.moods.trash(id_)
        while companion.tidy():
            yield 1.0
    finally:
        session.lock()


def _say_about_plan(companion: Companion, about: PlanAbout) -> None:
    companion.plan.save_made_with(about.made_with)
    if about.looked_at:
        companion.plan.look(about.looked_at)


def _save(companion: Companion, dated: Dated) -> None:
    rooms: dict[type, Any] = {
        Mood: companion.moods,
        Group: companion.groups,
        Meeting: companion.meetings,
        Strategy: companion.strategies,
        Try: companion.tries,
        Note: companion.notes,
        Takeaway: companion.takeaways,
        Person: companion.people,
        PlanPart: companion.plan,
    }
    rooms[type(dated.value)].save(dated.value)
