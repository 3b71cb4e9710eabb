"""The palette: everything there is to do, by a few letters, over whatever is open."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QWidget

from peercompanion.ui.layout import Card, Reflow, col, holder, row, rule
from peercompanion.ui.overlay import Overlay
from peercompanion.ui.palette.choice_list import ChoiceField, ChoiceList
from peercompanion.ui.palette.choices import Choice, Choices
from peercompanion.ui.widgets.notice import SPOKEN_AFTER_MS, announce
from peercompanion.ui.widgets.text import key_cap, text

WIDTH, TOP = 620, 110


class Palette(Overlay):
    """What is typed is forgotten when it closes."""

    def __init__(self, window: QWidget, choices: Choices) -> None:
        card = Card("pop", pad=(12, 12, 12, 10), gap=2)
        super().__init__(window, QCoreApplication.translate("Palette", "Do something"), card, WIDTH, TOP)
        self._choices, self._list = choices, ChoiceList(self.tr("What can be done"))
        self._field = ChoiceField(self._list, self.tr("Do something, or find by title"))
        self._nothing = text(self.tr("Nothing by that name."), "muted", wrap=True)
        self._nothing.setContentsMargins(12, 10, 12, 10)
        card.add(self._field, 6, self._list, self._nothing, 6, rule(), 6, self._foot())
        self._count = QTimer(self, singleShot=True, interval=SPOKEN_AFTER_MS)
        self._count.timeout.connect(self._say_count)
        self._field.textChanged.connect(self._show)
        self._list.picked.connect(self._do)
        self._show("")

    def start(self) -> None:
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._count.start()

    def _show(self, typed: str) -> None:
        self._list.show_groups(self._choices.for_words(typed))
        self._nothing.setVisible(not self._list.count)
        if self.isVisible():
            self._count.start()
            self._card.layout().activate()
            self.place()

    def _do(self, choice: Choice) -> None:
        """The palette is gone before the act begins: it may open something of its own."""
        self.shut()
        choice.run()

    def _say_count(self) -> None:
        """With the row that Enter would take."""
        if count := self._list.count:
            said = self.tr("{row}. %n to choose from", "", count).format(row=self._list.spoken())
            announce(self._list, said)
        else:
            announce(self._list, self._nothing.text())

    def _foot(self) -> QWidget:
        up, down = key_cap("↑"), key_cap("↓")
        choose, do = text(self.tr("choose"), "note"), text(self.tr("do it"), "note")
        leave = text(self.tr("close"), "note")
        keys = ((up, down, choose), (key_cap("Enter"), do), (key_cap("Esc"), leave))
        foot = Reflow(*(holder(row(*key, gap=6)) for key in keys[:2]), (holder(col()), 1), holder(row(*keys[2], gap=6)))
        foot.layout().setContentsMargins(12, 0, 12, 0)
        return foot
