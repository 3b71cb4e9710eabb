"""Situations to choose from: some at once, the rest behind "7 more", opened in place."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion import content
from peercompanion.domain.strategy import MOST_SITUATIONS
from peercompanion.ui.leaving import let_go
from peercompanion.ui.tab_order import put_in_tab_order
from peercompanion.ui.widgets.chips import Chip, ChipLink
from peercompanion.ui.widgets.roving import Roving
from peercompanion.ui.wording import Wording

SHOWN_AT_FIRST = 7


def in_list_order(keys: Iterable[str]) -> list[str]:
    """As shipped, then the person's own words by the alphabet."""
    places = {situation.key: place for place, situation in enumerate(content.situations())}
    return sorted(set(keys), key=lambda key: (places.get(key, len(places)), key.casefold()))


class SituationChips(Roving):
    """``changed`` when the person turned one on or off; ``at_end`` stand after the chips."""

    changed = Signal()

    def __init__(self, words: Wording, *at_end: QWidget) -> None:
        super().__init__(gap=6, line_gap=6)
        self.setAccessibleName(self.tr("Situations"))
        self._words, self._at_end = words, at_end
        self._links = [widget for widget in at_end if isinstance(widget, ChipLink)]
        self._chips: dict[str, Chip] = {}
        self._seen: set[str] = set()
        self._open = False
        self._more = ChipLink("", "chevron-down")
        self._more.clicked.connect(self._open_rest)
        self.add(self._more, *at_end)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(key for key, chip in self._chips.items() if chip.isChecked())

    def offer(self, keys: Sequence[str], first: Iterable[str], chosen: Iterable[str]) -> None:
        """``keys`` in this order; those ``first`` or ``chosen`` are seen at once. Opened once, the row stays open."""
        on = set(chosen)
        self._seen = set(first) | on
        self._take(keys)
        for key, chip in self._chips.items():
            chip.setChecked(key in on)
        self._show()

    def choose_none(self) -> None:
        for chip in self._chips.values():
            chip.setChecked(False)

    def add_chosen(self, key: str) -> None:
        """One more at the end, turned on, as an act of the person; one that is there already is only turned on."""
        self._take(list(dict.fromkeys([*self._chips, key])))
        self._seen.add(key)
        self._chips[key].setChecked(True)
        self._show()
        self._toggled(self._chips[key])

    def _take(self, keys: Sequence[str]) -> None:
        if list(self._chips) == list(keys):
            return
        for key in self._chips.keys() - set(keys):
            let_go(self._chips[key])
        self._chips = {key: self._chips.get(key) or self._new_chip(key) for key in keys}
        line = self.layout()
        while line.takeAt(0) is not None:
            pass
        stops = [*self._chips.values(), self._more, *self._at_end]
        self.add(*stops)
        put_in_tab_order(self, stops)

    def _new_chip(self, key: str) -> Chip:
        chip = Chip(self._words.situation(key))
        chip.clicked.connect(lambda: self._toggled(chip))
        return chip

    def _toggled(self, chip: Chip) -> None:
        """More than a strategy can have are not taken on."""
        if len(self.chosen) > MOST_SITUATIONS:
            chip.setChecked(False)
        self.changed.emit()

    def _show(self) -> None:
        hidden = [key for key in self._chips if key not in self._seen and not self._open]
        for key, chip in self._chips.items():
            chip.setVisible(key not in hidden)
        self._more.setVisible(bool(hidden))
        self._more.setText(self.tr("%n more", "", len(hidden)))
        self._more.setAccessibleName(self.tr("%n more situation(s)", "", len(hidden)))
        self.settle((*self._chips.values(), self._more, *self._links))

    def _open_rest(self) -> None:
        first = next(chip for chip in self._chips.values() if chip.isHidden())
        self._open = True
        self._show()
        first.setFocus(Qt.FocusReason.OtherFocusReason)
