"""Cards in columns of equal width: three, two or one, as the width allows. Tab and arrows walk among them.

A library of usual size has all its cards at hand. Of a very large one only those in sight are there, and a screen of
them above and below: thousands of widgets would open in seconds.
"""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from peercompanion.ui import theme
from peercompanion.ui.leaving import let_go
from peercompanion.ui.strategies.card_rows import COLUMNS, CardRows
from peercompanion.ui.strategies.strategy_card import CardFace, Measure, StrategyCard
from peercompanion.ui.tab_order import put_in_tab_order

ALL_AT_HAND, SOME_WIDTHS = 60, 8
KEPT = 3 * ALL_AT_HAND
"""Cards that are made; above that one that stepped back is given another face."""


class CardGrid(QWidget):
    """``open_card`` is called with the id of the card that was pressed."""

    def __init__(self, open_card: Callable[[UUID], None]) -> None:
        super().__init__()
        self._open_card = open_card
        self._faces: Sequence[CardFace] = ()
        self._numbers: dict[UUID, int] = {}
        self._measures: dict[UUID, tuple[CardFace, Measure]] = {}
        self._rows: dict[int, CardRows] = {}
        self._cards: dict[UUID, StrategyCard] = {}
        self._shown: dict[UUID, StrategyCard] = {}
        self._asked_for: UUID | None = None
        self._around: QAbstractScrollArea | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def ids(self) -> tuple[UUID, ...]:
        """Of all that fit, in their order, with a card at hand or not."""
        return tuple(self._numbers)

    def show_cards(self, faces: Sequence[CardFace]) -> None:
        """These, in this order; the others step back."""
        self._faces = faces
        self._numbers = {face.id: number for number, face in enumerate(faces)}
        self._rows.clear()
        self._look()
        self.updateGeometry()

    def keep(self, ids: set[UUID]) -> None:
        """Let go of cards whose strategies are no longer here."""
        for gone in self._measures.keys() - ids:
            del self._measures[gone]
        for gone in self._cards.keys() - ids:
            card = self._cards.pop(gone)
            self._shown.pop(gone, None)
            card.hide()
            let_go(card)

    def card(self, id_: UUID) -> StrategyCard | None:
        """The card of this strategy if it is among those that fit."""
        if id_ not in self._numbers:
            return None
        if id_ not in self._shown:
            self._asked_for = id_
            self._look()
        return self._shown[id_]

    def first(self) -> StrategyCard | None:
        return self.card(self._faces[0].id) if self._faces else None

    def heightForWidth(self, width: int) -> int:
        return self._rows_at(width).height

    def sizeHint(self) -> QSize:
        width = max(self.width(), self.minimumSizeHint().width())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.fs(COLUMNS[-2][0] // 2), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._look_again()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._around is None:
            self._find_around()
        self._look_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._asked_for = None

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange, QEvent.Type.LayoutDirectionChange):
            self._measures.clear()
            self._rows.clear()
            self.updateGeometry()
            self._look()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        target = self._target(event)
        if target is None:
            super().keyPressEvent(event)
        else:
            self.card(self._faces[target].id).setFocus(Qt.FocusReason.TabFocusReason)

    # which cards are at hand

    def _look(self) -> None:
        """Cards for what is in sight, each in its place."""
        rows = self._rows_at(self.width())
        before, self._shown = self._shown, {}
        for number in self._wanted(rows):
            face = self._faces[number]
            self._shown[face.id] = before.get(face.id) or self._cards.get(face.id) or self._new_card(face, before)
            self._shown[face.id].set_face(face, rows.tally_lines(number))
            self._shown[face.id].setGeometry(theme.mirrored(rows.place(number).toRectF(), self).toRect())
        for id_, card in before.items():
            if id_ not in self._shown:
                card.hide()
        if list(self._shown) != list(before):
            put_in_tab_order(self, self._shown.values())
        for card in self._shown.values():
            card.show()

    def _look_again(self) -> None:
        """At every step of the wheel; a grid that has all its cards at hand has nothing to do."""
        if len(self._faces) > ALL_AT_HAND and self.isVisible():
            self._look()

    def _wanted(self, rows: CardRows) -> Sequence[int]:
        if len(self._faces) <= ALL_AT_HAND:
            return range(len(self._faces))
        wanted = set(self._in_sight(rows))
        for id_ in (self._asked_for, self._focused()):
            if (number := self._numbers.get(id_)) is not None:
                wanted.update(range(number - rows.columns, number + rows.columns + 1))
        return sorted(number for number in wanted if 0 <= number < len(self._faces))

    def _in_sight(self, rows: CardRows) -> range:
        """And a screen more at either end, so that Tab finds the next one and scrolling shows no gap."""
        if self._around is None or not self.isVisible():
            return range(0)
        screen = self._around.viewport().height()
        top = self.mapFrom(self._around.viewport(), QPoint(0, 0)).y()
        return rows.between(top - screen, top + 2 * screen)

    def _focused(self) -> UUID | None:
        focused = self.focusWidget()
        return focused.face.id if isinstance(focused, StrategyCard) and focused.hasFocus() else None

    def _new_card(self, face: CardFace, busy: dict[UUID, StrategyCard]) -> StrategyCard:
        idle = (id_ for id_ in self._cards if id_ not in busy and id_ not in self._shown)
        if len(self._cards) >= KEPT and (freed := next(idle, None)):
            card = self._cards.pop(freed)
        else:
            card = StrategyCard(face)
            card.setParent(self)
            card.clicked.connect(lambda: self._open_card(card.face.id))
        self._cards[face.id] = card
        return card

    def _find_around(self) -> None:
        around = self.parentWidget()
        while around is not None and not isinstance(around, QAbstractScrollArea):
            around = around.parentWidget()
        self._around = around
        if around is not None:
            around.verticalScrollBar().valueChanged.connect(self._look_again)

    # where they stand

    def _rows_at(self, width: int) -> CardRows:
        """Asked for often while a page is laid out, so each width is summed up once."""
        if width not in self._rows:
            if len(self._rows) > SOME_WIDTHS:
                self._rows.clear()
            self._rows[width] = CardRows.of([self._measure(face) for face in self._faces], width)
        return self._rows[width]

    def _measure(self, face: CardFace) -> Measure:
        known = self._measures.get(face.id)
        if known is None or known[0] is not face:
            known = self._measures[face.id] = face, Measure.of(face)
        return known[1]

    def _target(self, event: QKeyEvent) -> int | None:
        """The number an arrow leads to; None at the edge, so that the key travels on."""
        number = self._numbers.get(self._focused())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or number is None:
            return None
        sideways, columns = -1 if self.isRightToLeft() else 1, self._rows_at(self.width()).columns
        steps = {
            Qt.Key.Key_Right: sideways,
            Qt.Key.Key_Left: -sideways,
            Qt.Key.Key_Down: columns,
            Qt.Key.Key_Up: -columns,
        }
        target = number + steps.get(event.key(), len(self._faces))
        return target if 0 <= target < len(self._faces) else None
