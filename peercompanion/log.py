"""A log that cannot contain what a person wrote: kinds of errors, file names and line numbers, to stderr, nothing else.

Messages of exceptions are left out because they quote values: Python's own hooks, which print them, would put a note
into the journal of the system. What the log is told besides must be a literal of our own source, never a value.
"""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import islice
from pathlib import PurePath
from types import TracebackType
from typing import LiteralString

DEEPEST = 8
LONGEST_CHAIN = 4

OnError = Callable[[str], object]


def problem(event: LiteralString, error: BaseException | None = None) -> None:
    """One line: what happened, in words that stand in the source, and where the error came from."""
    _write(event if error is None else f"{event}: {report(error)}")


def report(error: BaseException) -> str:
    """For a person who wants to tell us: "ValueError at autosave.py:41 < page.py:90, after KeyError at store.py:7"."""
    return ", after ".join(_where(each) for each in islice(_chain(error), LONGEST_CHAIN))


def install_hooks(on_error: OnError | None = None) -> None:
    """For errors nobody caught, in any thread. ``on_error`` gets the report of those on the main thread, after the log
    has it; what goes wrong in there is logged in its turn. May be called again with another ``on_error``.
    """

    def uncaught(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        problem("uncaught", error)
        if on_error and isinstance(error, Exception) and threading.current_thread() is threading.main_thread():
            with _Logged():
                on_error(report(error))

    sys.excepthook = uncaught
    sys.unraisablehook = _unraisable
    threading.excepthook = _in_thread


def _unraisable(met: "sys.UnraisableHookArgs") -> None:
    problem("unraisable", met.exc_value)


def _in_thread(met: threading.ExceptHookArgs) -> None:
    if met.exc_type is not SystemExit:
        problem("uncaught in a thread", met.exc_value)


class _Logged:
    """Python would print an error raised inside a hook with its message, and the first one after it."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> bool:
        if error is not None:
            problem("in the notice of an error", error)
        return True


def _chain(error: BaseException) -> Iterator[BaseException]:
    cause: BaseException | None = error
    while cause is not None:
        yield cause
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)


def _where(error: BaseException) -> str:
    """The kind, then the places from the one that raised outward."""
    places = list(_places(error.__traceback__))[-DEEPEST:]
    return type(error).__name__ + (" at " + " < ".join(reversed(places)) if places else "")


def _places(trace: TracebackType | None) -> Iterator[str]:
    while trace is not None:
        yield f"{PurePath(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next


def _write(line: str) -> None:
    """Without a console there is no stderr; a closed one is no reason to fail."""
    with suppress(OSError, ValueError):
        if sys.stderr:
            sys.stderr.write(f"peercompanion: {line}\n")
