"""What somebody is looking for: situation, what they have today, focus. Nothing chosen means everything."""

from collections import Counter
from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion import content
from peercompanion.domain.strategy import Focus, Strategy
from peercompanion.domain.text import sought
from peercompanion.ui.layout import Reflow, fill
from peercompanion.ui.strategies.labelled import beside
from peercompanion.ui.strategies.situation_chips import SHOWN_AT_FIRST, SituationChips, in_list_order
from peercompanion.ui.strategies.wish import Wish
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.wording import Wording


class FilterBar(QWidget):
    changed = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._situations = SituationChips(words)
        self._effort = self._effort_choice(words)
        self._focus = self._focus_choice()
        fill(QVBoxLayout(self), (self._situations, self._second_line()), 14)
        self._situations.changed.connect(self.changed)
        self._effort.chosen.connect(lambda _: self.changed.emit())
        self._focus.chosen.connect(lambda _: self.changed.emit())

    def wish(self, words: str) -> Wish:
        return Wish(
            situations=frozenset(self._situations.chosen),
            effort=self._effort.value,
            focus=self._focus.value,
            words=tuple(sought(words).split()),
        )

    def show_situations_of(self, strategies: Iterable[Strategy]) -> None:
        """The seven most used, in the order of the list; the rest behind "more". What is chosen stays chosen."""
        used = Counter(key for strategy in strategies for key in strategy.situations)
        shipped = [situation.key for situation in content.situations()]
        first = [key for key, _ in used.most_common(SHOWN_AT_FIRST)]
        chosen = [key for key in self._situations.chosen if key in used or key in shipped]
        self._situations.offer(in_list_order([*shipped, *used]), first, chosen)
        self._situations.setVisible(bool(used))

    def clear(self) -> None:
        self._situations.choose_none()
        self._effort.set_value(None)
        self._focus.set_value(Focus.BOTH)
        self.changed.emit()

    def _effort_choice(self, words: Wording) -> Segmented:
        efforts = [(effort, words.effort_title(effort), effort) for effort in (1, 2, 3)]
        return Segmented(self.tr("What I have today"), [(None, self.tr("Any"), None), *efforts])

    def _focus_choice(self) -> Segmented:
        return Segmented(
            self.tr("Focus"),
            [
                (Focus.BOTH, self.tr("Both"), None),
                (Focus.PRACTICAL, self.tr("Practical"), None),
                (Focus.EMOTIONAL, self.tr("Emotional"), None),
            ],
            Focus.BOTH,
        )

    def _second_line(self) -> QWidget:
        effort = beside(self.tr("What I have today"), self._effort)
        focus = beside(self.tr("Focus"), self._focus)
        return Reflow(effort, (focus, 1), gap=34, stacked_gap=10)
