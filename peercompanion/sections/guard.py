"""What the confidentiality guard is told to leave as it is."""

from peercompanion.domain.text import LONGEST_KEPT, require_text
from peercompanion.errors import InvalidInput
from peercompanion.store.kept_words import KeptWordRows


class GuardSection:
    def __init__(self, rows: KeptWordRows) -> None:
        self._rows = rows

    def kept(self) -> frozenset[str]:
        return self._rows.all()

    def keep(self, word: str, by: object | None = None) -> None:
        """From now on; undo takes it back."""
        if not word.strip():
            raise InvalidInput("no word", field="word")
        require_text(word, "word", LONGEST_KEPT)
        self._rows.keep(word, by=by)

    def forget(self, word: str, by: object | None = None) -> None:
        self._rows.forget(word, by=by)
