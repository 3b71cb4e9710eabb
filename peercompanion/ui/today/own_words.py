"""Words of one's own, as chips that can be taken away, and a way to add one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal

from peercompanion.ui.layout import Flow
from peercompanion.ui.leaving import let_go
from peercompanion.ui.tab_order import put_in_tab_order
from peercompanion.ui.today.word_field import WordField
from peercompanion.ui.widgets.chips import Chip, ChipLink


class OwnWords(Flow):
    """``add`` opens the field; it stands here or, with ``add_elsewhere``, in another place. ``offered`` is asked then.

    Shows what ``set_words`` says; ``toggled`` says what is wanted.
    """

    toggled = Signal(str, bool)  # a word, and whether it is to be there
    in_use = Signal(bool)  # whether there is a word or an open field

    def __init__(
        self,
        add: ChipLink,
        name: str,
        longest: int,
        offered: Callable[[], Sequence[str]],
        add_elsewhere: bool = False,
    ) -> None:
        super().__init__()
        self._add, self._add_elsewhere = add, add_elsewhere
        self._name, self._longest, self._offered = name, longest, offered
        self._chips: dict[str, Chip] = {}
        self._field: WordField | None = None
        self._arrange()
        add.clicked.connect(self.open_field)

    def set_words(self, words: Sequence[str]) -> None:
        if list(words) == list(self._chips):
            return
        gone = [chip for word, chip in self._chips.items() if word not in words]
        self._pass_focus_on(gone)
        self._chips = {word: self._chips.get(word) or self._chip(word) for word in words}
        for chip in gone:
            chip.hide()
            let_go(chip)
        self._arrange()
        if self._field:
            self._field.set_taken(self._chips)
        self._tell_use()

    def open_field(self) -> None:
        if self._field is None:
            self._field = self._build_field()
            self._arrange()
        self._add.setVisible(self._add_elsewhere)
        self.in_use.emit(True)
        self._field.set_taken(self._chips)
        self._field.open(self._offered())

    def close_field(self) -> bool:
        """Whether it was open. The focus goes back to where it came from."""
        if self._field is None or not self._field.is_open:
            return False
        had_focus = self._has_focus()
        self._add.show()
        if had_focus:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        self._field.close()
        self._tell_use()
        return True

    def take_typed(self) -> str:
        """What was typed and not entered yet; it leaves the field."""
        return self._field.take() if self._field else ""

    def _want(self, word: str) -> None:
        if word not in self._chips:
            self.toggled.emit(word, True)

    def _has_focus(self) -> bool:
        return self.isAncestorOf(self.window().focusWidget() or self)

    def _build_field(self) -> WordField:
        """Not before it is wanted: most check-ins need none."""
        field = WordField(self, self._name, self._longest, self._has_focus)
        field.entered.connect(self._want)
        field.left.connect(self.close_field)
        for widget in field.widgets:
            widget.hide()
        return field

    def _chip(self, word: str) -> Chip:
        chip = Chip(word, removable=True)
        chip.removed.connect(lambda: self.toggled.emit(word, False))
        return chip

    def _arrange(self) -> None:
        """Chips, the way to add one, the field. Tab goes the same way."""
        line = self.layout()
        while line.takeAt(0) is not None:
            pass
        stops = [*self._chips.values(), *(() if self._add_elsewhere else (self._add,))]
        stops += self._field.widgets if self._field else ()
        self.add(*stops)
        put_in_tab_order(self, stops)

    def _tell_use(self) -> None:
        self.in_use.emit(bool(self._chips) or bool(self._field and self._field.is_open))

    def _pass_focus_on(self, gone: Sequence[Chip]) -> None:
        """To the neighbour of a chip that is taken away."""
        chips = list(self._chips.values())
        focused = next((chip for chip in gone if chip.hasFocus()), None)
        if focused:
            after = chips[chips.index(focused) + 1 :] + chips[: chips.index(focused)][::-1]
            heir = next((chip for chip in after if chip not in gone), self._add)
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
