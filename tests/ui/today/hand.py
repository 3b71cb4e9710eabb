"""What a person can do and see on Today: keys go where the focus is, things are found by their spoken names."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget

from peercompanion.ui.context import PageName
from peercompanion.ui.widgets.faces import FaceButton
from peercompanion.ui.widgets.notice import Banner, Notice
from tests.ui.waiting import wait_for


class Hand:
    def __init__(self, window) -> None:
        self.window = window
        self.today = window.current
        self.keystrokes = 0

    # what it does

    def press(self, *keys: str) -> "Hand":
        """ "4", "Ctrl+Return", "Esc"."""
        for key in keys:
            self.keystrokes += 1
            pressed = QKeySequence(key)[0]
            QTest.keyClick(self._target(), pressed.key(), pressed.keyboardModifiers())
        return self

    def type(self, words: str) -> "Hand":
        self.keystrokes += len(words)
        QTest.keyClicks(self._target(), words)
        return self

    def click(self, widget: QWidget | str) -> "Hand":
        target = self.find(widget) if isinstance(widget, str) else widget
        QTest.mouseClick(target, Qt.MouseButton.LeftButton)
        return self

    def write(self, words: str) -> "Hand":
        """As by pasting: every script, any length."""
        self.note.setFocus()
        self.note.insertPlainText(words)
        return self

    def pause(self) -> "Hand":
        """Until typing is saved."""
        assert wait_for(lambda: not self.today._check_in.unsaved)
        return self

    def let_the_form_look_at_the_clock(self) -> "Hand":
        """What its timer does ten minutes after the last change."""
        limit = self.today._check_in._limit
        assert limit.isActive()
        limit.start(0)
        assert wait_for(lambda: not limit.isActive())
        return self

    def pause_for_trouble(self) -> "Hand":
        """Until the window says that typing could not be saved."""
        assert wait_for(lambda: bool(self.banner))
        return self

    def paste(self, words: str) -> "Hand":
        data = QMimeData()
        data.setText(words)
        self.note.insertFromMimeData(data)
        return self

    def click_in_window(self, words: str) -> "Hand":
        """A button of the window around the page."""
        button = next(button for button in self.window.findChildren(QAbstractButton) if button.text() == words)
        return self.click(button)

    def leave(self) -> "Hand":
        """To another page and back."""
        self.window.go(PageName.SETTINGS)
        self.window.go(PageName.TODAY)
        return self

    # what it sees

    def find(self, name: str) -> QWidget:
        """The visible control that a screen reader calls so."""
        return next(widget for widget in self.controls() if name_of(widget) == name)

    def has(self, name: str) -> bool:
        return any(name_of(widget) == name for widget in self.controls())

    def controls(self) -> list[QWidget]:
        QApplication.sendPostedEvents()  # what was put into a layout shows with the next turn of the event loop
        kinds = (QAbstractButton, QLineEdit, QPlainTextEdit)
        return [part for part in self.today.findChildren(QWidget) if isinstance(part, kinds) and part.isVisible()]

    @property
    def note(self) -> QPlainTextEdit:
        return self.today.findChild(QPlainTextEdit)

    @property
    def face(self) -> int | None:
        """The one that shows as chosen."""
        return next((face.value for face in self.today.findChildren(FaceButton) if face.isChecked()), None)

    @property
    def line(self) -> str:
        """The line under the faces: its words, and its act if there is one."""
        notice = self.today.findChild(Notice)
        parts = [*notice.findChildren(QLabel), *notice.findChildren(QAbstractButton)]
        return " ".join(part.text() for part in parts if part.isVisible() and part.text())

    @property
    def banner(self) -> str:
        """What the window says went wrong; "" when nothing did."""
        banner = self.window.findChild(Banner)
        return " ".join(label.text() for label in banner.findChildren(QLabel)) if banner.isVisible() else ""

    @property
    def words(self) -> str:
        """All words that can be read on the page."""
        return "\n".join(label.text() for label in self.labels())

    def labels(self) -> list[QLabel]:
        return [label for label in self.today.findChildren(QLabel) if label.isVisible()]

    @property
    def focused(self) -> str:
        return name_of(QApplication.focusWidget())

    @property
    def chosen(self) -> list[str]:
        """Everything that is ticked."""
        buttons = (control for control in self.controls() if isinstance(control, QAbstractButton))
        return [name_of(button) for button in buttons if button.isChecked()]

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def name_of(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
