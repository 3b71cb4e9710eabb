"""A new passphrase: five words on offer, honest advice while it is typed, and nothing that is refused."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion import content
from peercompanion.errors import ContentBroken
from peercompanion.ui.boxes import Piece, col, fill, holder, row, rule
from peercompanion.ui.flow import Reflow
from peercompanion.ui.ways.strength import ENOUGH_WORDS, STRONGEST, Strength, measure
from peercompanion.ui.ways.tiles import StrengthBar, WordTiles
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.eye import Eye
from peercompanion.ui.widgets.line_edit import PassphraseEdit
from peercompanion.ui.widgets.notice import Notice, announce
from peercompanion.ui.widgets.text import text, yielding


class NewPassphrase(QWidget):
    """``name`` stands above the first field. ``changed`` when something was typed."""

    changed = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self._tiles, self._bar, self._advice = WordTiles(), StrengthBar(), text("", "muted", wrap=True)
        self._first, self._again = PassphraseEdit(name), PassphraseEdit(self.tr("Once more"))
        self._notice = Notice()
        self._eye = Eye(self._first, self._again, icons=True)
        for field in (self._first, self._again):
            field.textChanged.connect(self._look)
            field.caps_lock_changed.connect(self._look)
        self._again.editingFinished.connect(self._say_difference)
        fill(QVBoxLayout(self), (self._offer(), *self._fields(name)), 0)
        self._look()

    @property
    def passphrase(self) -> str:
        return self._first.text()

    @property
    def is_typed(self) -> bool:
        """Something, and twice the same."""
        return bool(self._first.text()) and self._first.text() == self._again.text()

    def prepare(self) -> None:
        """The words are drawn when they are first seen: the list is long."""
        if not self._tiles.words:
            self._draw_words()

    def arrive(self) -> None:
        self.prepare()
        self._first.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_further(self) -> bool:
        """Enter in the first field leads to the second one; whether it did."""
        if not self._first.hasFocus() or self._again.text():
            return False
        self._again.setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def forget(self) -> None:
        for field in (self._first, self._again):
            field.clear()
        self._first.set_shown(False)

    def _draw_words(self) -> None:
        try:
            self._tiles.show_words(content.suggest_passphrase(ENOUGH_WORDS))
        except ContentBroken:
            self._offered.hide()
        for button in (self._use, self._other):
            button.setAccessibleDescription(self._tiles.accessibleName())  # nothing else that has the focus says them

    def _draw_others(self) -> None:
        self._draw_words()
        announce(self, self._tiles.accessibleName())

    def _use_words(self) -> None:
        """Shown, so that they can be written down; typed once, so that they were at least once in these hands."""
        self._first.set_shown(True)
        self._first.setText(" ".join(self._tiles.words))
        self._again.clear()
        self._again.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look(self) -> None:
        strength = measure(self._first.text())
        self._bar.show_level(strength.level)
        self._advice.setText(self._advise(strength))
        self._first.tell_besides(self._advice.text())
        if self._first.caps_lock or self._again.caps_lock:
            self._notice.say(self.tr("Caps Lock seems to be on."), icon="info")
        elif self.is_typed or not self._again.text():
            self._notice.clear()
        self.changed.emit()

    def _say_difference(self) -> None:
        if self._again.text() and not self.is_typed:
            self._notice.say(self.tr("These two are not the same yet."), icon="info")

    def _advise(self, strength: Strength) -> str:
        if not strength.level:
            return self.tr("Five words are strong, and can be remembered.")
        if self._first.text().split() == list(self._tiles.words):
            return self.tr("Write the five words on paper before you go on.")
        if strength.is_short:
            return self.tr("Short. It works, but it would not take long to guess.")
        if strength.level == STRONGEST:
            return self.tr("Strong. Keep it where only you can find it.")
        if 1 < strength.words < ENOUGH_WORDS:
            return self.tr("%n more word(s) would make it as strong as five.", "", ENOUGH_WORDS - strength.words)
        return self.tr("Another word or two would make it stronger.")

    def _offer(self) -> QWidget:
        self._other = Button(self.tr("Other words"), "quiet-accent", "refresh-cw")
        self._other.clicked.connect(self._draw_others)
        self._use = Button(self.tr("Use these words"))
        self._use.clicked.connect(self._use_words)
        head = row(yielding(self.tr("Five words, picked by chance"), "section"), ..., self._other)
        self._offered = holder(col(head, 2, self._tiles, 4, row(self._use, ...), 10, rule(), 10, gap=4))
        return self._offered

    def _fields(self, name: str) -> tuple[Piece, ...]:
        first, again = text(name, "label"), text(self.tr("Once more"), "label")
        first.setBuddy(self._first)
        again.setBuddy(self._again)
        strength = Reflow(self._bar, (self._advice, 1), gap=12, stacked_gap=4, below=320)
        above = Reflow((first, 1), self._eye, gap=12)
        return above, 6, self._first, 8, strength, 10, again, 6, self._again, 4, self._notice
