"""Whom to talk to: the country's lines, lines of one's own, and one's own people."""

from PySide6.QtWidgets import QWidget

from peercompanion.ui.context import Context, PageName
from peercompanion.ui.settings.own_lines import OwnLines
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.text import text


class HelpSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context, self._own = context, OwnLines(context)
        self.add(self.tr("Help lines"), ListBox(self._country()))
        about = self.tr("They stand first when it is hard (F1), while PeerCompanion is unlocked.")
        self.add(self.tr("Lines of my own"), text(about, "muted", wrap=True), self._own)
        self.add(self.tr("My people"), ListBox(self._people()))
        self.end()

    def read(self) -> None:
        self._countries.set_value(self._context.preferences.country)
        self._own.read()
        shown = [person.label for person in self._context.companion.people.all()]
        self._who.setText(self._context.words.listed(shown) if shown else self.tr("Nobody yet."))

    def leave(self) -> None:
        self._own.leave()

    def _country(self) -> QWidget:
        name = self.tr("Country")
        self._countries = Combo(name, self._context.words.help_countries())
        self._countries.chosen.connect(lambda value: self._context.frame.prefer("country", value))
        return list_row(name, self.tr("Decides which numbers are shown, and nothing else."), self._countries)

    def _people(self) -> QWidget:
        self._who = text("", "muted", wrap=True)
        change = Button(self.tr("Change"), "link", name=self.tr("Change my people"))
        change.clicked.connect(lambda: self._context.frame.go(PageName.HARD_NOW, "people"))
        return list_row(self.tr("Shown when it is hard"), "", self._who, change)
