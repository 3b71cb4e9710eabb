"""What the form says right now: like a mood entry, but it may say nothing yet, and nothing of it need be stored."""

from dataclasses import dataclass, fields, replace
from datetime import datetime

from peercompanion.domain.mood import Mood, MoodKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """``happened`` is None until the first save, unless another time was chosen. Names and meanings are Mood's."""

    happened: datetime | None = None
    kind: MoodKind = MoodKind.CHECK_IN
    mood: int | None = None
    energy: int | None = None
    hope: int | None = None
    connected: int | None = None
    control: int | None = None
    sleep: int | None = None
    feelings: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""

    @classmethod
    def of(cls, entry: Mood | None) -> "Draft":
        return cls(**{field.name: getattr(entry, field.name) for field in fields(cls)}) if entry else cls()

    @property
    def says_something(self) -> bool:
        """Whether a Mood can be made of it. A time alone, or blanks in the note, are nothing yet."""
        silent = Draft(happened=self.happened, note=self.note)
        return self != silent or bool(self.note.strip())

    def rated(self, rating: str, value: int | None) -> "Draft":
        """A face makes a "just here" a check-in again."""
        rest = replace(self, kind=MoodKind.CHECK_IN) if rating == "mood" and self.kind is MoodKind.JUST_HERE else self
        return replace(rest, **{rating: value})

    def just_here(self) -> "Draft":
        return replace(self, kind=MoodKind.JUST_HERE, mood=None)

    def with_word(self, words: str, word: str, there: bool) -> "Draft":
        """``words`` is "feelings" or "tags"; the order is the one in which they were chosen."""
        others = tuple(other for other in getattr(self, words) if other != word)
        return replace(self, **{words: (*others, word) if there else others})

    def since(self, earlier: "Draft") -> dict[str, object]:
        """Fields that differ from ``earlier``, with the values they have here: what ``replace`` takes."""
        return {
            field.name: getattr(self, field.name)
            for field in fields(self)
            if getattr(self, field.name) != getattr(earlier, field.name)
        }
