"""Words that helped, at the foot of the library: the latest few, and the way to all of them."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Flow, Reflow, clear, fill
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.words_card import WordsCard, WordsFace
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text, yielding

SHOWN, STACK_BELOW = 3, 740


class WordsShelf(QWidget):
    """``opened`` with the id of what was pressed, or None for all."""

    opened, new_wanted = Signal(object), Signal()

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._faces: tuple[WordsFace, ...] = ()
        self._all, self._add = Button("", "link"), Button(self.tr("Keep some words"), "link", "plus")
        self._none = text(self.tr("A sentence somebody said that helped can stand here."), "muted", wrap=True)
        self._cards = QVBoxLayout()
        heading = Flow(yielding(self.tr("Words that helped"), "title"), self._all, self._add, gap=12, line_gap=4)
        fill(QVBoxLayout(self), (heading, self._none, self._cards), 8)
        self._all.clicked.connect(lambda: self.opened.emit(None))
        self._add.clicked.connect(self.new_wanted)

    def read(self, origins: Origins) -> None:
        """The cards stay as long as they say the same."""
        kept = self._context.companion.takeaways.of_kind(TakeawayKind.WORDS_THAT_HELPED)
        self._none.setVisible(not kept)
        self._all.setVisible(bool(kept))
        self._all.setText(self.tr("Read all %Ln", "", len(kept)) if len(kept) > 1 else self.tr("Read"))
        self._all.setAccessibleName(self.tr("Read all words that helped"))
        origins.read_ahead(takeaway.meeting for takeaway in kept[:SHOWN])
        faces = tuple(WordsFace.of(takeaway, origins, self._context.words) for takeaway in kept[:SHOWN])
        if faces != self._faces:
            self._faces = faces
            self._show(faces)

    def come_back(self) -> None:
        """The focus to the way to all, or to the first words."""
        (self._all if self._faces else self._add).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show(self, faces: Sequence[WordsFace]) -> None:
        clear(self._cards)
        cards = [WordsCard(face) for face in faces]
        for card in cards:
            card.clicked.connect(lambda _checked=False, card=card: self.opened.emit(card.face.id))
        if cards:
            self._cards.addWidget(Reflow(*((card, 1) for card in cards), gap=16, stacked_gap=12, below=STACK_BELOW))
