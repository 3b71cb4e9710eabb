"""A widget made of parts, which gives the focus on to one of them.

Not by Qt's focus proxy: such a widget counts as a stop of Tab wherever it stands in the chain, also far from its part;
forward from the last stop Tab then went back to the part, for ever.
"""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QWidget


class Compound(QFrame):
    """`gives_focus_to` says which part; None, and nothing happens."""

    _part: QWidget | None = None

    def gives_focus_to(self, part: QWidget | None) -> None:
        self._part = part

    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        if self._part is not None:
            self._part.setFocus(reason)

    def hasFocus(self) -> bool:
        return self._part is not None and self._part.hasFocus()
