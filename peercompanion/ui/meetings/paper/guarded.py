"""May these words point to a person? Asked in one place for all that goes to paper."""

from collections.abc import Callable, Collection

PointsTo = Callable[[str, Collection[str]], bool]
"""Of one line, and the words that the person wants to keep as they are."""


def points_to_somebody(words: str, kept: Collection[str]) -> bool:
    return False
