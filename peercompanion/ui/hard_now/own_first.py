"""The person's own help lines before the country's."""

from dataclasses import replace
from typing import TYPE_CHECKING

from peercompanion.content.lines import Country, HelpLine, LineKind
from peercompanion.ui.hard_now.if_readable import if_readable

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.domain.own_line import OwnLine


def own_first(country: Country, companion: "Companion | None") -> Country:
    own = if_readable(companion, lambda companion: companion.choices.own_lines) or ()
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
