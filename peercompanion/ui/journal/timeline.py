"""The journal as a list that loads as it scrolls: a stretch of it in memory, longer at either end when it is wanted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from PySide6.QtCore import QModelIndex

from peercompanion.companion import Companion
from peercompanion.domain.journal import DATED, Kind, Line
from peercompanion.ui.journal.lines import NOWHERE, DayHeading, Lines, Row
from peercompanion.ui.wording import Wording

PAGE = 100
BEFORE_ALL = -(2**62)


class Timeline(Lines):
    """Lines from ``newest`` down to ``oldest``, with a heading where a day begins."""

    def __init__(self, companion: Companion, words: Wording, today: date) -> None:
        super().__init__(words, today)
        self._companion = companion
        self.kinds: frozenset[Kind] = DATED
        self._newer = self._older = False

    @property
    def has_newer(self) -> bool:
        return self._newer

    def spoken(self, row: Row) -> str:
        """Headings are passed over by the keys, so each line says its day."""
        words = super().spoken(row)
        if not isinstance(row, Line):
            return words
        return self.tr("{day}, {line}").format(day=self.words.day_heading(row.day, self.today), line=words)

    def start(self, before: int | None = None) -> None:
        """From the newest line, or from the newest below the order ``before``."""
        lines = self._companion.journal.page(before=before, limit=PAGE, kinds=self.kinds)
        self._newer, self._older = before is not None, len(lines) == PAGE
        self.replace(_with_days(lines))

    def around(self, order: int) -> None:
        """A page above and a page from ``order`` down: for coming back to a place."""
        above = self._companion.journal.page(after=order, limit=PAGE, kinds=self.kinds)
        below = self._companion.journal.page(before=order + 1, limit=PAGE, kinds=self.kinds)
        self._newer, self._older = len(above) == PAGE, len(below) == PAGE
        self.replace(_with_days([*above, *below]))

    def go_first(self) -> None:
        if self._newer:
            self.start()

    def go_last(self) -> None:
        if not self._older:
            return
        lines = self._companion.journal.page(after=BEFORE_ALL, limit=PAGE, kinds=self.kinds)
        self._newer, self._older = len(lines) == PAGE, False
        self.replace(_with_days(lines))

    def at_order(self, order: int) -> tuple[int, Line]:
        """The first line at this order or below it, and its row."""
        return next((row, line) for row, line in enumerate(self.rows) if isinstance(line, Line) and line.order <= order)

    def first_until(self, now: datetime) -> int | None:
        """The row of the newest line that is not to come."""
        lines = ((row, line) for row, line in enumerate(self.rows) if isinstance(line, Line))
        return next((row for row, line in lines if line.happened <= now), None)

    def is_first(self, row: int) -> bool:
        return not any(isinstance(line, Line) for line in self.rows[:row])

    def heading_of(self, row: int) -> int:
        return next(above for above in range(row, -1, -1) if isinstance(self.rows[above], DayHeading))

    def canFetchMore(self, parent: QModelIndex = NOWHERE) -> bool:
        return not parent.isValid() and self._older

    def fetchMore(self, parent: QModelIndex = NOWHERE) -> None:
        last = self.rows[-1]
        lines = self._companion.journal.page(before=last.order, limit=PAGE, kinds=self.kinds)
        self._older = len(lines) == PAGE
        self._insert(len(self.rows), _with_days(lines, last.day))

    def fetch_newer(self) -> None:
        first = next(line for line in self.rows if isinstance(line, Line))
        lines = self._companion.journal.page(after=first.order, limit=PAGE, kinds=self.kinds)
        self._newer = len(lines) == PAGE
        if lines and lines[-1].day == first.day:
            self._remove_first()
        self._insert(0, _with_days(lines))

    def _insert(self, at: int, rows: Sequence[Row]) -> None:
        if not rows:
            return
        self.beginInsertRows(NOWHERE, at, at + len(rows) - 1)
        self.rows[at:at] = rows
        self.endInsertRows()

    def _remove_first(self) -> None:
        """The heading of a day that goes on above."""
        self.beginRemoveRows(NOWHERE, 0, 0)
        del self.rows[0]
        self.endRemoveRows()


def _with_days(lines: Iterable[Line], day: date | None = None) -> list[Row]:
    """A heading before each day but ``day``, which has its heading already."""
    rows: list[Row] = []
    for line in lines:
        if line.day != day:
            rows.append(DayHeading(line.day))
            day = line.day
        rows.append(line)
    return rows
