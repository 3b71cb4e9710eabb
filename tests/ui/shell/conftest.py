"""The main window on a real vault, as the app opens it."""

import pytest
from PySide6.QtTest import QTest

from peercompanion.preferences import Preferences
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.wording import Wording
from tests.ui.waiting import dismiss


@pytest.fixture
def preferences(tmp_path):
    return Preferences(tmp_path / "device.json")


@pytest.fixture
def window(qapp, session, companion, preferences):
    hub = Hub()
    companion.publish = hub.changed.emit
    window = MainWindow(companion, preferences, hub, Wording(), session=session)
    window.hub = hub
    window.resize(1240, 860)
    window.show()
    window.activateWindow()
    QTest.qWaitForWindowActive(window)
    yield window
    dismiss(window)
