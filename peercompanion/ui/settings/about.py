"""What this is, and what it is not, in plain words (product.md, "Honest limits")."""

from collections.abc import Sequence

from PySide6.QtCore import Qt

from peercompanion import __version__, content, paths
from peercompanion.errors import ContentBroken
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.text import text, yielding


class About(Section):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._tell(self.tr("PeerCompanion {version}").format(version=__version__), self._limits())
        self._tell(self.tr("Who it keeps out, and who not"), self._privacy())
        self._tell(self.tr("Where it lies"), self._places())
        if broken := content.left_out():
            self._tell(self.tr("What could not be read"), self._left_out(broken))
        self._tell(self.tr("What it is made of"), self._licences())
        self.end()

    def _tell(self, heading: str, passage: Passage) -> None:
        self.add(heading, passage.told_as(heading))

    def _limits(self) -> Passage:
        return self._card(
            self.tr("Nobody sees what you write here. The app alerts no one."),
            self.tr(
                "People in peer groups describe less loneliness, feeling understood and learning ways to cope. "
                "Trials find small gains in recovery and no clear effect on symptoms."
            ),
            self.tr("This app is not a treatment, and nothing in it is medical advice."),
        )

    def _privacy(self) -> Passage:
        return self._card(
            self.tr("Everything is kept in one encrypted file on this computer. The app has no network code."),
            self.tr("Somebody with the computer but without your passphrase or recovery code cannot read it."),
            self.tr(
                "It cannot protect you from somebody who looks at the open screen, who knows the passphrase, "
                "or who has put a spying program on this computer."
            ),
            self.tr(
                "Nobody can reset the passphrase, and we cannot either. Write it down and keep it in a safe place."
            ),
        )

    def _places(self) -> Passage:
        """Paths run left to right in every language."""
        rows = (
            (self.tr("The vault"), self._context.companion.folder),
            (self.tr("Settings of this computer"), self._context.preferences.folder),
            (self.tr("A counter that notices an older vault"), paths.state_folder()),
        )
        card = Passage(gap=10)
        for name, folder in rows:
            path = text(str(folder), "path", wrap=True)
            path.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            path.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            card.add(yielding(name, "label"), path)
        return card

    def _left_out(self, broken: Sequence[ContentBroken]) -> Passage:
        sentence = self.tr(
            "Some of the words that come with PeerCompanion could not be read and are left out. "
            "What you wrote is not touched. Installing PeerCompanion again brings them back."
        )
        card = self._card(sentence)
        for error in broken:
            where = self.tr("{path}, line {line}: {why}").format(path=error.path, line=error.line, why=error)
            card.add(text(breakable(where), "note", wrap=True))
        return card

    def _licences(self) -> Passage:
        return self._card(
            self.tr("PeerCompanion is free software under the MIT licence."),
            self.tr(
                "It stands on Qt for Python (LGPL), SQLCipher (BSD), cryptography (Apache and BSD), segno (BSD) "
                "and platformdirs (MIT), the font Inter (OFL), icons of Lucide (ISC) and EFF's list of words (CC BY)."
            ),
        )

    def _card(self, *sentences: str) -> Passage:
        passage = Passage(gap=10)
        passage.add(*(text(sentence, "body", wrap=True) for sentence in sentences))
        return passage
