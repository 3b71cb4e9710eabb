"""A person to talk to: the help lines and emergency numbers of each country we can vouch for.

One file a country, so that the lock window reads its own and not twenty others before it is painted.
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from functools import cache

from peercompanion import paths
from peercompanion.content.table import Table, shipped

ALWAYS = "always"
FREE = "free"
FRESH_FOR = timedelta(days=365)
FOLDER = "help_lines"


class LineKind(StrEnum):
    CALL = "call"
    TEXT = "text"
    WHATSAPP = "whatsapp"


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpLine:
    """``number`` is as it is shown. ``hours`` is ALWAYS or words, ``cost`` FREE or "" (not known), ``languages``
    ISO 639 codes (none: not known), ``region`` "" for the whole country. ``source_year`` is None where the source bears
    no date; ``checked_on`` is the day a person ticked the line, None until then. ``own``: not shipped, but written by
    the person who reads it. ``busy`` and ``alerts`` are what the source says of waiting, and of whom they may call; ""
    where it says nothing.
    """

    id: str
    name: str
    number: str
    kind: LineKind
    hours: str
    source: str
    cost: str = ""
    languages: tuple[str, ...] = ()
    region: str = ""
    source_year: int | None = None
    checked_on: date | None = None
    notes: tuple[str, ...] = ()
    busy: str = ""
    alerts: str = ""
    own: bool = False

    @property
    def dial(self) -> str:
        """The digits a phone needs, with the plus of a number from abroad."""
        plus = "+" if self.number.startswith("+") else ""
        return plus + "".join(filter(str.isdigit, self.number))

    @property
    def uri(self) -> str:
        """What a phone's camera understands; "" where there is no such address."""
        schemes = {LineKind.CALL: "tel:", LineKind.TEXT: "sms:"}
        return schemes[self.kind] + self.dial if self.kind in schemes else ""

    def may_have_changed(self, today: date) -> bool:
        """Not checked by a person within the last twelve months. Such a line is still shown, with a quiet word."""
        return self.checked_on is None or today - self.checked_on > FRESH_FOR


@dataclass(frozen=True, slots=True, kw_only=True)
class Country:
    """``emergency`` is in the order to try. The world, which stands in for countries we do not know, has ``code`` ""
    and no lines; instead ``directories`` (addresses, shown as text) and ``emergency_choices`` (numbers to choose from).
    """

    code: str
    name: str
    emergency: tuple[str, ...] = ()
    lines: tuple[HelpLine, ...] = ()
    directories: tuple[str, ...] = ()
    emergency_choices: tuple[str, ...] = ()

    @property
    def first(self) -> HelpLine | None:
        return self.lines[0] if self.lines else None


class HelpLines:
    """Every country's file is read when it is first asked for, and kept. All of it raises ContentBroken."""

    @property
    def countries(self) -> tuple[Country, ...]:
        """In the order of their English names; without the world."""
        codes = (file.stem for file in paths.resource(f"content/{FOLDER}").glob("[A-Z][A-Z].toml"))
        return tuple(sorted((_country(code) for code in codes), key=lambda country: country.name))

    @property
    def world(self) -> Country:
        return _world()

    def country(self, code: str) -> Country:
        """By ISO 3166 code ("GB"); the world for "" and for a country without a line we may show."""
        known = re.fullmatch("[A-Z]{2}", code) and paths.resource(f"content/{FOLDER}/{code}.toml").is_file()
        return _country(code) if known else _world()


def read_country(text: str, path: str, code: str) -> Country:
    """Raises ContentBroken."""
    return Table.of_file(text, path).read(
        lambda file: Country(
            code=code,
            name=file.text("name"),
            emergency=file.texts("emergency"),
            lines=file.tables("line", lambda line: _line(line, code)),
        )
    )


def read_world(text: str, path: str) -> Country:
    """Raises ContentBroken."""
    return Table.of_file(text, path).read(
        lambda file: Country(
            code="",
            name=file.text("name"),
            directories=file.texts("directories"),
            emergency_choices=file.texts("emergency_choices"),
        )
    )


@cache
def _country(code: str) -> Country:
    return read_country(*shipped(f"{FOLDER}/{code}.toml"), code)


@cache
def _world() -> Country:
    return read_world(*shipped(f"{FOLDER}/world.toml"))


def _line(table: Table, code: str) -> HelpLine:
    return HelpLine(
        id=table.identity("id", rf"{code.lower()}_[a-z0-9_]+"),
        name=table.text("name"),
        number=table.text("number", r"[0-9][0-9 -]*"),
        kind=LineKind(table.text("kind", "|".join(LineKind))),
        hours=table.text("hours"),
        source=table.text("source"),
        cost=table.text("cost", FREE, optional=True),
        languages=table.texts("languages", optional=True),
        region=table.text("region", optional=True),
        source_year=table.number("source_year", 1990, 2100, optional=True),
        checked_on=table.day("checked_on"),
        notes=table.texts("notes", optional=True),
        busy=table.text("busy", optional=True),
        alerts=table.text("alerts", optional=True),
    )
