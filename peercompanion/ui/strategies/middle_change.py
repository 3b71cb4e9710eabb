"""From five pairs on: what lay in the middle, and beside it hard moments in which nothing was tried."""

from peercompanion.domain.honest import Effect, MiddleChange
from peercompanion.ui.layout import Card, Reflow
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

BESIDE = 440


class MiddleChanges(Reflow):
    """Never a difference between the two, and no winner."""

    def __init__(self, words: Wording) -> None:
        self._tried, self._untried = _Box(words), _Box(words)
        super().__init__((self._tried, 1), (self._untried, 1), gap=10, stacked_gap=10, below=BESIDE)

    def show_effect(self, effect: Effect | None) -> list[str]:
        """What it says, as sentences; hidden where it says nothing."""
        self.setHidden(effect is None)
        if effect is None:
            return []
        said = [self._tried.say(self.tr("When I tried this"), effect.tried)]
        self._untried.setHidden(effect.untried is None)
        if effect.untried:
            said.append(self._untried.say(self.tr("Hard moments with nothing tried"), effect.untried))
        return said


class _Box(Card):
    def __init__(self, words: Wording) -> None:
        super().__init__("well", (14, 10, 14, 10), 2)
        self._words = words
        self._when, self._middle = text("", "note", wrap=True), text("", "strong", wrap=True)
        self._around = text("", "note", wrap=True)
        self.add(self._when, self._middle, self._around)

    def say(self, when: str, change: MiddleChange) -> str:
        middle, around = self._words.middle_change(change), self._words.change_range(change)
        for label, said in ((self._when, when), (self._middle, middle), (self._around, around)):
            label.setText(said)
        return self.tr("{when}: {change}, {range}.").format(when=when, change=middle, range=around)
