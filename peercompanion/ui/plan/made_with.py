"""With whom the plan was made, if the person wants to note it down. Kept as it is typed."""

from uuid import uuid4

from PySide6.QtWidgets import QWidget

from peercompanion.domain.plan import LONGEST_MADE_WITH, PlanAbout
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.text import text


class MadeWith(Card):
    """``by`` is the page, which makes the change."""

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__("", (22, 16, 22, 18), 8)
        self._context, self._by, self._sitting = context, by, uuid4()
        self._kept = ""
        name = self.tr("Made with")
        self._field = LineEdit(name, self.tr("Somebody, or nobody"), LONGEST_MADE_WITH)
        self._autosave = Autosave(self, lambda: context.frame.attempt(self._store))
        self._field.textEdited.connect(self._autosave.touch)
        about = text(self.tr("With whom I went through it, if I want to remember that."), "muted", wrap=True)
        self.add(text(name, "strong", wrap=True), self._field, about)

    def read(self, about: PlanAbout) -> None:
        """Never over what is being typed."""
        if self._field.text().strip() == self._kept and about.made_with != self._kept:
            self._field.setText(about.made_with)
            self._kept = about.made_with

    def flush(self) -> None:
        """Raises what saving raises; the words stay."""
        self._autosave.drop()
        self._store()

    def _store(self) -> None:
        words = self._field.text().strip()
        if words != self._kept:
            self._context.companion.plan.save_made_with(words, by=self._by, merge=self._sitting)
            self._kept = words
