"""Many buttons as one stop for Tab: arrows go from one to the next, in rows of ``columns``."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

from peercompanion.ui.widgets.compound import Compound
from peercompanion.ui.widgets.painted import Painted


class RovingButton(Painted, QPushButton):
    """Enter presses it as Space does; arrows are left to the group around it."""

    def __init__(self) -> None:
        super().__init__()
        self.dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() in _STEPS:
            event.ignore()
            self._ring = True
        else:
            super().keyPressEvent(event)


class Roving(Compound):
    """Subclasses lay the buttons out and call ``take``."""

    def __init__(self, columns: int) -> None:
        super().__init__()
        self._columns = columns
        self._buttons: list[QPushButton] = []

    def take(self, buttons: Sequence[QPushButton]) -> None:
        self._buttons = list(buttons)

    def make_stop(self, stop: QPushButton | None) -> None:
        """The one that Tab comes to."""
        for button in self._buttons:
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if button is stop else Qt.FocusPolicy.ClickFocus)
        self.gives_focus_to(stop)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.window().focusWidget()
        step = self.step_of(Qt.Key(event.key()))
        if here not in self._buttons or step is None:
            super().keyPressEvent(event)
            return
        self.go_on(self._buttons.index(here), step)

    def step_of(self, key: Qt.Key) -> int | None:
        """How many buttons on; left and right as they are seen."""
        if key not in _STEPS:
            return None
        across, down = _STEPS[key]
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        return (-across if backwards else across) + down * self._columns

    def go_on(self, place: int, step: int) -> None:
        """The next one that can be pressed, in that direction."""
        target = place + step
        while 0 <= target < len(self._buttons) and not self._buttons[target].isEnabled():
            target += step
        if 0 <= target < len(self._buttons):
            self.focus_on(self._buttons[target])

    def focus_on(self, button: QPushButton) -> None:
        self.make_stop(button)
        button.setFocus(Qt.FocusReason.TabFocusReason)


_STEPS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
