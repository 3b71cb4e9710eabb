"""A share-note: one thing to say, and the wall around what stays private.

    caught → to_bring → shared → follow_up → done,     also kept and let_go

A private note is in none of to_bring, shared, follow_up, done. The value refuses it here, the database again.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from uuid import UUID, uuid4

from peercompanion.domain.stamp import Stamp
from peercompanion.domain.text import require_text
from peercompanion.errors import InvalidInput

LONGEST_TITLE = 120
LONGEST_POINT = 90
MOST_POINTS = 5
MOST_NOTES_BROUGHT = 5


class Comfort(StrEnum):
    SHARE = "share"
    MAYBE = "maybe"
    PRIVATE = "private"


class NoteStatus(StrEnum):
    CAUGHT = "caught"
    TO_BRING = "to_bring"
    SHARED = "shared"
    FOLLOW_UP = "follow_up"
    DONE = "done"
    KEPT = "kept"
    LET_GO = "let_go"


class Ask(StrEnum):
    """What I want back."""

    LISTEN = "listen"
    IDEAS = "ideas"
    PRACTICAL_HELP = "practical_help"
    CELEBRATE = "celebrate"


class Audience(StrEnum):
    """A note for someone else (a therapist, say) is never on the group's sheet."""

    GROUP = "group"
    SOMEONE_ELSE = "someone_else"


class Weight(StrEnum):
    """How it felt to have said it."""

    LIGHTER = "lighter"
    SAME = "same"
    HEAVIER = "heavier"


OPEN_STATUSES = frozenset({NoteStatus.TO_BRING, NoteStatus.SHARED, NoteStatus.FOLLOW_UP, NoteStatus.DONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """At most five points of at most 90 characters. ``entries``, ``strategies``, ``notes`` and ``takeaways`` are
    links to what it came from; ``order`` sorts the sheet; ``felt`` says how it was to have said it.
    """

    title: str = ""
    body: str = ""
    points: tuple[str, ...] = ()
    id: UUID = field(default_factory=uuid4)
    ask: Ask | None = None
    audience: Audience = Audience.GROUP
    comfort: Comfort = Comfort.PRIVATE
    status: NoteStatus = NoteStatus.CAUGHT
    meeting: UUID | None = None
    felt: Weight | None = None
    how_it_was: str = ""
    follow_up: str = ""
    order: int = 0
    entries: tuple[UUID, ...] = ()
    strategies: tuple[UUID, ...] = ()
    notes: tuple[UUID, ...] = ()
    takeaways: tuple[UUID, ...] = ()
    stamp: Stamp | None = None

    def __post_init__(self) -> None:
        require_text(self.title, "title", LONGEST_TITLE)
        for name in ("body", "how_it_was", "follow_up"):
            require_text(getattr(self, name), name)
        self._require_points()
        if not (self.title.strip() or self.body.strip() or self.points):
            raise InvalidInput("nothing in it", field="title")
        if self.comfort is Comfort.PRIVATE and self.status in OPEN_STATUSES:
            raise InvalidInput("a private note stays private", field="comfort")

    @property
    def name(self) -> str:
        """What it is called, on one line: its title, else the first thing that is in it."""
        return next(filter(str.strip, (self.title, *self.points, self.body))).strip().splitlines()[0]

    @property
    def lines(self) -> tuple[str, ...]:
        """What is to be said of it, as the group may see it: its points; without any, its name. Never the text."""
        return self.points or (self.name,)

    def _require_points(self) -> None:
        if len(self.points) > MOST_POINTS:
            raise InvalidInput(f"more than {MOST_POINTS} points", field="points")
        for point in self.points:
            if not point.strip():
                raise InvalidInput("a blank point", field="points")
            require_text(point, "points", LONGEST_POINT)

    def opened(self, comfort: Comfort) -> "Note":
        """To be brought to the group: comfort and status in one act. Raises InvalidInput for private."""
        return replace(self, comfort=comfort, status=NoteStatus.TO_BRING)

    def closed(self) -> "Note":
        """Private again. Always works: what was still to bring is only caught, what was said stays mine to keep."""
        kept = {NoteStatus.SHARED, NoteStatus.FOLLOW_UP, NoteStatus.DONE}
        status = NoteStatus.CAUGHT if self.status is NoteStatus.TO_BRING else self.status
        return replace(self, comfort=Comfort.PRIVATE, status=NoteStatus.KEPT if self.status in kept else status)
