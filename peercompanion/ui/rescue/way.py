"""One way out: what it does, what is known of it, and its button."""

from PySide6.QtCore import Qt

from peercompanion.ui.boxes import col, holder, row
from peercompanion.ui.flow import Reflow
from peercompanion.ui.theme import fs
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import Glyph, text

SIDE, END, STACKED_BELOW, BUTTON = 20, 14, 460, 160


class Way(Reflow):
    """The button tells the line below the title as well."""

    def __init__(self, icon: str, title: str, button: Button) -> None:
        self._about, self.button = text("", "muted", wrap=True), button
        name = text(title, "label", wrap=True)
        name.setBuddy(button)
        words = holder(row(Glyph(icon, "text2", 18), (col(name, self._about, gap=2), 1), gap=14))
        end = holder(row(button.wide()))
        end.setMinimumWidth(fs(BUTTON))
        super().__init__((words, 1), end, gap=16, stacked_gap=8, below=STACKED_BELOW)
        self.layout().setContentsMargins(SIDE, END, SIDE, END)
        button.setAccessibleName(button.text())

    def tell(self, about: str) -> None:
        self._about.setText(about)
        self.button.setAccessibleDescription(about)

    def arrive(self) -> None:
        self.button.setFocus(Qt.FocusReason.OtherFocusReason)
