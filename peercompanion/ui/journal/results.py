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
GROUPS = (Kind.MOOD, Kind.MEETING, Kind.NOTE, Kind.STRATEGY)


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
        self.count, self.more = 0, False
        self._further = False
        self.replace([row for group in GROUPS if kind in (group, None) for row in self._group(group)])

    def clear(self) -> None:
        self._searched, self._further = "", False
        self.count, self.more = 0, False
        self.replace(())

    def moment(self, line: Line) -> str:
        return self.words.line_date(line.day, self.today)

    def canFetchMore(self, parent: QModelIndex = NOWHERE) -> bool:
        return not parent.isValid() and self._further

    def fetchMore(self, parent: QModelIndex = NOWHERE) -> None:
        """A search has no second page: it is asked again for more, and what is new goes below."""
        shown = len(self.rows) - 1
        further = self._found(self._kind, shown + PAGE).lines[shown:]
        if further:
            self.beginInsertRows(NOWHERE, len(self.rows), len(self.rows) + len(further) - 1)
            self.rows.extend(further)
            self.endInsertRows()

    def _group(self, kind: Kind) -> list[Row]:
        found = self._found(kind, FEW if self._kind is None else PAGE)
        self.count, self.more = self.count + found.count, self.more or found.more
        if not found.lines:
            return []
        number, cut = self.words.number(found.count, found.more), self._kind is None and found.count > FEW
        return [KindHeading(kind, number, opens=cut), *found.lines]

    def _found(self, kind: Kind, limit: int) -> Found:
        found = self._companion.search(self._searched, kinds=frozenset({kind}), limit=limit)
        self._further = self._kind is not None and len(found.lines) == limit
        return found
