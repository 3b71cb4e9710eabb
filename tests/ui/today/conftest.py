"""The real window on a real vault, open on Today; a hand at the keyboard and the mouse."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest

from peercompanion.domain.choices import SHOWN_AT_FIRST, Choices, Row
from peercompanion.preferences import Preferences
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.wording import Wording
from tests.ui.today.hand import Hand

ALL_ROWS = Choices(rows=SHOWN_AT_FIRST | set(Row))


@pytest.fixture
def preferences(tmp_path):
    preferences = Preferences(tmp_path / "device.json")
    preferences.set("country", "GB")
    return preferences


@pytest.fixture
def open_today(qapp, session, preferences):
    """Opens the window as unlocking does; called again, it is the next time."""
    windows = []

    def open_window(companion, width=1240, height=860):
        hub = Hub()
        companion.publish = hub.changed.emit
        window = MainWindow(companion, preferences, hub, Wording(), session=session)
        windows.append(window)
        window.resize(width, height)
        window.go(PageName.TODAY)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        return Hand(window)

    yield open_window
    for window in windows:
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    if theme.scale() != 1.0:
        theme.apply(qapp, theme.load("light"))


@pytest.fixture
def hand(open_today, companion):
    """Somebody on the Today of a new vault, with every optional row."""
    companion.save_choices(ALL_ROWS)
    return open_today(companion)
