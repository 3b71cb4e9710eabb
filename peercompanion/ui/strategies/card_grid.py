"""Cards in columns of equal width: three, two or one, as the width allows. Tab and arrows walk among them."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QRect, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.strategies.strategy_card import CardFace, StrategyCard
from peercompanion.ui.tab_order import put_in_tab_order

GAP = 16
COLUMNS = ((740, 3), (460, 2), (0, 1))  # from this own width on, in px at 100 %


class CardGrid(QWidget):
    """``open_card`` is called with the id of the card that was pressed. A strategy keeps its card while it is here."""

    def __init__(self, open_card: Callable[[UUID], None]) -> None:
        super().__init__()
        self._open_card = open_card
        self._cards: dict[UUID, StrategyCard] = {}
        self._shown: list[StrategyCard] = []
        self._rows: dict[int, list[int]] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_cards(self, faces: Sequence[CardFace]) -> None:
        """These, in this order; the others step back."""
        shown = [self._card_for(face) for face in faces]
        staying = set(shown)
        for card in self._shown:
            if card not in staying:
                card.hide()
        if shown != self._shown:
            put_in_tab_order(self, shown)
        self._shown = shown
        self._rows.clear()
        self._place()
        for card in shown:
            card.show()
        self.updateGeometry()

    def keep(self, ids: set[UUID]) -> None:
        """Let go of cards whose strategies are no longer here."""
        for gone in self._cards.keys() - ids:
            card = self._cards.pop(gone)
            card.hide()
            card.deleteLater()
        self._shown = [card for card in self._shown if card.face.id in ids]
        self._rows.clear()

    def card(self, id_: UUID) -> StrategyCard | None:
        """The card of this strategy if it is among those shown."""
        return next((card for card in self._shown if card.face.id == id_), None)

    @property
    def cards(self) -> tuple[StrategyCard, ...]:
        return tuple(self._shown)

    def heightForWidth(self, width: int) -> int:
        rows = self._row_heights(width)
        return sum(rows) + theme.fs(GAP) * max(0, len(rows) - 1)

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(COLUMNS[-2][0] // 2), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.LayoutDirectionChange):
            self._rows.clear()
            self.updateGeometry()
            self._place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._target(event)
        if target is None:
            super().keyPressEvent(event)
        else:
            self._shown[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _card_for(self, face: CardFace) -> StrategyCard:
        card = self._cards.get(face.id)
        if card is None:
            card = self._cards[face.id] = StrategyCard(face)
            card.setParent(self)
            card.clicked.connect(lambda: self._open_card(face.id))
        card.set_face(face)
        return card

    def _columns(self, width: int) -> int:
        return next(columns for least, columns in COLUMNS if width >= theme.fs(least))

    def _card_width(self, width: int) -> int:
        columns = self._columns(width)
        return (width - theme.fs(GAP) * (columns - 1)) // columns

    def _row_heights(self, width: int) -> list[int]:
        """Asked for often while a page is laid out, so each width is summed up once."""
        if width not in self._rows:
            self._rows[width] = self._summed_up(width)
        return self._rows[width]

    def _summed_up(self, width: int) -> list[int]:
        columns, each = self._columns(width), self._card_width(width)
        heights = [card.heightForWidth(each) for card in self._shown]
        return [max(heights[start : start + columns]) for start in range(0, len(heights), columns)]

    def _place(self) -> None:
        columns, each, gap = self._columns(self.width()), self._card_width(self.width()), theme.fs(GAP)
        backwards, top = self.isRightToLeft(), 0
        for row, height in enumerate(self._row_heights(self.width())):
            for column, card in enumerate(self._shown[row * columns : (row + 1) * columns]):
                left = column * (each + gap)
                card.setGeometry(QRect(self.width() - left - each if backwards else left, top, each, height))
            top += height + gap

    def _target(self, event: QKeyEvent) -> int | None:
        """The place an arrow leads to; None at the edge, so that the key travels on."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or self.focusWidget() not in self._shown:
            return None
        sideways = -1 if self.isRightToLeft() else 1
        steps = {
            Qt.Key.Key_Right: sideways,
            Qt.Key.Key_Left: -sideways,
            Qt.Key.Key_Down: self._columns(self.width()),
            Qt.Key.Key_Up: -self._columns(self.width()),
        }
        target = self._shown.index(self.focusWidget()) + steps.get(event.key(), len(self._shown))
        return target if 0 <= target < len(self._shown) else None
