"""Copy, and the word that it happened; and the code for those who would rather use the phone's camera."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.ui.layout import col, row
from peercompanion.ui.leaving import let_go
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.compound import Compound
from peercompanion.ui.widgets.qr import QrCode
from peercompanion.ui.widgets.text import text

MODULE, MODULE_COMPACT = 6, 4


class CopyRow(Compound):
    """The first stop for Tab. ``copied`` asks for the words to be put on the clipboard."""

    copied = Signal(str)

    def __init__(self, button_words: str, offered: str) -> None:
        super().__init__()
        self._offered = offered
        self.button = Button(button_words, "", "copy", key_hint="C")
        self.button.clicked.connect(self.copy)
        self._said = text("", "note")
        self._said.hide()
        self.setLayout(row(self.button, self._said, ..., gap=12))
        self.gives_focus_to(self.button)

    def offer(self, button_words: str, offered: str) -> None:
        self._offered = offered
        self.button.setText(button_words)
        self.button.updateGeometry()
        self._said.hide()

    def copy(self) -> None:
        self.copied.emit(self._offered)
        self._said.setText(self.tr("Copied"))
        self._said.show()


class PhoneCode(QWidget):
    """A code and what it is for; ``payload`` "" leaves the place empty."""

    def __init__(self, payload: str, name: str) -> None:
        super().__init__()
        self._module = MODULE
        self._place = row(..., gap=0)
        self._caption = text(self.tr("Phone camera here"), "note")
        self._caption.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setLayout(col(self._place, self._caption, ..., gap=6))
        self._code: QrCode | None = None
        self.show_code(payload, name)

    def show_code(self, payload: str, name: str) -> None:
        if self._code:
            self._place.removeWidget(self._code)
            let_go(self._code)
        self._code = QrCode(payload, name, self._module) if payload else None
        self._caption.setVisible(bool(payload))
        if self._code:
            self._place.insertWidget(0, self._code)

    def set_compact(self, compact: bool) -> None:
        self._module = MODULE_COMPACT if compact else MODULE
        if self._code:
            self._code.set_module(self._module)
