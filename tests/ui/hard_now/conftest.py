"""F1 as it is met: in the main window on a real vault, and in a window of its own without one."""

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.preferences import Preferences
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.hard_now.door import HardNowDoor
from peercompanion.ui.hard_now.window import HardNowWindow
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.wording import Wording
from tests.ui.hand import settle
from tests.ui.waiting import wait_for


@pytest.fixture
def preferences(tmp_path):
    preferences = Preferences(tmp_path / "device.json")
    preferences.set("country", "GB")
    return preferences


@pytest.fixture(autouse=True)
def tidy(qapp):
    """Nothing is left on the screen, and the look is as it was."""
    yield
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.clipboard().clear()
    if (theme.current().name, theme.scale()) != ("light", 1.0):
        theme.apply(qapp, theme.load("light"))


@pytest.fixture
def window(qapp, session, companion, preferences):
    """The main window on Settings, with F1 caught as the desk catches it."""
    hub = Hub()
    companion.publish = hub.changed.emit
    window = MainWindow(companion, preferences, hub, Wording(), session=session)
    window.resize(1240, 860)
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


def show(window):
    window.show()
    window.activateWindow()
    assert wait_for(lambda: QApplication.activeWindow() is window)
