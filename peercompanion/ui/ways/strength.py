"""How hard a passphrase is to guess, roughly: advice for a person, not a proof. Nothing is ever refused."""

import re
from dataclasses import dataclass

ENOUGH_WORDS = 5
SHORT = 8
STRONGEST = 4
LEAST_WORD = 3
BY_WORDS = {0: 0, 1: 0, 2: 2, 3: 3, 4: 3}
FEW_KINDS, MANY_KINDS = (12, 18, 28), (9, 12, 16)
KINDS = (str.islower, str.isupper, str.isdigit)
FIRST_OF_MANY = 0x2E80  # Chinese, Japanese and Korean: thousands of characters to choose from


@dataclass(frozen=True, slots=True)
class Strength:
    """``level`` 0 (nothing) to 4; ``words`` different words, as far as they can be told apart."""

    level: int
    words: int
    is_short: bool


def measure(passphrase: str) -> Strength:
    if not passphrase:
        return Strength(0, 0, is_short=False)
    words = len({word.casefold() for word in re.split(r"[\W_]+", passphrase) if len(word) >= LEAST_WORD})
    fresh = _fresh(" ".join(dict.fromkeys(passphrase.split())))
    is_short = fresh < SHORT and len(passphrase) < SHORT
    level = max(1, BY_WORDS.get(words, STRONGEST), _by_length(fresh, _kinds(passphrase)))
    return Strength(1 if fresh < SHORT else level, words, is_short)


def _fresh(passphrase: str) -> int:
    """Characters that do not just repeat or continue the one before: "aaaa" and "1234" are worth one."""
    before, count = None, 0
    for character in passphrase:
        code = ord(character)
        if before is None or abs(code - before) > 1:
            count += 2 if code >= FIRST_OF_MANY else 1
        before = code
    return count


def _by_length(fresh: int, kinds: int) -> int:
    steps = MANY_KINDS if kinds > 2 else FEW_KINDS
    return 1 + sum(fresh >= step for step in steps)


def _kinds(passphrase: str) -> int:
    others = any(not character.isalnum() and not character.isspace() for character in passphrase)
    return sum(any(map(kind, passphrase)) for kind in KINDS) + others
