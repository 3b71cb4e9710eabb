"""What a person does with a window and sees of it: keys go where the focus is, controls are found by their names."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget
from shiboken6 import isValid

from tests.ui.waiting import wait_for


def settle() -> None:
    """Until what was added is shown, the layouts have had their say, and a window above the others has the keys."""
    for _ in range(6):
        QApplication.sendPostedEvents()
    if any(window.isVisible() for window in QApplication.topLevelWidgets()):
        wait_for(_the_uppermost_has_the_keys, 1_000)


def show(window: QWidget) -> QWidget:
    """Until it has the keys."""
    window.show()
    window.activateWindow()
    assert wait_for(lambda: QApplication.activeWindow() is window)
    settle()
    return window


def press(*keys: str) -> None:
    """ "4", "Space", "Esc", "Alt+Left"."""
    for key in keys:
        pressed = QKeySequence(key)[0]
        QTest.keyClick(_target(), pressed.key(), pressed.keyboardModifiers())
        settle()


def type_words(words: str) -> None:
    QTest.keyClicks(_target(), words)
    settle()


def press_on_a_keyboard_with(key: Qt.Key, words: str, shift: bool = False) -> None:
    """A key of another keyboard than ours, and what it types there."""
    modifiers = Qt.KeyboardModifier.ShiftModifier if shift else Qt.KeyboardModifier.NoModifier
    target = _target()
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, words))
    settle()


def click(window: QWidget, name: str) -> None:
    QTest.mouseClick(button(window, name), Qt.MouseButton.LeftButton)
    settle()


def button(window: QWidget, name: str) -> QAbstractButton:
    """The visible one that a screen reader calls so."""
    return next(found for found in window.findChildren(QAbstractButton) if found.isVisible() and name_of(found) == name)


def buttons(window: QWidget) -> list[str]:
    return [name_of(found) for found in window.findChildren(QAbstractButton) if found.isVisible()]


def words_on(window: QWidget) -> str:
    """All words that can be read."""
    return "\n".join(label.text() for label in window.findChildren(QLabel) if label.isVisible())


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def is_gone(window: QWidget) -> bool:
    return not isValid(window) or not window.isVisible()


def focused() -> str:
    return name_of(QApplication.focusWidget())


def _the_uppermost_has_the_keys() -> bool:
    active = QApplication.activeWindow()
    return active is not None and QApplication.activeModalWidget() in (None, active)


def _target() -> QWidget:
    return QApplication.focusWidget() or QApplication.activeModalWidget() or QApplication.activeWindow()
