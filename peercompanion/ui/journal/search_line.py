"""The search field of the journal: Down and Enter lead from it into what was found."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent

from peercompanion.ui import theme
from peercompanion.ui.widgets.search_field import SearchField


class SearchLine(SearchField):
    down = Signal()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(330), super().sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.down.emit()
        else:
            super().keyPressEvent(event)
