"""One quiet question that may help to find words: to be left, changed for another, or, if it is a sentence, taken."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.ui.layout import Flow, Reflow, holder, row
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Glyph, text

BESIDE = 420


class PromptLine(QWidget):
    """``taken`` carries a sentence for the person's own text; questions cannot be taken.

    Which one is shown depends on ``first`` and on nothing that was written or felt. Left once, it stays away for as
    long as this widget lives.
    """

    taken = Signal(str)

    def __init__(self, questions: Sequence[str], sentences: Sequence[str] = (), first: int = 0) -> None:
        super().__init__()
        self._questions, self._sentences = tuple(questions), frozenset(sentences)
        self._all = (*questions, *sentences)
        self._at = first % len(self._all) if self._all else 0
        self._left, self._wanted = not self._all, True
        self._words = text("", "muted", wrap=True)
        self._take = Button(self.tr("Use it"), "link")
        self._another = Button(self.tr("Another"), "link", name=self.tr("Another question"))
        leave = tool("x", self.tr("Leave the questions"), 14)
        self._take.clicked.connect(lambda: self.taken.emit(self._all[self._at]))
        self._another.clicked.connect(self._next)
        leave.clicked.connect(self._leave)
        said = holder(row(Glyph("lightbulb", "text3", 16), (self._words, 1), gap=8))
        acts = Flow(self._take, self._another, leave, gap=10)
        line = Reflow((said, 1), acts, gap=12, stacked_gap=2, below=BESIDE)
        self.setLayout(row((line, 1)))
        self.layout().setContentsMargins(0, 0, 0, 0)
        self._show()

    @property
    def words(self) -> str:
        return self._words.text()

    def set_wanted(self, wanted: bool) -> None:
        """The person's choice in Settings."""
        self._wanted = wanted
        self._show()

    def _next(self) -> None:
        self._at = (self._at + 1) % len(self._all)
        self._show()
        announce(self, self.words)

    def _leave(self) -> None:
        """The focus goes back to what was written, not on to a button that ends it."""
        before = self.previousInFocusChain()
        while not (before.isVisible() and before.focusPolicy() & Qt.FocusPolicy.TabFocus) or self.isAncestorOf(before):
            before = before.previousInFocusChain()
        before.setFocus(Qt.FocusReason.BacktabFocusReason)
        self._left = True
        self._show()
        announce(self.window(), self.tr("The questions are put away."))

    def _show(self) -> None:
        shown = self._wanted and not self._left
        if shown:
            self._words.setText(self._all[self._at])
            self._take.setVisible(self._all[self._at] in self._sentences)
        if not shown:
            self.hide()
        elif self.parentWidget() is not None:  # without one it would be a window of its own
            self.show()
