"""Long words without a blank may break anywhere: an address somebody pasted must not widen the page."""

import re

LONGEST_UNBROKEN = 24
ZERO_WIDTH_SPACE = "\u200b"
_LONG = re.compile(rf"[^\s{ZERO_WIDTH_SPACE}]{{{LONGEST_UNBROKEN},}}")


def breakable(words: str) -> str:
    return _LONG.sub(lambda long: ZERO_WIDTH_SPACE.join(_pieces(long[0])), words)


def _pieces(word: str) -> list[str]:
    return [word[start : start + 8] for start in range(0, len(word), 8)]
