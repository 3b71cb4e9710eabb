"""Rows of a list: headings (a day, a kind) and lines. Values only; they are put into words when they are painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from peercompanion.domain.journal import Kind, Line
from peercompanion.ui.wording import Wording

ROW = Qt.ItemDataRole.UserRole
SPOKEN = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
NOWHERE = QModelIndex()


@dataclass(frozen=True, slots=True)
class DayHeading:
    day: date


@dataclass(frozen=True, slots=True)
class KindHeading:
    """``number`` says how many there are; ``opens``: only the first few are shown, the heading leads to all of them."""

    kind: Kind
    number: str
    opens: bool = False


Heading = DayHeading | KindHeading
Row = Heading | Line


class Lines(QAbstractTableModel):
    """One column of rows. A heading cannot be chosen, so that the keys pass it by."""

    def __init__(self, words: Wording, today: date) -> None:
        super().__init__()
        self.words, self.today = words, today
        self.rows: list[Row] = []

    def rowCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: QModelIndex = NOWHERE) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: QModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role == ROW:
            return self.rows[index.row()]
        return self.spoken(self.rows[index.row()]) if role in SPOKEN else None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Not shown, but told by a screen reader."""
        across = orientation == Qt.Orientation.Horizontal
        return self.tr("What was written") if across and role in SPOKEN else None

    def flags(self, index: QModelIndex) -> Qt.ItemFlag:
        if not index.isValid() or not isinstance(self.rows[index.row()], Line):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def replace(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def line_at(self, row: int) -> Line | None:
        found = self.rows[row] if 0 <= row < len(self.rows) else None
        return found if isinstance(found, Line) else None

    def row_of(self, id: UUID) -> int | None:
        return next((row for row, line in enumerate(self.rows) if isinstance(line, Line) and line.id == id), None)

    def neighbour(self, row: int) -> Line | None:
        """The line that takes its place when this one goes: the next, else the one before."""
        after = (self.line_at(place) for place in range(row + 1, len(self.rows)))
        before = (self.line_at(place) for place in range(row - 1, -1, -1))
        return next((line for line in (*after, *before) if line), None)

    def moment(self, line: Line) -> str:
        """What stands at the end of a line: the time, under the heading of its day."""
        return self.words.time(line.happened)

    @property
    def has_newer(self) -> bool:
        """Whether it goes on above the first row."""
        return False

    def fetch_newer(self) -> None:
        """Bring in more above the first row."""

    def go_first(self) -> None:
        """Make the first row there is be the first of all."""

    def go_last(self) -> None:
        """Make the last row there is be the last of all."""

    def heading(self, row: Heading) -> str:
        if isinstance(row, DayHeading):
            return self.words.day_heading(row.day, self.today)
        return self.words.kinds(row.kind)

    def extent(self, row: KindHeading) -> str:
        return self.tr("all {number}").format(number=row.number) if row.opens else row.number

    def spoken(self, row: Row) -> str:
        if isinstance(row, DayHeading):
            return self.heading(row)
        if isinstance(row, KindHeading):
            return self.words.listed((self.heading(row), self.extent(row)))
        title, state = self.words.line_title(row), self.words.line_state(row)
        known = self.words.listed(part for part in (self.moment(row), title, state) if part)
        if not row.preview:
            return known
        return self.tr("{line}. {preview}").format(line=known, preview=row.preview)
