"""Years and months, tinted by how much was written: a quick way to another time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from peercompanion.domain.journal import Year
from peercompanion.ui import theme
from peercompanion.ui.journal.roving import Roving, RovingButton
from peercompanion.ui.layout import clear, fill
from peercompanion.ui.tab_order import put_in_tab_order
from peercompanion.ui.widgets.focus import RING, paint_ring
from peercompanion.ui.widgets.painted import begin, plate
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

FAINTEST, MANY = 0.2, 30
"""The tint of a month with one entry, and the number of entries with the full tint."""


class Years(QWidget):
    """The open year with its twelve months, the others one line each."""

    month_chosen = Signal(object)  # its first day
    year_chosen = Signal(int)

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._title = text("", "strong")
        self._months = _Months(words)
        self._others = _Others(words)
        fill(QVBoxLayout(self), (self._title, 6, self._months, 8, self._others), 0)
        self._months.chosen.connect(self.month_chosen)
        self._others.chosen.connect(self.year_chosen)

    def show_years(self, years: Sequence[Year], shown: date) -> None:
        """``shown`` is in the month that is open."""
        counts = next((year.months for year in years if year.year == shown.year), (0,) * 12)
        self._title.setText(_number(shown.year))
        self._months.show_months(shown, counts)
        self._others.show_years([year for year in years if year.year != shown.year])


class _Months(Roving):
    chosen = Signal(object)

    def __init__(self, words: Wording) -> None:
        super().__init__(columns=4)
        self.setAccessibleName(self.tr("Months"))
        self._words = words
        self._months = [_Month() for _ in range(12)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        for place, month in enumerate(self._months):
            grid.addWidget(month, place // 4, place % 4)
            month.clicked.connect(lambda _on=False, month=month: self.chosen.emit(month.first))
        self.take(self._months)

    def show_months(self, shown: date, counts: Sequence[int]) -> None:
        for number, (month, count) in enumerate(zip(self._months, counts, strict=True), 1):
            first = date(shown.year, number, 1)
            name = self.tr("{month}, {entries}").format(
                month=self._words.month_and_year(first), entries=self._words.entries(count)
            )
            month.show_month(first, self._words.short_month(number), count, number == shown.month, name)
        at = self._months[shown.month - 1]
        self.make_stop(at if at.isEnabled() else next((m for m in self._months if m.isEnabled()), None))


class _Month(RovingButton):
    def __init__(self) -> None:
        super().__init__()
        self.first = date.min
        self._count, self._is_at = 0, False
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_month(self, first: date, words: str, count: int, is_at: bool, name: str) -> None:
        self.first, self._count, self._is_at = first, count, is_at
        self.setText(words)
        self.setEnabled(bool(count))
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(49), theme.fs(26))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(36), theme.fs(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        if ground := self._ground():
            plate(painter, area, 8, ground, "accent" if self._count and theme.current().high else None)
        ink = "on_accent" if self._is_at and self._count else "text" if self._count else "text3"
        painter.setFont(theme.ui_font(12, 600 if self._is_at else 500))
        painter.setPen(theme.colour(ink))
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, self.text())
        if self.ring_visible():
            paint_ring(painter, area, 8, "on_accent" if self._is_at else "focus")

    def _ground(self) -> str:
        look = theme.current()
        if not self._count:
            return ""
        if self._is_at:
            return "accent"
        share = min(1.0, FAINTEST + (1 - FAINTEST) * self._count / MANY)
        return "soft_hover" if self.hovered() else theme.mix(look.window, look.accent_soft, share)


class _Others(Roving):
    chosen = Signal(int)

    def __init__(self, words: Wording) -> None:
        super().__init__(columns=1)
        self.setAccessibleName(self.tr("Other years"))
        self._words = words
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._shown: tuple[Year, ...] = ()

    def show_years(self, years: Sequence[Year]) -> None:
        if tuple(years) == self._shown:
            return
        self._shown = tuple(years)
        clear(self._box)
        lines = [_YearLine(year, self._words.entries(year.entries)) for year in years]
        for year, line in zip(years, lines, strict=True):
            self._box.addWidget(line)
            line.clicked.connect(lambda _on=False, year=year: self.chosen.emit(year.year))
        put_in_tab_order(self, lines)
        self.take(lines)
        self.make_stop(lines[0] if lines else None)


class _YearLine(RovingButton):
    """The year, and how many entries it holds."""

    def __init__(self, year: Year, entries: str) -> None:
        super().__init__()
        self._entries = entries
        self.setText(_number(year.year))
        self.setAccessibleName(self.tr("{year}, {entries}").format(year=self.text(), entries=entries))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(theme.fs(120), theme.fs(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        ink = "text" if self.hovered() else "text2"
        self._write(painter, 13, 500, ink, self.text(), Qt.AlignmentFlag.AlignLeft)
        self._write(painter, 12, 400, "text3", self._entries, Qt.AlignmentFlag.AlignRight)
        if self.ring_visible():
            painter.fillRect(QRectF(0, area.height() - RING, area.width(), RING), theme.colour("focus"))

    def _write(self, painter: QPainter, px: int, weight: int, ink: str, words: str, side: Qt.AlignmentFlag) -> None:
        painter.setFont(theme.ui_font(px, weight))
        painter.setPen(theme.colour(ink))
        painter.drawText(QRectF(self.rect()), side | Qt.AlignmentFlag.AlignVCenter, words)


def _number(year: int) -> str:
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(year)
