"""What to do, step by step."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from peercompanion.domain.strategy import Strategy
from peercompanion.ui.breaking import breakable
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import fill, rule
from peercompanion.ui.strategies.number_ring import NumberRing
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import text, yielding

RING = 28


class StepsCard(Passage):
    def __init__(self) -> None:
        super().__init__(gap=12)
        self.told_as(self.tr("Steps"))
        self._steps: list[_Step] = []
        self._rule, self._needs = rule(), text("", "muted", wrap=True)
        self.add(yielding(self.tr("Steps"), "title"), self._rule, self._needs)

    def show_strategy(self, strategy: Strategy) -> None:
        for number in range(len(self._steps) + 1, len(strategy.steps) + 1):
            self._steps.append(_Step(number))
            self.box.insertWidget(number, self._steps[-1])
        for at, step in enumerate(self._steps):
            step.setHidden(at >= len(strategy.steps))
            step.say(strategy.steps[at] if at < len(strategy.steps) else "")
        self._show_needs(strategy.needs.strip())

    def _show_needs(self, needs: str) -> None:
        things = self.tr("Needs: {things}").format(things=isolated(breakable(needs)))
        self._needs.setText(things if needs else "")
        for part in (self._rule, self._needs):
            part.setHidden(not needs)


class _Step(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._words = number, text("", "lead", wrap=True)
        ring = (NumberRing(number, RING), Qt.AlignmentFlag.AlignTop)
        fill(QHBoxLayout(self), (ring, (self._words, 1)), 14)

    def say(self, step: str) -> None:
        self._words.setText(breakable(step))
        self._words.setAccessibleName(self.tr("{n}. {step}").format(n=self._number, step=step))
