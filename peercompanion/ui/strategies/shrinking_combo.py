"""A list of the person's own titles and names: as wide as there is room, and never wider than the page."""

from PySide6.QtCore import QSize

from peercompanion.ui import theme
from peercompanion.ui.widgets.combo import Combo

LEAST = 120


class ShrinkingCombo(Combo):
    """What is cut off stands in the open list, which is as wide as it needs to be."""

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST), super().minimumSizeHint().height())

    def showPopup(self) -> None:
        self.view().setMinimumWidth(min(self.view().sizeHintForColumn(0) + 48, self.window().width()))
        super().showPopup()
