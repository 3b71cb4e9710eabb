"""Where a strategy stands: its place in the hard-moment set, and whether it is in use."""

from PySide6.QtCore import Signal

from peercompanion.domain.strategy import PUT_AWAY, Strategy
from peercompanion.ui.layout import Card, Flow, row, rule
from peercompanion.ui.strategies.number_ring import NumberRing
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import Badge, text, yielding
from peercompanion.ui.wording import Wording

RING = 28


class StandingCard(Card):
    change_wanted = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__(gap=10)
        self._words = words
        self._ring, self._place = NumberRing(1, RING, filled=True), text("", "label", wrap=True)
        self._status = Badge("", "check", accent=True)
        change = Button(self.tr("Change"), "quiet-accent", name=self.tr("Change the place or the status"))
        change.clicked.connect(self.change_wanted)
        status_line = Flow(text(self.tr("Status"), "muted"), self._status, gap=12)
        place = row(self._ring, (self._place, 1), change, gap=12)
        self.add(yielding(self.tr("Hard-moment set"), "eyebrow"), place, rule(), status_line)

    def show_strategy(self, strategy: Strategy) -> None:
        place, is_away = strategy.place, strategy.status in PUT_AWAY
        if place is None:
            said = self.tr("Not in my set")
        elif is_away:
            said = self.tr("Not in my set now. Place {n} is kept for it.").format(n=place)
        else:
            said = self.tr("Place {n} of my set").format(n=place)
            self._ring.set_number(place)
        self._place.setText(said)
        self._ring.setHidden(place is None or is_away)
        self._status.set_words(self._words.strategy_status(strategy.status))
