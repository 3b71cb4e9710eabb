"""What the person chose to see in a check-in, and when their day starts. Kept inside the vault."""

from dataclasses import dataclass
from datetime import time
from enum import StrEnum

from peercompanion.domain.day import DAY_STARTS


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
    rows: frozenset[Row] = SHOWN_AT_FIRST
    day_starts: time = DAY_STARTS
