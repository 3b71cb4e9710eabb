"""Waiting for what a timer or another thread brings; and windows that are really gone afterwards."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget


def wait_for(happened: Callable[[], bool], at_most_ms: int = 5_000) -> bool:
    deadline = QDeadlineTimer(at_most_ms)
    while not happened() and not deadline.hasExpired():
        QTest.qWait(5)
    return happened()


def dismiss(window: QWidget | None) -> None:
    """Deleted now: a window that waits for an event loop would be dressed again with every later test's theme."""
    if window is not None:
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
