"""What this is, and what it is not, in plain words (product.md, "Honest limits")."""

from peercompanion import __version__
from peercompanion.ui.layout import Card
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.text import text


class About(Section):
    def __init__(self) -> None:
        super().__init__()
        self.add(self.tr("PeerCompanion {version}").format(version=__version__), self._limits())
        self.add(self.tr("Who it keeps out, and who not"), self._privacy())
        self.end()

    def _limits(self) -> Card:
        return self._card(
            self.tr("Nobody sees what you write here. The app alerts no one."),
            self.tr(
                "People in peer groups describe less loneliness, feeling understood and learning ways to cope. "
                "Trials find small gains in recovery and no clear effect on symptoms."
            ),
            self.tr("This app is not a treatment, and nothing in it is medical advice."),
        )

    def _privacy(self) -> Card:
        return self._card(
            self.tr("Everything is kept in one encrypted file on this computer. The app has no network code."),
            self.tr("Somebody with the computer but without your passphrase cannot read it."),
            self.tr(
                "It cannot protect you from somebody who looks at the open screen, who knows the passphrase, "
                "or who has put a spying program on this computer."
            ),
            self.tr(
                "Nobody can reset the passphrase, and we cannot either. Write it down and keep it in a safe place."
            ),
        )

    def _card(self, *sentences: str) -> Card:
        return Card(gap=10).add(*(text(sentence, "body", wrap=True) for sentence in sentences))
