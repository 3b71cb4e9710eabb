"""An entry for another time or day: a small panel in the flow of the form. What is set there holds at once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QVBoxLayout, QWidget

from peercompanion.ui.layout import Card, Flow, Reflow, fill
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.date_time import DateTimeField
from peercompanion.ui.widgets.text import text


class AnotherTime(QWidget):
    """``now`` tells the present; nothing later can be chosen."""

    chosen = Signal(object)  # a datetime, or None for now
    closed = Signal()

    def __init__(self, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._now = now
        name = self.tr("When was it?")
        self._field = DateTimeField(name)
        self._back = Button(self.tr("Now"), "link", name=self.tr("Now, not another time"))
        self._close = tool("x", self.tr("Close"), 16)
        self._hint = text("", "note", wrap=True)
        line = Reflow((text(name, "label"), 1), Flow(self._field, self._back, self._close))
        well = Card("well", (16, 12, 12, 12), 4).add(line, self._hint)
        fill(QVBoxLayout(self), (8, well), 0)
        self._field.changed.connect(self._choose)
        self._back.clicked.connect(self._choose_now)
        self._close.clicked.connect(self.closed)
        self.hide()

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """In the order of Tab."""
        return (*self._field.findChildren(QAbstractSpinBox), self._back, self._close)

    def open(self, moment: datetime | None) -> None:
        self._show(moment or self._now())
        self.show()
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, moment: datetime) -> None:
        self._field.set_latest(self._now())
        self._field.set_value(moment)
        self._explain(to_come=False)

    def _choose(self) -> None:
        to_come = self._field.value() > self._now()
        self._explain(to_come)
        if not to_come:
            self.chosen.emit(self._field.value())

    def _choose_now(self) -> None:
        self._show(self._now())
        self.chosen.emit(None)

    def _explain(self, to_come: bool) -> None:
        if to_come:
            self._hint.setText(self.tr("That is still to come. The time from before holds until then."))
        else:
            self._hint.setText(self.tr("Any time up to now. Esc closes this."))
