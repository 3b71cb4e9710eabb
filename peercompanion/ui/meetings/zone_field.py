"""By the clock of which place: the zone's name, and a choice by a few letters that opens below it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import cache, partial
from itertools import islice
from zoneinfo import ZoneInfo, available_timezones

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from peercompanion.domain.text import folded
from peercompanion.ui.layout import Flow, fill
from peercompanion.ui.palette.choices import Choice, Group, fits
from peercompanion.ui.plan.chooser import Chooser
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.compound import Compound
from peercompanion.ui.wording import Wording
from peercompanion.ui.zones import local_zone

MOST_OFFERED = 40
OF_NO_PLACE = "Etc/"


class ZoneField(Compound):
    """This computer's zone until another is chosen. Zones are looked up when somebody looks for one."""

    changed = Signal()

    def __init__(self, words: Wording, now: Callable[[], datetime]) -> None:
        super().__init__()
        self._words, self._now = words, now
        self._zone = local_zone()
        self._button = Button("", "", "globe")
        nothing = self.tr("No place of that name. A large city nearby may be here.")
        self._chooser = Chooser(self.tr("Search for a place"), nothing, self._offers)
        fill(QVBoxLayout(self), (Flow(self._button), self._chooser), 6)
        self._button.clicked.connect(self._turn)
        self._chooser.closed.connect(self._back_to_button)
        self.gives_focus_to(self._button)
        self._show()

    @property
    def zone(self) -> str:
        return self._zone

    @property
    def control(self) -> Button:
        """What a label beside this field speaks of."""
        return self._button

    def set_zone(self, zone: str) -> None:
        self._zone = zone
        self._show()

    def step_back(self) -> bool:
        was_open = self._chooser.is_open
        self._chooser.close_choice()
        return was_open

    def _turn(self) -> None:
        if self._chooser.is_open:
            self._chooser.close_choice()
        else:
            self._chooser.open()

    def _offers(self, typed: str) -> tuple[Group, ...]:
        """What fits; the zone that is chosen and the one of this computer first."""
        wanted = folded(typed).split()
        first = dict.fromkeys((self._zone, local_zone()))
        places = [*first, *(zone for zone in _places() if zone not in first)]
        fitting = islice((zone for zone in places if fits(_words_of(zone), wanted)), MOST_OFFERED)
        choices = tuple(map(self._choice, fitting))
        return (Group(heading=self.tr("Places"), choices=choices),) if choices else ()

    def _choice(self, zone: str) -> Choice:
        clock = self.tr("{time} now").format(time=self._words.time(self._now().astimezone(ZoneInfo(zone))))
        return Choice(icon="globe", name=_shown(zone), where=clock, run=partial(self._choose, zone))

    def _choose(self, zone: str) -> None:
        is_another = zone != self._zone
        self.set_zone(zone)
        self._chooser.close_choice()
        if is_another:
            self.changed.emit()

    def _show(self) -> None:
        self._button.setText(_shown(self._zone))
        self._button.setAccessibleName(self.tr("By the clock of {place}").format(place=_shown(self._zone)))

    def _back_to_button(self) -> None:
        self._button.setFocus(Qt.FocusReason.ShortcutFocusReason)


@cache
def _places() -> tuple[str, ...]:
    """Looked up on the disk, hundreds of files: once, and not at every key."""
    return tuple(zone for zone in sorted(available_timezones()) if _is_place(zone))


def _is_place(zone: str) -> bool:
    return "/" in zone and not zone.startswith(OF_NO_PLACE)


def _shown(zone: str) -> str:
    return zone.replace("_", " ")


def _words_of(zone: str) -> str:
    return f"{_shown(zone)} {_shown(zone).replace('/', ' ')}"
