"""Before there is a group: what this page will be for, and two ways on, for who has one and for who is looking."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion import content
from peercompanion.ui.layout import Card, Flow, col, holder, row
from peercompanion.ui.meetings.bullet import Bullet
from peercompanion.ui.meetings.toggle import Toggle
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import Glyph, text


class NoGroup(Card):
    add_wanted, looking_wanted = Signal(), Signal()

    def __init__(self) -> None:
        super().__init__(pad=(28, 28, 28, 24), gap=10)
        self._add = Button(self.tr("I have a group"), "primary", "plus")
        self._looking = Toggle(self.tr("I am still looking"))
        self._more = self._for_who_looks()
        self._add.clicked.connect(self.add_wanted)
        self._looking.turned.connect(self._more.setVisible)
        about = text(
            self.tr(
                "The next date, the ground rules, and what I want to bring, ready ten minutes before.\n"
                "A nickname is all that is needed. Nothing leaves this computer."
            ),
            "muted",
            wrap=True,
        )
        title = row(Glyph("users", "accent_text", 24), (text(self.tr("My group"), "title", wrap=True), 1), gap=12)
        self.add(title, about, 6, Flow(self._add, self._looking, gap=16), self._more)
        self._more.hide()

    def start(self) -> None:
        self._add.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _for_who_looks(self) -> QWidget:
        """Questions to ask oneself; a group that is looked at is written down like any other."""
        said = self.tr("It is fine to try several, and to leave again. A group that is looked at can be written down.")
        write = Button(self.tr("Write one down"), "soft", "plus")
        write.clicked.connect(self.looking_wanted)
        parts = (*self._questions(), 4, text(said, "muted", wrap=True), Flow(write))
        inside = holder(col(*parts, gap=6))
        inside.setContentsMargins(6, 0, 0, 0)
        return inside

    def _questions(self) -> list:
        asked = [QCoreApplication.translate("content", question) for question in content.prompts().finding_a_group]
        if not asked:
            return []
        lead = text(self.tr("Questions that may help. There is nothing to fill in."), "muted", wrap=True)
        top = Qt.AlignmentFlag.AlignTop
        return [lead, *(row((Bullet(), top), (text(question, "body", wrap=True), 1), gap=10) for question in asked)]
