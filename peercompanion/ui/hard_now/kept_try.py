"""What stays of a try in the open vault: stored once it is begun, and completed by what is answered afterwards.

Whoever is in the middle of the steps has enough to do. What cannot be stored is noted and never raised.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from peercompanion.domain.attempt import Felt, Try
from peercompanion.errors import PeerCompanionError

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.ui.hard_now.things import SmallThing


class KeptTry:
    """All that is written of one try is one step of undo. Nothing is written of a built-in step, or without a vault.

    ``by`` is who makes the changes, as the hub is told.
    """

    def __init__(self, companion: Companion | None, thing: SmallThing, before: int | None, by: object) -> None:
        self._companion, self._by = companion, by
        self._is_begun = self._is_kept = False
        self._attempt = (
            Try(strategy=thing.strategy, happened=companion.clock.now(), before=before)
            if companion and thing.strategy
            else None
        )

    @property
    def before(self) -> int | None:
        return self._attempt.before if self._attempt else None

    @property
    def after(self) -> int | None:
        return self._attempt.after if self._attempt else None

    @property
    def is_kept(self) -> bool:
        return self._is_kept

    @property
    def has_failed(self) -> bool:
        """The vault did not take what was meant for it."""
        return self._is_begun and self._attempt is not None and not self._is_kept

    def begin(self) -> None:
        if not self._is_begun:
            self._is_begun = True
            self._keep(self._attempt)

    def answer(self, felt: Felt) -> None:
        self._keep(replace(self._attempt, felt=felt) if self._attempt else None)

    def rate(self, after: int | None) -> None:
        self._keep(replace(self._attempt, after=after) if self._attempt else None)

    def _keep(self, attempt: Try | None) -> None:
        """What did not go in now goes in with the next answer, if the vault takes that one."""
        if attempt is None or self._companion is None:
            return
        self._attempt = attempt
        try:
            self._attempt = self._companion.tries.save(attempt, by=self._by, merge=attempt.id)
        except PeerCompanionError:
            self._is_kept = False
        else:
            self._is_kept = True
