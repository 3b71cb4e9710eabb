"""Several widgets in one place, one at a time.

Not a QStackedWidget: that shows its first widget as soon as it gets it, so all below is dressed before it stands where
it will stay, and dressed anew at every later change of parent.
"""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui import same_place
from peercompanion.ui.layout import fill


class Turns(QWidget):
    """The first to come is the one that shows at first."""

    def __init__(self, *widgets: QWidget) -> None:
        super().__init__()
        self._current: QWidget | None = None
        fill(QVBoxLayout(self), (), 0)
        for widget in widgets:
            self.add(widget)

    @property
    def current(self) -> QWidget | None:
        return self._current

    def add(self, widget: QWidget) -> None:
        if self._current:
            widget.hide()
        else:
            self._current = widget
        self.layout().addWidget(widget)

    def show_only(self, widget: QWidget) -> None:
        if widget is not self._current:
            same_place.release(self._current)
            self._current.hide()
            self._current = widget
            widget.show()
