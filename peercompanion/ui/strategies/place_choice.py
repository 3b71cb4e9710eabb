"""What goes to a free place of the hard-moment set: a line under the strip, opened in place."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.layout import Card, Reflow, clear, fill
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.text import text


class PlaceChoice(QWidget):
    """Hidden until asked for."""

    chosen = Signal(object, int)  # the id of a strategy, and the place
    closed = Signal(int)  # the place, when nothing was chosen

    def __init__(self) -> None:
        super().__init__()
        self._place = 0
        self._box = fill(QVBoxLayout(self), (), 0)
        self.hide()

    def ask(self, place: int, options: Sequence[tuple[UUID, str]]) -> None:
        clear(self._box)
        self._place = place
        question = self.tr("What goes to place {n}?").format(n=place)
        self._combo = Combo(question, options, options[0][0])
        put, leave = Button(self.tr("Put it there")), Button(self.tr("Not now"), "quiet")
        put.clicked.connect(self._choose)
        leave.clicked.connect(self.close_choice)
        label = text(question, "label")
        label.setBuddy(self._combo)
        line = Reflow(label, (self._combo, 1), put, leave, gap=12, below=520)
        self._box.addWidget(Card("flat", (16, 12, 16, 12)).add(line))
        self.show()
        self._combo.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_choice(self) -> None:
        self.hide()
        self.closed.emit(self._place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose()
        else:
            super().keyPressEvent(event)

    def _choose(self) -> None:
        self.hide()
        self.chosen.emit(self._combo.value, self._place)
