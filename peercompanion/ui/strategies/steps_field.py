"""The steps, to write: one to seven, each beside its number."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.strategy import MOST_STEPS
from peercompanion.ui.layout import fill, row
from peercompanion.ui.leaving import let_go
from peercompanion.ui.strategies.number_ring import NumberRing
from peercompanion.ui.strategies.step_edit import StepEdit
from peercompanion.ui.tab_order import put_in_tab_order
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.notice import announce


class StepsField(QWidget):
    """Always at least one line to write on."""

    changed = Signal()
    left = Signal(int)  # the focus wants out: -1 before the first step, 1 after the last
    full = Signal()  # something did not fit in: seven steps are the most, and 300 characters a step

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[_StepRow] = []
        self._lines = fill(QVBoxLayout(), (), 8)
        self._add = Button(self.tr("Add a step"), "quiet-accent", "plus")
        self._add.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Enter in a step does it, and Tab goes on to the next thing
        self._add.clicked.connect(lambda: self._insert(len(self._rows), "").edit.focus_at(0))
        fill(QVBoxLayout(self), (self._lines, row(self._add, ...)), 8)
        self.show_steps(())

    @property
    def steps(self) -> tuple[str, ...]:
        """Those with words in them."""
        return tuple(words for line in self._rows if (words := line.edit.words().strip()))

    def show_steps(self, steps: Sequence[str]) -> None:
        while self._rows:
            self._drop(self._rows[-1])
        for step in steps or ("",):
            self._insert(len(self._rows), step, by_person=False)

    def focus_first(self) -> None:
        self._rows[0].edit.focus_at(-1)

    # what the keys in a step mean

    def _divide(self, line: "_StepRow", rest: str) -> None:
        """Enter: the next step, with what stood behind the cursor. On an empty last one it leads out of the list."""
        at = self._rows.index(line)
        is_last = at + 1 == len(self._rows)
        if not line.edit.words() and is_last:
            self.left.emit(1)
        elif not rest.strip() and not is_last and not self._rows[at + 1].edit.words():
            self._rows[at + 1].edit.focus_at(0)
        elif len(self._rows) == MOST_STEPS:
            self.left.emit(1) if is_last else self._rows[at + 1].edit.focus_at(0)
        else:
            line.edit.take_rest()
            self._insert(at + 1, rest.lstrip()).edit.focus_at(0)

    def _empty(self, line: "_StepRow") -> None:
        at = self._rows.index(line)
        if len(self._rows) == 1:
            self.left.emit(-1)
            return
        self._remove(line)
        self._rows[max(0, at - 1)].edit.focus_at(-1)

    def _move(self, line: "_StepRow", by: int) -> None:
        here = self._rows.index(line)
        there = here + by
        if not 0 <= there < len(self._rows):
            return
        position = line.edit.textCursor().position()
        other = self._rows[there]
        mine, theirs = line.edit.words(), other.edit.words()
        line.edit.set_words(theirs)
        other.edit.set_words(mine)
        other.edit.focus_at(position)
        announce(self, self.tr("Step {n}").format(n=there + 1))

    def _walk(self, line: "_StepRow", by: int) -> None:
        there = self._rows.index(line) + by
        if 0 <= there < len(self._rows):
            self._rows[there].edit.focus_at(-1 if by < 0 else 0)
        else:
            self.left.emit(by)

    def _spread(self, line: "_StepRow", others: list[str]) -> None:
        """Lines that were pasted become steps of their own, as many as there is room for."""
        at = self._rows.index(line)
        room = MOST_STEPS - len(self._rows)
        for place, words in enumerate(others[:room], at + 1):
            self._insert(place, words)
        self._rows[at + len(others[:room])].edit.focus_at(-1)
        if len(others) > room:
            self.full.emit()

    # lines

    def _insert(self, at: int, words: str, by_person: bool = True) -> "_StepRow":
        line = _StepRow(words)
        self._rows.insert(at, line)
        self._lines.insertWidget(at, line)
        self._connect(line)
        self._number()
        if by_person:
            self.changed.emit()
        return line

    def _connect(self, line: "_StepRow") -> None:
        edit = line.edit
        edit.textChanged.connect(self.changed)
        edit.divided.connect(lambda rest: self._divide(line, rest))
        edit.emptied.connect(lambda: self._empty(line))
        edit.moved.connect(lambda by: self._move(line, by))
        edit.walked.connect(lambda by: self._walk(line, by))
        edit.pasted.connect(lambda others: self._spread(line, others))
        edit.filled.connect(self.full)
        line.remove.clicked.connect(lambda: self._remove(line))

    def _remove(self, line: "_StepRow") -> None:
        self._drop(line)
        self._number()
        self.changed.emit()

    def _drop(self, line: "_StepRow") -> None:
        self._rows.remove(line)
        self._lines.removeWidget(line)
        line.hide()
        let_go(line)

    def _number(self) -> None:
        for number, line in enumerate(self._rows, 1):
            line.set_number(number)
            line.remove.setVisible(len(self._rows) > 1)
        put_in_tab_order(self, [line.edit for line in self._rows])
        self._add.setVisible(len(self._rows) < MOST_STEPS)


class _StepRow(QWidget):
    """Number, words, and a × for the mouse; by keyboard, Backspace in the empty step does the same."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._ring = NumberRing(0, 28)
        self.edit = StepEdit()
        self.edit.set_words(words)
        self.remove = tool("x", "", 16)
        self.remove.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        line = row(self._ring, (self.edit, 1), self.remove, gap=12)
        line.setContentsMargins(0, 0, 0, 0)
        self.setLayout(line)

    def set_number(self, number: int) -> None:
        self._ring.set_number(number)
        self.edit.setAccessibleName(self.tr("Step {n}").format(n=number))
        name = self.tr("Remove step {n}").format(n=number)
        self.remove.setAccessibleName(name)
        self.remove.setToolTip(name)
