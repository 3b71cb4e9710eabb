"""The step that asks for a new passphrase, twice."""

from peercompanion.ui.boxes import Piece
from peercompanion.ui.ways.new_passphrase import NewPassphrase
from peercompanion.ui.widgets.step import Step


class PassphraseStep(Step):
    """Goes on when something was typed twice the same. ``name`` stands above the first field, ``below`` under both."""

    def __init__(self, title: str, sentence: str, name: str, *below: Piece, go_words: str = "") -> None:
        super().__init__(title, sentence, go_words=go_words)
        self._new = NewPassphrase(name)
        self._new.changed.connect(self.look)
        self.fill_in(self._new, 12, *below)
        self.look()

    @property
    def passphrase(self) -> str:
        return self._new.passphrase

    @property
    def may_go_on(self) -> bool:
        return self._new.is_typed

    def arrive(self) -> None:
        self._new.arrive()

    def go_on(self) -> None:
        if not self._new.go_further():
            super().go_on()

    def forget(self) -> None:
        self._new.forget()
