"""Words for the feeling: four groups, gentle words first, the rest behind "more"; full answers; and one's own words."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion import content
from peercompanion.content.vocabulary import Feeling, FeelingBox
from peercompanion.domain.mood import LONGEST_FEELING
from peercompanion.ui.layout import Reflow, fill
from peercompanion.ui.today.labelled import Labelled
from peercompanion.ui.today.own_words import OwnWords
from peercompanion.ui.widgets.chips import Chip, ChipLink
from peercompanion.ui.widgets.roving import Roving
from peercompanion.ui.widgets.text import text
from peercompanion.ui.wording import Wording

SHOWN_AT_ONCE = 4


class Feelings(QWidget):
    """Shows what ``set_feelings`` says; ``toggled`` says what is wanted."""

    toggled = Signal(str, bool)  # a key or an own word, and whether it is to be there

    def __init__(self, words: Wording, offered: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._words = words
        vocabulary = content.feelings()
        self._full = {feeling.key: _chip(feeling, words, self.toggled) for feeling in vocabulary.full_answers}
        self._groups = [Group(box, words) for box in vocabulary.boxes]
        add = ChipLink(self.tr("own word"), "plus")
        name = self.tr("Your own word")
        self._own = OwnWords(add, name, LONGEST_FEELING, lambda: _own(offered()), add_elsewhere=True)
        self._lines = [Labelled(group.name, group) for group in self._groups]
        self._lines.insert(0, own_line := Labelled(self.tr("Your own"), self._own))
        answers = Roving(*(parts := (*self._full.values(), add)))
        answers.setAccessibleName(question := self.tr("What is around?"))
        answers.settle(parts)
        head = Reflow((text(question, "label"), 1), answers, stacked_gap=2)
        fill(QVBoxLayout(self), (head, 2, *self._lines), 6)
        self._own.in_use.connect(own_line.setVisible)
        own_line.hide()
        for group in self._groups:
            group.toggled.connect(self.toggled)
        self._own.toggled.connect(self._toggle_own)

    def set_feelings(self, feelings: Sequence[str]) -> None:
        for key, chip in self._full.items():
            chip.setChecked(key in feelings)
        for group in self._groups:
            group.set_feelings(feelings)
        self._own.set_words(_own(feelings))

    def set_stacked(self, stacked: bool) -> None:
        for line in self._lines:
            line.set_stacked(stacked)

    def close_field(self) -> bool:
        return self._own.close_field()

    def fold(self) -> None:
        """As at the start: four words a group."""
        for group in self._groups:
            group.set_open(False)
        self._own.close_field()

    def take_typed(self) -> str:
        return self._known(self._own.take_typed())

    def _toggle_own(self, word: str, there: bool) -> None:
        self.toggled.emit(self._known(word), there)

    def _known(self, word: str) -> str:
        """A word that is in the vocabulary is that one, however it is written."""
        same = (f.key for f in content.feelings() if self._words.feeling(f.key).casefold() == word.casefold())
        return next(same, word)


class Group(Roving):
    """One box of words. "more" opens the rest in place; chosen ones stay when it closes again."""

    toggled = Signal(str, bool)

    def __init__(self, box: FeelingBox, words: Wording) -> None:
        super().__init__()
        self.name = QCoreApplication.translate("content", box.name)
        self.setAccessibleName(self.name)
        self._words, self._rest = words, box.feelings[SHOWN_AT_ONCE:]
        self._chips = {feeling.key: _chip(feeling, words, self.toggled) for feeling in box.feelings[:SHOWN_AT_ONCE]}
        self._more = ChipLink("")
        self.add(*self._chips.values(), self._more)
        self._more.clicked.connect(self._turn)
        self.set_open(False)

    def set_feelings(self, feelings: Sequence[str]) -> None:
        if any(feeling.key in feelings for feeling in self._rest):
            self._build_rest()
        for key, chip in self._chips.items():
            chip.setChecked(key in feelings)
        self._fold_rest()

    def set_open(self, open: bool) -> None:
        self._open = open
        if open:
            self._build_rest()
        self._more.setText(self.tr("less") if open else self.tr("more"))
        name = self.tr("Fewer words: {group}") if open else self.tr("More words: {group}")
        self._more.setAccessibleName(name.format(group=self.name))
        self._more.setVisible(bool(self._rest))
        self._fold_rest()

    def _turn(self) -> None:
        """The focus goes to the first of the words that came."""
        seen = [chip for chip in self._chips.values() if not chip.isHidden()]
        self.set_open(not self._open)
        came = [chip for chip in self._chips.values() if not chip.isHidden() and chip not in seen]
        if came:
            came[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _fold_rest(self) -> None:
        for key in self._rest_keys():
            if chip := self._chips.get(key):
                chip.setVisible(self._open or chip.isChecked())
        self.settle((*self._chips.values(), self._more))

    def _build_rest(self) -> None:
        """Not before they are wanted: two words of three are behind "more", and Today opens often."""
        if len(self._chips) > SHOWN_AT_ONCE:
            return
        for feeling in self._rest:
            chip = self._chips[feeling.key] = _chip(feeling, self._words, self.toggled)
            self._put_before_more(chip)

    def _put_before_more(self, chip: Chip) -> None:
        line = self.layout()
        line.takeAt(line.count() - 1)
        self.add(chip, self._more)
        QWidget.setTabOrder(self._more.previousInFocusChain(), chip)

    def _rest_keys(self) -> tuple[str, ...]:
        return tuple(feeling.key for feeling in self._rest)


def _own(feelings: Sequence[str]) -> list[str]:
    return [word for word in feelings if content.feelings().find(word) is None]


def _chip(feeling: Feeling, words: Wording, toggled: Signal) -> Chip:
    chip = Chip(words.feeling(feeling.key))
    chip.clicked.connect(lambda on: toggled.emit(feeling.key, on))
    return chip
