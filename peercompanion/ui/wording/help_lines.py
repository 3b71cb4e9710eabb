"""Words for help lines. They never fail: where a shipped file is broken, emergency numbers known by heart stand in."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from peercompanion import content
from peercompanion.content.lines import ALWAYS, FREE, Country, HelpLine, LineKind
from peercompanion.errors import ContentBroken
from peercompanion.preferences import Preferences

LAST_RESORT = Country(
    code="",
    name="Another country",
    directories=("findahelpline.com",),
    emergency_choices=("112", "911", "999", "000", "111", "110", "119"),
)


class HelpWords:
    """``help_…`` is about a country, ``line_…`` about one line of it."""

    def help_country(self, preferences: Preferences) -> Country:
        return self.help_country_of(preferences.country)

    def help_country_of(self, code: str) -> Country:
        try:
            return content.help_lines().country(code)
        except ContentBroken:
            return LAST_RESORT

    def help_countries(self) -> list[tuple[str, str]]:
        """(code, name) in the order of their names, and "" for another country at the end; for a ``Combo``."""
        known = sorted(self._known_countries(), key=lambda country: country[1].casefold())
        return [*known, ("", self.tr("Another country"))]

    def help_lead(self) -> str:
        """Stands under every note, always the same, before ``first_line``."""
        return self.tr("If this is about ending your life, a person can listen:")

    def first_line(self, preferences: Preferences) -> str:
        """ "Samaritans 116 123"; where no country is chosen, where to look for one."""
        return self.help_first(self.help_country(preferences))

    def help_first(self, country: Country) -> str:
        return self.help_line(country.first) if country.first else self.help_directory(country)

    def help_short_lead(self) -> str:
        """Stands before the first line at the foot of doors and steps."""
        return self.tr("A person can listen:")

    def help_line(self, line: HelpLine) -> str:
        if line.kind is LineKind.TEXT:
            return self.tr("{name}, text {number}").format(name=line.name, number=line.number)
        if line.kind is LineKind.WHATSAPP:
            return self.tr("{name}, WhatsApp {number}").format(name=line.name, number=line.number)
        if line.number in line.name.split():
            return line.name
        return self.tr("{name} {number}", "a help line").format(name=line.name, number=line.number)

    def help_directory(self, country: Country) -> str:
        """An address, shown as text: the app opens no network."""
        return country.directories[0] if country.directories else LAST_RESORT.directories[0]

    def help_emergency(self, country: Country) -> str:
        """ "If life is in danger: 999 or 112."; without a country, the numbers to choose from."""
        if not country.emergency:
            return self.tr("If life is in danger, call the emergency number where you are: {numbers}.").format(
                numbers=self.listed(country.emergency_choices)
            )
        return self.tr("If life is in danger: {numbers}.").format(numbers=self.help_numbers(country))

    def help_numbers(self, country: Country) -> str:
        """The emergency numbers in the order to try: "999 or 112"."""
        *before, last = country.emergency
        if not before:
            return last
        return self.tr("{numbers} or {last}").format(numbers=self.listed(before), last=last)

    def help_if_it_fails(self, country: Country) -> str:
        if not country.emergency:
            return self.tr("If nobody answers, try again or try another line.")
        return self.tr("If a call fails, try again or use {number}.").format(number=country.emergency[0])

    def nobody_sees(self) -> str:
        return self.tr("Nobody sees what you write here. The app alerts no one.")

    def line_number(self, line: HelpLine) -> str:
        """The number with how to use it: "text 85258"."""
        if line.kind is LineKind.TEXT:
            return self.tr("text {number}").format(number=line.number)
        if line.kind is LineKind.WHATSAPP:
            return self.tr("WhatsApp {number}").format(number=line.number)
        return line.number

    def line_told(self, line: HelpLine) -> str:
        """Whom to call and when, for those who hear it; an own line may have no hours."""
        hours = self.line_hours(line)
        who = self.help_line(line)
        return self.tr("{line}. {hours}").format(line=who, hours=hours) if hours else who

    def line_hours(self, line: HelpLine) -> str:
        """ "Free, day and night". What the source does not say is left out."""
        if line.own:
            return line.hours
        if line.hours == ALWAYS:
            return self.tr("Free, day and night") if line.cost == FREE else self.tr("Day and night")
        hours = _from_content(line.hours)
        return self.tr("Free, {hours}").format(hours=hours) if line.cost == FREE else hours

    def line_happens(self, line: HelpLine) -> tuple[str, ...]:
        """What happens when one gets in touch: sentences, the surest first, then what this line says of itself. Of a
        line of the person's own nobody but they can say.
        """
        if line.own:
            return line.notes
        said = (*line.notes, line.busy, line.alerts)
        return (*self._what_people_do(line.kind), *map(_from_content, filter(None, said)))

    def line_at_first(self, line: HelpLine) -> tuple[str, ...]:
        """The surest of ``line_happens``; all of it where the person wrote it."""
        return line.notes if line.own else self._what_people_do(line.kind)

    def line_further(self, line: HelpLine) -> tuple[str, ...]:
        """What one may want to know besides, for every line of the country's: that it can be busy, that help may be
        sent; nothing of one's own line.
        """
        if line.own:
            return ()
        busy = _from_content(line.busy) if line.busy else self.tr("Lines can be busy. Try again, or take another one.")
        some_may = self.tr("Some lines may call the emergency services if life is at risk.")
        return (*map(_from_content, line.notes), busy, _from_content(line.alerts) if line.alerts else some_may)

    def line_further_title(self, line: HelpLine) -> str:
        if line.kind is LineKind.CALL:
            return self.tr("What happens when I call?")
        return self.tr("What happens when I write?")

    def line_otherwise(self, line: HelpLine) -> str:
        """A second way: "Rather write? Text 85258 (Shout)."."""
        return {
            LineKind.CALL: self.tr("Another line: {number} ({name})."),
            LineKind.TEXT: self.tr("Rather write? Text {number} ({name})."),
            LineKind.WHATSAPP: self.tr("Rather write? WhatsApp {number} ({name})."),
        }[line.kind].format(number=line.number, name=line.name)

    def line_other_title(self, line: HelpLine) -> str:
        return self.tr("Another line") if line.kind is LineKind.CALL else self.tr("Rather write?")

    def line_age(self, line: HelpLine, today: date) -> str:
        """The year of the source until a person has checked the line, then the month of the check; "" for one's own."""
        if line.own:
            return ""
        if line.checked_on:
            known = self.tr("Checked {month}.").format(month=self.month_and_year(line.checked_on))
        elif line.source_year:
            known = self.tr("From a source of {year}.").format(year=line.source_year)
        else:
            return self.tr("Numbers may have changed.")
        if not line.may_have_changed(today):
            return known
        return self.tr("{known} Numbers may have changed.").format(known=known)

    def line_code(self, line: HelpLine) -> str:
        """The name of the code for a phone's camera."""
        if line.kind is LineKind.TEXT:
            return self.tr("QR code: text {number}").format(number=line.number)
        return self.tr("QR code: call {number}").format(number=line.number)

    def line_icon(self, line: HelpLine) -> str:
        return "phone" if line.kind is LineKind.CALL else "message-circle"

    def _what_people_do(self, kind: LineKind) -> tuple[str, str]:
        if kind is LineKind.CALL:
            return self.tr("A trained person listens."), self.tr("You can hang up at any time.")
        return self.tr("A trained person reads and answers."), self.tr("You can stop at any time.")

    def _known_countries(self) -> list[tuple[str, str]]:
        try:
            return [(country.code, _from_content(country.name)) for country in content.help_lines().countries]
        except ContentBroken:
            return []


def _from_content(words: str) -> str:
    return QCoreApplication.translate("content", words)
