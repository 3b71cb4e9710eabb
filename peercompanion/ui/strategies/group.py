"""Strategies of one status under their heading: those in reach lie open, those put away lie behind a line."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.layout import Reflow, fill, holder, row
from peercompanion.ui.strategies.card_grid import CardGrid
from peercompanion.ui.strategies.strategy_card import CardFace
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.text import text, yielding


class Group(QWidget):
    """Absent while nothing is in it."""

    def __init__(self, open_card: Callable[[UUID], None]) -> None:
        super().__init__()
        self.grid = CardGrid(open_card)
        self.hide()

    def show_cards(self, faces: Sequence[CardFace]) -> None:
        self.grid.show_cards(faces)
        self.setVisible(bool(faces))


class OpenGroup(Group):
    """Says at its end how many of all fit, when it is the first group on the page."""

    show_all = Signal()

    def __init__(self, title: str, open_card: Callable[[UUID], None]) -> None:
        super().__init__(open_card)
        self._count, self._fit = text("", "muted"), text("", "muted")
        self._all = Button(self.tr("Show all"), "link")
        self._all.clicked.connect(self.show_all)
        heading = holder(row(yielding(title, "title"), self._count, ..., gap=10))
        self._fits = holder(row(self._fit, self._all, gap=6))
        fill(QVBoxLayout(self), (Reflow((heading, 1), self._fits, gap=12), self.grid), 10)
        self.say_fit("")

    def show_cards(self, faces: Sequence[CardFace]) -> None:
        self._count.setText(self.locale().toString(len(faces)))
        super().show_cards(faces)

    def say_fit(self, words: str) -> None:
        self._fit.setText(words)
        self._fits.setVisible(bool(words))


class PutAwayGroup(Group):
    """Closed at first."""

    def __init__(self, title: str, open_card: Callable[[UUID], None]) -> None:
        super().__init__(open_card)
        self._title = title
        self._line = Disclosure(title, self.grid)
        fill(QVBoxLayout(self), (self._line,), 0)

    def show_cards(self, faces: Sequence[CardFace]) -> None:
        count = self.locale().toString(len(faces))
        self._line.set_words(self.tr("{title} ({count})").format(title=self._title, count=count))
        super().show_cards(faces)

    def open(self) -> None:
        self._line.set_open(True)
