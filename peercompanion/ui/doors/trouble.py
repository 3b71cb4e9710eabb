"""A door that does not open, told on the door itself: what happened, what is safe, and the ways on."""

from collections.abc import Callable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.boxes import clear
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import Banner
from peercompanion.ui.wording.errors import Explanation

Act = tuple[str, Callable[[], object]]


class DoorTrouble(QWidget):
    """Takes no room until it is told of an error, and again after ``forget``."""

    def __init__(self) -> None:
        super().__init__()
        self._place = QVBoxLayout(self)
        self._place.setContentsMargins(0, 0, 0, 16)
        self.hide()

    def tell(self, explained: Explanation, *acts: Act) -> None:
        self.forget()
        self._place.addWidget(Banner(explained.title, explained.sentence, *(self._button(*act) for act in acts)))
        self.show()

    def forget(self) -> None:
        self.hide()
        clear(self._place)

    def _button(self, words: str, act: Callable[[], object]) -> Button:
        button = Button(words)
        button.clicked.connect(lambda: act())
        return button
