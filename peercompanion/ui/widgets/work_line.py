"""Long work, seen: what is being done, how far it is, and a way to stop it. Spoken at its start only."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from peercompanion.ui.boxes import fill, row
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import text

LOOK_EVERY_MS = 100


class LongWork(Protocol):
    @property
    def share(self) -> float:
        """From 0 to 1."""

    @property
    def is_cancelled(self) -> bool: ...

    def cancel(self) -> None: ...


class WorkLine(QWidget):
    """Hidden until work begins. Cancel takes the focus where nothing else may have it, and gives it to nobody."""

    stopped = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._work: LongWork | None = None
        self._words, self._bar = text("", "body", wrap=True), QProgressBar()
        self._bar.setTextVisible(False)
        self._cancel = Button(self.tr("Stop"))
        self._cancel.clicked.connect(self.cancel)
        self._look = QTimer(self, interval=LOOK_EVERY_MS)
        self._look.timeout.connect(self._show_share)
        fill(QVBoxLayout(self), (self._words, 8, self._bar, 12, row(self._cancel, ...)), 0)
        self.hide()

    @property
    def is_at_work(self) -> bool:
        return self._work is not None

    def begin(self, words: str, work: LongWork) -> None:
        self._work = work
        self._words.setText(words)
        self._bar.setAccessibleName(words)
        self._bar.setValue(0)
        self._cancel.setAccessibleDescription(words)
        self._cancel.setEnabled(True)
        self._look.start()
        self.show()
        self._cancel.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, words)

    def end(self) -> None:
        """The work is over, however it ended."""
        self._work = None
        self._look.stop()
        self.hide()

    def cancel(self) -> None:
        """Returns when nothing is held any more; what was waiting for the work is told of it as of any other end."""
        if self._work:
            self._cancel.setEnabled(False)
            self._work.cancel()
            self.stopped.emit()

    def _show_share(self) -> None:
        if self._work:
            self._bar.setValue(round(self._work.share * 100))
