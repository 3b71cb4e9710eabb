"""Choices that are one stop for Tab. Arrows look around and answer nothing; Space, Enter or a click answers.

Qt's own radio buttons answer while the arrows pass over them. Here a default, or a finger on its way, never becomes
data.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton

from peercompanion.ui.widgets.arrows import is_move, target
from peercompanion.ui.widgets.compound import Compound
from peercompanion.ui.widgets.painted import Painted


class Choice(Painted, QRadioButton):
    """One of the answers of a OneStop."""

    def __init__(self, value: Any, words: str) -> None:
        super().__init__()
        self.value = value
        self.setText(words)
        self.dress()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if is_move(event) or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the OneStop around knows what to do; Qt would answer
            self._ring = True
            return
        super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.stop.choice_focused(self)

    @property
    def stop(self) -> OneStop:
        widget = self.parentWidget()
        while not isinstance(widget, OneStop):
            widget = widget.parentWidget()
        return widget


class OneStop(Compound):
    """The widget around a row of choices. Subclasses lay them out and call `take`."""

    chosen = Signal(object)  # the value, by an act of the person; also when it was chosen already

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self._choices: list[Choice] = []
        self._group = QButtonGroup(self)
        self._group.buttonClicked.connect(lambda choice: self._answer(choice))

    def take(self, choices: Sequence[Choice]) -> None:
        self._choices = list(choices)
        for choice in self._choices:
            self._group.addButton(choice)
        self._make_stop(self._choices[0])

    @property
    def value(self) -> Any:
        choice = self._group.checkedButton()
        return choice.value if choice else None

    def set_value(self, value: Any) -> None:
        """Show `value` as chosen, without a signal; None, or what is not among the choices, shows nothing as chosen."""
        wanted = next((choice for choice in self._choices if choice.value == value), None)
        self._group.setExclusive(False)
        for choice in self._choices:
            choice.setChecked(choice is wanted)
        self._group.setExclusive(True)
        self._make_stop(wanted or self._choices[0])
        self._repaint()

    def choose(self, value: Any) -> None:
        """Choose as the person does, for keys of the page."""
        self.set_value(value)
        self.chosen.emit(self.value)

    def choice_focused(self, choice: Choice) -> None:
        self._make_stop(choice)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = self.focusWidget()
        if here not in self._choices or not self._act(self._choices.index(here), event.key()):
            super().keyPressEvent(event)

    def _act(self, place: int, key: int) -> bool:
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choices[place].click()
        elif (there := target(place, len(self._choices), key, self.layoutDirection())) is not None:
            self._choices[there].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            return False
        return True

    def _answer(self, choice: Choice) -> None:
        self._make_stop(choice)
        self._repaint()
        self.chosen.emit(choice.value)

    def _make_stop(self, stop: Choice) -> None:
        for choice in self._choices:
            choice.setFocusPolicy(Qt.FocusPolicy.StrongFocus if choice is stop else Qt.FocusPolicy.ClickFocus)
        self.gives_focus_to(stop)

    def _repaint(self) -> None:
        """Every choice looks at which one is chosen."""
        for choice in self._choices:
            choice.update()
