"""The rows of the table that ``--faults`` prints, in the order of the test plan: what is done, and what is counted."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """``test``: its number in the plan; ``unit``: of what was tried."""

    test: str
    what: str
    unit: str


@dataclass(slots=True)
class Count:
    """Sums over all tests that count in one row; ``wrong`` by what went wrong."""

    tried: int = 0
    wrong: dict[str, int] = field(default_factory=dict)

    def add(self, tried: int, wrong: dict[str, int]) -> None:
        self.tried += tried
        for name, number in wrong.items():
            self.wrong[name] = self.wrong.get(name, 0) + number


ROWS = {
    "kills": Row(test="T1", what="`kill -9` while saving", unit="kills"),
    "power": Row(test="T2", what="power cut: what was not synced yet is lost, kept or torn", unit="states"),
    "disk faults": Row(test="T3", what="a write, a sync or a cut of a file that fails", unit="faults"),
    "full disks": Row(test="T4", what="no room on the disk, or in the file", unit="cases"),
    "flips": Row(test="T5", what="one bit flipped in the database, on every page", unit="flips"),
    "rescues": Row(test="T5", what="one bit flipped, and what can be read brought back", unit="rescues"),
    "wal flips": Row(test="T6", what="one bit flipped in the log that a kill left behind", unit="flips"),
    "shapes": Row(test="T7", what="the database cut, filled, mixed up or another's", unit="files"),
    "header flips": Row(test="T8", what="each bit of the header, in one copy and in both", unit="flips"),
    "header fuzz": Row(test="T8", what="headers made by chance", unit="inputs"),
    "archives": Row(test="T8", what="copies forged: halves, bombs, paths that lead out", unit="files"),
    "archive fuzz": Row(test="T8", what="copies made by chance", unit="inputs"),
    "act kills": Row(test="T9", what="`kill -9` in all that writes besides a save", unit="kills"),
    "locks": Row(test="T10", what="two at one vault", unit="cases"),
    "sources": Row(test="T11", what="sources read for what none may say", unit="files"),
    "canary": Row(test="T12", what="searched for what was written: files, streams, titles …", unit="places"),
    "memory": Row(test="T13", what="memory searched from outside", unit="searches"),
    "network": Row(test="T14", what="sockets asked for or made", unit="sockets"),
    "accessibility": Row(test="T15", what="spoken names under all locks of the system", unit="names"),
    "known answers": Row(test="T16", what="known answers, and vaults of all released schemas", unit="answers"),
    "broken": Row(test="T18", what="builds broken on purpose, which the harness has to notice", unit="builds"),
    "memory limits": Row(test="T19", what="too little memory to unlock, search, save", unit="limits"),
}
"""By the name under which a test counts: ``tally("kills", tried=200, lost=0)``."""


def as_table(counts: dict[str, Count]) -> Iterator[str]:
    """Markdown, for the README. A row in which nobody counted says so."""
    yield "| | What is done | How often | What went wrong |"
    yield "|---|---|---|---|"
    for name, row in ROWS.items():
        count = counts.get(name)
        told = (f"{count.tried:,} {row.unit}", _told(count.wrong.items())) if count else ("not run", "")
        yield f"| {row.test} | {row.what} | {told[0]} | {told[1]} |"


def _told(wrong: Iterable[tuple[str, int]]) -> str:
    return ", ".join(f"{number:,} {name.replace('_', ' ')}" for name, number in wrong)
