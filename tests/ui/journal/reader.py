"""What a person does and sees in the journal: keys go where the focus is, lines are what the list says."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit, QTextEdit, QWidget

from peercompanion.domain.journal import Line
from peercompanion.ui.autosave import PAUSE_MS
from peercompanion.ui.journal.line_view import LineView
from peercompanion.ui.journal.lines import ROW
from peercompanion.ui.widgets.notice import Banner
from peercompanion.ui.widgets.search_field import SearchField
from tests.ui.hand import name_of, press, settle, type_words
from tests.ui.waiting import wait_for


class Reader:
    def __init__(self, window) -> None:
        self.window = window
        self.page = window.current

    # what it does

    def press(self, *keys: str) -> "Reader":
        press(*keys)
        return self

    def type(self, words: str) -> "Reader":
        type_words(words)
        return self

    def search(self, words: str) -> "Reader":
        return self.press("Ctrl+F").type(words)

    def click(self, name: str) -> "Reader":
        QTest.mouseClick(self.control(name), Qt.MouseButton.LeftButton)
        settle()
        return self

    def click_row(self, row: int) -> "Reader":
        place = self.view.visualRect(self.view.model().index(row, 0)).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, place)
        settle()
        return self

    def click_words(self) -> "Reader":
        """On the first letters of what is read."""
        QTest.mouseClick(self.prose.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(1, 8))
        settle()
        return self

    def pause(self) -> "Reader":
        """Until typing is saved."""
        QTest.qWait(PAUSE_MS + 50)
        settle()
        return self

    def scroll_to_end(self) -> "Reader":
        bar = self.view.verticalScrollBar()
        bar.setValue(bar.maximum())
        settle()
        return self

    # what it sees

    @property
    def view(self) -> LineView:
        return next(view for view in self.page.findChildren(LineView) if view.isVisible())

    @property
    def rows(self) -> list[str]:
        """Everything loaded, as it is spoken."""
        model = self.view.model()
        return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    @property
    def lines(self) -> list[Line]:
        model = self.view.model()
        rows = [model.index(row, 0).data(ROW) for row in range(model.rowCount())]
        return [row for row in rows if isinstance(row, Line)]

    @property
    def chosen(self) -> str:
        """The current line, as it is spoken."""
        return self.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or ""

    @property
    def top(self) -> str:
        """The first row in sight."""
        return self.view.indexAt(QPoint(20, 2)).data(Qt.ItemDataRole.AccessibleTextRole)

    @property
    def prose(self) -> QTextEdit:
        return next(prose for prose in self.page.findChildren(QTextEdit) if prose.isVisible())

    @property
    def read(self) -> str:
        """The words in the right pane."""
        return "\n".join(prose.toPlainText() for prose in self.page.findChildren(QTextEdit) if prose.isVisible())

    @property
    def note(self) -> QPlainTextEdit:
        return next(note for note in self.page.findChildren(QPlainTextEdit) if note.isVisible())

    @property
    def is_writing(self) -> bool:
        return any(note.isVisible() for note in self.page.findChildren(QPlainTextEdit))

    @property
    def field(self) -> SearchField:
        return self.page.findChild(SearchField)

    @property
    def words(self) -> str:
        """All labels in sight, of the window."""
        labels = [label for label in self.window.findChildren(QLabel) if label.isVisible()]
        return "\n".join(label.text() for label in labels)

    @property
    def banner(self) -> str:
        """What the window says went wrong; "" when nothing did."""
        shown = [banner for banner in self.window.findChildren(Banner) if banner.isVisible()]
        return "\n".join(label.text() for banner in shown for label in banner.findChildren(QLabel))

    @property
    def focused(self) -> str:
        return name_of(QApplication.focusWidget())

    def has(self, name: str) -> bool:
        return any(name_of(found) == name for found in self._buttons())

    def control(self, name: str) -> QWidget:
        return next(found for found in self._buttons() if name_of(found) == name)

    def wait_for_trouble(self) -> "Reader":
        assert wait_for(lambda: bool(self.banner))
        return self

    def spoken_children(self) -> list[str]:
        """The list as a screen reader walks it."""
        table = QAccessible.queryAccessibleInterface(self.view)
        children = [table.child(place) for place in range(table.childCount())]
        return [child.text(QAccessible.Text.Name) for child in children if child.role() == QAccessible.Role.Cell]

    def _buttons(self) -> list[QAbstractButton]:
        return [button for button in self.window.findChildren(QAbstractButton) if button.isVisible()]
