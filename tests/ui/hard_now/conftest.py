"""F1 as it is met: in the main window on a real vault, and in a window of its own without one."""

import pytest
from PySide6.QtTest import QTest

from peercompanion.ui.context import PageName
from peercompanion.ui.hard_now.door import HardNowDoor
from peercompanion.ui.hard_now.window import HardNowWindow
from peercompanion.ui.wording import Wording
from tests.ui.hand import settle, show


@pytest.fixture(autouse=True)
def left_tidy(tidy):
    """Whatever a test shows."""


@pytest.fixture
def window(qapp, make_window, companion, preferences):
    """The main window on Settings, with F1 caught as the desk catches it."""
    window = make_window(companion)
    window.go(PageName.SETTINGS)
    show(window)
    door = HardNowDoor(
        qapp, preferences, Wording(), lambda: companion, lambda: window.go(PageName.HARD_NOW), lambda: None
    )
    yield window
    qapp.removeEventFilter(door)
    door.deleteLater()


@pytest.fixture
def alone(qapp, preferences):
    """Opens F1 in a window of its own, of a size and with a vault or without."""

    def open_window(companion=None, width=1240, height=860):
        window = HardNowWindow(Wording(), preferences, companion)
        window.open_above(None)
        window.resize(width, height)
        QTest.qWaitForWindowActive(window)
        settle()
        return window

    return open_window
