"""The person's own help lines before the country's. A vault that cannot be read takes nothing away from the page."""

from dataclasses import replace
from typing import TYPE_CHECKING

from peercompanion.content.lines import Country, HelpLine, LineKind
from peercompanion.errors import PeerCompanionError

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.domain.own_line import OwnLine


def own_first(country: Country, companion: "Companion | None") -> Country:
    if companion is None:
        return country
    try:
        own = companion.choices.own_lines
    except PeerCompanionError:
        return country
    lines = tuple(_help_line(line) for line in own if line.can_be_reached)
    return replace(country, lines=(*lines, *country.lines)) if lines else country


def _help_line(line: "OwnLine") -> HelpLine:
    return HelpLine(
        id=f"own_{line.id}",
        name=line.name,
        number=line.number,
        kind=LineKind(line.kind),
        hours=line.hours,
        source="",
        notes=(line.note,) if line.note else (),
        own=True,
    )
