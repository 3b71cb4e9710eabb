"""One page of the first start: a card in the middle of a quiet window, with a way on and mostly a way back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.boxes import Piece, fill, row
from peercompanion.ui.layout import Card, ScrollPage
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text

PAD = (40, 32, 40, 26)


class DoorPage(QWidget):
    """``name`` stands at the top of the window. ``went_on`` fires only when the page allows it."""

    went_on, went_back = Signal(), Signal()

    def __init__(
        self, name: str, title: str, sentence: str, width: int, *, has_back: bool = True, go_words: str = ""
    ) -> None:
        super().__init__()
        self.name, self.title, self._go_words = name, title, go_words or self.tr("Continue")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(title)
        self._card = Card("", PAD, 0).add(text(title, "hero", wrap=True), 6, text(sentence, "body", wrap=True), 20)
        self._go, self._back = Button(self._go_words, "primary"), Button(self.tr("Back"), "quiet-accent")
        self._go.clicked.connect(self.go_on)
        self._back.clicked.connect(self.went_back)
        self._back.setVisible(has_back)
        scroll = ScrollPage(max_width=width, margins=(24, 12, 24, 12))
        scroll.body.addStretch(2)
        scroll.add(self._card)
        scroll.body.addStretch(3)
        fill(QVBoxLayout(self), (scroll,), 0)

    def fill_in(self, *items: Piece) -> None:
        """What the page asks; to be called once."""
        self._card.add(*items, 22, row(self._back, ..., self._go, gap=12))

    @property
    def may_go_on(self) -> bool:
        return True

    def arrive(self) -> None:
        """Put the focus into the first thing to fill in."""
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        if self.may_go_on:
            self.went_on.emit()

    def set_busy(self, words: str) -> None:
        """With words the page waits, without it is as before. The focus waits with it, and goes to no other button."""
        if words:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go.setText(words or self._go_words)
        self._go.updateGeometry()
        for button in (self._go, self._back):
            button.setEnabled(not words)
