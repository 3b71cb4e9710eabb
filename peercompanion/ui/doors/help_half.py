"""A person to talk to, on the lock window: no passphrase is needed for it, and no error changes it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.ui.boxes import Piece, fill, row
from peercompanion.ui.hard_now.big_number import BigNumber
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import Glyph, text, yielding
from peercompanion.ui.wording import DoorWording

MARGINS = (30, 34, 30, 32)


class HelpHalf(QWidget):
    breathe, hard_now = Signal(), Signal()

    def __init__(self, words: DoorWording, country: Country) -> None:
        super().__init__()
        self._breathe = Button(self.tr("Breathe with me"), "", "wind").wide()
        self._breathe.clicked.connect(self.breathe)
        hard_now = Button(self.tr("It's hard right now"), "", "life-buoy", key_hint="F1").wide()
        hard_now.clicked.connect(self.hard_now)
        eyebrow = row(
            Glyph("phone", "accent_text", 16), yielding(self.tr("A person to talk to"), "eyebrow"), ..., gap=8
        )
        emergency = text(words.help_emergency(country), "small", wrap=True)
        line = self._line(words, country)
        box = fill(QVBoxLayout(self), (eyebrow, 10, *line, 8, emergency, ..., 16, self._breathe, 10, hard_now), 0)
        box.setContentsMargins(*MARGINS)

    def arrive(self) -> None:
        self._breathe.setFocus(Qt.FocusReason.OtherFocusReason)

    def _line(self, words: DoorWording, country: Country) -> tuple[Piece, ...]:
        line = country.first
        if line is None:
            about = text(self.tr("Lists help lines in most countries."), "muted", wrap=True)
            address = text(words.help_directory(country), "h2")
            address.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            return address, 4, about
        number = BigNumber(line.number)
        number.set_compact(True)
        number.setAccessibleName(words.help_line(line))
        hours = yielding(words.line_hours(line), "body")
        happens = text(words.sentences(words.line_happens(line)), "muted", wrap=True)
        return text(line.name, "title", wrap=True), row(number, ..., gap=0), hours, 4, happens
