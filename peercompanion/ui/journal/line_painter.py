"""How a row of the list looks: a heading, or face, title, time, preview and pill of a line. Painted, never measured."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen, QTextCharFormat, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from peercompanion.domain.journal import Kind, Line
from peercompanion.ui import theme
from peercompanion.ui.isolated import one_line, turns
from peercompanion.ui.journal.lines import DayHeading, Heading, Lines
from peercompanion.ui.journal.marks import Mark, in_units, marks
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import plate

SIDE, PAD, GAP = 8, 12, 12
SIGN, ICON, TEXT = 30, 16, 20
RADIUS = 10
AT_END = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
AT_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def heading_height() -> int:
    return theme.fs(36)


def line_height() -> int:
    return theme.fs(2 * TEXT) + 24


class LinePainter(QStyledItemDelegate):
    """``searched`` is marked in titles and previews."""

    def __init__(self, view: QWidget) -> None:
        super().__init__(view)
        self._view = view
        self.searched = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(theme.fs(100), line_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        lines = index.model()
        row = lines.rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Line):
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            near = bool(option.state & QStyle.StateFlag.State_MouseOver)
            _LineRow(painter, option, lines, self.searched).paint(row, chosen, near, self._ring_on(index))
        else:
            _paint_heading(painter, QRectF(option.rect), lines, row, index.row() == 0)
        painter.restore()

    def _ring_on(self, index: QModelIndex) -> bool:
        return index == self._view.currentIndex() and self._view.ring_visible()


class _LineRow:
    """One line in one rectangle. Thought left to right; ``_turned`` puts each part where it belongs."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem, lines: Lines, searched: str) -> None:
        self._painter, self._lines, self._searched = painter, lines, searched
        self._area = QRectF(option.rect)
        self._backwards = option.direction == Qt.LayoutDirection.RightToLeft
        self._small = theme.ui_font(12)

    def paint(self, line: Line, chosen: bool, near: bool, ring: bool) -> None:
        box = self._area.adjusted(SIDE, 1, -SIDE, -1)
        self._paint_ground(box, chosen, near, ring)
        start = self._paint_sign(line, box.left() + PAD) + GAP
        end, height = box.right() - PAD, theme.fs(TEXT)
        top = self._area.top() + 12 if line.preview else self._area.center().y() - height / 2
        self._paint_title(line, QRectF(start, top, end - start, height), chosen)
        if line.preview:
            self._paint_preview(line, QRectF(start, top + height, end - start, height), chosen)

    def _paint_ground(self, box: QRectF, chosen: bool, near: bool, ring: bool) -> None:
        if chosen:
            plate(self._painter, box, RADIUS, "accent_soft", "accent" if theme.current().high else None)
        elif near:
            plate(self._painter, box, RADIUS, "hover", None)
        if ring:
            paint_ring(self._painter, box, RADIUS)

    def _paint_sign(self, line: Line, start: float) -> float:
        """The face, or an icon on a disc; where it ends."""
        side = theme.fs(SIGN)
        spot = QRectF(start, self._area.center().y() - side / 2, side, side)
        paint_sign(self._painter, self._turned(spot), line.kind, line.mood, self._lines.words.kind_icon(line.kind))
        return spot.right()

    def _paint_title(self, line: Line, room: QRectF, chosen: bool) -> None:
        moment = self._lines.moment(line)
        width = QFontMetrics(self._small).horizontalAdvance(moment)
        self._painter.setFont(self._small)
        self._painter.setPen(theme.colour("text2" if chosen else "text3"))
        self._painter.drawText(self._turned(room), AT_END, moment)
        title = self._lines.words.line_title(line)
        ink = "accent_text" if chosen else "text"
        self._write(title, room.adjusted(0, 0, -width - GAP, 0), theme.ui_font(14, 500), ink)

    def _paint_preview(self, line: Line, room: QRectF, chosen: bool) -> None:
        state = self._lines.words.line_state(line)
        taken = self._paint_pill(state, room, chosen) + 10 if state else 0
        self._write(line.preview, room.adjusted(0, 0, -taken, 0), theme.ui_font(13), "text2")

    def _paint_pill(self, words: str, room: QRectF, chosen: bool) -> float:
        """How wide it is."""
        width = QFontMetrics(self._small).horizontalAdvance(words) + 16
        pill = self._turned(QRectF(room.right() - width, room.top() + 1, width, room.height() - 2))
        plate(self._painter, pill, pill.height() / 2, "card" if chosen else "accent_soft", None)
        self._painter.setFont(self._small)
        self._painter.setPen(theme.colour("accent_text"))
        self._painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, words)
        return width

    def _write(self, words: str, room: QRectF, font: QFont, ink: str) -> None:
        """On one line, cut with an ellipsis; searched words on a soft mark, in full ink."""
        shown = QFontMetrics(font).elidedText(one_line(words), Qt.TextElideMode.ElideRight, int(room.width()))
        found = marks(shown, self._searched) if self._searched else []
        self._painter.setFont(font)
        self._painter.setPen(theme.colour(ink))
        self._painter.setLayoutDirection(Qt.LayoutDirection.LayoutDirectionAuto)  # as the script of the words reads
        if found:
            self._write_marked(shown, in_units(shown, found), self._turned(room))
        else:
            self._painter.drawText(self._turned(room), self._start() | Qt.AlignmentFlag.AlignVCenter, shown)

    def _write_marked(self, words: str, found: list[Mark], room: QRectF) -> None:
        """By a text layout, which alone knows where a word stands in mixed directions."""
        layout = QTextLayout(words, self._painter.font())
        option = QTextOption(self._start())
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setWrapMode(QTextOption.WrapMode.NoWrap)
        layout.setTextOption(option)
        mixed = turns(words)
        layout.setFormats([_in_full_ink(mark, behind=mixed) for mark in found])
        layout.beginLayout()
        line = layout.createLine()
        line.setLineWidth(room.width())
        layout.endLayout()
        ink = self._painter.pen()
        for mark in () if mixed else found:
            ends = sorted(_x(line, place) + room.left() for place in (mark.start, mark.end))
            behind = QRectF(ends[0] - 2, room.top() + 1, ends[1] - ends[0] + 4, room.height() - 2)
            plate(self._painter, behind, 4, "mark", None)
        self._painter.setPen(ink)
        layout.draw(self._painter, QPointF(room.left(), room.center().y() - line.height() / 2))

    def _start(self) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignRight if self._backwards else Qt.AlignmentFlag.AlignLeft
        return side | Qt.AlignmentFlag.AlignAbsolute

    def _turned(self, part: QRectF) -> QRectF:
        if not self._backwards:
            return part
        return QRectF(self._area.left() + self._area.right() - part.right(), part.top(), part.width(), part.height())


def paint_sign(painter: QPainter, spot: QRectF, kind: Kind, level: int | None, icon: str) -> None:
    """A face, or the icon of a kind on a disc."""
    if level:
        theme.paint_face(painter, spot.adjusted(1, 1, -1, -1), level)
        return
    look = theme.current()
    quiet = kind is Kind.MOOD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour(theme.mix(look.card, look.text if quiet else look.accent, 0.1)))
    painter.drawEllipse(spot)
    side = theme.fs(ICON)
    inner = QRectF(spot.center().x() - side / 2, spot.center().y() - side / 2, side, side)
    theme.paint_icon(painter, icon, inner, "text2" if quiet else "accent_text")


def _paint_heading(painter: QPainter, area: QRectF, lines: Lines, row: Heading, first: bool) -> None:
    left, right = area.left() + SIDE + PAD, area.right() - SIDE - PAD
    if not first:
        painter.setPen(QPen(theme.colour("line"), 1))
        painter.drawLine(QPointF(left, area.top() + 3.5), QPointF(right, area.top() + 3.5))
    room = QRectF(left, area.top() + 8, right - left, area.height() - 8)
    painter.setFont(theme.ui_font(13, 600))
    painter.setPen(theme.colour("text2"))
    painter.drawText(room, AT_START, lines.heading(row))
    if not isinstance(row, DayHeading):
        painter.setFont(theme.ui_font(12))
        painter.setPen(theme.colour("accent_text" if row.opens else "text3"))
        painter.drawText(room, AT_END, lines.extent(row))


def _x(line: QTextLine, place: int) -> float:
    """The binding gives the place back as well."""
    found: Any = line.cursorToX(place)
    return float(found[0])


def _in_full_ink(mark: Mark, behind: bool) -> QTextLayout.FormatRange:
    """text2 on the mark would fall under 4.5 to 1. ``behind``: only Qt knows where the mark is, so Qt paints it too."""
    look = QTextCharFormat()
    look.setForeground(theme.colour("text"))
    if behind:
        look.setBackground(theme.colour("mark"))
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = mark.start, mark.end - mark.start, look
    return span
