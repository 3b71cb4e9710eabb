"""The process replaces itself when the vault locks, so that nothing of what was typed stays in its memory.

Keys can be wiped; texts cannot. Python and Qt copy them about, and freed memory keeps its content. A new image of the
same program, started in the same process, has none of it. Only Linux does this so far; elsewhere the lock window takes
the place of the main window as before (Windows would need a second process, which nobody has tried yet).
"""

import os
import sys
from contextlib import suppress

LOCKED = "PEERCOMPANION_LOCKED"
ASKED, QUIETLY = "asked", "quietly"
FIRST_OF_OURS = 3
"""Descriptors from here on are the program's own: displays, locks, pipes. Below are those of the one who started it."""


def is_possible() -> bool:
    return sys.platform == "linux" and bool(sys.executable)


def replace(*, quietly: bool) -> None:
    """The same command again, as a program that was locked; ``quietly`` as in ``Desk.open_door``.

    Comes back only where that cannot be done, and then everything is as it was.
    """
    if not is_possible():
        return
    _hand_nothing_on()
    os.environ[LOCKED] = QUIETLY if quietly else ASKED
    try:
        os.execv(sys.executable, _same_command())
    except OSError:
        del os.environ[LOCKED]


def was_quiet() -> bool:
    """Whether this program took the place of one that locked by itself. Asked once: no child is told."""
    return os.environ.pop(LOCKED, "") == QUIETLY


def _same_command() -> list[str]:
    """With the interpreter's own options. A frozen program is its own interpreter and takes none."""
    given = sys.argv[1:] if getattr(sys, "frozen", False) else sys.orig_argv[1:]
    return [sys.executable, *given]


def _hand_nothing_on() -> None:
    """Python sees to what it opened itself; a library may have forgotten that a program can be replaced."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError, AttributeError):
            stream.flush()
    for name in os.listdir("/proc/self/fd"):
        with suppress(OSError):  # the one that lists them is among them
            if int(name) >= FIRST_OF_OURS:
                os.set_inheritable(int(name), False)
