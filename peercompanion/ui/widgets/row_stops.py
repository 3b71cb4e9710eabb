"""Rows with controls in them that are one stop for Tab together: Up and Down go from row to row, within a column."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

BY_KEY = Qt.FocusReason.TabFocusReason
STEPS: dict[int, int] = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class StoppingRow(Protocol):
    @property
    def stops(self) -> Sequence[QWidget]:
        """Its controls, the same number in every row."""

    @property
    def at_delete(self) -> QAbstractButton | None:
        """What Delete presses, wherever the focus is in the row."""


class RowStops(QObject):
    """``owner`` is the widget that the rows stand in."""

    def __init__(self, owner: QWidget) -> None:
        super().__init__(owner)
        self._owner = owner
        self._rows: Sequence[StoppingRow] = ()

    def take(self, rows: Sequence[StoppingRow], at: tuple[int | None, int]) -> None:
        """New rows in the place of the old ones; ``at`` is where the focus was (``focused``), and goes on."""
        self._rows = rows
        for row in rows:
            for stop in row.stops:
                stop.installEventFilter(self)  # a button takes Up and Down for steps of its own
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

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.KeyPress and self._act(watched, event.key())

    def _act(self, stop: QObject, key: int) -> bool:
        row = next((row for row in self._rows if stop in row.stops), None)
        if row and key in STEPS:
            self.step(STEPS[key])
        elif row and key == Qt.Key.Key_Delete and row.at_delete:
            row.at_delete.click()
        else:
            return False
        return True

    def _make_stop(self, stop: int) -> None:
        for place, row in enumerate(self._rows):
            for widget in row.stops:
                widget.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == stop else Qt.FocusPolicy.ClickFocus)
