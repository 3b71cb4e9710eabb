"""Real keys and clicks, and the ears of a screen reader."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


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
    """Everything a signal says from now on; None for a signal without words."""
    said: list = []
    signal.connect(lambda *values: said.extend(values or [None]))
    return said
