"""A line of the check-in: its name in the label column, as the rows of steps have it, and beside it what it names."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from peercompanion.ui import theme
from peercompanion.ui.widgets.beads import BeadRow
from peercompanion.ui.widgets.text import Label, set_role


class Labelled(QWidget):
    def __init__(self, words: str, content: QWidget, role: str = "muted") -> None:
        super().__init__()
        self.content = content
        self._label = _LineLabel(words, role)
        content.setAccessibleName(content.accessibleName() or words)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(7)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 1)
        self.set_stacked(False)

    def set_stacked(self, stacked: bool) -> None:
        """The name above, for narrow pages."""
        self._label.column(0 if stacked else BeadRow.LABEL)
        self._grid.addWidget(self._label, 0, 0, 1, 2 if stacked else 1, Qt.AlignmentFlag.AlignTop)
        if stacked:
            self._grid.addWidget(self.content, 1, 0, 1, 2)
        else:
            self._grid.addWidget(self.content, 0, 1)


class _LineLabel(Label):
    """As tall as a chip, so that it stands on the middle of the first line of chips."""

    def __init__(self, words: str, role: str) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        set_role(self, role)
        self.align_start()

    def sizeHint(self) -> QSize:
        return self._chip_tall(super().sizeHint())

    def minimumSizeHint(self) -> QSize:
        return self._chip_tall(super().minimumSizeHint())

    def heightForWidth(self, width: int) -> int:
        return self._chip_tall(QSize(width, super().heightForWidth(width))).height()

    def _chip_tall(self, size: QSize) -> QSize:
        return QSize(size.width(), max(size.height(), theme.metrics(13, 500).height() + theme.fs(12)))
