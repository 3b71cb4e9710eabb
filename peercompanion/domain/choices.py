"""What the person chose to see in a check-in, and when their day starts. Kept inside the vault."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from peercompanion.domain.day import DAY_STARTS
from peercompanion.domain.own_line import MOST_LINES, OwnLine
from peercompanion.errors import InvalidInput


class Row(StrEnum):
    """A part of the check-in that can be shown or left out."""

    FEELINGS = "feelings"
    NOTE = "note"
    TAGS = "tags"
    HOPE = "hope"
    CONNECTED = "connected"
    CONTROL = "control"
    ENERGY = "energy"
    SLEEP = "sleep"


SHOWN_AT_FIRST = frozenset({Row.FEELINGS, Row.NOTE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """``prompts``: whether questions that help to find words are offered. ``own_lines``: in the order of F1."""

    rows: frozenset[Row] = SHOWN_AT_FIRST
    day_starts: time = DAY_STARTS
    prompts: bool = True
    own_lines: tuple[OwnLine, ...] = ()

    def __post_init__(self) -> None:
        if len(self.own_lines) > MOST_LINES:
            raise InvalidInput(f"more than {MOST_LINES} lines", field="own_lines")
