"""Before there is a group: what this page will be for, and a few questions for those who are still looking."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion import content
from peercompanion.ui.layout import Card, Flow, col, holder, row
from peercompanion.ui.meetings.bullet import Bullet
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.disclosure import Disclosure
from peercompanion.ui.widgets.text import Glyph, text


class NoGroup(Card):
    add_wanted = Signal()

    def __init__(self) -> None:
        super().__init__(pad=(28, 28, 28, 24), gap=10)
        self._add = Button(self.tr("Add your group"), "primary", "plus")
        self._add.clicked.connect(self.add_wanted)
        about = text(
            self.tr(
                "The next date, the ground rules, and what I want to bring, ready ten minutes before.\n"
                "A nickname is all that is needed. Nothing leaves this computer."
            ),
            "muted",
            wrap=True,
        )
        title = row(Glyph("users", "accent_text", 24), (text(self.tr("My group"), "title", wrap=True), 1), gap=12)
        looking = Disclosure(self.tr("Still looking for a group"), self._questions())
        if not content.prompts().finding_a_group:
            looking.hide()  # shown by its parent otherwise: without one it would be a window of its own
        self.add(title, about, 6, Flow(self._add), 4, looking)

    def start(self) -> None:
        self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _questions(self) -> QWidget:
        """To ask oneself after a first visit; there is nothing to fill in."""
        lead = text(self.tr("Questions that may help. There is nothing to fill in."), "muted", wrap=True)
        asked = [QCoreApplication.translate("content", question) for question in content.prompts().finding_a_group]
        top = Qt.AlignmentFlag.AlignTop
        lines = [row((Bullet(), top), (text(question, "body", wrap=True), 1), gap=10) for question in asked]
        questions = holder(col(lead, *lines, gap=6))
        questions.setContentsMargins(6, 0, 0, 0)
        return questions
