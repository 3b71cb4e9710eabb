"""The passphrase, and what is said when it does not fit. The line below the field is always there, so nothing moves."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.boxes import col, fill, holder, row
from peercompanion.ui.breaking import breakable
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.eye import Eye
from peercompanion.ui.widgets.line_edit import PassphraseEdit
from peercompanion.ui.widgets.notice import Notice, announce
from peercompanion.ui.widgets.text import Glyph, text

MARGINS = (36, 34, 36, 30)


class UnlockHalf(QWidget):
    """``wanted`` on Enter and on Unlock, also without a passphrase; ``code_wanted``: the recovery code is at hand.
    ``lines`` are the person's own.
    """

    wanted, code_wanted = Signal(), Signal()

    def __init__(self, lines: Sequence[str], known: str = "") -> None:
        """``known`` is a passphrase that is no secret: that of the made-up year."""
        super().__init__()
        self._said, self._known = "", known
        self.field = PassphraseEdit(self.tr("Passphrase"))
        self.field.returnPressed.connect(self.wanted)
        self.field.caps_lock_changed.connect(lambda _on: self._show())
        self.field.textEdited.connect(self._hush)
        self._notice = Notice()
        self._unlock = Button(self.tr("Unlock"), "primary").wide()
        self._unlock.clicked.connect(self.wanted)
        self._eye = Eye(self.field)
        self._lay_out(lines)

    @property
    def passphrase(self) -> str:
        return self.field.text()

    def arrive(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """The focus stays in the field, which takes no letters meanwhile."""
        self.field.setReadOnly(busy)
        self._unlock.setEnabled(not busy)
        self._unlock.setText(self.tr("Opening…") if busy else self.tr("Unlock"))
        if busy:
            self.say("")
            announce(self, self.tr("Opening…"))

    def say(self, words: str) -> None:
        """One line; "" takes it away."""
        self._said = words
        self._show()

    def refuse(self, words: str) -> None:
        """The passphrase is selected, so that the next letter begins anew."""
        self.say(words)
        self.field.selectAll()
        self.arrive()

    def put_in(self, passphrase: str) -> None:
        """As if it had been typed."""
        self.field.setText(passphrase)

    def clear(self) -> None:
        self.field.clear()
        self.field.set_shown(False)

    def _show(self) -> None:
        if self._said:
            self._notice.say(self._said, icon="info")
        elif self.field.caps_lock:
            self._notice.say(self.tr("Caps Lock seems to be on."), icon="info")
        else:
            self._notice.clear()

    def _hush(self) -> None:
        """The first letter typed takes away what was said about the last try."""
        if self._said:
            self.say("")

    def _lay_out(self, lines: Sequence[str]) -> None:
        label = text(self.tr("Passphrase"), "label")
        label.setBuddy(self.field)
        own = holder(col(*(text(breakable(line), "lead", wrap=True) for line in lines), gap=5))
        forgotten = Disclosure(self.tr("I can't remember it"), self._about_forgetting())
        head = (Glyph("hand-heart", "accent", 40), 8, text(self.tr("Welcome back"), "display", wrap=True))
        sub = text(self._about_what_is_here(), "muted", wrap=True)
        known = text(self._known, "strong", wrap=True)
        known.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        opens = (6, known) if self._known else ()
        box = fill(QVBoxLayout(self), (*head, 4, sub, *opens, *((14, own) if lines else ()), 20), 0)
        above = row(label, ...)
        fill(box, (above, 6, self.field, 5, self._notice, 5, self._unlock, 12, forgotten, ...))
        above.addWidget(self._eye)  # last: Tab follows the order in which widgets came
        box.setContentsMargins(*MARGINS)

    def _about_what_is_here(self) -> str:
        if not self._known:
            return self.tr("Your notes are locked and encrypted here.")
        return self.tr("The made-up year is locked. These words open it:")

    def _about_forgetting(self) -> QWidget:
        """A made-up year has no recovery code."""
        sentence = self.tr(
            "Nobody can reset it, and neither can we. Take your time: trying deletes nothing. "
            "Capital letters, spaces and the keyboard's language all count."
        )
        words = text(sentence, "muted", wrap=True)
        if self._known:
            return words
        code = Button(self.tr("Use the recovery code"), "", "key-round")
        code.clicked.connect(self.code_wanted)
        about = text(self.tr("If you have a recovery code on paper, it opens your notes."), "muted", wrap=True)
        return holder(col(words, about, row(code, ...), gap=8))
