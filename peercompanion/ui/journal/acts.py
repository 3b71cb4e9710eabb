"""What can be done with one thing out of the journal. Each act says at the foot what it did."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QObject

from peercompanion.domain.journal import Kind
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.journal.sheet import Sheet

HOMES = {Kind.NOTE: PageName.MEETINGS, Kind.MEETING: PageName.MEETINGS, Kind.STRATEGY: PageName.STRATEGIES}


class Acts(QObject):
    """``by`` is the page, whose writes these are; ``then`` is called when it was done."""

    def __init__(self, context: Context, by: QObject) -> None:
        super().__init__(by)
        self._context, self._by = context, by

    def throw_away(self, kind: Kind, id: UUID, then: Callable[[], None]) -> None:
        companion = self._context.companion
        section = {
            Kind.MOOD: companion.moods,
            Kind.NOTE: companion.notes,
            Kind.MEETING: companion.meetings,
            Kind.STRATEGY: companion.strategies,
            Kind.TAKEAWAY: companion.takeaways,
        }[kind]
        self._attempt(lambda: section.trash(id, by=self._by), then, self.tr("Moved to trash."))

    def catch(self, sheet: Sheet, then: Callable[[], None]) -> None:
        """A note for the group, private at first."""
        notes = self._context.companion.notes
        if sheet.can_be_caught:
            said = self.tr("Kept as a private note in “Only for me”.")
            self._attempt(lambda: notes.catch(sheet.id, by=self._by), then, said)
        elif sheet.kind is Kind.MOOD:
            self._context.frame.notify(self.tr("There are no words in it yet to take along."))

    def go_home(self, sheet: Sheet) -> None:
        """To the page that has more to say about it; with what was taken home, to its meeting."""
        if sheet.kind is Kind.TAKEAWAY:
            self._go_to_origin(sheet)
        if sheet.kind in HOMES:
            self._context.frame.go(HOMES[sheet.kind], sheet.id)

    def _go_to_origin(self, sheet: Sheet) -> None:
        kept, frame = self._context.companion.takeaways.get(sheet.id), self._context.frame
        if kept.meeting is None and kept.kind is TakeawayKind.WORDS_THAT_HELPED:
            frame.go(PageName.STRATEGIES, "words")
        else:
            frame.go(PageName.MEETINGS, kept.meeting)

    def _attempt(self, act: Callable[[], object], then: Callable[[], None], said: str) -> None:
        def tell(_done: object) -> None:
            then()
            self._context.frame.notify(said, undo=True)

        self._context.frame.attempt(act, tell)
