"""May these words point to a person? Asked in one place for all that goes to paper."""

from collections.abc import Callable, Collection

from peercompanion.ui.guard import usual_language

PointsTo = Callable[[str, str, Collection[str]], bool]
"""Of one line, the whole note around it, and the words that the person wants to keep as they are."""


def points_to_somebody(words: str, around: str, kept: Collection[str]) -> bool:
    """By the rules of the language that the note is written in."""
    from peercompanion.domain.guard import find, language_of  # late: nobody's start waits for the rules and the lists

    return bool(find(words, language_of(around, usual_language()), kept))
