"""The palette: a field that keeps the focus, and a list below it that the arrows go through."""

from PySide6.QtCore import QCoreApplication, QModelIndex, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.layout import Card, Reflow, col, holder, row, rule
from peercompanion.ui.overlay import Overlay
from peercompanion.ui.palette.choices import Choice, Choices
from peercompanion.ui.palette.row_painter import RowPainter, choice_height, heading_height
from peercompanion.ui.palette.rows import Rows
from peercompanion.ui.widgets.notice import SPOKEN_AFTER_MS, announce
from peercompanion.ui.widgets.search_field import SearchField
from peercompanion.ui.widgets.text import key_cap, text

WIDTH, TOP = 620, 110
ROWS_IN_SIGHT = 8
STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}


class Palette(Overlay):
    """What is typed is forgotten when it closes."""

    def __init__(self, window: QWidget, choices: Choices) -> None:
        card = Card("pop", pad=(12, 12, 12, 10), gap=2)
        super().__init__(window, QCoreApplication.translate("Palette", "Do something"), card, WIDTH, TOP)
        self._choices, self._rows, self._list = choices, Rows(self), ChoiceList()
        self._field = PaletteField(self, self.tr("Do something, or find by title"))
        self._nothing = text(self.tr("Nothing by that name."), "muted", wrap=True)
        self._nothing.setContentsMargins(12, 10, 12, 10)
        self._list.setModel(self._rows)
        card.add(self._field, 6, self._list, self._nothing, 6, rule(), 6, self._foot())
        self._count = QTimer(self, singleShot=True, interval=SPOKEN_AFTER_MS)
        self._count.timeout.connect(self._say_count)
        self._field.textChanged.connect(self._show)
        self._list.clicked.connect(self._do)
        self._show("")

    def start(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._count.start()

    def handle(self, event: QKeyEvent) -> bool:
        """A key that the field got but that is the palette's."""
        step = STEPS.get(Qt.Key(event.key()))
        if step:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self._list.currentIndex())
        else:
            return False
        return True

    def _show(self, typed: str) -> None:
        self._rows.show(self._choices.for_words(typed))
        places = self._rows.places()
        self._list.setVisible(bool(places))
        self._nothing.setVisible(not places)
        if places:
            self._list.setCurrentIndex(self._rows.index(places[0]))
            self._list.scrollToTop()
        self._list.updateGeometry()
        if self.isVisible():
            self._count.start()
            self._card.layout().activate()
            self.place()

    def _step(self, by: int) -> None:
        places = self._rows.places()
        if not places:
            return
        here = places.index(self._list.currentIndex().row())
        there = (here + by) % len(places) if abs(by) == 1 else max(0, min(len(places) - 1, here + by))
        index = self._rows.index(places[there])
        self._list.setCurrentIndex(index)
        if there == 0:
            self._list.scrollToTop()
        announce(self._list, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _do(self, index: QModelIndex) -> None:
        """The palette is gone before the act begins: it may open something of its own."""
        choice = self._rows.rows[index.row()] if index.isValid() else None
        if isinstance(choice, Choice):
            self.shut()
            choice.run()

    def _say_count(self) -> None:
        """With the row that Enter would take."""
        places = self._rows.places()
        if not places:
            announce(self._list, self._nothing.text())
            return
        first = str(self._list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
        announce(self._list, self.tr("{row}. %n to choose from", "", len(places)).format(row=first))

    def _foot(self) -> QWidget:
        up, down = key_cap("↑"), key_cap("↓")
        choose, do = text(self.tr("choose"), "note"), text(self.tr("do it"), "note")
        leave = text(self.tr("close"), "note")
        keys = ((up, down, choose), (key_cap("Enter"), do), (key_cap("Esc"), leave))
        foot = Reflow(*(holder(row(*key, gap=6)) for key in keys[:2]), (holder(col()), 1), holder(row(*keys[2], gap=6)))
        foot.layout().setContentsMargins(12, 0, 12, 0)
        return foot


class PaletteField(SearchField):
    """Keeps the focus all the time; arrows and Enter are the list's, Esc closes at once."""

    def __init__(self, palette: Palette, name: str) -> None:
        super().__init__(name)
        self._palette = palette

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
        elif not self._palette.handle(event):
            super().keyPressEvent(event)


class ChoiceList(QListView):
    """As high as its rows, at most eight of them; more scroll inside."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("What can be done"))
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

    def sizeHint(self) -> QSize:
        model = self.model()
        if not isinstance(model, Rows):
            return super().sizeHint()
        choices = len(model.places())
        headings = len(model.rows) - choices
        most = ROWS_IN_SIGHT * choice_height() + 2 * heading_height()
        return QSize(theme.fs(300), min(choices * choice_height() + headings * heading_height(), most))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(200), min(self.sizeHint().height(), 2 * choice_height()))
