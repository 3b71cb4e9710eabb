"""The list of copies, newest first: one stop for Tab, the arrows go from row to row."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal

from peercompanion.domain.copies import VaultCopy
from peercompanion.ui.restoring.copy_row import CopyRow
from peercompanion.ui.tab_order import put_in_tab_order
from peercompanion.ui.widgets.list_box import ListBox
from peercompanion.ui.widgets.row_stops import RowStops
from peercompanion.ui.wording import Wording


class Shelf(ListBox):
    """``wanted`` and ``removed`` carry a VaultCopy; only where ``removable`` can one be removed."""

    wanted, removed = Signal(object), Signal(object)

    def __init__(self, words: Wording, *, removable: bool = False) -> None:
        super().__init__()
        self._words, self._removable = words, removable
        self._stops = RowStops(self)

    def show_copies(self, copies: Sequence[VaultCopy], today: date) -> None:
        """The focus stays at its place, or goes to the row that took it."""
        at = self._stops.focused()
        self.clear()
        rows = [self._row(copy, today) for copy in copies]
        self.add(*rows)
        put_in_tab_order(self, [stop for row in rows for stop in row.stops])
        self._stops.take(rows, at)

    def arrive(self) -> None:
        self._stops.focus(0)

    def _row(self, copy: VaultCopy, today: date) -> CopyRow:
        words = self._words
        row = CopyRow(copy, words.copy_date(copy.made, today), words.copy_about(copy), removable=self._removable)
        row.wanted.connect(lambda: self.wanted.emit(copy))
        row.removed.connect(lambda: self.removed.emit(copy))
        return row
