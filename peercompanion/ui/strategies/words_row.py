"""Words that helped, to read in full; beside them the ways to change them and to let them go."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import Reflow, col, fill, holder, row, rule
from peercompanion.ui.strategies.words_card import WordsFace
from peercompanion.ui.widgets.buttons import tool
from peercompanion.ui.widgets.text import Glyph, text

FIRST_WORDS = 60


class WordsRow(QWidget):
    """Delete moves them to the trash wherever the focus is in it."""

    change_wanted, trashed = Signal(), Signal()

    def __init__(self, face: WordsFace) -> None:
        super().__init__()
        self.face = face
        self._change, self._trash = tool("pencil-line", self.tr("Change")), tool("trash-2", self.tr("Move to trash"))
        self._rule = rule()
        heard = text(breakable(face.heard), "note", wrap=True) if face.heard else None
        words = col(text(breakable(face.text), "lead", wrap=True), heard, ..., gap=4)
        top = Qt.AlignmentFlag.AlignTop
        said = holder(row((Glyph("quote", "accent_text", 18), top), (words, 1), gap=12))
        acts = holder(col(holder(row(..., self._change, self._trash, gap=4)), ..., gap=0))
        body = Reflow((said, 1), acts, gap=12, below=420, stacked_gap=4)
        body.layout().setContentsMargins(20, 14, 14, 14)
        fill(QVBoxLayout(self), (self._rule, body), 0)
        self._name_controls()
        self._change.clicked.connect(self.change_wanted)
        self._trash.clicked.connect(self.trashed)

    @property
    def stops(self) -> tuple[QWidget, QWidget]:
        return self._change, self._trash

    @property
    def at_delete(self) -> QAbstractButton:
        return self._trash

    def show_rule(self, shown: bool) -> None:
        self._rule.setVisible(shown)

    def _name_controls(self) -> None:
        """The words themselves are told with the first stop of the row."""
        words = self.face.text
        first = words if len(words) <= FIRST_WORDS else words[: FIRST_WORDS - 1].rstrip() + "…"
        self._change.setAccessibleName(self.tr("Change: {words}").format(words=first))
        self._change.setAccessibleDescription("\n".join(filter(None, (words, self.face.heard))))
        self._trash.setAccessibleName(self.tr("Move to trash: {words}").format(words=first))
