"""The Settings page: which section shows, and nothing else. Each section is a widget of its own."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from peercompanion.domain.change import Topic
from peercompanion.ui.context import Context
from peercompanion.ui.layout import ScrollPage, col, holder, row
from peercompanion.ui.page import Page
from peercompanion.ui.settings.about import About
from peercompanion.ui.settings.appearance import AppearanceSection
from peercompanion.ui.settings.check_in import CheckInSection
from peercompanion.ui.settings.copies.section import copies_section
from peercompanion.ui.settings.help import HelpSection
from peercompanion.ui.settings.keyboard import KeyboardSection
from peercompanion.ui.settings.keys.section import KeysSection
from peercompanion.ui.settings.parts import Parts
from peercompanion.ui.settings.privacy.section import PrivacySection
from peercompanion.ui.settings.section import Section
from peercompanion.ui.settings.section_list import SectionList

GAP, SMALL_GAP = 28, 10


class SettingsPage(Page):
    """``arrive`` takes the name of one of the Parts."""

    listens = frozenset({Topic.SETTINGS, Topic.PEOPLE})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._list = SectionList()
        self._sections: list[Section] = []
        parts = Parts(self).all()
        self._names = [part.name for part in parts]
        for part in parts:
            self._list.add(part.words, part.icon)
            self._sections.append(self._section(part.name))
        self._list.chosen.connect(self._open)
        scroll = ScrollPage(self.tr("Settings"))
        self._across = row(self._list, (holder(col(*self._sections, ..., gap=0)), 1), gap=GAP)
        scroll.add(4, self._across, ...)
        scroll.watch_width(620, self._set_narrow)
        self.fill(scroll)
        self._open(0)
        context.hub.preferred.connect(self._on_preference)

    def read(self) -> None:
        for section in self._sections:
            section.read()

    def regions(self) -> Sequence[QWidget]:
        return self._list, *self._sections

    def leave(self) -> None:
        for section in self._sections:
            section.leave()

    def place(self) -> str:
        return self._names[self._list.shown]

    def arrive(self, target: object | None = None) -> None:
        if target in self._names:
            self._open(self._names.index(target))
        self._list.start()

    def step_back(self) -> bool:
        if not self.go_back():
            self.context.frame.back()
        return True

    def go_back(self) -> bool:
        return self._sections[self._list.shown].step_back()

    def _section(self, name: str) -> Section:
        return {
            "privacy": PrivacySection,
            "keys": KeysSection,
            "appearance": AppearanceSection,
            "check_in": CheckInSection,
            "help": HelpSection,
            "copies": copies_section,
            "keyboard": KeyboardSection,
            "about": About,
        }[name](self.context)

    def _set_narrow(self, narrow: bool) -> None:
        self._list.set_slim(narrow)
        self._across.setSpacing(SMALL_GAP if narrow else GAP)

    def _open(self, place: int) -> None:
        """Hidden sections take no room."""
        self._list.show_place(place)
        for at, section in enumerate(self._sections):
            section.setVisible(at == place)

    def _on_preference(self, _name: str) -> None:
        """A method and not a lambda: the hub outlives this page, and must let go of it."""
        self.read()
