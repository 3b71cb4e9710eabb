"""A strategy as a card of the library: what it is called, when it fits, what it takes, where it comes from.

Painted by one widget, so that a library of hundreds opens at once and every card is there for Tab and screen reader.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.strategies.number_ring import paint_number
from peercompanion.ui.strategies.paragraph import Paragraph, Type
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate
from peercompanion.ui.widgets.segmented import dots_width, paint_dots

ARROWS = frozenset({Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down})
RADIUS, LEAST_WIDTH = 16, 190
SIDE, TOP, BOTTOM, RING, GAP, TITLE_GAP, FOOT_GAP, TALLY_GAP = 20, 18, 16, 22, 10, 6, 10, 4
MOST_LINES = 2
ICON, ICON_GAP, DOTS_GAP = 14, 6, 8
TITLE, FACTS, SOURCE = Type(15, 600, "text"), Type(13, 400, "text2"), Type(12, 400, "text3")
TRIED = Type(13, 400, "text")


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFace:
    """What stands on a card, in words. ``tried`` and ``answers`` are the two halves of what happened; the second may be
    empty. ``spoken`` is for the screen reader; ``place`` in the set or None.
    """

    id: UUID
    title: str
    situations: str
    effort: int
    effort_line: str
    tried: str
    answers: str
    source: str
    source_icon: str
    place: int | None
    spoken: str


class StrategyCard(Painted, QPushButton):
    def __init__(self, face: CardFace) -> None:
        super().__init__()
        self._face = face
        self._tally_lines = 0
        self._measure: Measure | None = None
        self.dress()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._speak()

    @property
    def face(self) -> CardFace:
        return self._face

    def set_face(self, face: CardFace, tally_lines: int = 0) -> None:
        """``tally_lines``: room for what happened, as much as the neighbour needs who needs most."""
        if face != self._face:
            self._face, self._measure = face, None
            self._speak()
            self.update()
        if tally_lines != self._tally_lines:
            self._tally_lines = tally_lines
            self.update()

    def heightForWidth(self, width: int) -> int:
        return self._measured().height(width, self._lines_of_tally())

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.fs(LEAST_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST_WIDTH), 0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows are for the grid around; Qt would take them all for Tab."""
        if event.key() in ARROWS:
            event.ignore()
        else:
            Button.keyPressEvent(self, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self._measure = None

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        plate(painter, area, RADIUS, "card", "line_mid" if self.hovered() or self.isDown() else "line")
        self._paint_head(painter, self._measured())
        self._paint_foot(painter, self._measured())
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)

    def _speak(self) -> None:
        self.setAccessibleName(self._face.title)
        self.setAccessibleDescription(self._face.spoken)

    def _measured(self) -> Measure:
        if self._measure is None:
            self._measure = Measure.of(self._face)
        return self._measure

    def _paint_head(self, painter: QPainter, measure: Measure) -> None:
        face, start, room = self._face, theme.fs(SIDE), self.width() - 2 * theme.fs(SIDE)
        title_room = room - measure.beside_title
        title = Paragraph.fitted(face.title, TITLE, title_room, MOST_LINES)
        title.paint(painter, start, theme.fs(TOP), title_room, self)
        situations = Paragraph.fitted(face.situations, FACTS, room, MOST_LINES)
        situations.paint(painter, start, measure.situations_top(self.width()), room, self)
        paint_effort(self, painter, face.effort, face.effort_line, FACTS, start, measure.effort_top(self.width()), room)
        if face.place:
            side = theme.fs(RING)
            spot = QRectF(self.width() - theme.fs(SIDE - 2) - side, theme.fs(TOP - 1), side, side)
            paint_number(painter, theme.mirrored(spot, self), face.place)

    def _lines_of_tally(self) -> int:
        return max(self._tally_lines, self._measured().tally_lines)

    def _paint_foot(self, painter: QPainter, measure: Measure) -> None:
        """On one line with the neighbours' whatever stands above."""
        start, room = theme.fs(SIDE), self.width() - 2 * theme.fs(SIDE)
        tally = self.height() - theme.fs(BOTTOM) - measure.source_line - theme.fs(TALLY_GAP)
        tally -= self._lines_of_tally() * measure.facts_line
        painter.fillRect(QRectF(start, tally - theme.fs(FOOT_GAP), room, 1), theme.colour("line"))
        Paragraph.fitted(self._face.tried, TRIED, room).paint(painter, start, tally, room, self)
        Paragraph.fitted(self._face.answers, FACTS, room).paint(painter, start, tally + measure.facts_line, room, self)
        self._paint_source(painter, start, room)

    def _paint_source(self, painter: QPainter, start: float, room: float) -> None:
        beside = theme.fs(ICON + ICON_GAP)
        source = Paragraph.fitted(self._face.source, SOURCE, room - beside)
        top, side = self.height() - theme.fs(BOTTOM) - source.height, theme.fs(ICON)
        icon = QRectF(start, top + (source.height - side) / 2, side, side)
        theme.paint_icon(painter, self._face.source_icon, theme.mirrored(icon, self), "text3")
        source.paint(painter, start + beside, top, room - beside, self)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """Widths of the words and heights of their lines in pixels, so that a height for a width is only a sum."""

    title: int
    situations: int
    beside_title: int
    title_line: int
    facts_line: int
    source_line: int
    tally_lines: int

    @classmethod
    def of(cls, face: CardFace) -> Measure:
        title, facts = theme.metrics(TITLE.px, TITLE.weight), theme.metrics(FACTS.px, FACTS.weight)
        return cls(
            title=title.horizontalAdvance(face.title),
            situations=facts.horizontalAdvance(face.situations),
            beside_title=theme.fs(RING + GAP) if face.place else 0,
            title_line=title.lineSpacing(),
            facts_line=facts.lineSpacing(),
            source_line=theme.metrics(SOURCE.px, SOURCE.weight).lineSpacing(),
            tally_lines=2 if face.answers else 1,
        )

    def lines(self, room: int) -> tuple[int, int]:
        """Of title and situations, where ``room`` is the width between the margins."""
        return _lines(self.title, room - self.beside_title), _lines(self.situations, room)

    def situations_top(self, width: int) -> int:
        lines, _ = self.lines(width - 2 * theme.fs(SIDE))
        return theme.fs(TOP) + max(1, lines) * self.title_line + theme.fs(TITLE_GAP)

    def effort_top(self, width: int) -> int:
        _, lines = self.lines(width - 2 * theme.fs(SIDE))
        return self.situations_top(width) + lines * self.facts_line + (theme.fs(GAP) if lines else 0)

    def height(self, width: int, tally_lines: int) -> int:
        tally = theme.fs(FOOT_GAP) + tally_lines * self.facts_line + theme.fs(TALLY_GAP)
        foot = theme.fs(GAP) + 1 + tally + self.source_line + theme.fs(BOTTOM)
        return self.effort_top(width) + self.facts_line + foot


def _lines(words: int, room: int) -> int:
    """How many lines words of that width take; more than two are cut off."""
    return 0 if not words else 1 if words <= room else MOST_LINES


def paint_effort(
    widget: QPushButton, painter: QPainter, effort: int, words: str, type_: Type, x: float, y: float, room: float
) -> None:
    """Dots, and the words that say the same."""
    beside = dots_width() + theme.fs(DOTS_GAP)
    line = Paragraph.fitted(words, type_, room - beside)
    spot = theme.mirrored(QRectF(x, y, dots_width(), line.height), widget)
    paint_dots(painter, spot, effort, right_to_left=widget.isRightToLeft())
    line.paint(painter, x + beside, y, room - beside, widget)
