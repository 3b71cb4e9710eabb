"""First, somebody to talk to: the country decides which numbers are always at hand."""

from datetime import date

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion.content.lines import Country
from peercompanion.ui.boxes import rule
from peercompanion.ui.flow import Flow
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.step import Step
from peercompanion.ui.widgets.text import icon_text, text
from peercompanion.ui.wording import Wording

MOST_LINES = 2


class CountryStep(Step):
    """``chosen`` carries an ISO code, also the one that the system's own language suggests at first."""

    chosen, look_around, has_copy = Signal(str), Signal(), Signal()

    def __init__(self, words: Wording, preferred: str) -> None:
        super().__init__(
            self.tr("First, somebody to talk to"),
            self.tr(
                "PeerCompanion keeps what you write between meetings, locked on this computer. Before that, choose "
                "where you live, so that the right numbers are always at hand. They work without a network."
            ),
            has_back=False,
        )
        self._words = words
        countries = words.help_countries()
        self._country = Combo(self.tr("Country"), countries, _suggested(preferred, countries))
        self._country.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._country.chosen.connect(self._show)
        self._lines, self._age = ListBox(), text("", "note", wrap=True)
        label = text(self.tr("Country"), "label")
        label.setBuddy(self._country)
        nobody = icon_text("info", words.nobody_sees(), "body", wrap=True)
        around = Button(self.tr("Look around in a made-up year"), "link", "eye")
        around.clicked.connect(self.look_around)
        copy = Button(self.tr("I have a copy"), "link", "archive-restore")
        copy.clicked.connect(self.has_copy)
        lines = (label, 6, self._country, 14, self._lines, 8, self._age, 14)
        self.fill_in(*lines, rule(), 12, nobody, 6, Flow(copy, around, gap=14))
        self._show_lines()

    @property
    def country(self) -> str:
        return str(self._country.value)

    def arrive(self) -> None:
        self._country.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, code: str) -> None:
        self._show_lines()
        announce(self, self._country.accessibleDescription())
        self.chosen.emit(code)

    def _show_lines(self) -> None:
        country = self._words.help_country_of(self.country)
        self._lines.clear()
        self._lines.add(*self._rows(country))
        first = country.first
        told = self._words.line_told(first) if first else self._words.help_directory(country)
        self._country.setAccessibleDescription(told)
        age = self._words.line_age(first, date.today()) if first else ""
        self._age.setText(self.tr("{age} If a line does not answer, try the next one.").format(age=age).strip())

    def _rows(self, country: Country) -> list[QWidget]:
        words = self._words
        rows = [
            self._row(line.name, words.line_hours(line), words.line_number(line), words.line_icon(line))
            for line in country.lines[:MOST_LINES]
        ]
        if not rows:
            about = self.tr("Lists help lines in most countries")
            rows.append(self._row(words.help_directory(country), about, "", "globe"))
        numbers = words.help_numbers(country) if country.emergency else words.listed(country.emergency_choices)
        return [*rows, self._row(self.tr("Emergency"), self.tr("When life is in danger now"), numbers, "phone")]

    def _row(self, title: str, about: str, number: str, icon: str) -> QWidget:
        if not number:
            return list_row(title, about, icon=icon)
        shown = text(number, "strong", wrap=len(number) > 24)
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return list_row(title, about, shown, icon=icon)


def _suggested(preferred: str, countries: list[tuple[str, str]]) -> str:
    """What was chosen before, else where the system says it is, if we have lines for it; "" is another country."""
    here = QLocale.territoryToCode(QLocale.system().territory())
    known = {code for code, _ in countries}
    return next((code for code in (preferred, here) if code in known), "")
