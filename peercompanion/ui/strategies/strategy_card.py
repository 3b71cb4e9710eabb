"""A strategy as a card of the library: what it is called, when it fits, what it takes, where it comes from.

Painted by one widget, so that a library of hundreds opens at once and every card is there for Tab and screen reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.strategies.number_ring import paint_number
from peercompanion.ui.strategies.paragraph import Paragraph, Type
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate
from peercompanion.ui.widgets.segmented import dots_width, paint_dots

RADIUS, LEAST_WIDTH = 16, 190
SIDE, TOP, BOTTOM, RING, GAP = 20, 18, 16, 22, 10
ICON, ICON_GAP, DOTS_GAP = 14, 6, 8
TITLE, FACTS, SOURCE = Type(15, 600, "text"), Type(13, 400, "text2"), Type(12, 400, "text3")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace:
    """What stands on a card, in words. ``spoken`` is for the screen reader; ``place`` in the set or None."""

    id: UUID
    title: str
    situations: str
    effort: int
    effort_line: str
    source: str
    source_icon: str
    place: int | None
    spoken: str


class StrategyCard(Painted, QPushButton):
    def __init__(self, face: CardFace) -> None:
        super().__init__()
        self._face = face
        self._plan: _Plan | None = None
        self.dress()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._speak()

    @property
    def face(self) -> CardFace:
        return self._face

    def set_face(self, face: CardFace) -> None:
        if face != self._face:
            self._face, self._plan = face, None
            self._speak()
            self.update()

    def heightForWidth(self, width: int) -> int:
        return self._plan_for(width).height

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.fs(LEAST_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST_WIDTH), 0)

    keyPressEvent = Button.keyPressEvent

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._plan = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        plate(painter, area, RADIUS, "card", "line_mid" if self.hovered() or self.isDown() else "line")
        plan = self._plan_for(self.width())
        self._paint_head(painter, plan)
        self._paint_effort(painter, plan)
        self._paint_source(painter, plan)
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)

    def _speak(self) -> None:
        self.setAccessibleName(self._face.title)
        self.setAccessibleDescription(self._face.spoken)

    def _plan_for(self, width: int) -> _Plan:
        if self._plan is None or self._plan.width != width:
            self._plan = _Plan.of(self._face, width)
        return self._plan

    def _paint_head(self, painter: QPainter, plan: _Plan) -> None:
        plan.title.paint(painter, theme.fs(SIDE), theme.fs(TOP), plan.title_width, self)
        plan.situations.paint(painter, theme.fs(SIDE), plan.situations_top, plan.room, self)
        if self._face.place:
            side = theme.fs(RING)
            spot = QRectF(self.width() - theme.fs(SIDE - 2) - side, theme.fs(TOP - 1), side, side)
            paint_number(painter, theme.mirrored(spot, self), self._face.place)

    def _paint_effort(self, painter: QPainter, plan: _Plan) -> None:
        paint_effort(self, painter, self._face.effort, plan.effort, theme.fs(SIDE), plan.effort_top, plan.room)

    def _paint_source(self, painter: QPainter, plan: _Plan) -> None:
        """At the foot, on one line with the neighbours' whatever stands above."""
        start, top = theme.fs(SIDE), self.height() - theme.fs(BOTTOM) - plan.source.height
        painter.fillRect(QRectF(start, top - theme.fs(8), plan.room, 1), theme.colour("line"))
        side, beside = theme.fs(ICON), theme.fs(ICON + ICON_GAP)
        icon = QRectF(start, top + (plan.source.height - side) / 2, side, side)
        theme.paint_icon(painter, self._face.source_icon, theme.mirrored(icon, self), "text3")
        plan.source.paint(painter, start + beside, top, plan.room - beside, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Plan:
    """Where everything stands on a card of one width, in pixels."""

    width: int
    room: float
    title_width: float
    title: Paragraph
    situations: Paragraph
    effort: Paragraph
    source: Paragraph

    @classmethod
    def of(cls, face: CardFace, width: int) -> _Plan:
        room = width - 2 * theme.fs(SIDE)
        title_width = room - (theme.fs(RING + GAP) if face.place else 0)
        return cls(
            width=width,
            room=room,
            title_width=title_width,
            title=Paragraph.fitted(face.title, TITLE, title_width, most=2),
            situations=Paragraph.fitted(face.situations, FACTS, room, most=2),
            effort=Paragraph.fitted(face.effort_line, FACTS, room - effort_start()),
            source=Paragraph.fitted(face.source, SOURCE, room - theme.fs(ICON + ICON_GAP)),
        )

    @property
    def situations_top(self) -> int:
        return theme.fs(TOP) + max(self.title.height, theme.fs(20)) + theme.fs(6)

    @property
    def effort_top(self) -> int:
        above = self.situations.height + theme.fs(GAP) if self.situations.lines else 0
        return self.situations_top + above

    @property
    def height(self) -> int:
        foot = theme.fs(GAP) + 1 + theme.fs(8) + self.source.height + theme.fs(BOTTOM)
        return self.effort_top + self.effort.height + foot


def effort_start() -> int:
    return dots_width() + theme.fs(DOTS_GAP)


def paint_effort(
    widget: QPushButton, painter: QPainter, effort: int, words: Paragraph, x: float, y: float, room: float
) -> None:
    """Dots, and the words that say the same."""
    spot = theme.mirrored(QRectF(x, y, dots_width(), words.height), widget)
    paint_dots(painter, spot, effort, right_to_left=widget.isRightToLeft())
    words.paint(painter, x + effort_start(), y, room - effort_start(), widget)
