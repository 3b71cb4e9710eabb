"""What may stand on paper, line by line. What may tell of somebody else waits for its tick."""

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import clear, fill
from peercompanion.ui.meetings.paper.said import Item, Line
from peercompanion.ui.meetings.paper.words import PaperWriter
from peercompanion.ui.widgets.tick import Tick

BETWEEN_NOTES = 8


class Ticks(QWidget):
    """What was ticked holds as long as the words are the same, and for this sitting."""

    changed = Signal()

    def __init__(self, writer: PaperWriter) -> None:
        super().__init__()
        self._writer = writer
        self._items: tuple[Item, ...] = ()
        self._said: dict[tuple[UUID, str], bool] = {}
        self._shown: list[tuple[Line, Tick]] = []
        self._box = fill(QVBoxLayout(self), (), 8)

    def is_ticked(self, line: Line) -> bool:
        return self._said.get((line.note, line.words), line.why is None)

    def show_items(self, items: Sequence[Item]) -> None:
        if items == self._items:
            return
        focused = next((line for line, tick in self._shown if tick.hasFocus()), None)
        self._items = tuple(items)
        clear(self._box)
        self._shown = []
        for place, item in enumerate(items):
            if place:
                self._box.addSpacing(BETWEEN_NOTES)
            for line in item.lines:
                self._show(line, item)
        self._give_back_focus(focused)

    def start(self) -> bool:
        """The focus on the first; whether there is one."""
        if self._shown:
            self._shown[0][1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return bool(self._shown)

    def _show(self, line: Line, item: Item) -> None:
        maybe = self.tr("{words} (maybe)").format(words=line.words) if item.is_maybe else line.words
        why = self._writer.why(line.why) if line.why else ""
        tick = Tick(breakable(maybe), self.is_ticked(line), why)
        tick.toggled.connect(lambda on: self._set(line, on))
        self._shown.append((line, tick))
        self._box.addWidget(tick)

    def _set(self, line: Line, on: bool) -> None:
        self._said[line.note, line.words] = on
        self.changed.emit()

    def _give_back_focus(self, focused: Line | None) -> None:
        if focused:
            same = [tick for line, tick in self._shown if (line.note, line.words) == (focused.note, focused.words)]
            for tick in same[:1] or [tick for _, tick in self._shown[:1]]:
                tick.setFocus(Qt.FocusReason.OtherFocusReason)
