"""What holds at this moment, found out by trying it: nothing here believes what was asked for earlier."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from peercompanion import guardrails
from peercompanion.guardrails import Measure, memory, seccomp, swap
from peercompanion.guardrails.swap import Swap


class Standing(Enum):
    HELD = "held"
    NOT_HELD = "not held"
    NOT_HERE_YET = "not available on this system yet"


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """``left_open`` counts connections that lead out and were there before the network was closed. ``refusals`` are
    error numbers of the system, for what it would not put up.
    """

    network: Standing
    left_open: int
    memory: Standing
    crash_files: Standing
    swap: Swap
    refusals: Mapping[Measure, int] = field(default_factory=dict)


def look() -> Look:
    """Takes well under a millisecond: a few system calls, and a few small files of the system."""
    has_filter = seccomp.this_machine() is not None
    return Look(
        network=_standing(seccomp.is_closed(), built=True) if has_filter else Standing.NOT_HERE_YET,
        left_open=seccomp.left_open() if has_filter else 0,
        memory=_standing(memory.is_closed(), built=memory.IS_BUILT),
        crash_files=_standing(memory.leaves_no_crash_files(), built=memory.IS_BUILT),
        swap=swap.look(),
        refusals=guardrails.refusals(),
    )


def _standing(holds: bool, *, built: bool) -> Standing:
    if not built:
        return Standing.NOT_HERE_YET
    return Standing.HELD if holds else Standing.NOT_HELD
