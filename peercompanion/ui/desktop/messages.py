"""Qt's own messages reach stderr as their kind and category only: their text may quote what a person wrote.

Errors of Python's take the same care in ``peercompanion.log``; what is asked here is asked of both.
"""

import sys
import threading

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler


def install() -> None:
    qInstallMessageHandler(_tell)


def are_withheld() -> bool:
    """Whether nobody prints a message with its text: neither Qt itself, nor Python in any of its three hooks."""
    printing = (sys.__excepthook__, sys.__unraisablehook__, threading.__excepthook__)
    hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
    return _qt_tells_us() and not any(hook is own for hook, own in zip(hooks, printing, strict=True))


def _qt_tells_us() -> bool:
    """Qt says who has its messages only when another takes over, so ours does for a moment."""
    before = qInstallMessageHandler(_tell)
    if before is not _tell:
        qInstallMessageHandler(before)
    return before is _tell


def _tell(kind: QtMsgType, context: QMessageLogContext, _message: str) -> None:
    if sys.stderr:
        sys.stderr.write(f"Qt {kind.name} {context.category or ''}\n")
