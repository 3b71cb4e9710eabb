"""Rows with controls in them that are one stop for Tab together: the arrows go from row to row, within a column."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

BY_KEY = Qt.FocusReason.TabFocusReason


class StoppingRow(Protocol):
    @property
    def stops(self) -> Sequence[QWidget]:
        """Its controls, the same number in every row."""


class RowStops:
    """``owner`` is the widget that the rows stand in."""

    def __init__(self, owner: QWidget) -> None:
        self._owner = owner
        self._rows: Sequence[StoppingRow] = ()

    def take(self, rows: Sequence[StoppingRow], at: tuple[int | None, int]) -> None:
        """New rows in the place of the old ones; ``at`` is where the focus was (``focused``), and goes on."""
        self._rows = rows
        place, column = at
        if place is None:
            self._make_stop(0)
        else:
            self.focus(min(place, len(rows) - 1), column)

    def focused(self) -> tuple[int | None, int]:
        """Which row has the focus, and which of its stops."""
        focused = self._owner.window().focusWidget()
        for place, row in enumerate(self._rows):
            if focused in row.stops:
                return place, row.stops.index(focused)
        return None, 0

    def step(self, step: int) -> None:
        """To the row so many further down; not beyond the first or last."""
        place, column = self.focused()
        if place is not None:
            self.focus(max(0, min(place + step, len(self._rows) - 1)), column)

    def focus(self, place: int, column: int = 0) -> None:
        """Nothing where there is no such row."""
        if 0 <= place < len(self._rows):
            self._make_stop(place)
            self._rows[place].stops[column].setFocus(BY_KEY)

    def _make_stop(self, stop: int) -> None:
        for place, row in enumerate(self._rows):
            for widget in row.stops:
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == stop else Qt.FocusPolicy.ClickFocus)
