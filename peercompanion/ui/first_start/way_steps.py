"""The two ways into the vault that is about to be made: a passphrase, and a code on paper that is not demanded."""

from collections.abc import Callable

from peercompanion.ui.layout import Card
from peercompanion.ui.ways.code_step import CodeStep
from peercompanion.ui.ways.passphrase_step import PassphraseStep
from peercompanion.ui.widgets.text import icon_text


class FirstPassphrase(PassphraseStep):
    def __init__(self) -> None:
        super().__init__(
            self.tr("A passphrase only you know"),
            self.tr("It locks what you write. Long and easy to remember beats short and clever."),
            self.tr("Your passphrase"),
            _warning(
                self.tr(
                    "Nobody can reset it, and neither can we. "
                    "The recovery code on the next page is the only other way in."
                )
            ),
        )


class FirstCode(CodeStep):
    def __init__(self, draw: Callable[[], str]) -> None:
        super().__init__(
            draw,
            self.tr("Your recovery code"),
            self.tr(
                "It opens your journal if the passphrase is forgotten. Keep it on paper, away from this computer. "
                "It is shown only now."
            ),
            without=self.tr("Go on without a code"),
            about=self.tr(
                "Settings can make one at any time. Until then, if the passphrase is forgotten, nothing in here can "
                "be read again."
            ),
        )


def _warning(sentence: str) -> Card:
    return Card("warn", (16, 12, 16, 12)).add(icon_text("key-round", sentence, "body", wrap=True))
