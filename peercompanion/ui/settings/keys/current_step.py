"""The passphrase that opens the vault now: who is at the keyboard is asked before anything about it is changed."""

from PySide6.QtCore import Qt

from peercompanion.ui.boxes import row
from peercompanion.ui.widgets.eye import Eye
from peercompanion.ui.widgets.line_edit import PassphraseEdit
from peercompanion.ui.widgets.notice import Notice
from peercompanion.ui.widgets.step import Step
from peercompanion.ui.widgets.text import text


class CurrentStep(Step):
    def __init__(self) -> None:
        super().__init__(
            self.tr("Your current passphrase"),
            self.tr("So that nobody else can do this at an open screen."),
            back_words=self.tr("Not now"),
        )
        self._field, self._notice = PassphraseEdit(self.tr("Passphrase")), Notice()
        self._field.textChanged.connect(self._look_again)
        self._field.caps_lock_changed.connect(self._look_again)
        label = text(self.tr("Passphrase"), "label")
        label.setBuddy(self._field)
        self.fill_in(row(label, ..., Eye(self._field, icons=True)), 6, self._field, 6, self._notice)
        self.look()

    @property
    def passphrase(self) -> str:
        return self._field.text()

    @property
    def may_go_on(self) -> bool:
        return bool(self._field.text())

    def arrive(self) -> None:
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def refuse(self, words: str) -> None:
        """It is chosen, so that the next letter begins anew."""
        self._notice.say(words, icon="info")
        self._field.selectAll()

    def forget(self) -> None:
        self._field.clear()
        self._field.set_shown(False)

    def _look_again(self) -> None:
        """Typing takes away what was said about the last try."""
        self._notice.clear()
        if self._field.caps_lock:
            self._notice.say(self.tr("Caps Lock seems to be on."), icon="info")
        self.look()
