"""The list of the journal. Two fixed row heights, nothing measured: as quick at 100,000 lines as at ten."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView

from peercompanion.domain.journal import Line
from peercompanion.ui.journal.line_painter import LinePainter, heading_height, line_height
from peercompanion.ui.journal.lines import NOWHERE, KindHeading, Lines
from peercompanion.ui.widgets.focus import FocusRing
from peercompanion.ui.widgets.notice import announce

_OPEN = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was in the list: the first line in sight and how far it is scrolled out of it, in pixels."""

    order: int
    id: UUID
    offset: int


class LineView(FocusRing, QTableView):
    """A table of one column, for only a table keeps the heights of its rows by itself."""

    chosen = Signal(object)  # the Line that became the current one
    pressed_on = Signal(object)  # a Line, by the mouse
    opened = Signal(object)  # a Line, by Enter
    thrown_away = Signal(object)  # a Line, by Delete
    noted = Signal(object)  # a Line, by N
    all_wanted = Signal(object)  # a Kind, from its heading

    def __init__(self, lines: Lines, name: str) -> None:
        super().__init__()
        self.lines = lines
        self._quiet = False
        self._telling = QTimer(self, singleShot=True, interval=0)  # after the focus itself was told
        self._telling.timeout.connect(self._say_line)
        self.setAccessibleName(name)
        self._dress()
        self.setItemDelegate(LinePainter(self))
        self.setModel(lines)
        lines.rowsInserted.connect(lambda _parent, first, last: self._fit(first, last))
        lines.modelReset.connect(self._fit_all)
        self.verticalScrollBar().valueChanged.connect(self._load_ahead)

    @property
    def line(self) -> Line | None:
        return self.lines.line_at(self.currentIndex().row())

    def choose(self, id: UUID) -> bool:
        """Make a line the current one and bring it into sight; whether it is there."""
        row = self.lines.row_of(id)
        if row is not None:
            self._go(row)
        return row is not None

    def choose_quietly(self, id: UUID | None) -> None:
        """The same line again after the rows were read anew: no signal, no scrolling."""
        row = self.lines.row_of(id) if id else None
        self._quiet = True
        self.setCurrentIndex(self.lines.index(row, 0) if row is not None else QModelIndex())
        self._quiet = False

    def choose_first(self) -> None:
        self._go(next((row for row in range(self.lines.rowCount()) if self.lines.line_at(row)), None))

    def choose_last(self) -> None:
        self._go(self.lines.rowCount() - 1)

    def place(self) -> Place | None:
        top = self.rowAt(0)
        row = next((row for row in range(max(0, top), self.lines.rowCount()) if self.lines.line_at(row)), None)
        if row is None:
            return None
        line = self.lines.line_at(row)
        return Place(line.order, line.id, self.rowViewportPosition(row))

    def at_top(self) -> bool:
        """Of the whole journal, not only of what is loaded."""
        return self.verticalScrollBar().value() == 0 and not self.lines.has_newer

    def go_to(self, place: Place) -> None:
        """The line at the same height as it was; if it is gone, the one that follows it."""
        row = self.lines.row_of(place.id)
        if row is None:
            rows = enumerate(self.lines.rows)
            row = next((row for row, line in rows if isinstance(line, Line) and line.order <= place.order), None)
        if row is not None:
            self.updateGeometries()
            self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(row) - place.offset)

    def put_on_top(self, row: int) -> None:
        self.updateGeometries()
        self.verticalScrollBar().setValue(self.verticalHeader().sectionPosition(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        if plain and self._do(event.key()):
            self._ring = FocusRing._key_was_last = True
            return
        super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Typing letters would look through every row that is loaded; there is a search field for that."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.line is None:
            self.choose_first()
        self._telling.start()

    def _say_line(self) -> None:
        """A table is told by its name, and not where in it one is."""
        if self.hasFocus():
            announce(self, str(self.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole) or ""))

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        line = self.lines.line_at(current.row())
        if line and not self._quiet:
            self.chosen.emit(line)

    def scrollTo(self, index: QModelIndex, hint=QAbstractItemView.ScrollHint.EnsureVisible) -> None:
        if self._quiet:
            return
        super().scrollTo(index, hint)
        if hint == QAbstractItemView.ScrollHint.EnsureVisible and not self.lines.line_at(index.row() - 1):
            super().scrollTo(self.lines.index(index.row() - 1, 0), hint)  # with the heading above it

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        row = self.lines.rows[index.row()]
        if isinstance(row, Line):
            self.pressed_on.emit(row)
        elif isinstance(row, KindHeading) and row.opens:
            self.all_wanted.emit(row.kind)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._fit_all()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setObjectName("lines")
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)

    def _do(self, key: int) -> bool:
        if key == Qt.Key.Key_Home:
            self.lines.go_first()
            self.choose_first()
        elif key == Qt.Key.Key_End:
            self.lines.go_last()
            self.choose_last()
        elif self.line and key in _OPEN:
            self.opened.emit(self.line)
        elif self.line and key == Qt.Key.Key_Delete:
            self.thrown_away.emit(self.line)
        elif self.line and key == Qt.Key.Key_N:
            self.noted.emit(self.line)
        else:
            return False
        return True

    def _go(self, row: int | None) -> None:
        if row is not None and row >= 0:
            self.setCurrentIndex(self.lines.index(row, 0))

    def _fit(self, first: int, last: int) -> None:
        """Only what is otherwise than its row: a heading, or after a reset a line where a heading was."""
        header, line, heading = self.verticalHeader(), line_height(), heading_height()
        for row in range(first, last + 1):
            height = line if self.lines.line_at(row) else heading
            if header.sectionSize(row) != height:
                header.resizeSection(row, height)

    def _fit_all(self) -> None:
        self.verticalHeader().setDefaultSectionSize(line_height())
        self._fit(0, self.lines.rowCount() - 1)
        self.verticalScrollBar().setSingleStep(line_height() // 2)

    def _load_ahead(self, value: int) -> None:
        """More at either end before it is reached; what comes in above must not move what is in sight."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if value > bar.maximum() - 2 * height and self.lines.canFetchMore(NOWHERE):
            self.lines.fetchMore(NOWHERE)
        if value < height and self.lines.has_newer:
            self._load_above()

    def _load_above(self) -> None:
        header = self.verticalHeader()
        before = header.length()
        self.lines.fetch_newer()
        self.updateGeometries()
        self.verticalScrollBar().setValue(self.verticalScrollBar().value() + header.length() - before)
