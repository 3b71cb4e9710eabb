"""A date to choose, opened in place; nothing is written down before it is chosen."""

from collections.abc import Iterable
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.layout import Flow, fill
from peercompanion.ui.meetings.bounded_edit import ENTER
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.date_time import DateTimeField
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import text


class DatePanel(QWidget):
    """Hidden until asked for. ``others`` are further ways to go on, shown beside the button."""

    chosen = Signal(datetime)

    def __init__(self, words: str, *others: QWidget) -> None:
        super().__init__()
        self._field, self._said = DateTimeField(words), text("", "muted", wrap=True)
        self._taken: frozenset[datetime] = frozenset()
        self._now: datetime | None = None
        use = Button(self.tr("Use this date"), "soft")
        use.clicked.connect(self._choose)
        self._field.changed.connect(self._say)
        fill(QVBoxLayout(self), (Flow(text(words, "label"), self._field, use, *others, gap=10), self._said), 4)
        self.hide()

    def ask(self, proposed: datetime, latest: datetime | None = None) -> None:
        """Nothing after ``latest`` can be chosen."""
        self._taken, self._now = frozenset(), None
        self._field.set_latest(latest)
        self._field.set_value(proposed)
        self._say()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def ask_ahead(self, proposed: datetime, now: datetime, taken: Iterable[datetime]) -> None:
        """For a meeting to come: one that has gone by is told, and none begins at a time that is ``taken``."""
        self.ask(proposed)
        self._taken, self._now = frozenset(taken), now
        self._say()

    def step_back(self) -> bool:
        was_open = not self.isHidden()
        self.hide()
        return was_open

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the field: the field has read what was typed by then."""
        if event.key() in ENTER and self._field.isAncestorOf(self.focusWidget() or self):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        starts = self._field.value()
        if starts in self._taken:
            announce(self, self._said.text())
        else:
            self.chosen.emit(starts)

    def _say(self) -> None:
        starts, said = self._field.value(), ""
        if starts in self._taken:
            said = self.tr("There is a meeting at that time already.")
        elif self._now and starts < self._now:
            said = self.tr("That time has gone by.")
        self._said.setText(said)
        self._said.setVisible(bool(said))
