"""Boxed lists as in settings: rows with a hairline between them, a title and a quiet line, controls at the end."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.layout import Card, Reflow, clear, col, fill, holder, row, rule
from peercompanion.ui.widgets.text import Glyph, text

SIDE, END = 20, 10


class ListBox(Card):
    """Rows in a box."""

    def __init__(self, *rows: QWidget) -> None:
        super().__init__("", (0, 2, 0, 2), 0)
        self._rows = 0
        self.add(*rows)

    def add(self, *rows: QWidget) -> ListBox:
        for widget in rows:
            fill(self.box, (rule(), widget) if self._rows else (widget,))
            self._rows += 1
        return self

    def clear(self) -> None:
        clear(self.box)
        self._rows = 0


class ListRow(Reflow):
    """icon or lead · title over one quiet line · controls. The title is the label of the first control.

    Where the words would be left with too little room, the controls go below them.
    """

    WORDS = 200

    def __init__(self, title: str, sub: str, controls: tuple[QWidget, ...], lead: QWidget | None) -> None:
        words = holder(row(lead, (_words(title, sub, controls), 1), gap=14))
        self._controls = holder(row(*controls, ..., gap=8))
        super().__init__((words, 1), self._controls, gap=16, stacked_gap=8)
        self.layout().setContentsMargins(SIDE, END, SIDE, END)

    def minimumSizeHint(self) -> QSize:
        return super().minimumSizeHint() + QSize(2 * SIDE, 0)

    def _needed(self) -> int:
        return theme.fs(self.WORDS) + self._controls.sizeHint().width() + 2 * SIDE


def list_row(
    title: str, sub: str = "", *controls: QWidget, icon: str | None = None, lead: QWidget | None = None
) -> ListRow:
    return ListRow(title, sub, controls, lead or (Glyph(icon, "text2", 18) if icon else None))


def _words(title: str, sub: str, controls: tuple[QWidget, ...]) -> QVBoxLayout:
    name = text(title, "label", wrap=True)
    if controls:
        name.setBuddy(controls[0])
        name.setText(title.replace("&", "&&"))  # with a buddy, Qt takes an ampersand for a hidden key
    return col(name, text(sub, "muted", wrap=True) if sub else None, gap=2)
