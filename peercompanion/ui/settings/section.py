"""What every section is: boxed lists under small headings, read again when a setting changed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.layout import Reflow
from peercompanion.ui.widgets.text import yielding


class Section(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)

    def add(self, heading: str, *parts: QWidget, aside: QWidget | None = None) -> None:
        """``aside`` is a few quiet words at the end of the heading's line."""
        if self._box.count():
            self._box.addSpacing(10)
        words = yielding(heading, "section")
        self._box.addWidget(Reflow((words, 1), aside) if aside else words)
        for part in parts:
            self._box.addWidget(part)

    def place(self, part: QWidget) -> None:
        """What brings headings of its own."""
        self._box.addWidget(part)

    def end(self) -> None:
        self._box.addStretch(1)

    def leave(self) -> None:
        """Save what is being typed; raises what saving raises."""

    def step_back(self) -> bool:
        """Esc: leave the innermost thing that is open; whether there was one."""
        return False

    def read(self) -> None:
        """Show what is stored now."""
