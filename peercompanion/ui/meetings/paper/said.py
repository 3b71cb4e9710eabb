"""The notes that are brought, line by line, and what stands on paper of each.

The longer text of a note is never among them: it stays on the screen, unless a note has nothing else.
"""

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from peercompanion.domain.note import Ask, Comfort, Note
from peercompanion.ui.isolated import one_line
from peercompanion.ui.meetings.paper.guarded import PointsTo


class Why(StrEnum):
    """A line is left out unless the person says otherwise."""

    HEARD = "heard"
    POINTS_TO = "points_to"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """``is_title``: of a note that has points as well."""

    note: UUID
    words: str
    why: Why | None = None
    is_title: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One note."""

    lines: tuple[Line, ...]
    is_maybe: bool
    ask: Ask | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """One note as it stands on paper."""

    words: tuple[str, ...]
    title: str = ""
    is_maybe: bool = False
    ask: Ask | None = None


def items(
    notes: Iterable[Note], points_to: PointsTo, kept: Collection[str] = (), *, titles: bool = False
) -> tuple[Item, ...]:
    """In their order. ``titles``: also of notes that have points."""
    return tuple(_item(note, points_to, kept, titles) for note in notes)


def said(items: Iterable[Item], is_ticked: Callable[[Line], bool], instead: str) -> tuple[Said, ...]:
    """``instead`` stands once for what may tell of somebody else and is not ticked; other such lines are not there."""
    return tuple(found for item in items if (found := _said(item, is_ticked, instead)))


def _item(note: Note, points_to: PointsTo, kept: Collection[str], titles: bool) -> Item:
    around = "\n".join((note.title, *note.points, note.body))

    def why(words: str) -> Why | None:
        if note.takeaways or note.notes:
            return Why.HEARD
        return Why.POINTS_TO if points_to(words, around, kept) else None

    shown = (one_line(words.strip()) for words in note.lines)
    lines = [Line(note=note.id, words=words, why=why(words)) for words in shown]
    if titles and note.points and note.title.strip():
        title = one_line(note.title.strip())
        lines.insert(0, Line(note=note.id, words=title, why=why(title), is_title=True))
    return Item(lines=tuple(lines), is_maybe=note.comfort is Comfort.MAYBE, ask=note.ask)


def _said(item: Item, is_ticked: Callable[[Line], bool], instead: str) -> Said | None:
    titles = [*_shown((line for line in item.lines if line.is_title), is_ticked, instead)]
    words = [*_shown((line for line in item.lines if not line.is_title), is_ticked, instead)]
    if not (titles or words):
        return None
    if not words or titles == words:
        titles, words = [], titles or words
    return Said(words=tuple(words), title="".join(titles), is_maybe=item.is_maybe, ask=item.ask)


def _shown(lines: Iterable[Line], is_ticked: Callable[[Line], bool], instead: str) -> Iterator[str]:
    before = ""
    for line in lines:
        words = line.words if is_ticked(line) else instead if line.why else ""
        if words and not words == before == instead:
            yield words
        before = words
