"""What floats over a page: a card on a veil. It takes the focus, keeps it, and gives it back to where it was.

A child of the window and not a window of its own: a translucent window is black where nothing composes the screen, and
whatever closes the window closes this as well.
"""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QFrame, QWidget
from shiboken6 import isValid

from peercompanion.ui import theme
from peercompanion.ui.layout import Card
from peercompanion.ui.leaving import let_go
from peercompanion.ui.regions import stops_in
from peercompanion.ui.widgets.notice import announce

MARGIN = 16


class Overlay(QFrame):
    """``closed`` after Esc, a click beside the card, or ``shut``. ``width`` and ``top`` of the card are px at 100 %."""

    closed = Signal()

    def __init__(self, window: QWidget, name: str, card: Card, width: int, top: int | None = None) -> None:
        """``top`` None: in the middle."""
        super().__init__(window)
        self._card, self._width, self._top = card, width, top
        self._before = QApplication.focusWidget()
        card.setParent(self)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)

    def open(self) -> None:
        """Placed before it is shown, and once more when everything in it has its fonts."""
        self.setGeometry(self.parentWidget().rect())
        self.place()
        self.show()
        self.raise_()
        self.place()
        self.start()
        announce(self, self.accessibleName())

    def start(self) -> None:
        """Put the focus where the work begins."""
        self._card.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def shut(self, *, give_back: bool = True) -> None:
        """``give_back``: the focus returns to where it was."""
        if not self.isVisible():
            return
        self.parentWidget().removeEventFilter(self)
        self.hide()
        if give_back and self._before is not None and isValid(self._before) and self._before.isVisible():
            self._before.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.closed.emit()
        let_go(self)

    def place(self) -> None:
        """The card where it belongs, no larger than the window."""
        room = self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        width = min(theme.fs(self._width), room.width())
        wanted = self._card.heightForWidth(width) if self._card.hasHeightForWidth() else self._card.sizeHint().height()
        height = min(max(wanted, self._card.minimumSizeHint().height()), room.height())
        middle = room.top() + (room.height() - height) // 2
        top = middle if self._top is None else min(theme.fs(self._top), self.height() // 8, middle)
        self._card.setGeometry(QRect((self.width() - width) // 2, max(room.top(), top), width, height))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(self.parentWidget().rect())
            self.place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.isVisible():
            self.place()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Nothing that is typed here reaches the page below."""
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.shut()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._card.geometry().contains(event.position().toPoint()):
            self.shut()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes round inside."""
        stops = list(stops_in(self))
        if stops:
            here = QApplication.focusWidget()
            at = stops.index(here) if here in stops else -1 if forward else 0
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            stops[(at + (1 if forward else -1)) % len(stops)].setFocus(reason)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.colour("veil"))
