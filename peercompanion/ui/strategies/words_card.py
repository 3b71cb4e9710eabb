"""Words that helped, as a card: their first lines, and where they were heard. Pressed, it opens all of them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from PySide6.QtCore import QEvent, QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from peercompanion.domain.takeaway import Takeaway
from peercompanion.ui import theme
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.paragraph import Paragraph, Type
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate
from peercompanion.ui.wording import Wording

RADIUS, LEAST_WIDTH, SIDE, TOP, BOTTOM, ICON, ICON_GAP, GAP = 16, 190, 20, 16, 14, 16, 10, 8
WORDS, HEARD = Type(14, 500, "text"), Type(12, 400, "text3")
MOST_LINES = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class WordsFace:
    """``heard``: from whom, in short, and at which meeting; or ""."""

    id: UUID
    text: str
    heard: str

    @classmethod
    def of(cls, takeaway: Takeaway, origins: Origins, words: Wording) -> WordsFace:
        meeting = origins.find(takeaway.meeting)
        facts = (takeaway.alias.strip(), origins.name(meeting) if meeting else "")
        return cls(id=takeaway.id, text=takeaway.text.strip(), heard=words.dotted(fact for fact in facts if fact))


class WordsCard(Painted, QPushButton):
    def __init__(self, face: WordsFace) -> None:
        super().__init__()
        self.face = face
        self.dress()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setAccessibleName(face.text)
        self.setAccessibleDescription(face.heard)

    def sizeHint(self) -> QSize:
        width = max(self.width(), theme.fs(LEAST_WIDTH))
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(LEAST_WIDTH), 0)

    def heightForWidth(self, width: int) -> int:
        heard = theme.fs(GAP) + theme.metrics(HEARD.px, HEARD.weight).lineSpacing() if self.face.heard else 0
        return theme.fs(TOP) + self._words(width).height + heard + theme.fs(BOTTOM)

    keyPressEvent = Button.keyPressEvent

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        plate(painter, area, RADIUS, "card", "line_mid" if self.hovered() or self.isDown() else "line")
        words, side = self._words(self.width()), theme.fs(ICON)
        spot = QRectF(theme.fs(SIDE), theme.fs(TOP) + (words.line_height - side) / 2, side, side)
        theme.paint_icon(painter, "quote", theme.mirrored(spot, self), "accent_text")
        words.paint(painter, self._start(), theme.fs(TOP), self._room(self.width()), self)
        heard = Paragraph.fitted(self.face.heard, HEARD, self._room(self.width()))
        heard.paint(
            painter, self._start(), self.height() - theme.fs(BOTTOM) - heard.height, self._room(self.width()), self
        )
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)

    def _words(self, width: int) -> Paragraph:
        return Paragraph.fitted(self.face.text, WORDS, self._room(width), MOST_LINES)

    def _start(self) -> int:
        return theme.fs(SIDE + ICON + ICON_GAP)

    def _room(self, width: int) -> int:
        return width - self._start() - theme.fs(SIDE)
