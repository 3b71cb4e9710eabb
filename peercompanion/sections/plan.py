"""My plan, and when it was read."""

from contextlib import suppress
from datetime import date

from peercompanion.domain.plan import PlanAbout, PlanPart, PlanSection
from peercompanion.errors import PeerCompanionError
from peercompanion.store.plan import PlanRows


class PlanRoom:
    """The plan is always there, all eight sections of it; those that were never written are empty."""

    def __init__(self, rows: PlanRows) -> None:
        self._rows = rows

    def parts(self) -> tuple[PlanPart, ...]:
        """In the order in which they are read."""
        written = {part.section: part for part in self._rows.parts()}
        return tuple(written.get(section) or PlanPart(section=section) for section in PlanSection)

    def save(self, part: PlanPart, by: object | None = None, merge: object | None = None) -> PlanPart:
        return self._rows.save(part, by=by, merge=merge)

    def about(self) -> PlanAbout:
        return self._rows.about()

    def save_made_with(self, words: str, by: object | None = None, merge: object | None = None) -> None:
        self._rows.save_made_with(words, by=by, merge=merge)

    def look(self, today: date) -> date | None:
        """It is being read. Answers on which day it was last read before today; an empty one was not read.

        No undo step, nobody is told; and where that cannot be kept, that is no reason to keep anybody from reading.
        """
        if all(part.is_empty for part in self.parts()):
            return None
        about = self.about().looked(today)
        with suppress(PeerCompanionError):
            self._rows.keep_looks(about)
        return about.looked_before
