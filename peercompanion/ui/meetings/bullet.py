"""The dot before a point."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.widgets.painted import begin

WIDTH, RADIUS = 8, 2.6


class Bullet(QWidget):
    """As tall as a line of body text, so that it stands on the middle of the first one."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(WIDTH), theme.metrics(14).lineSpacing())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, radius = begin(self), RADIUS * theme.scale()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("accent"))
        painter.drawEllipse(QPointF(self.width() / 2, self.height() / 2), radius, radius)
