"""The two ways to paper: the printer, through Qt's own dialog, and a PDF in a folder of the person's choice."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.ui import printing
from peercompanion.ui.choose import Choose, Wanted
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Flow, fill
from peercompanion.ui.paper import file
from peercompanion.ui.paper.printout import Printout
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import Notice


class WaysOut(QWidget):
    """``choose`` is the door for folders."""

    def __init__(self, context: Context, choose: Choose | None = None) -> None:
        super().__init__()
        self._context, self._choose = context, choose or Choose()
        self._printout: Printout | None = None
        self._print = Button(self.tr("Print"), "primary", "printer")
        self._save = Button(self.tr("Save as PDF"), "", "download")
        self._notice = Notice()
        fill(QVBoxLayout(self), (Flow(self._print, self._save), self._notice), 14)
        self._print.clicked.connect(self._open_printing)
        self._save.clicked.connect(self._choose_folder)
        self.offer(None)

    def offer(self, printout: Printout | None) -> None:
        """None: there is nothing to print."""
        self._printout = printout
        for act in (self._print, self._save):
            act.setEnabled(printout is not None)
        self._notice.clear()

    def start(self) -> bool:
        """The focus on the first of them; whether there is anything to print."""
        if self._printout:
            self._print.setFocus(Qt.FocusReason.ShortcutFocusReason)
        return self._printout is not None

    def _open_printing(self) -> None:
        if not printing.open_dialog(self, self._printout.paint_on, self._printout.sheet):
            self._notice.say(self.tr("No printer is set up on this computer."), icon="info")

    def _choose_folder(self) -> None:
        wanted = Wanted(title=self.tr("Where to save the PDF"), yes=self.tr("Save here"))
        self._choose.path(self, wanted, self._save_in)

    def _save_in(self, folder: Path) -> None:
        day = self._context.companion.clock.now().date()
        try:
            path = file.write(folder, day, self._printout)
        except OSError:
            said = self.tr("It could not be saved there. What is written here is as it was; another folder may do.")
            self._notice.say(said, icon="info")
        else:
            self._notice.say(self.tr("Saved as {name}.").format(name=path.name))
