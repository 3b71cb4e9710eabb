"""One thing in the trash: what it was, when it leaves, and the two things that can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from peercompanion.domain.journal import Trashed
from peercompanion.ui import theme
from peercompanion.ui.journal.line_painter import paint_sign
from peercompanion.ui.layout import Reflow, col, holder, row
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.painted import begin
from peercompanion.ui.widgets.text import Elided, yielding

SIGN, STACKED_BELOW = 30, 560


class TrashRow(Reflow):
    """Delete erases wherever the focus is in it; Enter presses a button."""

    put_back = Signal()
    erased = Signal()

    def __init__(self, thing: Trashed, title: str, about: str, leaves: str, icon: str) -> None:
        self.thing, self.title = thing, title
        self._back, self._erase = Button("", "link", "undo-2"), tool("x", "", 16)
        named = col(Elided(title), Elided(about, "muted"), gap=1)
        words = holder(row(_Sign(thing, icon), 4, (named, 1), gap=8))
        controls = holder(row(..., yielding(leaves, "caption"), self._back, self._erase, gap=10))
        super().__init__((words, 1), controls, below=STACKED_BELOW, stacked_gap=2)
        self._name_controls(about, leaves)
        self.layout().setContentsMargins(20, 9, 14, 9)
        self._back.clicked.connect(self.put_back)
        self._erase.clicked.connect(self.erased)

    @property
    def stops(self) -> tuple[QWidget, QWidget]:
        return self._back, self._erase

    @property
    def at_delete(self) -> QAbstractButton:
        return self._erase

    def _name_controls(self, about: str, leaves: str) -> None:
        self._back.setText(self.tr("Put back"))
        self._back.setAccessibleName(self.tr("Put back: {title}").format(title=self.title))
        self._back.setAccessibleDescription(self.tr("{about}, {leaves}").format(about=about, leaves=leaves))
        self._erase.setAccessibleName(self.tr("Erase for good: {title}").format(title=self.title))
        self._erase.setToolTip(self.tr("Erase for good (Delete)"))


class _Sign(QWidget):
    def __init__(self, thing: Trashed, icon: str) -> None:
        super().__init__()
        self._thing, self._icon = thing, icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(SIGN), theme.fs(SIGN))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_sign(begin(self), QRectF(self.rect()), self._thing.kind, self._thing.mood, self._icon)
