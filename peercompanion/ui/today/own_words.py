"""Words of one's own, as chips that can be taken away, and a field to add one. Those used before are on offer."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.ui.layout import Flow
from peercompanion.ui.widgets.chips import Chip, ChipLink
from peercompanion.ui.widgets.line_edit import LineEdit

MOST_OFFERED = 6


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
        self._offered, self._used = offered, ()
        self._chips: dict[str, Chip] = {}
        self._edit = LineEdit(name, name, longest)
        self._offers = [self._offer() for _ in range(MOST_OFFERED)]
        self._arrange()
        self.close_field()
        self._add.clicked.connect(self.open_field)
        self._edit.textEdited.connect(self._show_offers)
        self._edit.returnPressed.connect(self._enter)
        self._edit.editingFinished.connect(self._left)

    def set_words(self, words: Sequence[str]) -> None:
        gone = [chip for word, chip in self._chips.items() if word not in words]
        self._keep_focus(gone)
        self._chips = {word: self._chips.get(word) or self._chip(word) for word in words}
        for chip in gone:
            chip.hide()
            chip.deleteLater()
        self._arrange()
        self._show_offers()
        self._tell_use()

    def open_field(self) -> None:
        self._used = tuple(self._offered())
        self._add.setVisible(self._add_elsewhere)
        self._edit.show()
        self._tell_use()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_offers()

    def close_field(self) -> bool:
        """Whether it was open. What was typed and not entered is dropped."""
        was_open, had_focus = not self._edit.isHidden(), self.isAncestorOf(self.window().focusWidget() or self)
        self._edit.clear()
        self._add.show()
        if was_open and had_focus:
            self._add.setFocus(Qt.FocusReason.OtherFocusReason)
        for widget in (self._edit, *self._offers):
            widget.hide()
        self._tell_use()
        return was_open

    def take_typed(self) -> str:
        """What was typed and not entered yet; it leaves the field."""
        typed = self._edit.text().strip()
        self._edit.clear()
        return typed

    def _enter(self) -> None:
        typed = self.take_typed()
        if typed:
            self._want(typed)
        else:
            self.close_field()

    def _left(self) -> None:
        """The focus went elsewhere: there is no Save button to forget, so the word is taken as it is."""
        if self.isAncestorOf(self.window().focusWidget() or self):
            return
        typed = self.take_typed()
        self.close_field()
        if typed:
            self._want(typed)

    def _want(self, word: str) -> None:
        known = (other for other in (*self._chips, *self._used) if other.casefold() == word.casefold())
        word = next(known, word)
        if word not in self._chips:
            self.toggled.emit(word, True)
        self._show_offers()

    def _choose(self, chip: Chip) -> None:
        chip.setChecked(False)
        self.take_typed()
        self._want(chip.text())
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_offers(self) -> None:
        if self._edit.isHidden():
            return
        begun = self._edit.text().strip().casefold()
        fitting = [word for word in self._used if word.casefold().startswith(begun) and word not in self._chips]
        for chip, word in zip(self._offers, fitting, strict=False):
            chip.setText(word)
        for place, chip in enumerate(self._offers):
            chip.setVisible(place < len(fitting))
            chip.updateGeometry()

    def _chip(self, word: str) -> Chip:
        chip = Chip(word, removable=True)
        chip.removed.connect(lambda: self.toggled.emit(word, False))
        QWidget.setTabOrder((self._edit if self._add_elsewhere else self._add).previousInFocusChain(), chip)
        return chip

    def _offer(self) -> Chip:
        chip = Chip("", icon="plus")
        chip.setAccessibleDescription(self.tr("Used before"))
        chip.clicked.connect(lambda: self._choose(chip))
        return chip

    def _arrange(self) -> None:
        line = self.layout()
        while line.takeAt(0) is not None:
            pass
        add = () if self._add_elsewhere else (self._add,)
        self.add(*self._chips.values(), *add, self._edit, *self._offers)

    def _tell_use(self) -> None:
        self.in_use.emit(bool(self._chips) or not self._edit.isHidden())

    def _keep_focus(self, gone: Sequence[Chip]) -> None:
        """To the neighbour of a chip that is taken away."""
        chips = list(self._chips.values())
        focused = next((chip for chip in gone if chip.hasFocus()), None)
        if focused:
            after = chips[chips.index(focused) + 1 :] + chips[: chips.index(focused)][::-1]
            heir = next((chip for chip in after if chip not in gone), self._add)
            heir.setFocus(Qt.FocusReason.OtherFocusReason)
