"""The nine groups of a recovery code, to be copied onto paper: numbered, large, and on no clipboard."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.widgets.focus import FocusRing, paint_ring
from peercompanion.ui.widgets.painted import begin, plate
from peercompanion.ui.widgets.roving import Roving, RovingPart

GROUPS, IN_A_LINE, GAP = 9, 3, 8
LEAST, WIDTH, HEIGHT, RADIUS, NUMBER_AT = 112, 150, 52, 10, 14
AT_THE_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


class CodeGroups(Roving):
    """One stop for Tab; the arrows go from group to group, and each is spelled out. It runs left to right everywhere,
    as the paper does.
    """

    def __init__(self) -> None:
        super().__init__(gap=GAP, line_gap=GAP)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setAccessibleName(self.tr("Recovery code"))
        self._tiles = [GroupTile(number) for number in range(1, GROUPS + 1)]
        self.add(*self._tiles)
        self.settle(self._tiles)

    def show_groups(self, groups: Sequence[str]) -> None:
        """Nine, or none: then the tiles are empty."""
        for place, tile in enumerate(self._tiles):
            tile.show_group(groups[place] if groups else "")

    def tile_width(self) -> int:
        """Three in a line, as on the paper, wherever there is room for three."""
        third = (self.width() - (IN_A_LINE - 1) * GAP) // IN_A_LINE
        return third if third >= theme.fs(LEAST) else theme.fs(WIDTH)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for tile in self._tiles:
            tile.updateGeometry()


class GroupTile(RovingPart, FocusRing, QFrame):
    """Painted, so that nothing can be chosen and copied; a frame, which screen readers take for words to read."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._group = number, ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_group(self, group: str) -> None:
        self._group = group
        spelled = " ".join(group)
        self.setAccessibleName(self.tr("Group {number}: {letters}").format(number=self._number, letters=spelled))
        self.update()

    def sizeHint(self) -> QSize:
        around = self.parentWidget()
        return QSize(around.tile_width() if isinstance(around, CodeGroups) else theme.fs(WIDTH), theme.fs(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST), theme.fs(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        plate(painter, area, RADIUS, "field", "line_strong" if theme.current().high else "line")
        painter.setPen(theme.colour("text2"))
        painter.setFont(theme.ui_font(12))
        painter.drawText(area.adjusted(theme.fs(NUMBER_AT), 0, 0, 0), AT_THE_LEFT, str(self._number))
        painter.setPen(theme.colour("text"))
        painter.setFont(_spaced(theme.ui_font(20, 600), theme.fs(2)))
        painter.drawText(area.adjusted(theme.fs(NUMBER_AT), 0, 0, 0), Qt.AlignmentFlag.AlignCenter, self._group)
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)


def _spaced(font: QFont, between: int) -> QFont:
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, between)
    return font
