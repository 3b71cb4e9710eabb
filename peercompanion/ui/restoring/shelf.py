"""The list of copies, newest first: one stop for Tab, the arrows go from row to row."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal

from peercompanion.domain.copies import VaultCopy
from peercompanion.ui.restoring.copy_row import CopyRow
from peercompanion.ui.tab_order import put_in_tab_order
from peercompanion.ui.widgets.list_box import ListBox
from peercompanion.ui.wording import Wording

BY_KEY = Qt.FocusReason.TabFocusReason


class Shelf(ListBox):
    """``wanted`` and ``removed`` carry a VaultCopy; only where ``removable`` can one be removed."""

    wanted, removed = Signal(object), Signal(object)

    def __init__(self, words: Wording, *, removable: bool = False) -> None:
        super().__init__()
        self._words, self._removable = words, removable
        self._rows_shown: list[CopyRow] = []

    def show_copies(self, copies: Sequence[VaultCopy], today: date) -> None:
        """The focus stays at its place, or goes to the row that took it."""
        place, column = self._focused()
        self.clear()
        self._rows_shown = [self._row(copy, today) for copy in copies]
        self.add(*self._rows_shown)
        put_in_tab_order(self, [stop for row in self._rows_shown for stop in row.stops])
        if place is None:
            self._make_stop(0)
        else:
            self._focus(min(place, len(copies) - 1), column)

    def arrive(self) -> None:
        self._focus(0, 0)

    def _row(self, copy: VaultCopy, today: date) -> CopyRow:
        words = self._words
        row = CopyRow(copy, words.copy_date(copy.made, today), words.copy_about(copy), removable=self._removable)
        row.wanted.connect(lambda: self.wanted.emit(copy))
        row.removed.connect(lambda: self.removed.emit(copy))
        row.left.connect(self._step)
        return row

    def _focused(self) -> tuple[int | None, int]:
        """Which row has the focus, and which of its stops."""
        focused = self.window().focusWidget()
        for place, row in enumerate(self._rows_shown):
            if focused in row.stops:
                return place, row.stops.index(focused)
        return None, 0

    def _step(self, step: int) -> None:
        place, column = self._focused()
        if place is not None:
            self._focus(max(0, min(place + step, len(self._rows_shown) - 1)), column)

    def _focus(self, place: int, column: int) -> None:
        if 0 <= place < len(self._rows_shown):
            self._make_stop(place)
            self._rows_shown[place].stops[column].setFocus(BY_KEY)

    def _make_stop(self, stop: int) -> None:
        for place, row in enumerate(self._rows_shown):
            for widget in row.stops:
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == stop else Qt.FocusPolicy.ClickFocus)
