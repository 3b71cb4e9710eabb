"""How hard it was before and after, one row a try: hollow is before, full is after, on a line from 0 to 10.

One colour, whichever way it went, and no arrow: the picture shows what was said and judges nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QEvent, QLineF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QScrollArea, QSizePolicy, QToolTip, QWidget

from peercompanion.domain.attempt import Try
from peercompanion.ui import theme
from peercompanion.ui.isolated import one_line
from peercompanion.ui.strategies.paragraph import Paragraph, Type
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import begin, plate
from peercompanion.ui.widgets.picture import Picture, Point
from peercompanion.ui.widgets.ten import ends
from peercompanion.ui.wording import Wording

HEAD, ROW, SECOND, END = 24, 32, 19, 4
DOT, GAP, PAD = 5.5, 12, 8
LEAST_SCALE, GOOD_SCALE, BESIDE_SITUATION, MOST_SITUATION = 80, 130, 190, 170
LEAST_WIDTH = 200
HARDEST = 10
DAY, SITUATION, FELT = Type(13, 400, "text"), Type(13, 400, "text2"), Type(13, 600, "text")
NOTE, ENDS, NO_NUMBERS = Type(12, 400, "text2"), Type(12, 400, "text2"), Type(13, 400, "text2")


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """Widths in pixels, thought left to right. What has none stands on the second line of its row."""

    day: int
    situation: int
    felt: int
    scale_start: int
    scale: int

    @classmethod
    def of(cls, width: int, day: int, situation: int, felt: int) -> Columns:
        """The scale is never too small to be read: situations give way first, then how it felt."""
        gap = theme.fs(GAP)
        room = width - 2 * PAD - day - gap - gap // 2
        situation = min(situation, theme.fs(MOST_SITUATION))
        beside_felt = room - felt - gap - gap // 2
        if beside_felt < theme.fs(GOOD_SCALE):
            felt, situation, scale = 0, 0, room - gap // 2
        elif beside_felt - situation - gap < theme.fs(BESIDE_SITUATION):
            situation, scale = 0, beside_felt
        else:
            scale = beside_felt - (situation + gap if situation else 0)
        start = PAD + day + gap + (situation + gap if situation else 0) + gap // 2
        return cls(day=day, situation=situation, felt=felt, scale_start=start, scale=max(scale, theme.fs(LEAST_SCALE)))


class TriesPicture(Picture):
    """Arrows walk the rows, Enter or a click opens one. ``opened`` tells its number."""

    def __init__(self, name: str, words: Wording) -> None:
        super().__init__(name)
        self._words = words
        self._rows: list[Row] = []
        self._near: int | None = None
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_tries(self, tries: Sequence[Try], today: date, sentence: str) -> None:
        """Newest first. ``sentence`` is the whole picture in one."""
        self._rows = [self._row(attempt, today) for attempt in tries]
        self._near = None
        points = [Point(row.long_day, self._words.what_happened(row.attempt)) for row in self._rows]
        self.tell(points, sentence)
        self.updateGeometry()

    def go_to(self, number: int) -> None:
        super().go_to(number)
        self._keep_in_sight(number)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST_WIDTH), self._tops()[-1] + theme.fs(END))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    # acts

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current is not None:
            self.opened.emit(self.current)
            return
        super().keyPressEvent(event)
        if self.current is not None:
            self._keep_in_sight(self.current)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._come_near(self._row_at(event.position().y()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._come_near(None)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = self._row_at(event.position().y())
        if (
            event.button() == Qt.MouseButton.LeftButton
            and at is not None
            and self.rect().contains(event.position().toPoint())
        ):
            self.opened.emit(at)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip:
            self._tell_row(event)
            return True
        return super().event(event)

    def resizeEvent(self, event) -> None:
        """Situations come and go with the width, and rows grow by them."""
        super().resizeEvent(event)
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def _place_for(self, key: Qt.Key) -> int | None:
        """Rows stand one below the other, so that up and down are the way; left and right go along."""
        last = len(self.points) - 1
        if last < 0 or key not in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            return super()._place_for(key)
        step = 1 if key == Qt.Key.Key_Down else -1
        if self.current is None:
            return 0 if step > 0 else last
        wanted = self.current + step
        return wanted if 0 <= wanted <= last else None

    def _keep_in_sight(self, number: int) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            middle = self._place(number).center().toPoint()
            at = self.mapTo(around.widget(), middle)
            around.ensureVisible(at.x(), at.y(), 0, theme.fs(ROW + SECOND))

    def _come_near(self, number: int | None) -> None:
        if number != self._near:
            self._near = number
            self.setCursor(Qt.CursorShape.ArrowCursor if number is None else Qt.CursorShape.PointingHandCursor)
            self.update()

    def _tell_row(self, event: QHelpEvent) -> None:
        at = self._row_at(event.position().y())
        if at is not None:
            words = self.tr("{what}\nEnter or a click opens it. T shows all as a table.")
            words = words.format(what=self.spoken(self.points[at]))
            QToolTip.showText(event.globalPos(), words, self)

    # where things stand

    def _tops(self) -> list[int]:
        """One more than there are rows."""
        tops = [theme.fs(HEAD)]
        columns = self._columns()
        for row in self._rows:
            second = theme.fs(SECOND) if row.second_line(columns, self._words) else 0
            tops.append(tops[-1] + theme.fs(ROW) + second)
        return tops

    def _place(self, number: int) -> QRectF:
        tops = self._tops()
        return QRectF(0, tops[number], self.width(), tops[number + 1] - tops[number])

    def _row_at(self, y: float) -> int | None:
        tops = self._tops()
        return next((at for at in range(len(self._rows)) if tops[at] <= y < tops[at + 1]), None)

    def _columns(self) -> Columns:
        def widest(type_: Type, words: list[str]) -> int:
            metrics = theme.metrics(type_.px, type_.weight)
            return max((metrics.horizontalAdvance(each) + 2 for each in words if each), default=0)

        day = widest(DAY, [row.day for row in self._rows])
        situation = widest(SITUATION, [row.situation for row in self._rows])
        felt = widest(FELT, [row.felt for row in self._rows])
        return Columns.of(max(self.width(), theme.fs(LEAST_WIDTH)), day, situation, felt)

    def _row(self, attempt: Try, today: date) -> Row:
        day, words = attempt.day or attempt.happened.date(), self._words
        return Row(
            attempt=attempt,
            day=words.short_date(day, today),
            long_day=words.plain_date(day, today),
            situation=one_line(words.situation(attempt.situation)) if attempt.situation else "",
            felt=words.felt(attempt.felt) if attempt.felt else self.tr("not rated"),
            note=one_line(attempt.note.strip()),
        )

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, columns, tops = begin(self), self._columns(), self._tops()
        scale = self._scale(columns)
        self._paint_axis(painter, scale, tops[-1])
        for number, row in enumerate(self._rows):
            place = QRectF(0, tops[number], self.width(), tops[number + 1] - tops[number])
            if place.intersects(QRectF(event.rect())):
                self._paint_row(painter, row, place, columns, scale, number)
        if self.ring_visible() and self.current is None:
            paint_ring(painter, QRectF(self.rect()), 8)

    def _scale(self, columns: Columns) -> QRectF:
        """From the middle of 0 to the middle of 10. It takes its place as the page runs; its numbers do not turn."""
        return theme.mirrored(QRectF(columns.scale_start, 0, columns.scale, self.height()), self)

    def _paint_axis(self, painter: QPainter, scale: QRectF, bottom: int) -> None:
        painter.setPen(QPen(theme.colour("grid"), 1))
        for level in (0, HARDEST // 2, HARDEST):
            x = round(_x(scale, level)) + 0.5
            painter.drawLine(QLineF(x, theme.fs(HEAD - 2), x, bottom))
        self._paint_ends(painter, scale)

    def _paint_ends(self, painter: QPainter, scale: QRectF) -> None:
        metrics = theme.metrics(ENDS.px, ENDS.weight)
        number, locale = metrics.horizontalAdvance("10") + 2, self.locale()
        painter.setFont(theme.ui_font(ENDS.px, ENDS.weight))
        painter.setPen(theme.colour(ENDS.ink))
        for level in (0, HARDEST // 2, HARDEST):
            room = QRectF(_x(scale, level) - number, 0, 2 * number, theme.fs(HEAD - 4))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, locale.toString(level))
        low, high = ends()
        between = scale.width() / 2 - 2 * number
        start, end = _x(scale, 0) + number - 2, _x(scale, HARDEST) - number + 2
        left, right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        for words, room, side in (
            (low, QRectF(start, 0, between, theme.fs(HEAD - 4)), left),
            (high, QRectF(end - between, 0, between, theme.fs(HEAD - 4)), right),
        ):
            if max(map(metrics.horizontalAdvance, (low, high))) <= between:
                painter.drawText(room, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_row(
        self, painter: QPainter, row: Row, place: QRectF, columns: Columns, scale: QRectF, number: int
    ) -> None:
        ground = "hover" if number == self._near else "card"
        if number == self._near:
            plate(painter, place, 8, ground, None)
            self._paint_grid_over(painter, place, scale)
        line = QRectF(place.left(), place.top(), place.width(), theme.fs(ROW))
        gap, pad = theme.fs(GAP), PAD
        self._paint_words(painter, row.day, DAY, pad, columns.day, line)
        self._paint_words(painter, row.situation, SITUATION, pad + columns.day + gap, columns.situation, line)
        if columns.felt:
            self._paint_felt(painter, row.felt, columns, line)
        self._paint_numbers(painter, row.attempt, scale, line, ground)
        if second := row.second_line(columns, self._words):
            room = self.width() - 2 * pad - columns.day - gap
            words, start = Paragraph.fitted(second, NOTE, room), pad + columns.day + gap
            wide = theme.metrics(NOTE.px).horizontalAdvance(words.lines[0]) + 2 * theme.fs(4)
            behind = QRectF(start - theme.fs(4), line.bottom() - theme.fs(4), wide, words.line_height)
            painter.fillRect(theme.mirrored(behind, self), theme.colour(ground))
            words.paint(painter, start, line.bottom() - theme.fs(4), room, self)
        if self.ring_visible() and self.current == number:
            paint_ring(painter, place, 8)

    def _paint_grid_over(self, painter: QPainter, place: QRectF, scale: QRectF) -> None:
        painter.setPen(QPen(theme.colour("line"), 1))
        for level in (0, HARDEST // 2, HARDEST):
            x = round(_x(scale, level)) + 0.5
            painter.drawLine(QLineF(x, place.top(), x, place.bottom()))

    def _paint_words(self, painter: QPainter, words: str, type_: Type, x: float, width: int, line: QRectF) -> None:
        if words and width:
            fitted = Paragraph.fitted(words, type_, width)
            fitted.paint(painter, x, line.top() + (line.height() - fitted.line_height) / 2, width, self)

    def _paint_felt(self, painter: QPainter, words: str, columns: Columns, line: QRectF) -> None:
        """At the end of the row, and ending with it."""
        room = QRectF(self.width() - PAD - columns.felt, line.top(), columns.felt, line.height())
        side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
        painter.setFont(theme.ui_font(FELT.px, FELT.weight))
        painter.setPen(theme.colour(FELT.ink))
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(theme.mirrored(room, self), flags, words)

    def _paint_numbers(self, painter: QPainter, attempt: Try, scale: QRectF, line: QRectF, ground: str) -> None:
        y, before, after = line.center().y(), attempt.before, attempt.after
        if before is None and after is None:
            self._paint_no_numbers(painter, scale, line, ground)
            return
        if before is not None and after is not None and before != after:
            painter.setPen(QPen(_between_colour(), theme.fs(2)))
            painter.drawLine(QLineF(_x(scale, before), y, _x(scale, after), y))
        if before is not None:
            paint_before(painter, QPointF(_x(scale, before), y), ring=before == after)
        if after is not None:
            paint_after(painter, QPointF(_x(scale, after), y), inside=before == after)

    def _paint_no_numbers(self, painter: QPainter, scale: QRectF, line: QRectF, ground: str) -> None:
        words = Paragraph.fitted(self.tr("no numbers this time"), NO_NUMBERS, scale.width() - theme.fs(8))
        wide = theme.metrics(NO_NUMBERS.px).horizontalAdvance(words.lines[0])
        side = theme.fs(6)
        room = QRectF(scale.center().x() - wide / 2 - side, line.top() + 4, wide + 2 * side, line.height() - 8)
        painter.fillRect(room, theme.colour(ground))
        painter.setFont(theme.ui_font(NO_NUMBERS.px))
        painter.setPen(theme.colour(NO_NUMBERS.ink))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, words.lines[0])


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One try in words."""

    attempt: Try
    day: str
    long_day: str
    situation: str
    felt: str
    note: str

    def second_line(self, columns: Columns, words: Wording) -> str:
        """What has no column of its own, and the note."""
        felt = "" if columns.felt else self.felt
        situation = "" if columns.situation else self.situation
        return words.dotted(fact for fact in (felt, situation, self.note) if fact)


class Key(QWidget):
    """The legend: a dot as it stands in the picture. The words beside it say the same."""

    def __init__(self, full: bool) -> None:
        super().__init__()
        self._full = full
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(14), theme.fs(14))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        (paint_after if self._full else paint_before)(begin(self), QRectF(self.rect()).center())


def paint_before(painter: QPainter, centre: QPointF, ring: bool = False) -> None:
    """Hollow; with ``ring`` it lies around the full one."""
    radius = theme.fs(10 * (DOT + 2.2)) / 10 if ring else theme.fs(10 * DOT) / 10
    painter.setPen(QPen(theme.colour("accent"), 2 * max(1.0, theme.scale())))
    painter.setBrush(theme.colour("card"))
    painter.drawEllipse(centre, radius - 0.5, radius - 0.5)


def paint_after(painter: QPainter, centre: QPointF, inside: bool = False) -> None:
    """Full; ``inside`` a ring it is a little smaller."""
    radius = theme.fs(10 * (DOT - 1)) / 10 if inside else theme.fs(10 * (DOT + 0.7)) / 10
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("accent"))
    painter.drawEllipse(centre, radius, radius)


def _between_colour():
    colour = theme.colour("accent")
    if not theme.current().high:
        colour.setAlphaF(0.5)
    return colour


def _x(scale: QRectF, level: int) -> float:
    """Left to right in every language, as numbers are on a ruler."""
    return scale.left() + scale.width() * level / HARDEST
