"""The code from paper, and what is said when it does not fit: a slip with its group, a wrong code in other words."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.errors import RecoveryCodeTypo
from peercompanion.ui.boxes import fill, row
from peercompanion.ui.ways.code_edit import WHOLE, CodeEdit
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Glyph, text
from peercompanion.ui.wording import DoorWording

MARGINS = (36, 34, 36, 30)


class CodeHalf(QWidget):
    """``went_on`` on Enter and on Continue, with whatever was typed; ``went_back`` leaves the code."""

    went_on, went_back = Signal(), Signal()

    def __init__(self, words: DoorWording) -> None:
        super().__init__()
        self._words, self.title = words, self.tr("Your recovery code")
        self.field = CodeEdit(self.tr("Recovery code"))
        self.field.entered.connect(self.went_on)
        self.field.textChanged.connect(self._count)
        self._typed, self._said = text("", "muted"), text("", "small", wrap=True)
        self._go, self._back = Button("", "primary").wide(), Button(self.tr("Back"), "quiet-accent")
        self._go.clicked.connect(self.went_on)
        self._back.clicked.connect(self.went_back)
        self._lay_out()
        self.set_busy(False)
        self._count()

    @property
    def code(self) -> str:
        return self.field.letters

    def arrive(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_on(self) -> None:
        self.went_on.emit()

    def put_in(self, code: str) -> None:
        """As if it had been typed."""
        self.field.setPlainText(code)

    def clear(self) -> None:
        self.field.clear()

    def say(self, words: str) -> None:
        self._said.setText(words)
        announce(self, words)

    def tell_slip(self, slip: RecoveryCodeTypo) -> None:
        """Its group is chosen, so that the next letter begins it anew."""
        self.say(self._words.explain_slip(slip))
        self.field.select_group(slip.group)
        self.arrive()

    def set_busy(self, busy: bool) -> None:
        """The focus stays in the field, which takes no letters meanwhile."""
        self.field.setReadOnly(busy)
        self._go.setEnabled(not busy)
        self._go.setText(self.tr("Looking…") if busy else self.tr("Continue"))

    def _count(self) -> None:
        """Typing takes away what was said about the last try."""
        count = self.tr("{typed} of {all}").format(typed=len(self.code), all=WHOLE)
        self._typed.setText(count)
        self.field.setAccessibleDescription(count)
        self._said.clear()

    def _lay_out(self) -> None:
        title = text(self.title, "hero", wrap=True)
        about = self.tr("The nine groups on your paper, in their order. Small letters will do.")
        label = text(self.tr("Recovery code"), "label")
        label.setBuddy(self.field)
        head = (Glyph("key-round", "accent", 32), 8, title, 4, text(about, "muted", wrap=True), 20)
        field = (row(label, ..., self._typed), 6, self.field, 8, self._said, 8)
        box = fill(QVBoxLayout(self), (*head, *field, self._go, 14, row(self._back, ...), ...), 0)
        box.setContentsMargins(*MARGINS)
