"""Something to be ticked whose words may take several lines. A click on the words counts, as in any check box."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent

from peercompanion.ui.layout import col, row
from peercompanion.ui.widgets.compound import Compound
from peercompanion.ui.widgets.switch import Check
from peercompanion.ui.widgets.text import text


class Tick(Compound):
    toggled = Signal(bool)

    def __init__(self, words: str, on: bool = False, about: str = "") -> None:
        """``about`` stands below the words, smaller."""
        super().__init__()
        self._box = Check("", on)
        self._box.setAccessibleName(words)
        self._box.setAccessibleDescription(about)
        self._box.toggled.connect(self.toggled)
        self.gives_focus_to(self._box)
        said = col(text(words, "body", wrap=True), text(about, "caption", wrap=True) if about else None, gap=1)
        self.setLayout(row((self._box, Qt.AlignmentFlag.AlignTop), (said, 1), gap=10))

    @property
    def is_ticked(self) -> bool:
        return self._box.isChecked()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Accepted, so that the release comes here too."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self._box.toggle()
