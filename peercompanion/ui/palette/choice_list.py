"""Something is chosen by a few letters: the field keeps the focus, and the arrows go through the list below it."""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.palette.choices import Choice, Group
from peercompanion.ui.palette.row_painter import RowPainter, choice_height, heading_height
from peercompanion.ui.palette.rows import Rows
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.search_field import SearchField

ROWS_IN_SIGHT = 8
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class ChoiceList(QListView):
    """As high as its rows, at most eight of them; more scroll inside. Not there where there is nothing to choose.

    ``picked`` carries the choice, by Enter or by a click.
    """

    picked = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._rows = Rows(self)
        self.setModel(self._rows)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setItemDelegate(RowPainter(self))
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)
        self.setObjectName("choices")
        self.clicked.connect(self._pick)

    @property
    def count(self) -> int:
        """Of what can be chosen."""
        return len(self._rows.places())

    def show_groups(self, groups: Iterable[Group]) -> None:
        """With the first of them chosen."""
        self._rows.show(groups)
        places = self._rows.places()
        self.setVisible(bool(places))
        if places:
            self.setCurrentIndex(self._rows.index(places[0]))
            self.scrollToTop()
        self.updateGeometry()

    def spoken(self) -> str:
        """The row that Enter would take."""
        return str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    def handle(self, event: QKeyEvent) -> bool:
        """A key that the field got but that is the list's."""
        step = STEPS.get(Qt.Key(event.key()))
        if step:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._pick(self.currentIndex())
        else:
            return False
        return True

    def sizeHint(self) -> QSize:
        headings = len(self._rows.rows) - self.count
        most = ROWS_IN_SIGHT * choice_height() + 2 * heading_height()
        return QSize(theme.fs(300), min(self.count * choice_height() + headings * heading_height(), most))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(200), min(self.sizeHint().height(), 2 * choice_height()))

    def _step(self, by: int) -> None:
        places = self._rows.places()
        if not places:
            return
        here = places.index(self.currentIndex().row())
        there = (here + by) % len(places) if abs(by) == 1 else max(0, min(len(places) - 1, here + by))
        self.setCurrentIndex(self._rows.index(places[there]))
        if there == 0:
            self.scrollToTop()
        announce(self, self.spoken())

    def _pick(self, index: QModelIndex) -> None:
        choice = self._rows.rows[index.row()] if index.isValid() else None
        if isinstance(choice, Choice):
            self.picked.emit(choice)


class ChoiceField(SearchField):
    """Keeps the focus all the time; arrows and Enter are the list's, Esc closes at once."""

    def __init__(self, choices: ChoiceList, name: str) -> None:
        super().__init__(name)
        self._choices = choices

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif not self._choices.handle(event):
            super().keyPressEvent(event)
