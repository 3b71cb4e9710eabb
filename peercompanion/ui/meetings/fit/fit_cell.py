"""One answer of one visit: yes, unsure, no, or nothing yet."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from peercompanion.domain.fit import FitAnswer
from peercompanion.ui.widgets.arrows import is_move
from peercompanion.ui.widgets.one_stop import Choice
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.wording import Wording

KEYS: dict[int, FitAnswer | None] = {
    Qt.Key.Key_Y: FitAnswer.YES,
    Qt.Key.Key_U: FitAnswer.UNSURE,
    Qt.Key.Key_N: FitAnswer.NO,
    Qt.Key.Key_1: FitAnswer.YES,
    Qt.Key.Key_2: FitAnswer.UNSURE,
    Qt.Key.Key_3: FitAnswer.NO,
    Qt.Key.Key_Delete: None,
    Qt.Key.Key_Backspace: None,
}
PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class FitCell(Segmented):
    """It is not a stop of Tab by itself: the whole grid is one, and says which of its cells that is."""

    focused = Signal()
    typed = Signal(object)  # the answer of a key, or None
    walked = Signal(int)  # an arrow, Home or End

    def __init__(self, words: Wording, name: str) -> None:
        self._is_stop = False
        super().__init__(name, [(answer, words.fit_answer(answer), None) for answer in FitAnswer])
        for choice in self._choices:
            choice.setAccessibleDescription(name)

    @property
    def column(self) -> int:
        """Which of its choices has the focus, or had it last."""
        return next((place for place, choice in enumerate(self._choices) if choice is self._part), 0)

    @property
    def last(self) -> int:
        return len(self._choices) - 1

    def enter(self, column: int) -> None:
        self._choices[column].setFocus(Qt.FocusReason.TabFocusReason)

    def set_stop(self, is_stop: bool) -> None:
        self._is_stop = is_stop
        self._make_stop(self._choices[self.column])

    def choice_focused(self, choice: Choice) -> None:
        super().choice_focused(choice)
        self.focused.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in KEYS and event.modifiers() in PLAIN:
            self.typed.emit(KEYS[event.key()])
        elif is_move(event):
            self.walked.emit(event.key())
        else:
            super().keyPressEvent(event)

    def _make_stop(self, stop: Choice) -> None:
        super()._make_stop(stop)
        if not self._is_stop:
            stop.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
