"""How a row of the palette looks: icon, name, where it is, and at the edge the keys that do the same."""

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from peercompanion.ui import theme
from peercompanion.ui.palette.choices import Choice
from peercompanion.ui.widgets.painted import plate

SIDE, ICON, GAP, CAP_PAD, CAP_GAP = 12, 18, 14, 8, 4
AT_START = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def choice_height() -> int:
    return theme.fs(24) + 18


def heading_height() -> int:
    return theme.fs(18) + 10


class RowPainter(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        is_choice = isinstance(index.model().rows[index.row()], Choice)
        return QSize(theme.fs(100), choice_height() if is_choice else heading_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        row = index.model().rows[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Choice):
            _ChoiceRow(painter, option).paint(row)
        else:
            painter.setFont(theme.ui_font(13, 600))
            painter.setPen(theme.colour("text2"))
            painter.drawText(_inside(option), _start(option), row)
        painter.restore()


class _ChoiceRow:
    """Thought left to right, drawn the way the window runs."""

    def __init__(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        self._painter, self._option = painter, option
        self._chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        self._left, self._right = option.rect.left() + SIDE, option.rect.right() - SIDE

    def paint(self, choice: Choice) -> None:
        if self._chosen:
            plate(self._painter, QRectF(self._option.rect), 10, "accent_soft", "accent_soft_line")
        self._paint_icon(choice.icon)
        self._paint_keys(choice.keys)
        name_ink = "accent_text" if self._chosen else "text"
        self._left += self._words(choice.name, theme.ui_font(14, 500), name_ink) + 10
        if choice.where:
            self._words(choice.where, theme.ui_font(12), "text2")

    def _paint_icon(self, icon: str) -> None:
        side = theme.fs(ICON)
        if icon:
            middle = self._option.rect.center().y() - side // 2
            spot = self._mirrored(QRect(self._left, middle, side, side))
            theme.paint_icon(self._painter, icon, QRectF(spot), "accent_text" if self._chosen else "text2")
        self._left += side + GAP

    def _words(self, words: str, font, ink: str) -> int:
        """The width they took."""
        metrics = theme.metrics(14, 500) if font.weight() == 500 else theme.metrics(12)
        room = max(0, self._right - self._left)
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
        self._painter.setFont(font)
        self._painter.setPen(theme.colour(ink))
        place = self._mirrored(QRect(self._left, self._option.rect.top(), room, self._option.rect.height()))
        self._painter.drawText(place, _start(self._option), shown)
        return metrics.horizontalAdvance(shown)

    def _paint_keys(self, keys: str) -> None:
        """Caps stand in the order in which they are pressed, whichever way the window runs."""
        names = ["+" if key == "plus" else key for key in keys.replace("++", "+plus").split("+")] if keys else []
        metrics, high = theme.metrics(12, 500), theme.fs(22)
        widths = [max(metrics.horizontalAdvance(name) + 2 * CAP_PAD, theme.fs(24)) for name in names]
        whole = sum(widths) + CAP_GAP * max(0, len(widths) - 1)
        top = self._option.rect.center().y() - high // 2
        at = self._mirrored(QRect(self._right - whole, top, whole, high)).left()
        for name, width in zip(names, widths, strict=True):
            cap = QRectF(at, top, width, high)
            plate(self._painter, cap, 6, "key_bg", "key_line")
            self._painter.setFont(theme.ui_font(12, 500))
            self._painter.setPen(theme.colour("text2"))
            self._painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, name)
            at += width + CAP_GAP
        self._right -= whole + 12 if names else 0

    def _mirrored(self, rect: QRect) -> QRect:
        return QStyle.visualRect(self._option.direction, self._option.rect, rect)


def _inside(option: QStyleOptionViewItem) -> QRect:
    return option.rect.adjusted(SIDE, 6, -SIDE, 0)


def _start(option: QStyleOptionViewItem) -> Qt.AlignmentFlag:
    return QStyle.visualAlignment(option.direction, AT_START) | Qt.AlignmentFlag.AlignAbsolute
