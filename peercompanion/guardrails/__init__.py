"""What the operating system holds for us: no network, no look into our memory, no crash file with it.

``put_up`` comes once, before Qt. Afterwards ``guardrails.now.look()`` tries each of them and says what holds at this
moment. What could not be put up stops nobody from writing: it is kept in ``refusals``, for Settings to say so.
Linux is built; on another system nothing is put up, and the look says that.
"""

import os
from collections.abc import Callable, Mapping
from enum import StrEnum

from peercompanion.guardrails import memory, seccomp, tripwire


class Measure(StrEnum):
    NETWORK = "network"
    MEMORY = "memory"
    CRASH_FILES = "crash_files"


_refused: dict[Measure, int] = {}


def put_up(*, network: bool = True, environ: Mapping[str, str] = os.environ) -> None:
    """Without ``network`` it stays as it is until ``close_network``: a screen reached over it has to be found first."""
    tripwire.set_up()
    _try(Measure.CRASH_FILES, memory.leave_no_crash_files)
    if "SNAP" not in environ:  # its portals, file dialogs among them, find out who asks by looking into our /proc
        _try(Measure.MEMORY, memory.close)
    if network:
        close_network()


def close_network() -> None:
    _try(Measure.NETWORK, seccomp.close)


def refusals() -> Mapping[Measure, int]:
    """What the system would not do, with its error number."""
    return dict(_refused)


def _try(measure: Measure, act: Callable[[], None]) -> None:
    try:
        act()
    except OSError as error:
        _refused[measure] = error.errno or 0
    else:
        _refused.pop(measure, None)
