"""What stays of a try in the open vault: stored once it is begun, and completed by what is answered afterwards.

Whoever is in the middle of the steps has enough to do. What cannot be stored is noted and never raised.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from peercompanion.domain.attempt import Felt, Try
from peercompanion.errors import ChangedElsewhere, NotFound, PeerCompanionError
from peercompanion.ui.hard_now.if_readable import if_readable

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.ui.hard_now.things import SmallThing


class KeptTry:
    """All that is written of one try is one step of undo. Nothing is written of a built-in step, or without a vault.

    ``by`` is who makes the changes, as the hub is told.
    """

    def __init__(self, companion: Companion | None, thing: SmallThing, before: int | None, by: object) -> None:
        self._companion, self._by = companion, by
        self._is_begun = self._has_failed = False
        self._unsaved: dict[str, object] = {}
        self._attempt = (
            Try(strategy=thing.strategy, happened=companion.clock.now(), before=before)
            if companion and thing.strategy
            else None
        )

    @property
    def id(self) -> UUID | None:
        """Its undo step is known by it, too."""
        return self._attempt.id if self._attempt else None

    @property
    def before(self) -> int | None:
        return self._attempt.before if self._attempt else None

    @property
    def after(self) -> int | None:
        return replace(self._attempt, **self._unsaved).after if self._attempt else None

    @property
    def is_kept(self) -> bool:
        """It may have been taken back since."""
        attempt = self._attempt
        return bool(attempt and if_readable(self._companion, lambda companion: companion.tries.get(attempt.id)))

    @property
    def has_failed(self) -> bool:
        """The vault did not take all that was meant for it."""
        return self._has_failed

    def begin(self) -> None:
        if not self._is_begun:
            self._is_begun = True
            self._keep()

    def answer(self, felt: Felt) -> None:
        self._keep(felt=felt)

    def rate(self, after: int | None) -> None:
        self._keep(after=after)

    def _keep(self, **said: object) -> None:
        """What did not go in now goes in with the next answer, if the vault takes that one."""
        if self._companion is None or self._attempt is None:
            return
        self._unsaved |= said
        try:
            self._attempt = self._store(self._attempt, self._companion)
        except PeerCompanionError:
            self._has_failed = True
        else:
            self._has_failed = False
            self._unsaved.clear()

    def _store(self, attempt: Try, companion: Companion) -> Try:
        """Onto what another window made of it meanwhile; one that was taken back is told anew."""
        try:
            return self._save(attempt, companion)
        except ChangedElsewhere:
            return self._save(companion.tries.get(attempt.id), companion)
        except NotFound:
            return self._save(replace(attempt, id=uuid4(), stamp=None), companion)

    def _save(self, attempt: Try, companion: Companion) -> Try:
        wanted = replace(attempt, **self._unsaved)
        return companion.tries.save(wanted, by=self._by, merge=wanted.id)
