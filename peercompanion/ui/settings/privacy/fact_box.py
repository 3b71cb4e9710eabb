"""Facts in a box, all of the same weight: a check where something holds, a dashed ring where nothing does."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QGridLayout, QWidget

from peercompanion.ui.layout import col, holder
from peercompanion.ui.settings.privacy.facts import Fact
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.list_box import END, SIDE, ListBox
from peercompanion.ui.widgets.passage import Told
from peercompanion.ui.widgets.text import Glyph, text

ICON, GAP = 18, 14


class FactBox(Told, ListBox):
    """Made anew only when the facts are others: a screen reader, or an opened advice, may be in it."""

    def __init__(self) -> None:
        super().__init__()
        self._facts: tuple[Fact, ...] = ()

    def tell(self, facts: Sequence[Fact]) -> None:
        if tuple(facts) == self._facts:
            return
        self._facts = tuple(facts)
        focused = QApplication.focusWidget()
        if focused is not None and self.isAncestorOf(focused):
            self.setFocus()
        self.clear()
        self.add(*map(self._row, facts))
        self.setVisible(bool(facts))

    def _row(self, fact: Fact) -> QWidget:
        """What to do starts where the words start, on whichever side that is, and however large they are."""
        glyph = Glyph("circle-check", "accent", ICON) if fact.held else Glyph("circle-dashed", "text2", ICON)
        line = QWidget()
        grid = QGridLayout(line)
        grid.setContentsMargins(SIDE, END, SIDE, END)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(glyph, 0, 0)
        grid.addLayout(col(text(fact.title, "label", wrap=True), text(fact.about, "muted", wrap=True), gap=2), 0, 1)
        if fact.advice:
            grid.addWidget(self._advice(fact), 1, 1)
        return line

    def _advice(self, fact: Fact) -> QWidget:
        paragraphs = holder(col(*(text(words, "muted", wrap=True) for words in fact.advice)))
        spoken = self.tr("What to do: {about}").format(about=fact.title)
        return Disclosure(self.tr("What to do"), paragraphs, spoken=spoken)
