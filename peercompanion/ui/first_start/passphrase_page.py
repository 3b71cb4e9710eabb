"""A passphrase only the person knows."""

from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.layout import Card
from peercompanion.ui.ways.new_passphrase import NewPassphrase
from peercompanion.ui.widgets.text import icon_text

WIDTH = 640


class PassphrasePage(DoorPage):
    """Goes on when something was typed twice the same."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Passphrase"),
            self.tr("A passphrase only you know"),
            self.tr("It locks what you write. Long and easy to remember beats short and clever."),
            WIDTH,
        )
        self._new = NewPassphrase(self.tr("Your passphrase"))
        self._new.changed.connect(self._look)
        self.fill_in(self._new, 12, self._warning())
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

    def _warning(self) -> Card:
        sentence = self.tr(
            "Nobody can reset it, and neither can we. The recovery code on the next page is the only other way in."
        )
        return Card("warn", (16, 12, 16, 12)).add(icon_text("key-round", sentence, "body", wrap=True))
