"""After the code has opened: a new passphrase, and a new code. Until the last step, nothing is changed."""

from collections.abc import Callable

from PySide6.QtCore import Signal

from peercompanion.ui.boxes import row
from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.ways.new_code import NewCode
from peercompanion.ui.ways.new_passphrase import NewPassphrase
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import icon_text, text

PASSPHRASE_WIDTH, CODE_WIDTH = 640, 600


class PassphraseStep(DoorPage):
    def __init__(self) -> None:
        title = self.tr("A new passphrase")
        about = self.tr("The code fits. Choose a passphrase that takes the place of the forgotten one.")
        super().__init__(title, title, about, PASSPHRASE_WIDTH)
        self._new = NewPassphrase(self.tr("New passphrase"))
        self._new.changed.connect(self._look)
        yet = self.tr("Nothing is changed yet. If you stop here, all stays as it was.")
        self.fill_in(self._new, 12, icon_text("info", yet, "muted", wrap=True))
        self._look()

    @property
    def passphrase(self) -> str:
        return self._new.passphrase

    @property
    def may_go_on(self) -> bool:
        return self._new.is_typed

    def arrive(self) -> None:
        self._new.arrive()

    def go_on(self) -> None:
        if not self._new.go_further():
            super().go_on()

    def forget(self) -> None:
        self._new.forget()

    def _look(self) -> None:
        self._go.setEnabled(self.may_go_on)


class CodeStep(DoorPage):
    """``kept``: the code on paper stays the one there is. ``draw`` makes a new one."""

    kept = Signal()

    def __init__(self, draw: Callable[[], str]) -> None:
        title = self.tr("A new recovery code")
        about = self.tr(
            "The one you used was out of its place. With this one on paper, the old one opens nothing any more."
        )
        super().__init__(title, title, about, CODE_WIDTH, go_words=self.tr("Open my notes"))
        self._draw, self._new = draw, NewCode()
        self._new.changed.connect(self._look)
        self._keep = Button(self.tr("Keep the code I have"), "quiet-accent")
        self._keep.clicked.connect(self.kept)
        yet = self.tr("This is the last step: with it, the new passphrase counts, and the forgotten one is gone.")
        self.fill_in(self._new, 8, row(self._keep, ...), 8, text(yet, "muted", wrap=True))
        self._look()

    @property
    def code(self) -> str:
        return self._new.code

    @property
    def may_go_on(self) -> bool:
        return self._new.is_confirmed

    def arrive(self) -> None:
        if not self._new.code:
            self._new.show_code(self._draw())
        self._new.arrive()

    def go_on(self) -> None:
        if not self._new.go_further():
            super().go_on()

    def forget(self) -> None:
        self._new.forget()

    def set_busy(self, words: str) -> None:
        super().set_busy(words)
        self._keep.setEnabled(not words)
        if not words:
            self._look()

    def _look(self) -> None:
        self._go.setEnabled(self.may_go_on)
