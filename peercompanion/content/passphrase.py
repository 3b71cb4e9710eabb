"""Words for a passphrase: EFF's large list of 7776, so a word drawn at random is worth 12.9 bits."""

import secrets

from peercompanion.errors import ContentBroken

WORDS_IN_LIST = 7776


def draw(words: tuple[str, ...], count: int) -> tuple[str, ...]:
    """By the system's own randomness, each word anew."""
    return tuple(secrets.choice(words) for _ in range(count))


def read_left_out(text: str, path: str) -> frozenset[str]:
    """One word a line. So many that a draw would be worth clearly less are refused: that is no list of a few words."""
    words = frozenset(line for line in text.splitlines() if line and not line.startswith("#"))
    if len(words) > WORDS_IN_LIST // 20:
        raise ContentBroken(f"{len(words)} words left out", path=path)
    return words


def read_words(text: str, path: str) -> tuple[str, ...]:
    """One word a line, "#" before remarks. A list cut short would make weak passphrases: it raises ContentBroken."""
    words = tuple(line for line in text.splitlines() if not line.startswith("#"))
    if not len(words) == len(set(words)) == WORDS_IN_LIST:
        raise ContentBroken(f"{len(set(words))} different words instead of {WORDS_IN_LIST}", path=path)
    return words
