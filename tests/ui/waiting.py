"""Waiting for something that a timer or another thread brings, for as long as it takes and no longer."""

from collections.abc import Callable

from PySide6.QtCore import QDeadlineTimer
from PySide6.QtTest import QTest


def wait_for(happened: Callable[[], bool], at_most_ms: int = 5_000) -> bool:
    deadline = QDeadlineTimer(at_most_ms)
    while not happened() and not deadline.hasExpired():
        QTest.qWait(5)
    return happened()
