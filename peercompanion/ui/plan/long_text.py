"""Words that may be many pages long.

While a page finds its size, its layouts ask what it would like over and over; with 20,000 characters each answer takes
milliseconds, so it is remembered like every label's heights.
"""

from PySide6.QtCore import QSize, Qt

from peercompanion.ui.widgets.text import Label, set_role


class LongText(Label):
    """Plain words, which wrap."""

    def __init__(self, role: str) -> None:
        super().__init__()
        self._hint: QSize | None = None
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        set_role(self, role)
        self.align_start()

    def setText(self, words: str) -> None:
        if words != self.text():
            super().setText(words)

    def sizeHint(self) -> QSize:
        self.ensurePolished()  # which may change the font, and comes back through changeEvent
        if self._hint is None:
            self._hint = super().sizeHint()
        return self._hint

    def forget_heights(self) -> None:
        super().forget_heights()
        self._hint = None
