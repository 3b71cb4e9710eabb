"""One of a few, in one recessed pill; and effort drawn as dots."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.flow import FlowLayout
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.one_stop import Choice, OneStop
from peercompanion.ui.widgets.painted import begin, plate

Option = tuple[object, str, str | int | None]

EFFORTS, DOT, DOT_GAP = 3, 7, 4
ICON, LEAD_GAP, SIDES = 16, 8, 28


class Segmented(OneStop):
    """Options are (value, words, lead): the lead an icon's name, an effort of 1 to 3, or None.

    Nothing chosen is a real state unless None is the value of an option.
    """

    def __init__(self, name: str, options: Sequence[Option], value: object = None) -> None:
        super().__init__(name)
        policy = QSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        segments = [Segment(*option) for option in options]
        line = FlowLayout(self, gap=0, line_gap=0)
        line.setContentsMargins(3, 3, 3, 3)
        for segment in segments:
            line.addWidget(segment)
        self.take(segments)
        self.set_value(value)

    def sizeHint(self) -> QSize:
        """As wide as all on one line, as high as the lines it needs at its present width."""
        line = self.layout().sizeHint()
        return QSize(line.width(), self.layout().heightForWidth(min(self.width(), line.width())))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        plate(begin(self), QRectF(self.rect()), 11, "track", "line_strong" if theme.current().high else None)


class Segment(Choice):
    """One of the pill's places."""

    def __init__(self, value: object, words: str, lead: str | int | None) -> None:
        super().__init__(value, words)
        self._lead = lead

    def sizeHint(self) -> QSize:
        words = theme.metrics(13, 600)
        return QSize(
            words.horizontalAdvance(self.text()) + self._lead_room() + theme.fs(SIDES), words.height() + theme.fs(16)
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        if self.isChecked():
            plate(painter, area, 8, "accent_soft", "accent", 1.4)
        self._paint_content(painter, "accent_text" if self.isChecked() else "text" if self.hovered() else "text2")
        if self.ring_visible():
            paint_ring(painter, area, 8.5)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        weight = 600 if self.isChecked() else 500
        width = theme.metrics(13, weight).horizontalAdvance(self.text())
        start = (self.width() - width - self._lead_room()) / 2
        self._paint_lead(painter, start, ink)
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.ui_font(13, weight))
        room = QRectF(start + self._lead_room(), 0, width + 2, self.height())
        painter.drawText(
            theme.mirrored(room, self), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )

    def _paint_lead(self, painter: QPainter, start: float, ink: str) -> None:
        side = theme.fs(ICON)
        if isinstance(self._lead, str):
            theme.paint_icon(
                painter, self._lead, theme.mirrored(QRectF(start, (self.height() - side) / 2, side, side), self), ink
            )
        elif self._lead:
            spot = QRectF(start, 0, dots_width(), self.height())
            paint_dots(
                painter,
                theme.mirrored(spot, self),
                self._lead,
                right_to_left=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
            )

    def _lead_room(self) -> int:
        if self._lead is None:
            return 0
        return theme.fs(LEAD_GAP) + (theme.fs(ICON) if isinstance(self._lead, str) else dots_width())


class Dots(QWidget):
    """Effort 1 to 3. A word stands beside it, so the dots never speak alone."""

    def __init__(self, effort: int) -> None:
        super().__init__()
        self._effort = effort
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_effort(self, effort: int) -> None:
        self._effort = effort
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(dots_width(), theme.fs(DOT) + 3)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_dots(
            begin(self),
            QRectF(self.rect()),
            self._effort,
            right_to_left=self.layoutDirection() == Qt.LayoutDirection.RightToLeft,
        )


def dots_width() -> int:
    return EFFORTS * theme.fs(DOT) + (EFFORTS - 1) * theme.fs(DOT_GAP) + 2


def paint_dots(
    painter: QPainter, rect: QRectF, effort: int, colour: str = "accent", right_to_left: bool = False
) -> None:
    """Three dots in the vertical middle of `rect`, `effort` of them full."""
    radius, step = theme.fs(DOT) / 2, theme.fs(DOT) + theme.fs(DOT_GAP)
    for place in range(EFFORTS):
        full = place < effort
        offset = 1 + radius + step * place
        x = rect.right() - offset if right_to_left else rect.left() + offset
        painter.setPen(QPen(theme.colour(colour if full else "line_strong"), 1.2))
        painter.setBrush(theme.colour(colour) if full else Qt.BrushStyle.NoBrush)
        painter.drawEllipse(QPointF(x, rect.center().y()), radius - 0.6, radius - 0.6)
