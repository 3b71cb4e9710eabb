"""Buttons of every rank. One primary a page; the rest step back."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy

from peercompanion.ui import theme
from peercompanion.ui.widgets.focus import RING, paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate
from peercompanion.ui.widgets.roving import RovingPart

ICON, ICON_GAP, CAP, CAP_GAP = 18, 8, 20, 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Rank:
    """How one kind of button looks; colours are roles of the theme, sizes px at 100 %."""

    ink: str
    icon: str
    fill: str | None = None
    fill_near: str | None = None
    edge: str | None = None
    weight: int = 500
    radius: int = 10
    side: int = 14
    line: int = 24
    ends: int = 14


OUTLINED = Rank(ink="text", icon="text2", fill="card", fill_near="hover", edge="line_mid")
RANKS = {
    "": OUTLINED,
    "primary": Rank(
        ink="on_accent",
        icon="on_accent",
        fill="accent",
        fill_near="accent_hover",
        edge="accent",
        weight=600,
        side=18,
        ends=18,
    ),
    "soft": Rank(
        ink="accent_text", icon="accent_text", fill="accent_soft", fill_near="soft_hover", edge="accent_soft_line"
    ),
    "danger": Rank(ink="danger", icon="danger", fill="card", fill_near="hover", edge="danger"),
    "link": Rank(ink="accent_text", icon="accent_text", radius=6, side=6, line=20, ends=8),
    "quiet": Rank(ink="text2", icon="text2", radius=4, side=0, line=20, ends=4),
    "quiet-accent": Rank(ink="accent_text", icon="accent_text", radius=4, side=0, line=20, ends=4),
    "plain": Rank(ink="text2", icon="text2", fill_near="nav_hover", radius=8, side=10, line=22, ends=12),
    "tool": Rank(ink="text2", icon="text2", fill_near="nav_hover", radius=8, side=7, line=18, ends=14),
}
RANKS["full"] = replace(OUTLINED, side=18, ends=18)
RANKS["full-soft"] = replace(RANKS["soft"], side=18, ends=18)
"""As large as the primary one, for what is as good a choice."""
UNDERLINED = frozenset({"link", "quiet", "quiet-accent"})


class Button(Painted, QPushButton):
    """A push button of a kind out of RANKS. Enter presses it as Space does.

    `key_hint` is drawn as a key cap at the end; it is a hint, the shortcut itself is the page's.
    """

    def __init__(self, words: str, kind: str = "", icon: str | None = None, key_hint: str = "", name: str = "") -> None:
        super().__init__()
        self._kind, self._icon, self._key_hint, self._icon_size = kind, icon, key_hint, ICON
        self.setText(words)
        self.setAccessibleName(name)
        self.set_key_hint(key_hint)
        self.dress()
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    @property
    def kind(self) -> str:
        return self._kind

    def set_kind(self, kind: str) -> None:
        self._kind = kind
        self._changed()

    def set_icon(self, icon: str | None) -> None:
        self._icon = icon
        self._changed()

    def set_key_hint(self, key: str) -> None:
        self._key_hint = key
        self.setAccessibleDescription(self.tr("Key: {key}").format(key=key) if key else "")
        self._changed()

    def wide(self) -> Button:
        """Take all the width there is."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        return self

    def sizeHint(self) -> QSize:
        rank = self._rank()
        return QSize(self._content_width() + 2 * theme.fs(rank.side), theme.fs(rank.line) + rank.ends)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if (
            event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self.click()
            return
        Painted.keyPressEvent(self, event)  # not super(): whole cards and the sidebar borrow this method

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, rank = begin(self), self._rank()
        self._paint_ground(painter, rank)
        self._paint_content(painter, rank)
        if self.ring_visible():
            self._paint_ring(painter, rank)

    def _rank(self) -> Rank:
        return RANKS[self._kind]

    def _changed(self) -> None:
        self.updateGeometry()
        self.update()

    def _paint_ground(self, painter: QPainter, rank: Rank) -> None:
        near = self.hovered() or self.isDown()
        fill, edge = (rank.fill_near if near else rank.fill), rank.edge
        if not self.isEnabled():
            around = "key_line" if theme.current().high else "key_bg"
            fill, edge = ("key_bg", around) if self._kind == "primary" else (rank.fill, rank.edge and "line")
        plate(painter, QRectF(self.rect()), rank.radius, fill, edge)

    def _paint_content(self, painter: QPainter, rank: Rank) -> None:
        ink = rank.ink if self.isEnabled() else "text3"
        if self._kind == "quiet" and self.hovered():
            ink = "text"
        start = self._start(rank)
        if self._icon:
            self._paint_icon(painter, start, rank.icon if self.isEnabled() else "text3")
            start += self._icon_room()
        self._paint_words(painter, start, ink, rank)
        if self._key_hint:
            self._paint_cap(painter, rank, ink)

    def _paint_icon(self, painter: QPainter, start: float, ink: str) -> None:
        side = theme.fs(self._icon_size)
        spot = QRectF(start, (self.height() - side) / 2, side, side)
        theme.paint_icon(painter, self._icon, theme.mirrored(spot, self), ink)

    def _paint_words(self, painter: QPainter, start: float, ink: str, rank: Rank) -> None:
        font = theme.ui_font(14, rank.weight)
        font.setUnderline(self._kind in UNDERLINED and self.hovered())
        painter.setFont(font)
        painter.setPen(theme.colour(ink))
        room = QRectF(start, 0, self._words_width() + 2, self.height())
        painter.drawText(
            theme.mirrored(room, self), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text()
        )

    def _paint_cap(self, painter: QPainter, rank: Rank, ink: str) -> None:
        width, height = self._cap_width(), theme.fs(CAP)
        rect = theme.mirrored(
            QRectF(self.width() - theme.fs(12) - width, (self.height() - height) / 2, width, height), self
        )
        paint_key_cap(painter, rect, self._key_hint, ink if self._kind == "primary" else "text2")

    def _paint_ring(self, painter: QPainter, rank: Rank) -> None:
        if not rank.side:  # words that meet the column edge leave no room for a ring
            painter.fillRect(QRectF(0, self.height() - RING, self.width(), RING), theme.colour("focus"))
            return
        paint_ring(painter, QRectF(self.rect()), rank.radius)
        if self._kind == "primary":  # the accent on the accent would not be seen
            plate(painter, QRectF(self.rect()).adjusted(3, 3, -3, -3), rank.radius - 3, None, "on_accent", 1.5)

    def _start(self, rank: Rank) -> float:
        """Words alone stand in the middle; with an icon or a key they start at the start, however wide it is."""
        side = theme.fs(rank.side)
        alone = not self._icon and not self._key_hint and rank.side
        if alone or self._kind == "tool":
            return (self.width() - self._content_width()) / 2
        return side

    def _content_width(self) -> int:
        cap = theme.fs(CAP_GAP) + self._cap_width() if self._key_hint else 0
        return self._icon_room() + self._words_width() + cap

    def _icon_room(self) -> int:
        if not self._icon:
            return 0
        return theme.fs(self._icon_size) + (theme.fs(ICON_GAP) if self.text() else 0)

    def _words_width(self) -> int:
        return theme.metrics(14, self._rank().weight).horizontalAdvance(self.text())

    def _cap_width(self) -> int:
        return key_cap_width(self._key_hint)


class ChipLink(RovingPart, Button):
    """A link that stands in a line of chips, as tall as they are."""

    def __init__(self, words: str, icon: str | None = None) -> None:
        super().__init__(words, "quiet-accent", icon)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), theme.metrics(13, 500).height() + theme.fs(12))


def tool(icon: str, name: str, size: int = ICON) -> Button:
    """An icon alone; the name is its tooltip and what the screen reader says."""
    button = Button("", "tool", icon, name=name)
    button._icon_size = size
    button.setToolTip(name)
    return button


def key_cap_width(key: str) -> int:
    return max(theme.fs(CAP), theme.metrics(12, 500).horizontalAdvance(key) + theme.fs(12))


def paint_key_cap(painter: QPainter, rect: QRectF, key: str, ink: str) -> None:
    edge = theme.colour(ink)
    edge.setAlphaF(1.0 if theme.current().high else 0.45)
    painter.setPen(edge)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
    painter.setPen(theme.colour(ink))
    painter.setFont(theme.ui_font(12, 500))
    painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, key)
