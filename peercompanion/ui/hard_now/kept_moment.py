"""How hard it was, where that was said and then nothing was tried: kept as a hard moment when the person leaves.

Beside such moments can be told what a try shows. Nobody has to know of this to leave, so nothing here raises.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from peercompanion.domain.hard_moment import HardMoment
from peercompanion.errors import NotFound, PeerCompanionError

if TYPE_CHECKING:
    from peercompanion.companion import Companion


class KeptMoment:
    """From one arrival to the next. Without a vault the number is of use to nobody, and is not kept."""

    def __init__(self, companion: Companion | None, by: object) -> None:
        self._companion, self._by = companion, by
        self._said: HardMoment | None = None
        self._kept: HardMoment | None = None
        self.has_failed = False

    @property
    def number(self) -> int | None:
        return self._said.before if self._said else None

    def say(self, number: int | None) -> None:
        """None: taken back."""
        if self._companion is None:
            return
        before = self._said or self._kept
        if number is None:
            self._said = None
            self._take_back()
        elif before:
            self._said = replace(before, before=number)
        else:
            self._said = HardMoment(happened=self._companion.clock.now(), before=number)

    def keep(self) -> None:
        """More than once, where the same number goes on standing there, or could not be taken back before."""
        if self._said is None:
            self._take_back()
        if self._companion is None or self._said is None or self._said == self._kept:
            return
        try:
            self._said = self._kept = self._store(self._said, self._companion)
        except PeerCompanionError:
            self.has_failed = True
        else:
            self.has_failed = False

    def _store(self, moment: HardMoment, companion: Companion) -> HardMoment:
        """One that was taken back meanwhile is said anew."""
        try:
            return companion.hard_moments.save(moment, by=self._by, merge=moment.id)
        except NotFound:
            return companion.hard_moments.save(replace(moment, id=uuid4(), stamp=None), by=self._by)

    def give_to_try(self, undo_step: UUID | None) -> None:
        """Something was tried after all: the number says how hard it was before that. Both are taken back together."""
        self._said = None
        self._take_back(undo_step)

    def _take_back(self, undo_step: UUID | None = None) -> None:
        """What cannot be taken out now is taken out when the person leaves, if that can be done by then."""
        if self._kept is None or self._companion is None:
            return
        try:
            self._companion.hard_moments.remove(self._kept.id, by=self._by, merge=undo_step)
        except NotFound:
            pass
        except PeerCompanionError:
            return
        self._kept = None
