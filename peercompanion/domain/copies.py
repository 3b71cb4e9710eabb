"""Copies of the vault: what is known of each, and which ones stay."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from peercompanion.domain.journal import Kind

DAYS, WEEKS, MIGRATIONS, REPLACED = 3, 4, 2, 2
"""How many of a sort are kept: the last one of each day and week, and the last ones of a sort of their own."""


class Reason(StrEnum):
    DAILY = "daily"
    ASKED = "asked"
    MIGRATION = "migration"
    """Before a newer version of the program changed how things are stored."""
    REPLACED = "replaced"
    """Before another copy was put in the place of what there was."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """How much is in a vault, the trash left out. ``moments`` are hard ones in which nothing was tried; ``first`` and
    ``last`` are the days of its entries.
    """

    things: Mapping[Kind, int] = field(default_factory=dict)
    tries: int = 0
    moments: int = 0
    first: date | None = None
    last: date | None = None

    def count(self, kind: Kind) -> int:
        return self.things.get(kind, 0)

    def fewer_than(self, other: "Contents") -> "Contents":
        """By how much this one holds less; what it holds more of counts as nothing."""
        missing = {kind: other.count(kind) - self.count(kind) for kind in Kind}
        return Contents(
            things={kind: number for kind, number in missing.items() if number > 0},
            tries=max(0, other.tries - self.tries),
            moments=max(0, other.moments - self.moments),
        )

    @property
    def total(self) -> int:
        """Everything that is counted, each thing once."""
        return sum(self.things.values()) + self.tries + self.moments

    @property
    def is_empty(self) -> bool:
        return not self.total


@dataclass(frozen=True, slots=True, kw_only=True)
class VaultCopy:
    """``contents`` and ``reason`` are None for a copy under another key: of another vault, or from before the key was
    changed; then ``made`` is what its file's name says.
    """

    path: Path
    made: datetime
    size: int
    reason: Reason | None = None
    contents: Contents | None = None
    commit: int | None = None
    """The number of the last save in it."""

    @property
    def is_ours(self) -> bool:
        return self.contents is not None


def no_longer_kept(copies: Iterable[VaultCopy], newest: VaultCopy) -> list[VaultCopy]:
    """Which ones may go, now that ``newest`` is proven."""
    ordered = sorted(copies, key=lambda copy: copy.made, reverse=True)
    migrations = [copy for copy in ordered if copy.reason is Reason.MIGRATION]
    replaced = [copy for copy in ordered if copy.reason is Reason.REPLACED]
    daily = [copy for copy in ordered if copy not in migrations and copy not in replaced]
    days = _last_of_each(daily, [copy.made.date() for copy in daily])[:DAYS]
    weeks = _last_of_each(daily, [copy.made.isocalendar()[:2] for copy in daily])[:WEEKS]
    kept = {copy.path for copy in (newest, *days, *weeks, *migrations[:MIGRATIONS], *replaced[:REPLACED])}
    return [copy for copy in ordered if copy.path not in kept]


def is_due(last: VaultCopy | None, commit: int, today: date) -> bool:
    """Once a day, when something was saved since; a clock that was set back makes no difference."""
    return last is None or (last.commit != commit and last.made.date() != today)


def _last_of_each(ordered: Sequence[VaultCopy], spans: Sequence[object]) -> list[VaultCopy]:
    found: dict[object, VaultCopy] = {}
    for copy, span in zip(ordered, spans, strict=True):
        found.setdefault(span, copy)
    return list(found.values())
