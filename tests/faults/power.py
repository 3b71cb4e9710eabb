"""Power cuts: what a recorded process asked of the files is done again up to some moment, and then all is dark.

What was synced is there. Of what was not, each sector of 512 bytes may be there or not, whatever its order, and a file
may still have its old length; names change in their order (as a journal of a file system keeps it), but the last
changes may be lost. A name is sure only when its folder was synced. Assumed is that a disk does what it says when it
syncs.
"""

import random
import shutil
from collections.abc import Iterable, Iterator, Sequence
from copy import copy
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

from tests.faults import calls, strace
from tests.faults.act import BEGUN
from tests.faults.acts import ACTS
from tests.faults.calls import Call, Cut, Opened, Removed, Renamed, Synced, Told, Written
from tests.faults.judge import Verdict

SECTOR = 512
KEPT = (0.0, 0.5, 1.0)
"""How much of what was not synced is there after all."""

Content: TypeAlias = dict[str, bytes]
Change: TypeAlias = Written | Cut


@dataclass(slots=True)
class File:
    """``synced`` is on the disk; ``waiting`` may be."""

    synced: bytearray = field(default_factory=bytearray)
    waiting: list[Change] = field(default_factory=list)
    end: int = 0

    def sync(self) -> None:
        for change in self.waiting:
            _apply(self.synced, change)
        self.waiting = []

    def after_a_cut(self, kept: float, chance: random.Random) -> bytes:
        content = bytearray(self.synced)
        for change in self.waiting:
            for part in _parts(change):
                if chance.random() < kept:
                    _apply(content, part)
        return bytes(content)


@dataclass(slots=True)
class Disk:
    """One folder. ``names`` as the process sees them; ``sure`` are on the disk; ``waiting``: all since, to the last."""

    folder: str
    names: dict[str, File] = field(default_factory=dict)
    sure: dict[str, File] = field(default_factory=dict)
    waiting: list[dict[str, File]] = field(default_factory=list)

    def do(self, call: Call) -> None:
        match call:
            case Synced(path=self.folder):
                self.sure, self.waiting = copy(self.names), []
            case Opened(path=path, made=True) if self._is_here(path) and path not in self.names:
                self._rename({**self.names, path: File()})
            case Opened(path=path, emptied=True) if path in self.names:
                self._change(Cut(path=path, size=0))
            case Written(path=path) | Cut(path=path) if path in self.names:
                self._change(call)
            case Synced(path=path) if path in self.names:
                self.names[path].sync()
            case Renamed(path=path, new=new) if path in self.names:
                others = {name: file for name, file in self.names.items() if name != path}
                self._rename({**others, new: self.names[path]})
            case Removed(path=path) if path in self.names:
                self._rename({name: file for name, file in self.names.items() if name != path})

    def after_a_cut(self, kept: float, chance: random.Random) -> Content:
        """By name, without the folder."""
        names = [self.sure, *self.waiting][_how_many(len(self.waiting), kept, chance)]
        return {Path(path).name: file.after_a_cut(kept, chance) for path, file in names.items()}

    def _is_here(self, path: str) -> bool:
        return Path(path).parent == Path(self.folder) and not path.endswith("-shm")

    def _rename(self, names: dict[str, File]) -> None:
        self.names = names
        self.waiting.append(names)

    def _change(self, change: Change) -> None:
        """Content of one call without an offset goes on where the last one ended."""
        file = self.names[change.path]
        if isinstance(change, Written):
            offset = file.end if change.offset is None else change.offset
            file.end = offset + len(change.data)
            change = Written(path=change.path, data=change.data, offset=offset)
        else:
            file.end = 0 if change.size == 0 else file.end
        file.waiting.append(change)


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """What is there after a cut, and what had been promised before it."""

    content: Content
    told: Sequence[str]

    def lay_out(self, folder: Path) -> Path:
        folder.mkdir(parents=True)
        for name, content in self.content.items():
            (folder / name).write_bytes(content)
        return folder


def cut(act: str, folder: Path, count: int, seed: int) -> list[Verdict]:
    """What was left after so many cuts, all of one run of the act."""
    vault, after, log = folder / "vault", folder / "after", folder / "log"
    strace.record(act, vault, log)
    verdicts = []
    for state in states(log, vault, count, seed):
        verdicts.append(ACTS[act].judge(state.lay_out(after), state.told))
        shutil.rmtree(after)
    return verdicts


def states(log: Path, folder: Path, count: int, seed: int) -> Iterator[State]:
    """So many cuts at random moments."""
    chance = random.Random(seed)
    made = list(calls.read(log))
    first = made.index(Told(word=BEGUN))
    moments = sorted(chance.choices(range(first, len(made) + 1), k=count))
    disk, told, done = Disk(str(folder)), [], 0
    for moment in moments:
        for call in made[done:moment]:
            disk.do(call)
        told += [call.word for call in made[done:moment] if isinstance(call, Told) and call.word != BEGUN]
        done = moment
        yield State(content=disk.after_a_cut(chance.choice(KEPT), chance), told=tuple(told))


def _how_many(waiting: int, kept: float, chance: random.Random) -> int:
    return chance.randint(0, waiting) if 0 < kept < 1 else round(kept * waiting)


def _apply(content: bytearray, change: Change) -> None:
    if isinstance(change, Cut):
        content[:] = content[: change.size].ljust(change.size, b"\0")
        return
    assert change.offset is not None
    end = change.offset + len(change.data)
    content.extend(bytes(max(0, end - len(content))))
    content[change.offset : end] = change.data


def _parts(change: Change) -> Iterable[Change]:
    """What is written whole: a sector, a length."""
    if isinstance(change, Cut):
        return [change]
    assert change.offset is not None
    start, end = change.offset, change.offset + len(change.data)
    edges = [start, *range((start // SECTOR + 1) * SECTOR, end, SECTOR), end]
    return [Written(path=change.path, data=change.data[a - start : b - start], offset=a) for a, b in pairwise(edges)]
