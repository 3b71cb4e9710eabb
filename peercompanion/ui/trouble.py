"""A failed write, said where it happened: what is safe, and what to do next. Never a dialog, never a toast."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.errors import DatabaseDamaged, PeerCompanionError
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import Banner
from peercompanion.ui.wording import DoorWording


class Trouble(QWidget):
    """Hidden until told of an error. "Try again" runs ``again``, "Close without it" ``anyway``, where there is one.
    ``rescue_wanted`` carries the error of a vault that cannot be read.
    """

    rescue_wanted = Signal(object)

    def __init__(self, words: DoorWording) -> None:
        super().__init__()
        self._words = words
        self._error: PeerCompanionError | None = None
        self._again: Callable[[], object] | None = None
        self._anyway: Callable[[], None] | None = None
        self._retry = Button(self.tr("Try again"))
        self._retry.clicked.connect(self._run_again)
        self._leave = Button(self.tr("Close without it"), "quiet")
        self._leave.clicked.connect(self._run_anyway)
        self._rescue = Button(self.tr("Lock, and see what can be done"))
        self._rescue.clicked.connect(self._want_rescue)
        self._hide = Button(self.tr("Not now"), "quiet")
        self._hide.clicked.connect(self.hide)
        self._banner = Banner("", "", self._retry, self._rescue, self._leave, self._hide)
        box = QVBoxLayout(self)
        box.setContentsMargins(36, 16, 36, 0)
        box.addWidget(self._banner)
        self.hide()

    def tell(
        self, error: PeerCompanionError, *, again: Callable[[], object], anyway: Callable[[], None] | None = None
    ) -> None:
        explained = self._words.explain(error)
        self._error, self._again, self._anyway = error, again, anyway
        self._banner.set_words(explained.title, explained.sentence)
        self._leave.setVisible(anyway is not None)
        self._rescue.setVisible(isinstance(error, DatabaseDamaged))
        self.show()
        self._banner.show()

    def _run_again(self) -> None:
        self.hide()
        if self._again:
            self._again()

    def _want_rescue(self) -> None:
        self.rescue_wanted.emit(self._error)

    def _run_anyway(self) -> None:
        if self._anyway:
            self._anyway()
