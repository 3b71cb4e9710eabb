"""Which copy: those that lie beside the vault, or a file from another disk."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.copies import VaultCopy
from peercompanion.ui.boxes import fill, row
from peercompanion.ui.choose import Choose
from peercompanion.ui.flow import Flow
from peercompanion.ui.restoring.from_file import choose_copy
from peercompanion.ui.restoring.shelf import Shelf
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text, yielding
from peercompanion.ui.wording import Wording


class Choice(QWidget):
    """``taken`` carries a VaultCopy, ``file_chosen`` a Path."""

    taken, file_chosen, went_back = Signal(object), Signal(object), Signal()

    def __init__(self, words: Wording, choose: Choose) -> None:
        super().__init__()
        self._title, self._about = text("", "hero", wrap=True), text("", "body", wrap=True)
        self._shelf, self._heading = Shelf(words), yielding(self.tr("On this computer"), "section")
        self._file, back = (
            Button(self.tr("Choose a file…"), "primary", "folder"),
            Button(self.tr("Back"), "quiet-accent"),
        )
        self._file.clicked.connect(lambda: choose_copy(self, choose, self.file_chosen.emit))
        back.clicked.connect(self.went_back)
        self._shelf.wanted.connect(self.taken)
        listed = (self._heading, 6, self._shelf, 18)
        acts = row(..., Flow(back, self._file, gap=14))
        fill(QVBoxLayout(self), (self._title, 6, self._about, 20, *listed, acts), 0)

    def show_copies(self, title: str, about: str, copies: Sequence[VaultCopy]) -> None:
        self._title.setText(title)
        self.setAccessibleName(title)
        self._about.setText(about)
        self._file.setAccessibleDescription(about)
        self._shelf.show_copies(copies, date.today())
        for part in (self._heading, self._shelf):
            part.setVisible(bool(copies))

    def arrive(self) -> None:
        self._file.setFocus(Qt.FocusReason.OtherFocusReason)
