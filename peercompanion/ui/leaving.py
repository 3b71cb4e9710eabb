"""Widgets on their way out: deleted at the next turn of the loop, and kept by Python until they are.

Without that, Python may free its half of a widget that left its parent or its layout while Qt's half still waits to be
deleted; the deletion then touches freed memory (seen with the notes of a meeting, once in a few hundred).
"""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

_leaving: set[QObject] = set()


def let_go(leaving: QObject) -> None:
    """Instead of ``deleteLater`` wherever a part of a window goes and the window stays."""
    if leaving not in _leaving:
        _leaving.add(leaving)
        leaving.destroyed.connect(lambda: _leaving.discard(leaving))
        leaving.deleteLater()


def take_out(leaving: QWidget) -> None:
    """Out of sight and out of its place at once: nobody comes by it any more while it waits to be deleted."""
    leaving.hide()
    leaving.setParent(None)
    let_go(leaving)
