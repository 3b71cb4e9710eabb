"""A link that opens and closes something in place, which need not stand right under it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from peercompanion.ui.widgets.buttons import Button

UP_OR_DOWN = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class Toggle(Button):
    """Its name says whether it is open; a chevron shows it."""

    turned = Signal(bool)  # by an act of the person
    walked = Signal(int)  # Up (-1) or Down (1), where a list leads past it

    def __init__(self, words: str, name: str = "") -> None:
        super().__init__(words, "link")
        self._spoken = name or words
        self.clicked.connect(lambda: self.turn(not self.is_open))
        self.set_open(False)

    @property
    def is_open(self) -> bool:
        return self._is_open

    def set_open(self, is_open: bool) -> None:
        self._is_open = is_open
        self.set_icon("chevron-down" if is_open else "chevron-right")
        state = self.tr("{words}, open") if is_open else self.tr("{words}, closed")
        self.setAccessibleName(state.format(words=self._spoken))

    def set_spoken(self, name: str) -> None:
        self._spoken = name
        self.set_open(self.is_open)

    def turn(self, is_open: bool) -> None:
        self.set_open(is_open)
        self.turned.emit(is_open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if step := UP_OR_DOWN.get(event.key()):
            self.walked.emit(step)
        else:
            super().keyPressEvent(event)
