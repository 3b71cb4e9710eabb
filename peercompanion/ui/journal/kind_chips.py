"""Which kinds the list shows: one of a few, as chips. One stop for Tab, as all choices are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy

from peercompanion.domain.journal import Kind
from peercompanion.ui import theme
from peercompanion.ui.flow import FlowLayout
from peercompanion.ui.journal.results import GROUPS
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.one_stop import Choice, OneStop
from peercompanion.ui.widgets.painted import begin, paint_check, plate
from peercompanion.ui.wording import Wording

SIDES, TICKED_START, TICK = 30, 22, 13


class KindChips(OneStop):
    """``value`` is a Kind, or None for everything."""

    def __init__(self, words: Wording) -> None:
        super().__init__(self.tr("Show"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        chips = [_KindChip(None, self.tr("Everything")), *(_KindChip(kind, words.kinds(kind)) for kind in GROUPS)]
        line = FlowLayout(self, gap=8, line_gap=8)
        line.setContentsMargins(0, 0, 0, 0)
        for chip in chips:
            line.addWidget(chip)
        self.take(chips)
        self.set_value(None)


class _KindChip(Choice):
    """Looks like any chip; is one of several, not a box to tick."""

    def __init__(self, kind: Kind | None, words: str) -> None:
        super().__init__(kind, words)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        words = theme.metrics(13, 500)
        return QSize(words.horizontalAdvance(self.text()) + theme.fs(SIDES), words.height() + theme.fs(12))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area, on = begin(self), QRectF(self.rect()), self.isChecked()
        fill = "accent_soft" if on else "hover" if self.hovered() else "card"
        plate(painter, area, area.height() / 2 - 0.5, fill, "accent" if on else "chip_line", 1.4 if on else 1.1)
        self._paint_words(painter, "accent_text" if on else "text")
        if self.ring_visible():
            paint_ring(painter, area, area.height() / 2)

    def _paint_words(self, painter: QPainter, ink: str) -> None:
        """The tick takes room that was there, so that nothing moves."""
        start = theme.fs(TICKED_START if self.isChecked() else SIDES // 2)
        if self.isChecked():
            spot = theme.mirrored(QRectF(theme.fs(TICK), self.height() / 2, 0, 0), self).topLeft()
            paint_check(painter, QPointF(spot), theme.colour(ink))
        painter.setFont(theme.ui_font(13, 500))
        painter.setPen(theme.colour(ink))
        room = QRectF(start, 0, self.width() - start, self.height())
        painter.drawText(
            theme.mirrored(room, self), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )
