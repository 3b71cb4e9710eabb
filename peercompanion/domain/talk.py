"""How long does it take to say this? Only so that somebody can plan; nothing is ever cut off.

Spoken English runs at about 150 words a minute (National Center for Voice and Speech); a nervous first sentence is
slower, so 130 is used, and scripts without spaces are counted at 4 characters a second, the usual rate for spoken
Chinese.
"""

import unicodedata
from collections.abc import Iterable

from peercompanion.domain.note import Comfort, Note

WORDS_A_SECOND = 130 / 60
WIDE_CHARACTERS_A_SECOND = 4
BREATH_BETWEEN_POINTS = 2


def seconds_to_say(note: Note) -> int:
    """Seconds for its points (or title and text, where there are no points), with a breath after each."""
    said = note.points or tuple(part for part in (note.title, note.body) if part.strip())
    return round(sum(_seconds(text) + BREATH_BETWEEN_POINTS for text in said))


def seconds_to_bring(notes: Iterable[Note]) -> int:
    """Seconds for what is certain to be said; a maybe is not counted."""
    return sum(seconds_to_say(note) for note in notes if note.comfort is Comfort.SHARE)


def _seconds(text: str) -> float:
    wide = sum(unicodedata.east_asian_width(c) in "WF" for c in text)
    words = len("".join(" " if unicodedata.east_asian_width(c) in "WF" else c for c in text).split())
    return words / WORDS_A_SECOND + wide / WIDE_CHARACTERS_A_SECOND
