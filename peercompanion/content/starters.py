"""Starter strategies: small things some people find useful. What is added becomes a copy of one's own."""

from collections.abc import Iterator
from dataclasses import dataclass

from peercompanion.content.table import KEY, Table

FOCUSES = "practical|emotional|both"
CHANNELS = "body|thoughts|doing|people|place|meaning"


@dataclass(frozen=True, slots=True, kw_only=True)
class Starter:
    """``focus``, ``channel`` and ``situations`` are keys; ``caution`` belongs beside the steps, or is "".

    ``evidence`` says how much is known and of what; ``source`` is what was read, or "" where nothing was.
    """

    key: str
    title: str
    focus: str
    channel: str
    effort: int
    minutes: int | None
    situations: tuple[str, ...]
    steps: tuple[str, ...]
    caution: str
    evidence: str
    source: str


@dataclass(frozen=True, slots=True)
class Starters:
    known: tuple[Starter, ...]

    def __iter__(self) -> Iterator[Starter]:
        return iter(self.known)

    def __len__(self) -> int:
        return len(self.known)

    def find(self, key: str) -> Starter | None:
        """None for one that is not shipped (any more)."""
        return next((starter for starter in self.known if starter.key == key), None)


def read_starters(text: str, path: str) -> Starters:
    """Raises ContentBroken."""
    return Table.of_file(text, path).read(lambda file: Starters(file.tables("strategy", _starter)))


def _starter(table: Table) -> Starter:
    return Starter(
        key=table.identity("key"),
        title=table.text("title"),
        focus=table.text("focus", FOCUSES),
        channel=table.text("channel", CHANNELS),
        effort=table.number("effort", 1, 3),
        minutes=table.number("minutes", 1, 600, optional=True),
        situations=table.texts("situations", KEY),
        steps=table.texts("steps", most=7),
        caution=table.text("caution", optional=True),
        evidence=table.text("evidence"),
        source=table.text("source", optional=True),
    )
