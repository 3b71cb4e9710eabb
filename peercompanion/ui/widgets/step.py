"""One of several steps: what it asks, a way on, and mostly a way back."""

from PySide6.QtCore import Qt, Signal

from peercompanion.ui.boxes import Piece, row
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text

PAD = (40, 32, 40, 26)


class Step(Card):
    """``went_on`` fires only when the step allows it. While it works, ``went_back`` means that it is to stop."""

    went_on, went_back = Signal(), Signal()

    def __init__(
        self, title: str, sentence: str, *, has_back: bool = True, go_words: str = "", back_words: str = ""
    ) -> None:
        super().__init__("", PAD, 0)
        self.title = title
        self._go_words, self._back_words = go_words or self.tr("Continue"), back_words or self.tr("Back")
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAccessibleName(title)
        self.add(text(title, "hero", wrap=True), 6, text(sentence, "body", wrap=True), 20)
        self._go, self._back = Button(self._go_words, "primary"), Button(self._back_words, "quiet-accent")
        self._go.clicked.connect(self.go_on)
        self._back.clicked.connect(self.went_back)
        if not has_back:
            self._back.hide()

    def fill_in(self, *items: Piece) -> None:
        """What the step asks; to be called once."""
        self.add(*items, 22, row(self._back, ..., self._go, gap=12))

    @property
    def may_go_on(self) -> bool:
        return True

    def arrive(self) -> None:
        """Put the focus into the first thing to fill in."""
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        if self.may_go_on:
            self.went_on.emit()

    def forget(self) -> None:
        """What was typed goes."""

    def look(self) -> None:
        """Whether it may go on has changed."""
        self._go.setEnabled(self.may_go_on)

    def set_busy(self, words: str, *, can_stop: bool = False) -> None:
        """With words the step waits, without it is as before. The focus waits with it, and goes to no other button."""
        if words:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._go.setText(words or self._go_words)
        self._back.setText(self.tr("Stop") if can_stop else self._back_words)
        for button in (self._go, self._back):
            button.updateGeometry()
        self._go.setEnabled(not words and self.may_go_on)
        self._back.setEnabled(not words or can_stop)
