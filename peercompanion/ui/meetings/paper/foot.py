"""A person to talk to, at the foot of every paper."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF

from peercompanion.ui.meetings.paper.column import Column
from peercompanion.ui.meetings.paper.leaf import Placed, Type
from peercompanion.ui.meetings.paper.words import PaperWords

BELOW_CAPTION, ABOVE = 1.2, 2.4
Types = tuple[Type, Type]
"""Of the caption, and of the line."""


def foot(words: PaperWords, left: float, bottom: float, wide: float, types: Types) -> list[Placed]:
    """Nothing, where the words hold nobody."""
    if not words.help_line:
        return []
    high = _put(words, Column(left, 0, wide), types).end
    return _put(words, Column(left, bottom - high, wide), types).lines


def top_of(foot: Sequence[Placed], bottom: float) -> float:
    """Where the room above it ends."""
    return foot[0].top - 2 * ABOVE if foot else bottom


def rule_above(foot: Sequence[Placed]) -> tuple[QLineF, ...]:
    return tuple(QLineF(line.left, line.top - ABOVE, line.left + line.wide, line.top - ABOVE) for line in foot[:1])


def _put(words: PaperWords, column: Column, types: Types) -> Column:
    caption, line = types
    column.put(words.lead, caption, BELOW_CAPTION)
    column.put(words.help_line, line)
    return column
