"""What a search found: the first few of each kind, or all of one kind, newest first."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex

from peercompanion.companion import Companion
from peercompanion.domain.journal import Found, Kind, Line
from peercompanion.ui.journal.lines import NOWHERE, KindHeading, Lines, Row
from peercompanion.ui.journal.marks import is_cjk
from peercompanion.ui.wording import Wording

FEW, PAGE = 3, 100
GROUPS = (Kind.MOOD, Kind.MEETING, Kind.TAKEAWAY, Kind.NOTE, Kind.STRATEGY)
OTHERS = frozenset(GROUPS[1:])


def is_enough(text: str) -> bool:
    """Two letters, or one where a single sign is a word."""
    text = text.strip()
    return len(text) > 1 or (bool(text) and is_cjk(text))


class Results(Lines):
    """``count`` and ``more`` are of all that was found, also of what is not shown."""

    def __init__(self, companion: Companion, words: Wording, today: date) -> None:
        super().__init__(words, today)
        self._companion = companion
        self._searched = ""
        self._kind: Kind | None = None
        self._further = False
        self.count, self.more = 0, False

    @property
    def searched(self) -> str:
        return self._searched

    def search(self, text: str, kind: Kind | None) -> None:
        self._searched, self._kind = text, kind
        groups = self._groups()
        self.count, self.more = sum(found.count for found in groups), any(found.more for found in groups)
        self._further = kind is not None and len(groups[0].lines) == PAGE
        self.replace([row for found in groups for row in self._rows_of(found)])

    def clear(self) -> None:
        self._searched, self._further = "", False
        self.count, self.more = 0, False
        self.replace(())

    def moment(self, line: Line) -> str:
        return self.words.short_date(line.day, self.today)

    def canFetchMore(self, parent: QModelIndex = NOWHERE) -> bool:
        return not parent.isValid() and self._further

    def fetchMore(self, parent: QModelIndex = NOWHERE) -> None:
        """A search has no second page: it is asked again for more, and what is new goes below."""
        shown = len(self.rows) - 1
        further = self._ask(frozenset({self._kind}), shown + PAGE).lines[shown:]
        self._further = len(further) == PAGE
        if further:
            self.beginInsertRows(NOWHERE, len(self.rows), len(self.rows) + len(further) - 1)
            self.rows.extend(further)
            self.endInsertRows()

    def _groups(self) -> list[Found]:
        """One a kind. Check-ins are many and the others few, so two questions are mostly enough for all."""
        if self._kind:
            return [self._ask(frozenset({self._kind}), PAGE)]
        moods, others = self._ask(frozenset({Kind.MOOD}), FEW), self._ask(OTHERS, PAGE)
        if others.count > len(others.lines):
            return [moods, *(self._ask(frozenset({kind}), FEW) for kind in GROUPS[1:])]
        return [moods, *(_only(kind, others) for kind in GROUPS[1:])]

    def _ask(self, kinds: frozenset[Kind], limit: int) -> Found:
        return self._companion.search(self._searched, kinds=kinds, limit=limit)

    def _rows_of(self, found: Found) -> list[Row]:
        if not found.lines:
            return []
        number, cut = self.words.number(found.count, found.more), self._kind is None and found.count > FEW
        return [KindHeading(found.lines[0].kind, number, opens=cut), *found.lines]


def _only(kind: Kind, found: Found) -> Found:
    """The first few of one kind, out of what was found of several."""
    lines = tuple(line for line in found.lines if line.kind is kind)
    return Found(lines=lines[:FEW], count=len(lines), counted_to=found.counted_to)
