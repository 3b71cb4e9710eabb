"""Nobody reads this process from outside: no other program of the same account, and no file after a crash.

To the kernel a process that is not dumpable belongs to root, so its memory, environment and open files in /proc are
closed to its own user; and the core limit is for systems where it has to stay dumpable. exec makes a process dumpable
again. For whoever works on the program: debuggers and profilers then need root.
"""

import ctypes
import sys

_GET_DUMPABLE, _SET_DUMPABLE = 3, 4
IS_BUILT = sys.platform.startswith("linux")


def close() -> None:
    """Raises OSError."""
    if IS_BUILT and _prctl(_SET_DUMPABLE, 0) != 0:
        raise OSError(ctypes.get_errno(), "the system refuses")


def is_closed() -> bool:
    return IS_BUILT and _prctl(_GET_DUMPABLE, 0) == 0


def leave_no_crash_files() -> None:
    """Raises OSError."""
    if IS_BUILT:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def leaves_no_crash_files() -> bool:
    if not IS_BUILT:
        return False
    import resource

    return resource.getrlimit(resource.RLIMIT_CORE)[0] == 0


def _prctl(option: int, value: int) -> int:
    answer: int = ctypes.CDLL(None, use_errno=True).prctl(option, *map(ctypes.c_ulong, (value, 0, 0, 0)))
    return answer
