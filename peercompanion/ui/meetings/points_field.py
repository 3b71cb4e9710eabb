"""The points of a note, to write: at most five, each short enough to be said in one breath."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.note import LONGEST_POINT, MOST_POINTS
from peercompanion.ui.layout import fill, row
from peercompanion.ui.leaving import let_go
from peercompanion.ui.meetings.bounded_edit import BoundedEdit
from peercompanion.ui.meetings.bullet import Bullet
from peercompanion.ui.reading_order import follow_reading_order
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.text import text

NEAR_THE_END = 15


class PointsField(QWidget):
    """Always at least one line to write on. ``strip_for`` makes what stands under a line; by itself, nothing does."""

    changed = Signal()
    left = Signal(int)  # the focus wants out: -1 before the first point, 1 after the last
    spilled = Signal(str, list)  # as of a BoundedEdit: what there was no room for

    def __init__(self, strip_for: Callable[[BoundedEdit], QWidget] | None = None) -> None:
        super().__init__()
        self._strip_for = strip_for
        self._rows: list[_PointRow] = []
        self._lines = fill(QVBoxLayout(), (), 6)
        self._add = Button(self.tr("Add a point"), "link", "plus")
        self._add.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter in a point does it, and Tab goes on to the next thing
        self._add.clicked.connect(lambda: self._insert(len(self._rows)).edit.focus_end())
        fill(QVBoxLayout(self), (self._lines, row(self._add, ...)), 6)
        self.show_points(())

    @property
    def points(self) -> tuple[str, ...]:
        """Those with words in them."""
        return tuple(words for line in self._rows if (words := line.edit.words().strip()))

    def show_points(self, points: Sequence[str]) -> None:
        while self._rows:
            self._drop(self._rows[-1])
        for point in points or ("",):
            self._insert(len(self._rows), point, by_person=False)

    def focus_first(self) -> None:
        self._rows[0].edit.focus_end()

    # what the keys in a point mean

    def _go_on(self, line: "_PointRow") -> None:
        """Enter: the next point; on an empty last one, or on the fifth, out of the list."""
        at = self._rows.index(line)
        is_last = at + 1 == len(self._rows)
        if not is_last:
            self._rows[at + 1].edit.focus_end()
        elif not line.edit.words().strip() or len(self._rows) == MOST_POINTS:
            self.left.emit(1)
        else:
            self._insert(at + 1).edit.focus_end()

    def _empty(self, line: "_PointRow") -> None:
        at = self._rows.index(line)
        if len(self._rows) == 1:
            self.left.emit(-1)
            return
        self._remove(line)
        self._rows[max(0, at - 1)].edit.focus_end()

    def _walk(self, line: "_PointRow", by: int) -> None:
        there = self._rows.index(line) + by
        if 0 <= there < len(self._rows):
            self._rows[there].edit.focus_end()
        else:
            self.left.emit(by)

    def _spread(self, line: "_PointRow", rest: str, others: list[str]) -> None:
        """Pasted lines become points of their own while they fit. What does not is handed on, in its order."""
        at, lines = self._rows.index(line), list(others)
        while lines and len(lines[0]) <= LONGEST_POINT and len(self._rows) < MOST_POINTS:
            at += 1
            self._insert(at, lines.pop(0))
        if rest or lines:
            self.spilled.emit(rest, lines)

    # lines

    def _insert(self, at: int, words: str = "", by_person: bool = True) -> "_PointRow":
        line = _PointRow(words, self._strip_for)
        self._rows.insert(at, line)
        self._lines.insertWidget(at, line)
        self._connect(line)
        self._number()
        if by_person:
            self.changed.emit()
        return line

    def _connect(self, line: "_PointRow") -> None:
        edit = line.edit
        edit.textChanged.connect(self.changed)
        edit.entered.connect(lambda: self._go_on(line))
        edit.emptied.connect(lambda: self._empty(line))
        edit.walked.connect(lambda by: self._walk(line, by))
        edit.spilled.connect(lambda rest, others: self._spread(line, rest, others))
        line.remove.clicked.connect(lambda: self._remove(line))

    def _remove(self, line: "_PointRow") -> None:
        if len(self._rows) == 1:
            line.edit.set_words("")
            return
        self._drop(line)
        self._number()
        self.changed.emit()

    def _drop(self, line: "_PointRow") -> None:
        self._rows.remove(line)
        self._lines.removeWidget(line)
        line.hide()
        let_go(line)

    def _number(self) -> None:
        for number, line in enumerate(self._rows, 1):
            line.set_number(number)
        follow_reading_order(self)
        self._add.setVisible(len(self._rows) < MOST_POINTS)


class _PointRow(QWidget):
    """A × takes it away by mouse; by keyboard, Backspace in the empty point does. It counts when it is nearly full."""

    def __init__(self, words: str, strip_for: Callable[[BoundedEdit], QWidget] | None) -> None:
        super().__init__()
        self.edit = BoundedEdit("", LONGEST_POINT)
        self.edit.set_words(words)
        self._count = text("", "caption")
        self.remove = tool("x", "", 16)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        top = Qt.AlignmentFlag.AlignTop
        line = row((Bullet(), Qt.AlignmentFlag.AlignVCenter), (self.edit, 1), self._count, (self.remove, top), gap=10)
        strips = (strip_for(self.edit),) if strip_for else ()
        fill(QVBoxLayout(self), (line, *strips), 6)
        self.edit.textChanged.connect(self._show_count)
        self._show_count()

    def set_number(self, number: int) -> None:
        self.edit.setAccessibleName(self.tr("Point {n}").format(n=number))
        name = self.tr("Remove point {n}").format(n=number)
        self.remove.setAccessibleName(name)
        self.remove.setToolTip(name)

    def _show_count(self) -> None:
        left = LONGEST_POINT - len(self.edit.words())
        self._count.setText(self.tr("%n left", "", left))
        self._count.setVisible(left <= NEAR_THE_END)
