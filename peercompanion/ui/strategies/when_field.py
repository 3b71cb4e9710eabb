"""When was it? A meeting that took place and is not written down yet: its group and its day, in one line."""

from datetime import date, datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import Group
from peercompanion.ui.layout import Flow, fill
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.date_time import DateTimeField
from peercompanion.ui.widgets.text import text

NOON = time(12)


class WhenField(QWidget):
    """Hidden until asked for. With one group, only the day is asked."""

    chosen = Signal(Group, date)

    def __init__(self) -> None:
        super().__init__()
        self._origins: Origins | None = None
        self._group = Combo(self.tr("Which group"), [])
        self._day = DateTimeField(self.tr("When was it?"), with_time=False)
        use = Button(self.tr("Use this day"))
        use.clicked.connect(lambda: self.chosen.emit(self._group.value, self._day.value().date()))
        self._group.chosen.connect(lambda _: self._propose())
        label = text(self.tr("When was it?"), "label")
        label.setBuddy(self._group)
        line = Flow(label, self._group, self._day, use, gap=10)
        fill(QVBoxLayout(self), (line,), 0)
        self.hide()

    def ask(self, origins: Origins) -> None:
        """Proposes the last day on which the group met. Nothing is written down before a day is chosen."""
        self._origins = origins
        self._group.set_options([(group, group.nickname) for group in origins.groups], origins.groups[0])
        self._group.setVisible(len(origins.groups) > 1)
        self._day.set_latest(origins.now)
        self._propose()
        self.show()

    def start(self) -> None:
        self._day.setFocus(Qt.FocusReason.OtherFocusReason)

    def _propose(self) -> None:
        day = self._origins.likely_day(self._group.value)
        self._day.set_value(datetime.combine(day, NOON).astimezone())
