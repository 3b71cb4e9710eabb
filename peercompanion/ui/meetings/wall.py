"""What stays with me: another ground and a hatched edge. Closed it holds a number and no word of any note."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from peercompanion.domain.note import Note
from peercompanion.ui import theme
from peercompanion.ui.layout import Reflow, col, fill, holder, row
from peercompanion.ui.meetings.note_list import NoteList
from peercompanion.ui.meetings.toggle import Toggle
from peercompanion.ui.widgets.more_button import MORE_AT_ONCE, MoreButton
from peercompanion.ui.widgets.painted import begin
from peercompanion.ui.widgets.text import Glyph, text
from peercompanion.ui.wording import Wording

RADIUS, EDGE, HATCH = 16, 12, 7
SHOWN_AT_FIRST = 20


class Wall(QWidget):
    """Three states: closed, open, and showing the one note that was just written, for as long as it has the focus."""

    turned = Signal(bool)  # by the person
    more_wanted = Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._shown_alone: UUID | None = None
        self._most = SHOWN_AT_FIRST
        self._looked_up: UUID | None = None
        self.notes = NoteList(words, one_open=False)
        self.toggle = Toggle(self.tr("Only for me"))
        self._count, self._all = text("", "label", wrap=True), MoreButton()
        self._all.hide()
        self._lay_out()
        self.toggle.turned.connect(self.turned)
        self._all.clicked.connect(self.more_wanted)
        QApplication.instance().focusChanged.connect(self._forget_when_left)

    @property
    def is_open(self) -> bool:
        return self.toggle.is_open

    @property
    def shown_alone(self) -> UUID | None:
        return self._shown_alone

    def show_count(self, count: int) -> None:
        self._count.setText(self.tr("%Ln note(s) stay private", "", count))
        self.toggle.set_spoken(self.tr("Only for me, %Ln note(s)", "", count))
        self.setVisible(count > 0)

    def show_notes(self, notes: Sequence[Note]) -> None:
        """Nothing of them while it is closed."""
        newest, older = (notes[: self._most], notes[self._most :]) if self.is_open else ((), notes)
        one = self._looked_up if self.is_open else self._shown_alone
        wanted = [*newest, *(note for note in older if note.id == one)]
        self.notes.show_notes(wanted)
        self._all.offer(len(older), len(notes))
        self._all.setVisible(self.is_open and len(notes) > len(wanted))

    def set_open(self, is_open: bool) -> None:
        """The newest ones first."""
        self._shown_alone, self._looked_up, self._most = None, None, SHOWN_AT_FIRST
        self.toggle.set_open(is_open)

    def show_more(self) -> None:
        self._most += MORE_AT_ONCE

    def look_up(self, id: UUID) -> None:
        """One from long ago stands there too, after the newest."""
        self._looked_up = id

    def show_alone(self, id: UUID) -> None:
        if not self.is_open:
            self._shown_alone = id

    def shut(self) -> None:
        """Every word of the notes leaves the screen and the widgets."""
        self.set_open(False)
        self.show_notes(())

    def _forget_when_left(self, old: QWidget | None, new: QWidget | None) -> None:
        if self._shown_alone and new is not None and not self.notes.isAncestorOf(new):
            self._shown_alone = None
            self.notes.show_notes(())

    def _lay_out(self) -> None:
        about = text(self.tr("Never among what I bring."), "muted", wrap=True)
        words = holder(row(Glyph("lock", "text2", 18), (col(self._count, about, gap=1), 1), gap=14))
        head = Reflow((words, 1), self.toggle, gap=12, stacked_gap=4, below=340)
        box = fill(QVBoxLayout(self), (head, self.notes, row(self._all, ...)), 12)
        box.setContentsMargins(EDGE + 20, 14, 16, 14)

    # paint

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        shape = QPainterPath()
        shape.addRoundedRect(area, RADIUS, RADIUS)
        painter.fillPath(shape, theme.colour("window" if theme.current().dark else "sidebar"))
        painter.save()
        painter.setClipPath(shape)
        self._paint_hatching(painter)
        painter.restore()
        painter.setPen(QPen(theme.colour("line_mid" if theme.current().dark else "line"), 1))
        painter.drawPath(shape)

    def _paint_hatching(self, painter: QPainter) -> None:
        if self.layoutDirection() == Qt.LayoutDirection.RightToLeft:
            painter.translate(self.width(), 0)
            painter.scale(-1, 1)
        painter.setPen(QPen(theme.colour("line_mid"), 1.2))
        for top in range(-EDGE, self.height() + EDGE, HATCH):
            painter.drawLine(QPointF(0, top + EDGE), QPointF(EDGE, top))
        painter.drawLine(QPointF(EDGE + 0.5, 0), QPointF(EDGE + 0.5, self.height()))
