"""Facts in a box, all of the same weight: a check where something holds, a dashed ring where nothing does."""

from collections.abc import Sequence

from PySide6.QtWidgets import QApplication, QWidget

from peercompanion.ui.layout import col, holder
from peercompanion.ui.settings.privacy.facts import Fact
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.list_box import END, SIDE, ListBox, list_row
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
        glyph = Glyph("circle-check", "accent", ICON) if fact.held else Glyph("circle-dashed", "text2", ICON)
        row = list_row(fact.title, fact.about, lead=glyph)
        return holder(col(row, self._advice(fact), gap=0)) if fact.advice else row

    def _advice(self, fact: Fact) -> QWidget:
        paragraphs = holder(col(*(text(words, "muted", wrap=True) for words in fact.advice)))
        spoken = self.tr("What to do: {about}").format(about=fact.title)
        around = holder(col(Disclosure(self.tr("What to do"), paragraphs, spoken=spoken)))
        around.layout().setContentsMargins(SIDE + ICON, 0, SIDE, END)
        return around
