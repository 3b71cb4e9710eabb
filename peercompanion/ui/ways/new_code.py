"""A new recovery code on its way to paper: shown once, printed if wanted, confirmed by two of its groups."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui.boxes import fill, rule
from peercompanion.ui.flow import Reflow
from peercompanion.ui.ways.code_groups import CodeGroups
from peercompanion.ui.ways.code_proof import CodeProof
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import text


class NewCode(QWidget):
    """``changed`` when it was confirmed, or is no longer. The code lives here until it is forgotten."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._code = ""
        self._groups, self._proof = CodeGroups(), CodeProof()
        self._proof.changed.connect(self.changed)
        self._print = Button(self.tr("Print"), "", "printer")
        self._print.clicked.connect(self._open_printing)
        self._about_printing = text(self._warning(), "muted", wrap=True)
        printing = Reflow(self._print, (self._about_printing, 1), gap=12, below=300)
        fill(QVBoxLayout(self), (self._groups, 14, printing, 20, rule(), 18, self._proof), 0)

    @property
    def code(self) -> str:
        """ "" while none is shown."""
        return self._code

    @property
    def is_confirmed(self) -> bool:
        return self._proof.is_given

    def show_code(self, code: str, asked: tuple[int, ...] = ()) -> None:
        """``asked`` is given for pictures only."""
        self._code = code
        groups = tuple(code.split("-")) if code else ()
        self._groups.show_groups(groups)
        self._proof.ask(groups, asked)
        self._about_printing.setText(self._warning())
        self.changed.emit()

    def forget(self) -> None:
        if self._code:
            self.show_code("")

    def arrive(self) -> None:
        self._proof.arrive()

    def go_further(self) -> bool:
        """Enter leads to the next field; whether there was one."""
        return self._proof.go_further()

    def _warning(self) -> str:
        return self.tr("The printer's queue may keep a copy. Handwriting is fine too.")

    def _open_printing(self) -> None:
        from peercompanion.ui import printing
        from peercompanion.ui.ways.code_page import CodePage

        if not printing.open_dialog(self, CodePage(self._code).paint_on):
            self._about_printing.setText(self.tr("No printer is set up on this computer. Handwriting is fine."))
            announce(self, self._about_printing.text())
