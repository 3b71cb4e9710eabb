"""Which words the person wants to keep as they are."""

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from peercompanion.ui.context import Context


class KeptWords(Protocol):
    """Words in the form of ``domain.guard.remembered``."""

    def kept(self) -> frozenset[str]: ...

    def keep(self, word: str) -> None:
        """Raises what writing raises."""


class KeptInMemory:
    """As long as the window is there, where the vault does not remember them."""

    def __init__(self) -> None:
        self._words: frozenset[str] = frozenset()

    def kept(self) -> frozenset[str]:
        return self._words

    def keep(self, word: str) -> None:
        self._words |= {word}


def kept_words(context: "Context") -> KeptWords:
    """The vault's own, where it has them."""
    words: KeptWords = getattr(context.companion, "guard", context.guard)
    return words
