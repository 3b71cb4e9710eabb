"""Words on offer: for feelings, and for the situations in which it is hard. People add their own beside them."""

from collections.abc import Iterator
from dataclasses import dataclass

from peercompanion.content.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Feeling:
    """``situation`` is the key of a suggestion, or ""."""

    key: str
    word: str
    situation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FeelingBox:
    """Words that feel alike, gentle ones first."""

    key: str
    name: str
    feelings: tuple[Feeling, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Feelings:
    """``full_answers`` ("mixed", "I don't know", "no word") stand beside the boxes and are answers like any other."""

    boxes: tuple[FeelingBox, ...]
    full_answers: tuple[Feeling, ...]

    def __iter__(self) -> Iterator[Feeling]:
        for box in self.boxes:
            yield from box.feelings
        yield from self.full_answers

    def find(self, key: str) -> Feeling | None:
        """None for a person's own word."""
        return next((feeling for feeling in self if feeling.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    key: str
    name: str


@dataclass(frozen=True, slots=True)
class Situations:
    known: tuple[Situation, ...]

    def __iter__(self) -> Iterator[Situation]:
        return iter(self.known)

    def find(self, key: str) -> Situation | None:
        """None for a person's own words."""
        return next((situation for situation in self if situation.key == key), None)


def read_feelings(text: str, path: str) -> Feelings:
    """Raises ContentBroken."""
    return Table.of_file(text, path).read(
        lambda file: Feelings(boxes=file.tables("box", _box), full_answers=file.tables("full_answer", _feeling))
    )


def read_situations(text: str, path: str) -> Situations:
    """Raises ContentBroken."""
    return Table.of_file(text, path).read(lambda file: Situations(file.tables("situation", _situation)))


def _box(table: Table) -> FeelingBox:
    return FeelingBox(key=table.identity("key"), name=table.text("name"), feelings=table.tables("feeling", _feeling))


def _feeling(table: Table) -> Feeling:
    return Feeling(
        key=table.identity("key", of="feeling"),
        word=table.text("word"),
        situation=table.text("situation", optional=True),
    )


def _situation(table: Table) -> Situation:
    return Situation(key=table.identity("key"), name=table.text("name"))
