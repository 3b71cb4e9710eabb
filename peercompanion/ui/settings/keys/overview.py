"""The rows: the passphrase, the recovery code, and what to do when somebody may know the passphrase."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.boxes import fill
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.text import text, yielding

PASSPHRASE, CODE, NEW_KEY = "passphrase", "code", "new_key"


class Overview(QWidget):
    """As it is now; made anew after each change. ``chosen`` carries PASSPHRASE, CODE or NEW_KEY. ``said`` is what was
    done last. Where nothing can be changed, as in a made-up year, the rows have no buttons.
    """

    chosen = Signal(str)

    def __init__(self, *, has_code: bool, can_change: bool, said: str = "") -> None:
        super().__init__()
        self._buttons = self._make_buttons(has_code) if can_change else {}
        for name, button in self._buttons.items():
            button.clicked.connect(lambda _=False, name=name: self.chosen.emit(name))
        first = said if can_change else self._about_made_up()
        words = (text(first, "body", wrap=True), 10) if first else ()
        heading = yielding(self.tr("What opens everything here"), "section")
        fill(QVBoxLayout(self), (*words, heading, 8, ListBox(*self._rows(has_code))), 0)

    def focus(self, name: str) -> None:
        self._buttons[name].setFocus()

    def _make_buttons(self, has_code: bool) -> dict[str, Button]:
        make = self.tr("Make a new one") if has_code else self.tr("Make one")
        made = self.tr("Make a new recovery code") if has_code else self.tr("Make a recovery code")
        return {
            PASSPHRASE: Button(self.tr("Change"), name=self.tr("Change the passphrase")),
            CODE: Button(make, name=made),
            NEW_KEY: Button(self.tr("Read more"), name=self.tr("Read more: somebody may know my passphrase")),
        }

    def _rows(self, has_code: bool) -> tuple[QWidget, ...]:
        return (
            self._row(PASSPHRASE, self.tr("Passphrase"), self.tr("It opens everything in here.")),
            self._row(CODE, self.tr("Recovery code"), self._about_code(has_code)),
            self._row(
                NEW_KEY,
                self.tr("Somebody may know my passphrase"),
                self.tr("What helps then, and a new key for everything."),
            ),
        )

    def _row(self, name: str, title: str, about: str) -> QWidget:
        return list_row(title, about, *([self._buttons[name]] if name in self._buttons else []))

    def _about_code(self, has_code: bool) -> str:
        if has_code:
            return self.tr("There is one. On paper, it opens everything if the passphrase is forgotten.")
        return self.tr("There is none. If the passphrase is forgotten, nothing in here can be read again.")

    def _about_made_up(self) -> str:
        return self.tr(
            "This is the made-up year. Its passphrase stands on its lock window and stays as it is; "
            "in a vault of your own, this is where you change it."
        )
