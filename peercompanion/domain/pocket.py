"""What stands in the pocket view: what is to be said, and nothing that tells whose it is, or when and where."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from peercompanion.domain.note import MOST_NOTES_BROUGHT, Comfort, Note


@dataclass(frozen=True, slots=True, kw_only=True)
class PocketLine:
    words: str
    is_maybe: bool = False


def pocket_lines(sheet: Iterable[Note]) -> tuple[PocketLine, ...]:
    """The points of the notes on a sheet, in its order. A note without points is its title, else its first line.

    A private one is left out, wherever it came from.
    """
    open_ones = (note for note in sheet if note.comfort is not Comfort.PRIVATE)
    return tuple(
        PocketLine(words=words, is_maybe=note.comfort is Comfort.MAYBE)
        for note in islice(open_ones, MOST_NOTES_BROUGHT)
        for words in note.lines
    )
