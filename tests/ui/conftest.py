"""What the tests of pages and doors stand on: the preferences of a device, a window, and a screen that is left tidy."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication

from peercompanion.preferences import Preferences
from peercompanion.ui import theme
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.wording import Wording


@pytest.fixture
def preferences(tmp_path):
    """Of somebody in Britain."""
    preferences = Preferences(tmp_path / "device.json")
    preferences.set("country", "GB")
    return preferences


@pytest.fixture
def tidy(qapp):
    """Afterwards nothing is left on the screen, and the look is as it was."""
    yield
    for window in QApplication.topLevelWidgets():
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.clipboard().clear()
    if (theme.current().name, theme.scale()) != ("light", 1.0):
        theme.apply(qapp, theme.load("light"))


@pytest.fixture
def make_window(tidy, session, preferences):
    """The main window on a vault, as unlocking makes it; not shown yet."""

    def make(companion, width=1240, height=860):
        hub = Hub()
        companion.publish = hub.changed.emit
        window = MainWindow(companion, preferences, hub, Wording(), session=session)
        window.resize(width, height)
        return window

    return make


@pytest.fixture
def full_disk(companion):
    """No page more for the real database, and room again when called."""
    connection = companion._database._vault.connection
    (pages,) = connection.execute("PRAGMA page_count").fetchone()
    connection.execute(f"PRAGMA max_page_count = {pages}")

    def make_room():
        connection.execute("PRAGMA max_page_count = 1000000")

    yield make_room
    make_room()
