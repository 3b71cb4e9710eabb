"""What a person does on Meetings and sees there: keys go where the focus is, controls are found by their names."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QWidget

from peercompanion.companion import Companion
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.note_card import NoteCard
from peercompanion.ui.meetings.since_row import SinceRow
from peercompanion.ui.widgets.notice import Banner
from tests.ui.hand import name_of, settle

KINDS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox)


class Visitor:
    def __init__(self, window, companion: Companion) -> None:
        self.window, self.companion = window, companion
        self.page = window.current
        self.keystrokes = 0
        settle()

    # what they do

    def press(self, *keys: str) -> "Visitor":
        """ "S", "Alt+Down", "Ctrl+Shift+N"."""
        for key in keys:
            self.keystrokes += 1
            pressed = QKeySequence(key)[0]
            QTest.keyClick(self._target(), pressed.key(), pressed.keyboardModifiers())
            settle()
        return self

    def type(self, words: str) -> "Visitor":
        self.keystrokes += len(words)
        QTest.keyClicks(self._target(), words)
        return self

    def paste(self, words: str) -> "Visitor":
        QApplication.clipboard().setText(words)
        self.press("Ctrl+V")
        QApplication.clipboard().clear()
        return self

    def click(self, name: str) -> "Visitor":
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        settle()
        return self

    def choose(self, name: str, value: object) -> "Visitor":
        """In a list that opens."""
        combo = self.find(name)
        combo.setCurrentIndex(combo._values.index(value))
        combo.activated.emit(combo.currentIndex())
        return self

    def write(self, name: str, words: str) -> "Visitor":
        self.find(name).setFocus()
        QTest.keyClicks(self.find(name), words)
        return self

    def go(self, target: object = None) -> "Visitor":
        self.window.go(PageName.MEETINGS, target)
        settle()
        return self

    def go_away(self) -> "Visitor":
        self.window.go(PageName.SETTINGS)
        settle()
        return self

    # what they see

    def find(self, name: str) -> QWidget:
        """The visible control that a screen reader calls so."""
        return next(widget for widget in self.controls() if _called(widget) == name)

    def has(self, name: str) -> bool:
        return any(_called(widget) == name for widget in self.controls())

    def controls(self) -> list[QWidget]:
        widgets = self.page.findChildren(QWidget)
        return [widget for widget in widgets if isinstance(widget, KINDS) and widget.isVisible()]

    @property
    def cards(self) -> list[str]:
        """The notes that stand on the page, from above."""
        return [card.accessibleName() for card in self._cards()]

    @property
    def opened(self) -> list[str]:
        return [card.accessibleName() for card in self._cards() if card.is_open]

    @property
    def suggested(self) -> list[str]:
        """What may be brought, from above."""
        rows = [each for each in self.page.findChildren(SinceRow) if each.isVisible()]
        return [each.accessibleName() for each in sorted(rows, key=lambda each: each.y())]

    @property
    def focused(self) -> str:
        return name_of(QApplication.focusWidget())

    @property
    def words(self) -> str:
        """All that can be read on the page."""
        return "\n".join(label.text() for label in self.page.findChildren(QLabel) if label.isVisible())

    @property
    def line(self) -> str:
        """The line at the foot of the window: its words, and its act if there is one."""
        notice = self.window._notice
        parts = [*notice.findChildren(QLabel), *notice.findChildren(QAbstractButton)]
        return " ".join(part.text() for part in parts if part.isVisible() and part.text())

    @property
    def banner(self) -> str:
        """What the window says went wrong; "" when nothing did."""
        banner = self.window.findChild(Banner)
        return " ".join(label.text() for label in banner.findChildren(QLabel)) if banner.isVisible() else ""

    @property
    def sheet(self) -> list[str]:
        """What the group may see, as stored."""
        return [note.title for note in self.companion.notes.sheet()]

    @property
    def private(self) -> list[str]:
        return [note.title for note in self.companion.notes.private()]

    def everything(self) -> str:
        """Every word that any widget of the window holds, seen or not."""
        said = []
        for widget in self.window.findChildren(QWidget):
            for reader in ("text", "toPlainText", "toolTip", "accessibleName", "accessibleDescription"):
                if hasattr(widget, reader):
                    said.append(str(getattr(widget, reader)()))
        return "\n".join(said)

    def _cards(self) -> list[NoteCard]:
        cards = [card for card in self.page.findChildren(NoteCard) if card.isVisible()]
        return sorted(cards, key=lambda card: card.mapTo(self.page, card.rect().topLeft()).y())

    def _target(self) -> QWidget:
        return QApplication.focusWidget() or self.window


def _called(widget: QWidget) -> str:
    """A list says its answer where other controls say their name."""
    return widget.accessibleName() if isinstance(widget, QComboBox) else name_of(widget)
