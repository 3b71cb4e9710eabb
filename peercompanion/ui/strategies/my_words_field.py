"""Why it is for me, and what to be careful about, to write. A person to talk to stands below, as under every note."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal

from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, row
from peercompanion.ui.strategies.draft import Draft
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.limited_edit import LimitedEdit
from peercompanion.ui.widgets.text import Glyph, yielding

LONGEST = 5_000


class MyWordsField(Card):
    changed, full = Signal(), Signal()

    def __init__(self, context: Context) -> None:
        super().__init__("soft")
        self._context = context
        self._why = LimitedEdit(self.tr("Why for me"), LONGEST, self.tr("What I liked about it"), (3, 10))
        when = self.tr("When to leave it, what to do instead")
        self._caution = LimitedEdit(self.tr("Take care"), LONGEST, when, (2, 8))
        self._help = HelpLine("", "")
        self.show_help()
        care = row(Glyph("info", "accent_text", 16), yielding(self.tr("Take care"), "eyebrow"), ..., gap=8)
        self.add(yielding(self.tr("Why for me"), "eyebrow"), self._why, 4, care, self._caution, 4, self._help)
        for field in (self._why, self._caution):
            field.textChanged.connect(self.changed)
            field.filled.connect(self.full)

    def show_help(self) -> None:
        """The country may have been changed in the settings meanwhile."""
        words = self._context.words
        self._help.set_line(words.help_lead(), words.first_line(self._context.preferences))

    def show_draft(self, draft: Draft) -> None:
        self._why.set_words(draft.why)
        self._caution.set_words(draft.caution)

    def read_into(self, draft: Draft) -> Draft:
        return replace(draft, why=self._why.words(), caution=self._caution.words())

    def start(self) -> None:
        self._why.setFocus(Qt.FocusReason.ShortcutFocusReason)
