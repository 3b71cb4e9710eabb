"""The real window on a real vault, open on Strategies."""

import sys

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from peercompanion.preferences import Preferences
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.wording import Wording
from tests.ui.hand import settle


@pytest.fixture(autouse=True)
def nothing_swallowed():
    """Qt calls our methods and only prints what they raise; here that fails the test."""
    raised, before = [], sys.excepthook
    sys.excepthook = lambda *error: raised.append(error)
    yield
    sys.excepthook = before
    assert raised == []


@pytest.fixture
def preferences(tmp_path):
    preferences = Preferences(tmp_path / "device.json")
    preferences.set("country", "GB")
    return preferences


@pytest.fixture
def open_strategies(qapp, session, companion, preferences):
    """Opens the window; what is in the vault by then is on the page."""
    windows = []

    def open_window(width=1240, height=860):
        hub = Hub()
        companion.publish = hub.changed.emit
        window = MainWindow(companion, preferences, hub, Wording(), session=session)
        windows.append(window)
        window.resize(width, height)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        window.go(PageName.STRATEGIES)
        settle()
        return window

    yield open_window
    for window in windows:
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.apply(qapp, theme.load("light"))


@pytest.fixture
def window(open_strategies):
    """For somebody whose library is empty."""
    return open_strategies()


@pytest.fixture
def clipboard(qapp):
    clipboard = QApplication.clipboard()
    yield clipboard
    clipboard.clear()
