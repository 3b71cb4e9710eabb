"""A date to choose, opened in place; nothing is written down before it is chosen."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.layout import Flow, fill
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.date_time import DateTimeField
from peercompanion.ui.widgets.text import text


class DatePanel(QWidget):
    """Hidden until asked for. ``others`` are further ways to go on, shown beside the button."""

    chosen = Signal(datetime)

    def __init__(self, words: str, *others: QWidget) -> None:
        super().__init__()
        self._field = DateTimeField(words)
        use = Button(self.tr("Use this date"), "soft")
        use.clicked.connect(lambda: self.chosen.emit(self._field.value()))
        fill(QVBoxLayout(self), (Flow(text(words, "label"), self._field, use, *others, gap=10),), 0)
        self.hide()

    def ask(self, proposed: datetime, latest: datetime | None = None) -> None:
        """Nothing after ``latest`` can be chosen."""
        self._field.set_latest(latest)
        self._field.set_value(proposed)
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def step_back(self) -> bool:
        was_open = not self.isHidden()
        self.hide()
        return was_open
