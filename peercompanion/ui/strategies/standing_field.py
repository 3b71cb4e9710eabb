"""Where it stands: a place in the hard-moment set, and whether it is in use."""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from peercompanion.domain.strategy import PLACES, PUT_AWAY, Strategy, StrategyStatus
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card
from peercompanion.ui.strategies.draft import Draft
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import text, yielding

ORDER = (StrategyStatus.TO_TRY, StrategyStatus.IN_USE, StrategyStatus.RESTING, StrategyStatus.NOT_FOR_ME)


class StandingField(Card):
    changed = Signal()

    def __init__(self, context: Context, others: Iterable[Strategy]) -> None:
        """``others``: those that may have a place already."""
        super().__init__(gap=10)
        words = context.words
        self._titles = {strategy.place: strategy.title for strategy in others if strategy.place}
        status = [(status, words.strategy_status(status), None) for status in ORDER]
        places = [(place, self.locale().toString(place), None) for place in PLACES]
        self._status = Segmented(self.tr("Status"), status)
        self._place = Segmented(self.tr("Hard-moment set"), [(None, self.tr("None"), None), *places])
        self._about_place = text("", "muted", wrap=True)
        self.add(yielding(self.tr("Status"), "eyebrow"), self._status, 4)
        self.add(yielding(self.tr("Place in my hard-moment set"), "eyebrow"), self._place, self._about_place)
        self._status.chosen.connect(self._answered)
        self._place.chosen.connect(self._answered)

    def show_draft(self, draft: Draft) -> None:
        self._status.set_value(draft.status)
        self._place.set_value(draft.place)
        self._explain()

    def read_into(self, draft: Draft) -> Draft:
        return replace(draft, status=self._status.value, place=self._place.value)

    def start(self) -> None:
        self._place.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _answered(self, _: object) -> None:
        self._explain()
        self.changed.emit()

    def _explain(self) -> None:
        """Who gives up the place, or why it does not show on F1."""
        place = self._place.value
        if place and self._status.value in PUT_AWAY:
            words = self.tr("While it has this status, F1 leaves it out.")
        elif place in self._titles:
            words = self.tr("“{title}” leaves place {n} for it.").format(title=breakable(self._titles[place]), n=place)
        else:
            words = self.tr("The first three of the set stand on F1.")
        self._about_place.setText(words)
