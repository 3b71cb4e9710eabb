"""Words that may be many pages long.

While a page finds its size, its layouts ask for their height over and over; with 20,000 characters each answer takes
milliseconds, so it is remembered.
"""

from PySide6.QtCore import QEvent, QSize, Qt

from peercompanion.ui.widgets.text import Label, set_role


class LongText(Label):
    """Plain words, which wrap."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._heights: dict[int, int] = {}
        self._hint: QSize | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_role(self, role)
        self.align_start()

    def setText(self, words: str) -> None:
        if words != self.text():
            self._forget()
            super().setText(words)

    def heightForWidth(self, width: int) -> int:
        self.ensurePolished()  # which may change the font, and comes back through changeEvent
        if width not in self._heights:
            self._heights[width] = super().heightForWidth(width)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        self.ensurePolished()
        if self._hint is None:
            self._hint = super().sizeHint()
        return self._hint

    def changeEvent(self, event: QEvent) -> None:
        self._forget()
        super().changeEvent(event)

    def _forget(self) -> None:
        self._heights.clear()
        self._hint = None
