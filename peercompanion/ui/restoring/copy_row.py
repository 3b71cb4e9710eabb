"""One copy in the list: when, why, how much; to be put back, or removed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.copies import VaultCopy
from peercompanion.ui.layout import Reflow, col, holder, row
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.text import text

STACKED_BELOW = 460


class CopyRow(Reflow):
    """Up and Down ask for the row above or below, Delete for its removal; Enter presses a button."""

    wanted, removed = Signal(), Signal()
    left = Signal(int)  # -1 for the row above, 1 for the one below

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
        for stop in self.stops:
            stop.installEventFilter(self)  # a button takes Up and Down for steps of its own

    @property
    def stops(self) -> tuple[QWidget, ...]:
        return (self._back, self._remove) if self._removable else (self._back,)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return event.type() == QEvent.Type.KeyPress and self._take(event.key())

    def _take(self, key: int) -> bool:
        if key == Qt.Key.Key_Delete and self._removable:
            self.removed.emit()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self.left.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _name(self, date: str, about: str) -> None:
        self._back.setText(self.tr("Put back…") if self._removable else self.tr("Take this one…"))
        name = self.tr("Put back the copy of {date}") if self._removable else self.tr("Take the copy of {date}")
        self._back.setAccessibleName(name.format(date=date))
        self._back.setAccessibleDescription(about)
        self._remove.setAccessibleName(self.tr("Remove the copy of {date}").format(date=date))
        self._remove.setToolTip(self.tr("Remove this copy (Delete)"))
