"""May this text point to a person? Local rules and short lists; they notice much and know nothing.

No such rule reaches a name without its capital beside words that have theirs, a nickname, a name that is nothing but a
word ("Hope is kind"), somebody told apart by a place, a look or a story, or names in scripts without capitals. And it
cannot know who is a public person: the author of a book is noticed like anybody else.
"""

from peercompanion.domain.guard.finding import find, remembered
from peercompanion.domain.guard.hit import Hit, Kind
from peercompanion.domain.guard.instead import Instead, initial, plain_word, someone
from peercompanion.domain.guard.language import language_of

__all__ = [
    "Hit",
    "Instead",
    "Kind",
    "find",
    "initial",
    "language_of",
    "plain_word",
    "remembered",
    "someone",
]
