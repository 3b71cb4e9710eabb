"""What every section is: boxed lists under small headings, read again when a setting changed."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.widgets.text import yielding


class Section(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(8)

    def add(self, heading: str, *parts: QWidget) -> None:
        if self._box.count():
            self._box.addSpacing(10)
        self._box.addWidget(yielding(heading, "section"))
        for part in parts:
            self._box.addWidget(part)

    def end(self) -> None:
        self._box.addStretch(1)

    def leave(self) -> None:
        """Save what is being typed; raises what saving raises."""

    def read(self) -> None:
        """Show what is stored now."""
