"""One copy in the list: when, why, how much; to be put back, or removed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from peercompanion.domain.copies import VaultCopy
from peercompanion.ui.layout import Reflow, col, holder, row
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.text import text

STACKED_BELOW = 460


class CopyRow(Reflow):
    """Delete asks for its removal, wherever the focus is in it; Enter presses a button."""

    wanted, removed = Signal(), Signal()

    def __init__(self, copy: VaultCopy, date: str, about: str, *, removable: bool = True) -> None:
        self.copy = copy
        self._back, self._remove = Button("", "link"), tool("trash-2", "", 16)
        words = holder(col(text(date, "label", wrap=True), text(about, "muted", wrap=True), gap=1))
        controls = holder(row(..., self._back, self._remove if removable else None, gap=8))
        super().__init__((words, 1), controls, below=STACKED_BELOW, stacked_gap=2)
        self._removable = removable
        self._name(date, about)
        self.layout().setContentsMargins(20, 9, 14, 9)
        self._back.clicked.connect(self.wanted)
        self._remove.clicked.connect(self.removed)

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return (self._back, self._remove) if self._removable else (self._back,)

    @property
    def at_delete(self) -> QAbstractButton | None:
        return self._remove if self._removable else None

    def _name(self, date: str, about: str) -> None:
        self._back.setText(self.tr("Put back…") if self._removable else self.tr("Take this one…"))
        name = self.tr("Put back the copy of {date}") if self._removable else self.tr("Take the copy of {date}")
        self._back.setAccessibleName(name.format(date=date))
        self._back.setAccessibleDescription(about)
        self._remove.setAccessibleName(self.tr("Remove the copy of {date}").format(date=date))
        self._remove.setToolTip(self.tr("Remove this copy (Delete)"))
