"""What the person chose to show on the lock window: the only words of theirs outside the vault, with the way back."""

from PySide6.QtWidgets import QApplication, QWidget

from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.plan.lock_lines import LockLines
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.passage import Told


class OnLockWindow(Told, ListBox):
    """Made anew only when the lines are others."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._lines = LockLines(context)
        self._shown: tuple[str, ...] | None = None

    def read(self) -> None:
        lines = self._lines.shown
        if lines != self._shown:
            self._shown = lines
            focused = QApplication.focusWidget()
            if focused is not None and self.isAncestorOf(focused):
                self.setFocus()
            self.clear()
            self.add(*map(self._row, lines or ("",)))

    def _row(self, line: str) -> QWidget:
        if not line:
            return list_row(
                self.tr("Nothing of the plan"), self.tr("Lines can be chosen in My plan."), icon="circle-check"
            )
        remove = Button(
            self.tr("Take it away"), "", name=self.tr("Take “{line}” off the lock window").format(line=line)
        )
        remove.clicked.connect(lambda: self._lines.remove(line))
        about = self.tr("Lies outside the vault, not encrypted. Anybody who opens this computer can read it.")
        return list_row(breakable(line), about, remove)
