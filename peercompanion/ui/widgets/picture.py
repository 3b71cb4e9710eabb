"""What every chart shares: a sentence that says it, arrows that walk its points aloud, and T for the same as a table.

A chart subclasses `Picture`, paints, and tells its points; `Pictured` puts picture and table in one place. Both read
the same points, so the table cannot say anything else than the picture.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QHeaderView, QStackedWidget, QTableWidget, QTableWidgetItem, QWidget

from peercompanion.ui.widgets.focus import FocusRing
from peercompanion.ui.widgets.notice import announce

ROWS_IN_SIGHT = 8


@dataclass(frozen=True, slots=True)
class Point:
    """`what` in words, never a bare number without its unit."""

    where: str
    what: str


class Picture(FocusRing, QWidget):
    """`points` go from the first to the last as they are read; `current` is the one that was spoken last. `opened`
    tells the number of a point that was chosen, where points lead somewhere.
    """

    told, opened = Signal(), Signal(int)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.points: tuple[Point, ...] = ()
        self.current: int | None = None
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def tell(self, points: Sequence[Point], sentence: str) -> None:
        """`sentence` is the whole picture in one."""
        self.points = tuple(points)
        if self.current is not None and self.current >= len(self.points):
            self.current = None
        self.setAccessibleDescription(sentence)
        self.update()
        self.told.emit()

    def go_to(self, number: int) -> None:
        """The focus on the picture, at that point."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.current = number
        self.update()

    def spoken(self, point: Point) -> str:
        return self.tr("{where}: {what}").format(where=point.where, what=point.what)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        place = self._place_for(Qt.Key(event.key()))
        if place is None:
            super().keyPressEvent(event)
            return
        self._ring = True
        self.current = place
        self.update()
        announce(self, self.spoken(self.points[place]))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.current = None

    def _place_for(self, key: Qt.Key) -> int | None:
        """Left and right as they are seen; the first step goes to the end it comes from."""
        last = len(self.points) - 1
        backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        step = {Qt.Key.Key_Right: -1 if backwards else 1, Qt.Key.Key_Left: 1 if backwards else -1}.get(key)
        if last < 0 or (step is None and key not in (Qt.Key.Key_Home, Qt.Key.Key_End)):
            return None
        if step is None:
            return 0 if key == Qt.Key.Key_Home else last
        if self.current is None:
            return 0 if step > 0 else last
        return max(0, min(last, self.current + step))


class Pictured(QStackedWidget):
    """A picture, and by T its table; T or Esc leads back. `columns` head the table."""

    def __init__(self, picture: Picture, columns: tuple[str, str]) -> None:
        super().__init__()
        self.picture, self._columns = picture, columns
        self._table: QTableWidget | None = None
        self.setSizePolicy(picture.sizePolicy())
        picture.setToolTip(self.tr("T shows it as a table"))
        self.addWidget(picture)
        picture.told.connect(self._follow)

    @property
    def shows_table(self) -> bool:
        return self._table is not None and self.currentWidget() is self._table

    def go_to(self, number: int) -> None:
        """The focus on that point, or on its row where the table is looked at."""
        if not self.shows_table:
            self.picture.go_to(number)
            return
        self._table.setCurrentCell(number, 0)
        self._table.setFocus(Qt.FocusReason.OtherFocusReason)

    def begin_anew(self) -> None:
        """As a picture."""
        self.picture.current = None
        self.setCurrentWidget(self.picture)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if (plain and event.key() == Qt.Key.Key_T) or (event.key() == Qt.Key.Key_Escape and self.shows_table):
            self._turn()
        else:
            super().keyPressEvent(event)

    def _turn(self) -> None:
        if self.shows_table:
            self.setCurrentWidget(self.picture)
            self.picture.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._table = self._table or self._make_table()
        self._follow()
        self.setCurrentWidget(self._table)
        self._table.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _follow(self) -> None:
        """The table never says anything else than the picture, also while it is looked at."""
        if self._table:
            self._table.setAccessibleDescription(self.picture.accessibleDescription())
            _fill(self._table, self.picture.points)

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setAccessibleName(self.picture.accessibleName())
        table.setHorizontalHeaderLabels(self._columns)
        table.verticalHeader().hide()
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setTabKeyNavigation(False)
        table.cellActivated.connect(lambda row, _column: self.picture.opened.emit(row))
        self.addWidget(table)
        return table


def _fill(table: QTableWidget, points: Sequence[Point]) -> None:
    table.setRowCount(len(points))
    for row, point in enumerate(points):
        table.setItem(row, 0, QTableWidgetItem(point.where))
        table.setItem(row, 1, QTableWidgetItem(point.what))
    if points:
        table.setCurrentCell(0, 0)
    rows = min(len(points), ROWS_IN_SIGHT)
    table.setMinimumHeight(table.horizontalHeader().sizeHint().height() + rows * table.rowHeight(0) + 4)
