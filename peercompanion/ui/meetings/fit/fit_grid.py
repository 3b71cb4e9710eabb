"""Five questions, and beside them one column of answers for each visit; below one another where there is no room."""

from collections.abc import Sequence
from datetime import date
from enum import Enum, auto

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from peercompanion.domain.fit import MOST_VISITS, FitAnswer, FitCheck, FitItem
from peercompanion.ui import theme
from peercompanion.ui.layout import col, holder
from peercompanion.ui.meetings.fit.fit_cell import FitCell
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

ITEMS = tuple(FitItem)
QUESTION, GAP = 190, 20
MOST_COLUMNS = MOST_VISITS + 1
AT_START = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
"""A layout mirrors it."""


class FitGrid(QWidget):
    """One stop for Tab. Arrows go from answer to answer; Y, U, N or 1, 2, 3 answer and go on to the next question."""

    answered = Signal(int, object, object)  # the visit, the question, the answer or None

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._columns: list[Visit] = []
        self._questions = [text(words.fit_question(item), "body", wrap=True) for item in ITEMS]
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(8)
        self._stop: FitCell | None = None
        self._way: Way | None = None
        for question in self._questions:
            question.setParent(self)

    def show_visits(self, checks: Sequence[FitCheck], today: date) -> None:
        """One column each; where the focus is among them, it stays."""
        while len(self._columns) < len(checks):
            self._add_column(len(self._columns) + 1)
        for place, column in enumerate(self._columns):
            column.set_shown(place < len(checks))
        for check, column in zip(checks, self._columns, strict=False):
            column.show_check(check, self._words.short_date(check.day, today) if check.answers else "")
        if self._stop is None or self._stop.isHidden():
            self._make_stop(self._columns[0].cells[0])
        self._way = None
        self._arrange()

    def start(self, visit: int) -> None:
        """At the first question of that visit that is not answered, else at its first."""
        cells = self._columns[visit - 1].cells
        cell = next((cell for cell in cells if cell.value is None), cells[0])
        cell.enter(0)

    # building

    def _add_column(self, visit: int) -> None:
        column = Visit(self, self._words, visit)
        self._columns.append(column)
        for row, cell in enumerate(column.cells):
            cell.focused.connect(lambda cell=cell: self._make_stop(cell))
            cell.chosen.connect(lambda answer, row=row: self.answered.emit(visit, ITEMS[row], answer))
            cell.typed.connect(lambda answer, row=row: self._type(visit, row, answer))
            cell.walked.connect(lambda key, row=row: self._walk(visit, row, key))

    def _make_stop(self, stop: FitCell) -> None:
        before, self._stop = self._stop, stop
        if before is not None and before is not stop:
            before.set_stop(False)
        stop.set_stop(True)

    # keys

    def _type(self, visit: int, row: int, answer: FitAnswer | None) -> None:
        """On to the next question, as a hand on these keys does; who takes an answer back stays."""
        cells = self._columns[visit - 1].cells
        if answer is not None and row + 1 < len(cells):
            cells[row + 1].enter(0)
        self.answered.emit(visit, ITEMS[row], answer)

    def _walk(self, visit: int, row: int, key: int) -> None:
        cells = self._columns[visit - 1].cells
        column = cells[row].column
        if key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            there = max(0, min(row + (1 if key == Qt.Key.Key_Down else -1), len(cells) - 1))
            cells[there].enter(column)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            cells[row].enter(0 if key == Qt.Key.Key_Home else cells[row].last)
        else:
            backwards = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
            self._go_across(visit - 1, row, column + (-1 if (key == Qt.Key.Key_Left) != backwards else 1))

    def _go_across(self, place: int, row: int, column: int) -> None:
        """From the end of one visit into the next one that is shown."""
        cell = self._columns[place].cells[row]
        if 0 <= column <= cell.last:
            cell.enter(column)
            return
        there = place + (1 if column > 0 else -1)
        if 0 <= there < len(self._columns) and self._columns[there].is_shown:
            beside = self._columns[there].cells[row]
            beside.enter(0 if column > 0 else beside.last)

    # places

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._arrange()
        super().resizeEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        self._arrange()
        super().showEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self.isVisible():
            self._way = None
            self._arrange()

    def _arrange(self) -> None:
        shown = [column for column in self._columns if column.is_shown]
        wanted = self._best(shown) if shown else None
        if wanted is None or wanted is self._way:
            return
        self._way = wanted
        while self._grid.takeAt(0) is not None:
            pass
        for column in self._columns:
            column.set_alone(wanted is Way.BELOW)
        for place in range(MOST_COLUMNS):
            self._grid.setColumnStretch(place, 0)
        put = {Way.BESIDE: self._put_beside, Way.UNDER: self._put_under, Way.BELOW: self._put_below}
        put[wanted](shown)
        self.updateGeometry()

    def _best(self, shown: "list[Visit]") -> "Way":
        wide = max(cell.sizeHint().width() for column in shown for cell in column.cells)
        answers = len(shown) * (wide + GAP)
        if self.width() >= theme.fs(QUESTION) + answers:
            return Way.BESIDE
        return Way.UNDER if self.width() >= answers else Way.BELOW

    def _put_beside(self, shown: "list[Visit]") -> None:
        self._put_heads(shown, 1)
        for row, question in enumerate(self._questions, 1):
            self._grid.addWidget(question, row, 0)
            self._put_cells(shown, row - 1, row, 1)
        self._grid.setColumnStretch(0, 1)

    def _put_under(self, shown: "list[Visit]") -> None:
        self._put_heads(shown, 0)
        for place, question in enumerate(self._questions):
            self._grid.addWidget(question, 2 * place + 1, 0, 1, len(shown) + 1)
            self._put_cells(shown, place, 2 * place + 2, 0)
        self._grid.setColumnStretch(len(shown), 1)

    def _put_below(self, shown: "list[Visit]") -> None:
        row = 0
        for place, question in enumerate(self._questions):
            self._grid.addWidget(question, row, 0)
            for column in shown:
                self._grid.addWidget(column.names[place], row + 1, 0)
                self._grid.addWidget(column.cells[place], row + 2, 0, AT_START)
                row += 2
            row += 1
        self._grid.setColumnStretch(0, 1)

    def _put_heads(self, shown: "list[Visit]", first: int) -> None:
        for place, column in enumerate(shown, first):
            self._grid.addWidget(column.head, 0, place)

    def _put_cells(self, shown: "list[Visit]", item: int, row: int, first: int) -> None:
        for place, column in enumerate(shown, first):
            self._grid.addWidget(column.cells[item], row, place, AT_START)


class Way(Enum):
    """How the answers stand to their question."""

    BESIDE = auto()
    UNDER = auto()
    BELOW = auto()  # one below the other, each under the name of its visit


class Visit:
    """The widgets of one column: a head, five answers, and its name again for where each stands alone."""

    def __init__(self, parent: QWidget, words: Wording, visit: int) -> None:
        self._name, self._words = words.visit(visit), words
        self._day = text("", "muted")
        self.head = holder(col(text(self._name, "label", wrap=True), self._day, gap=0))
        asked = [words.fit_question(item) for item in ITEMS]
        self.names = [text(self._name, "muted", wrap=True) for _ in asked]
        self.cells = [FitCell(words, words.dotted((question, self._name))) for question in asked]
        self._is_shown, self._is_alone = True, False
        for part in (self.head, *self.names, *self.cells):
            part.setParent(parent)
        self._show()

    @property
    def is_shown(self) -> bool:
        return self._is_shown

    def set_shown(self, shown: bool) -> None:
        self._is_shown = shown
        self._show()

    def set_alone(self, alone: bool) -> None:
        self._is_alone = alone
        self._show()

    def show_check(self, check: FitCheck, day: str) -> None:
        """``day`` is "" until something is answered: nobody said that there was a visit."""
        self._day.setText(day)
        for name in self.names:
            name.setText(self._words.dotted((self._name, day)) if day else self._name)
        for item, cell in zip(ITEMS, self.cells, strict=True):
            if cell.value != check.answered(item):
                cell.set_value(check.answered(item))

    def _show(self) -> None:
        for cell in self.cells:
            cell.setVisible(self._is_shown)
        self.head.setVisible(self._is_shown and not self._is_alone)
        for name in self.names:
            name.setVisible(self._is_shown and self._is_alone)
