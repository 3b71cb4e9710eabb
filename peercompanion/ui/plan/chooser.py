"""Something to be chosen by a few letters: a field that keeps the focus, and a list below it, opened in place."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QScrollArea

from peercompanion.ui.layout import Card
from peercompanion.ui.palette.choices import Choice, Group
from peercompanion.ui.palette.palette import STEPS, ChoiceList, PaletteField
from peercompanion.ui.palette.rows import Rows
from peercompanion.ui.widgets.notice import SPOKEN_AFTER_MS, announce
from peercompanion.ui.widgets.text import text

Offers = Callable[[str], tuple[Group, ...]]


class Chooser(Card):
    """``offers`` gives the groups that fit what is typed; ``nothing`` is said where none does. Hidden until asked for.

    What is chosen runs; whoever opened it closes it again, as Esc does (the page's, which gets it from here).
    """

    closed = Signal()

    def __init__(self, name: str, nothing: str, offers: Offers) -> None:
        super().__init__("flat", (12, 12, 12, 12), 4)
        self._offers, self._rows, self._list = offers, Rows(self), ChoiceList()
        self._list.setAccessibleName(name)
        self._field = PaletteField(self, name)
        self._nothing = text(nothing, "muted", wrap=True)
        self._list.setModel(self._rows)
        self.add(self._field, self._list, self._nothing)
        self._spoken = QTimer(self, singleShot=True, interval=SPOKEN_AFTER_MS)
        self._spoken.timeout.connect(self._say_first)
        self._field.textChanged.connect(self._show)
        self._list.clicked.connect(self._do)
        self.hide()

    @property
    def is_open(self) -> bool:
        return not self.isHidden()

    def open(self) -> None:
        self._field.clear()
        self.renew()
        self.show()
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        QTimer.singleShot(0, self, self._come_into_sight)

    def renew(self) -> None:
        """What there is to choose may be another."""
        self._show(self._field.text())

    def close_choice(self) -> None:
        if self.is_open:
            self.hide()
            self.closed.emit()

    def handle(self, event: QKeyEvent) -> bool:
        """A key that the field got but that is the list's."""
        step = STEPS.get(Qt.Key(event.key()))
        if step:
            self._step(step)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._do(self._list.currentIndex())
        else:
            return False
        return True

    def _show(self, typed: str) -> None:
        self._rows.show(self._offers(typed))
        places = self._rows.places()
        self._list.setVisible(bool(places))
        self._nothing.setVisible(not places)
        if places:
            self._list.setCurrentIndex(self._rows.index(places[0]))
            self._list.scrollToTop()
        self._list.updateGeometry()
        self._spoken.start()

    def _step(self, by: int) -> None:
        places = self._rows.places()
        if not places:
            return
        here = places.index(self._list.currentIndex().row())
        there = (here + by) % len(places) if abs(by) == 1 else max(0, min(len(places) - 1, here + by))
        index = self._rows.index(places[there])
        self._list.setCurrentIndex(index)
        if there == 0:
            self._list.scrollToTop()
        announce(self._list, str(index.data(Qt.ItemDataRole.AccessibleTextRole)))

    def _do(self, index: QModelIndex) -> None:
        choice = self._rows.rows[index.row()] if index.isValid() else None
        if isinstance(choice, Choice):
            choice.run()

    def _come_into_sight(self) -> None:
        """All of it, once it has its size, from the first heading on."""
        self._list.scrollToTop()
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            around.ensureWidgetVisible(self, 24, 24)

    def _say_first(self) -> None:
        """The row that Enter would take."""
        if not self.isVisible():
            return
        first = self._list.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole)
        announce(self._list, str(first) if self._rows.places() else self._nothing.text())
