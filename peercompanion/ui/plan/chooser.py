"""Something to be chosen by a few letters, opened in place."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from peercompanion.ui.layout import Card
from peercompanion.ui.palette.choice_list import ChoiceField, ChoiceList
from peercompanion.ui.palette.choices import Group
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
        self._offers, self._list = offers, ChoiceList(name)
        self._field = ChoiceField(self._list, name)
        self._nothing = text(nothing, "muted", wrap=True)
        self.add(self._field, self._list, self._nothing)
        self._spoken = QTimer(self, singleShot=True, interval=SPOKEN_AFTER_MS)
        self._spoken.timeout.connect(self._say_first)
        self._field.textChanged.connect(self._show)
        self._list.picked.connect(lambda choice: choice.run())
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

    def _show(self, typed: str) -> None:
        self._list.show_groups(self._offers(typed))
        self._nothing.setVisible(not self._list.count)
        self._spoken.start()

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
        if self.isVisible():
            announce(self._list, self._list.spoken() if self._list.count else self._nothing.text())
