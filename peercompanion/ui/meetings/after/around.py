"""How it was before meetings and after them, over several: how many say both, and the middle of them from five on."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain import around
from peercompanion.ui.layout import fill
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

SEVERAL = 2


class Around(QWidget):
    """Hidden while there are not several; each meeting tells its own pair."""

    def __init__(self) -> None:
        super().__init__()
        self._said, self._care = text("", "muted", wrap=True), text("", "note", wrap=True)
        fill(QVBoxLayout(self), (self._said, self._care), 4)
        self.hide()

    def show_pairs(self, words: Wording, pairs: around.Around) -> None:
        several = pairs.n >= SEVERAL
        if several:
            self._said.setText(words.around_line(pairs))
            self._care.setText(words.eases_by_itself())
        self.setVisible(several)
