"""A sheet as it will be on paper: black on white in every theme, and told in words."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.widgets.passage import Told

LEAST = 120


class PaperSheet(Told, QFrame):
    """Not larger than its place. ``size`` is in the lengths of ``paint``, which has the sheet's corner as its origin;
    ``edge`` is what shows around the sheet, where ``paint_around`` draws.
    """

    def __init__(
        self,
        size: tuple[float, float],
        paint: Callable[[QPainter], None],
        words: str,
        wide: int,
        *,
        edge: float = 0,
        paint_around: Callable[[QPainter], None] | None = None,
    ) -> None:
        super().__init__()
        self._size, self._edge, self._wide = size, edge, wide
        self._paint, self._paint_around, self._words = paint, paint_around, words
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Maximum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def words(self) -> str:
        return self._words

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(self._wide), self.heightForWidth(theme.fs(self._wide)))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST), self.heightForWidth(theme.fs(LEAST)))

    def heightForWidth(self, width: int) -> int:
        across, down = (side + 2 * self._edge for side in self._size)
        return round(width * down / across)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scale = self.width() / (self._size[0] + 2 * self._edge)
        painter.scale(scale, scale)
        painter.translate(self._edge, self._edge)
        self._paint_paper(painter, 1 / scale)
        if self._paint_around:
            self._paint_around(painter)
        self._paint(painter)
        painter.end()
        super().paintEvent(event)

    def _paint_paper(self, painter: QPainter, pixel: float) -> None:
        inset = pixel / 2
        across, down = self._size
        painter.fillRect(QRectF(0, 0, across, down), Qt.GlobalColor.white)
        pen = painter.pen()
        pen.setColor(theme.colour("line_mid"))
        pen.setWidthF(pixel)
        painter.setPen(pen)
        painter.drawRect(QRectF(0, 0, across, down).adjusted(inset, inset, -inset, -inset))
