"""What the tests of the kit stand on: an application in the light theme, real windows, real keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peercompanion.ui import theme


@pytest.fixture(autouse=True)
def dressed() -> Iterator[QApplication]:
    """The application in the light theme at 100 %, put back to that afterwards."""
    app = QApplication.instance() or QApplication([])
    theme.apply(app, theme.load("light"))
    yield app
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    theme.apply(app, theme.load("light"))


@pytest.fixture
def stage() -> Iterator[QWidget]:
    """An active window to put widgets on."""
    window = QWidget()
    QVBoxLayout(window)
    window.show()
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    yield window
    window.close()


def put(stage: QWidget, *widgets: QWidget) -> None:
    """Show widgets on the stage, with the focus on none of them."""
    for widget in widgets:
        stage.layout().addWidget(widget)
    QApplication.sendPostedEvents()
    stage.layout().activate()
    if (focused := QApplication.focusWidget()) is not None:
        focused.clearFocus()


def press(*keys: Qt.Key | str) -> None:
    """Keys, or words, on whatever has the focus."""
    for key in keys:
        target = QApplication.focusWidget()
        (QTest.keyClicks if isinstance(key, str) else QTest.keyClick)(target, key)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    place = widget.rect().center() if at is None else at
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)


def spoken(widget: QWidget) -> QAccessibleInterface:
    return QAccessible.queryAccessibleInterface(widget)


def name_of(widget: QWidget) -> str:
    return spoken(widget).text(QAccessible.Text.Name)


def description_of(widget: QWidget) -> str:
    return spoken(widget).text(QAccessible.Text.Description)


def role_of(widget: QWidget) -> QAccessible.Role:
    return spoken(widget).role()


def heard(signal) -> list:
    """Everything a signal says from now on."""
    said: list = []
    signal.connect(said.append)
    return said
