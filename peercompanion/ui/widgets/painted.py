"""Standard controls with a new face: role, state and keys stay Qt's, the paint is ours."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.widgets.focus import FocusRing
from peercompanion.ui.widgets.words import PlainWords


class Painted(FocusRing, PlainWords):
    """Mix in before a button class: as small as its hint, clickable all over, told when the mouse is near."""

    def dress(self) -> None:
        """To be called once by the constructor."""
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        return self.rect().contains(position)

    def hovered(self) -> bool:
        return self.isEnabled() and self.underMouse()


def begin(widget) -> QPainter:
    """A smooth painter on `widget`."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def plate(
    painter: QPainter, rect: QRectF, radius: float, fill: str | None, edge: str | None, width: float = 1.0
) -> None:
    """A rounded plate whose edge lies inside `rect`; `fill` and `edge` are roles or None."""
    inset = width / 2
    painter.setBrush(theme.colour(fill) if fill else Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour(edge), width) if edge else Qt.PenStyle.NoPen)
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius)


def stroke(colour: QColor, width: float) -> QPen:
    """A pen with round ends and corners."""
    return QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)


def paint_check(painter: QPainter, centre: QPointF, colour: QColor, width: float = 1.7) -> None:
    """A tick about 8 px wide at 100 %."""
    unit = theme.scale()
    path = QPainterPath(centre + QPointF(-4, 0) * unit)
    path.lineTo(centre + QPointF(-1, 3) * unit)
    path.lineTo(centre + QPointF(4.2, -3.4) * unit)
    painter.setPen(stroke(colour, width * unit))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def paint_cross(painter: QPainter, centre: QPointF, colour: QColor, width: float = 1.6) -> None:
    """A × about 6 px wide at 100 %."""
    arm = 3 * theme.scale()
    painter.setPen(stroke(colour, width * theme.scale()))
    painter.drawLine(centre + QPointF(-arm, -arm), centre + QPointF(arm, arm))
    painter.drawLine(centre + QPointF(-arm, arm), centre + QPointF(arm, -arm))
