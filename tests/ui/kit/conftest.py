"""What the tests of the kit stand on: an application in the light theme, and a window to put widgets on."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peercompanion.ui import theme


@pytest.fixture(autouse=True)
def dressed() -> Iterator[QApplication]:
    """The application in the light theme at 100 %; afterwards nothing is left on the screen."""
    app = QApplication.instance() or QApplication([])
    theme.apply(app, theme.load("light"))
    yield app
    for window in app.topLevelWidgets():
        window.close()
        window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


@pytest.fixture
def stage() -> Iterator[QWidget]:
    """An active window to put widgets on."""
    window = QWidget()
    QVBoxLayout(window)
    theme.dress(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.close()
