"""One question after the last step, in four words. It can be left without an answer, and no answer is better."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent

from peercompanion.domain.attempt import Felt
from peercompanion.ui.boxes import row
from peercompanion.ui.hard_now.calm_screen import CalmScreen
from peercompanion.ui.hard_now.how_hard import AfterTry
from peercompanion.ui.widgets import typed
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Elided
from peercompanion.ui.wording import DoorWording


class FeltScreen(CalmScreen):
    """``answered`` carries a Felt."""

    answered, skipped = Signal(object), Signal()

    def __init__(self, words: DoorWording) -> None:
        self._title = Elided("", "title")
        self._skip = Button(self.tr("Not now"), "plain", "x", key_hint=self.tr("Esc"))
        buttons = tuple(Button(said, key_hint=str(key)) for key, said in enumerate(self._said(), 1))
        super().__init__(words, row((self._title, 1), self._skip, gap=12), buttons, AfterTry())
        self._calm.setText(self.tr("How is it now?"))
        self._skip.clicked.connect(self.skipped)
        for button, felt in zip(buttons, Felt, strict=True):
            button.clicked.connect(lambda _checked=False, felt=felt: self.answered.emit(felt))

    def arrive(self, title: str) -> None:
        """The focus rests on leaving it: one press of Space too many answers nothing."""
        self._title.set_words(title)
        self.fit()
        self._skip.setFocus(Qt.FocusReason.OtherFocusReason)
        told = self.tr("{question} 1: easier. 2: same. 3: harder. 4: can't tell.")
        announce(self, told.format(question=self._calm.text()), at_once=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        digit = typed.digit(event) or 0
        if 1 <= digit <= len(Felt):
            self.answered.emit(tuple(Felt)[digit - 1])
        else:
            super().keyPressEvent(event)

    def _said(self) -> tuple[str, str, str, str]:
        """In the order of Felt."""
        return self.tr("Easier"), self.tr("Same"), self.tr("Harder"), self.tr("Can't tell")
