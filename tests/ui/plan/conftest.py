"""The real window on a real vault, open on the plan."""

from contextlib import contextmanager

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest

from peercompanion.preferences import Preferences
from peercompanion.ui import theme
from peercompanion.ui.choose import Choose
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.hub import Hub
from peercompanion.ui.main_window import MainWindow
from peercompanion.ui.plan.page import PlanPage
from peercompanion.ui.wording import Wording
from tests.ui.hand import settle


@pytest.fixture
def preferences(tmp_path):
    preferences = Preferences(tmp_path / "device.json")
    preferences.set("country", "GB")
    return preferences


@pytest.fixture
def folder(tmp_path):
    """Where the person would have a PDF."""
    (tmp_path / "paper").mkdir()
    return tmp_path / "paper"


@pytest.fixture
def open_plan(qapp, session, companion, preferences, folder):
    """Opens the window on Strategies, then on the plan; what is in the vault by then is on it."""
    windows = []

    def open_window(width=1240, height=860):
        hub = Hub()
        companion.publish = hub.changed.emit
        window = MainWindow(companion, preferences, hub, Wording(), session=session)
        context = Context(companion, preferences, hub, Wording(), window, session)
        page = window._pages[PageName.PLAN] = PlanPage(context, Choose(lambda wanted: folder))
        window._stack.addWidget(page)
        windows.append(window)
        window.resize(width, height)
        window.go(PageName.STRATEGIES)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window)
        window.go(PageName.PLAN)
        settle()
        return window

    yield open_window
    for window in windows:
        window.hide()
        window.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    qapp.clipboard().clear()
    if (theme.current().name, theme.scale()) != ("light", 1.0):
        theme.apply(qapp, theme.load("light"))


@pytest.fixture
def window(open_plan):
    """For somebody whose plan is empty."""
    return open_plan()


@pytest.fixture
def full_disk(companion):
    """While it is entered, the real database gets no page more."""

    @contextmanager
    def no_room():
        connection = companion._database._vault.connection
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages}")
        try:
            yield
        finally:
            connection.execute("PRAGMA max_page_count = 1000000")

    return no_room
