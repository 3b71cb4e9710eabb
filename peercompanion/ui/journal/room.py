"""How the journal shares its room: calendar, list and entry beside each other; without the calendar; one at a time."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.layout import fill

LEAST = 260
GAP = 20


class Room(QWidget):
    """List and entry share what there is equally, whatever is in them. Below a least height the page around scrolls."""

    def __init__(self) -> None:
        super().__init__()
        self._alone = self._entry_open = False

    def take(self, calendar: QWidget, listed: QWidget, entry: QWidget) -> None:
        """Once, when the room stands where it will stay."""
        self._listed, self._entry = listed, entry
        fill(QHBoxLayout(self), (calendar, (listed, 1), (entry, 1)), GAP)

    @property
    def alone(self) -> bool:
        """Whether there is room for only one of list and entry."""
        return self._alone

    @property
    def entry_covers_list(self) -> bool:
        return self._alone and self._entry_open

    def set_alone(self, alone: bool) -> None:
        self._alone = alone
        self._arrange()

    def open_entry(self, open: bool = True) -> None:
        """Which of the two, where only one fits."""
        self._entry_open = open
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), theme.fs(LEAST))

    def _arrange(self) -> None:
        for part, shown in (
            (self._listed, not self.entry_covers_list),
            (self._entry, not self._alone or self._entry_open),
        ):
            if part.isHidden() is shown:
                part.setVisible(shown)
