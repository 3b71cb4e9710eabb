"""A recovery code for the day the passphrase is forgotten: shown once, on paper before it counts, and not demanded."""

from collections.abc import Callable

from peercompanion.ui.boxes import row
from peercompanion.ui.doors.door_page import DoorPage
from peercompanion.ui.ways.new_code import NewCode
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text

WIDTH = 600


class CodePage(DoorPage):
    """Goes on when two groups were typed, or without a code. ``draw`` makes a new one."""

    def __init__(self, draw: Callable[[], str]) -> None:
        super().__init__(
            self.tr("Recovery code"),
            self.tr("Your recovery code"),
            self.tr(
                "It opens your journal if the passphrase is forgotten. Keep it on paper, away from this computer. "
                "It is shown only now."
            ),
            WIDTH,
        )
        self._draw, self._later = draw, False
        self._new = NewCode()
        self._new.changed.connect(self._look)
        later = Button(self.tr("Go on without a code"), "quiet-accent")
        later.clicked.connect(self._go_on_without)
        about = text(
            self.tr(
                "Settings can make one at any time. Until then, if the passphrase is forgotten, nothing in here can "
                "be read again."
            ),
            "muted",
            wrap=True,
        )
        self.fill_in(self._new, 8, row(later, ...), about)
        self._look()

    @property
    def code(self) -> str | None:
        """None where the person goes on without one."""
        return self._new.code if self._new.is_confirmed and not self._later else None

    @property
    def may_go_on(self) -> bool:
        return self._new.is_confirmed

    def arrive(self) -> None:
        """The same code as long as this window lives: it may be on paper already."""
        self._later = False
        if not self._new.code:
            self._new.show_code(self._draw())
        self._new.arrive()

    def go_on(self) -> None:
        if not self._new.go_further():
            super().go_on()

    def forget(self) -> None:
        self._new.forget()

    def _look(self) -> None:
        self._go.setEnabled(self.may_go_on)

    def _go_on_without(self) -> None:
        self._later = True
        self.went_on.emit()
