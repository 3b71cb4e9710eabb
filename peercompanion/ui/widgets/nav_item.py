"""An entry of the sidebar, or of a list of sections."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate

ICON, START, GAP = 20, 12, 12
SLIM = 44


class NavItem(Painted, QPushButton):
    """Icon, words and, as a plain word at the end, a key. Checked where the person is; slim, it is its icon."""

    def __init__(self, words: str, icon: str, key: str = "", *, shows_key: bool = False) -> None:
        super().__init__()
        self._icon, self._slim, self._here = icon, False, False
        self._key = key if shows_key else ""
        self._tip = self.tr("{words}  {key}").format(words=words, key=key).strip()
        self.setText(words)
        self.setAccessibleName(words)
        self._told_key = self.tr("Key: {key}").format(key=key) if key else ""
        self.setAccessibleDescription(self._told_key)
        self.dress()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def slim(self) -> bool:
        return self._slim

    def set_slim(self, slim: bool) -> None:
        self._slim = slim
        self.setToolTip(self._tip if slim or self._tip != self.text() else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        height = theme.fs(22) + 18
        if self._slim:
            return QSize(max(SLIM, theme.fs(ICON) + 12), height)
        key = theme.metrics(12).horizontalAdvance(self._key) + GAP if self._key else 0
        return QSize(self._words_start() + theme.metrics(14, 500).horizontalAdvance(self.text()) + key + START, height)

    def least_width(self) -> int:
        """With words and key, and no more room after them than between them."""
        key = theme.metrics(12).horizontalAdvance(self._key) + GAP // 2 if self._key else 0
        return self._words_start() + theme.metrics(14, 500).horizontalAdvance(self.text()) + key + START

    def minimumSizeHint(self) -> QSize:
        """In a low window the space around the words goes first."""
        return QSize(self.sizeHint().width(), theme.fs(ICON) + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list it stands in knows what the arrows lead to; left to itself, a button goes to the next Tab stop."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()
        else:
            Button.keyPressEvent(self, event)

    def isChecked(self) -> bool:
        return self._here

    def setChecked(self, here: bool) -> None:
        """Where the person is, is for the window to say. No check box to the screen reader: nothing to tick here."""
        self._here = here
        self.setAccessibleDescription(self.tr("You are here") if here else self._told_key)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self.isChecked() or self.hovered():
            plate(painter, area, 10, "accent_soft" if self.isChecked() else "nav_hover", None)
        self._paint_icon(painter)
        if not self._slim:
            self._paint_words(painter)
        if self.ring_visible():
            paint_ring(painter, area, 10)

    def _paint_icon(self, painter: QPainter) -> None:
        side = theme.fs(ICON)
        start = (self.width() - side) / 2 if self._slim else START
        theme.paint_icon(
            painter,
            self._icon,
            theme.mirrored(QRectF(start, (self.height() - side) / 2, side, side), self),
            self._ink(),
        )

    def _paint_words(self, painter: QPainter) -> None:
        room = QRectF(self._words_start(), 0, self.width() - self._words_start() - START, self.height())
        painter.setFont(theme.ui_font(14, 500))
        painter.setPen(theme.colour(self._ink()))
        painter.drawText(
            theme.mirrored(room, self), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )
        painter.setFont(theme.ui_font(12))
        painter.setPen(theme.colour("text2"))
        painter.drawText(
            theme.mirrored(room, self), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._key
        )

    def _ink(self) -> str:
        return "accent_text" if self.isChecked() else "text2"

    def _words_start(self) -> int:
        return START + theme.fs(ICON) + GAP
