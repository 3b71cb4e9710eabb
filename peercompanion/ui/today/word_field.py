"""The field in which a word of one's own is typed, with the words used before on offer beside it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.ui.widgets.chips import Chip
from peercompanion.ui.widgets.line_edit import LineEdit

MOST_OFFERED = 6


class WordField(QObject):
    """Its widgets stand in the line of their owner, one by one, so that they wrap with the rest."""

    entered = Signal(str)  # by Enter, by choosing one, or because the focus went elsewhere
    left = Signal()  # Enter with nothing in it, or the focus went elsewhere

    def __init__(self, parent: QObject, name: str, longest: int, is_inside: Callable[[], bool]) -> None:
        """``is_inside``: whether the focus is still among the widgets of the owner."""
        super().__init__(parent)
        self._is_inside = is_inside
        self._used: tuple[str, ...] = ()
        self._taken: Collection[str] = ()
        self._edit = LineEdit(name, name, longest)
        self._offers = [self._offer() for _ in range(MOST_OFFERED)]
        self._edit.textEdited.connect(self._show_offers)
        self._edit.returnPressed.connect(self._enter)
        self._edit.editingFinished.connect(self._finish)

    @property
    def widgets(self) -> tuple[QWidget, ...]:
        return (self._edit, *self._offers)

    @property
    def is_open(self) -> bool:
        return not self._edit.isHidden()

    def open(self, used: Sequence[str]) -> None:
        self._used = tuple(used)
        self._edit.show()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_offers()

    def close(self) -> None:
        """What was typed and not entered is dropped."""
        self._edit.clear()
        for widget in self.widgets:
            widget.hide()

    def take(self) -> str:
        """What was typed and not entered yet; it leaves the field."""
        typed = self._edit.text().strip()
        self._edit.clear()
        return self._as_used(typed)

    def set_taken(self, words: Collection[str]) -> None:
        """Words that are there already are not on offer."""
        self._taken = words
        self._show_offers()

    def _enter(self) -> None:
        if typed := self.take():
            self.entered.emit(typed)
            self._show_offers()
        else:
            self.left.emit()

    def _finish(self) -> None:
        """There is no Save button to forget, so a word is taken as it is when the focus goes elsewhere."""
        if self._is_inside():
            return
        typed = self.take()
        self.left.emit()
        if typed:
            self.entered.emit(typed)

    def _choose(self, chip: Chip) -> None:
        chip.setChecked(False)
        self._edit.clear()
        self._edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.entered.emit(chip.text())
        self._show_offers()

    def _as_used(self, typed: str) -> str:
        """As it was written before, so that "Walk" and "walk" do not become two."""
        same = (word for word in (*self._taken, *self._used) if word.casefold() == typed.casefold())
        return next(same, typed)

    def _show_offers(self) -> None:
        if not self.is_open:
            return
        begun = self._edit.text().strip().casefold()
        fitting = [word for word in self._used if word.casefold().startswith(begun) and word not in self._taken]
        for chip, word in zip(self._offers, fitting, strict=False):
            chip.setText(word)
            chip.updateGeometry()
        for place, chip in enumerate(self._offers):
            chip.setVisible(place < len(fitting))

    def _offer(self) -> Chip:
        chip = Chip("", icon="plus")
        chip.setAccessibleDescription(self.tr("Used before"))
        chip.clicked.connect(lambda: self._choose(chip))
        return chip
