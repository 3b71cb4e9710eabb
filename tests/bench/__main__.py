"""How fast, against the least program that does the job (floor/floor_app.py): ``python3 -m tests.bench``.

    --entries 1000 10000    sizes of the journal; the floor's database holds the same entries
    --runs 5                lives of each side, in turn: ours, floor, ours, floor, …
    --only start unlock     some figures only

Prints one JSON line a figure: ``ours`` and ``floor`` are medians, ``ratio`` is ours / floor, and where a run gives many
values there are p50, p99 and the maximum of both. Nothing is asserted and nothing fails when a target is missed:
machines are noisy, so quote ratios of one run, and run it when nobody else works on the machine.

What the figures mean (targets are those of the design's performance.md; milliseconds but for the memory):

    start            from before the process is made until the last pixel of the lock window is painted. By the clock of
                     the one who starts it, because the kernel's start time counts in steps of 10 ms
    unlock           from Enter until Today is painted; that the faces then take a key is made sure of
    unlock_kdf       the part of it in which the key is derived: 64 MiB, 3 rounds, 4 lanes on both sides. Ours also
                     takes the lock, reads the header and unseals the data key
    unlock_rest      the other part, of which the target speaks. The floor's Today is a list, a field and five buttons
    save             companion.moods.save of a new entry, and the bare INSERT with its search row, COMMIT and TRUNCATE
                     checkpoint; in turn in one process
    save_held        how long the window was held by a save from Today, while a note grows: the longest gap in a pulse
                     of 1 ms
    search_rare, search_common
                     each key of "quokka" (7 entries) and "work" (more than a third), from the second letter, until the
                     list of results is painted. The floor paints 50 rows of one kind, ours groups of all kinds
    search_rare_held, search_common_held
                     the same until the whole window is at rest
    query_rare, query_common
                     the same without a window: companion.search, and the floor's query with the rows it paints
    journal_first, journal_again
                     from Ctrl+2 until the journal is painted, at the first visit and the next, some quiet moments after
                     unlocking. Its floor is of its own: the queries it asks, bare, and one paint of the window
    journal_hurried, library_hurried
                     the first visit half a second after unlocking, one page in each life, when nothing was made
                     beforehand
    library_first, library_again, strategy_first, strategy_again, meetings_first, meetings_again, hard_now_first,
    hard_now_again   the same for 200 strategies, for one of them that was tried 5,000 times, for a group with 1,500
                     meetings gone by, and from F1 to its page
    copy             a proven copy, made, read and bundled; its floor: VACUUM INTO and the engine's checks of the result
    save_beside      a save while copies are made in a worker all the time; its floor: the same save without
    change           another passphrase; its floor: the three key derivations that it takes
    rotate           everything under another data key; its floor: the derivations, the engine's page by page copy and
                     its checks of both files
    restore          a copy unpacked, read to its end and put in the vault's place; its floor: a derivation, the bytes
                     written once, and the engine's checks
    lock             from Ctrl+L until the lock window of the program that follows is painted. Its floor is our own cold
                     start in the same life
    guard            a note of 4,000 characters looked over for what may point to a person; its floor: one pattern that
                     finds its words
    memory           after unlocking, in MiB: PSS, in which a page that three processes share counts a third
    memory_ready     the same once the pages are made that will be wanted next

Both sides draw on a private Xvfb where it is installed, else into memory (``platform`` says which). Linux only. All
files lie in a temporary folder that is gone afterwards.
"""

import argparse
import json
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from peercompanion import bootstrap

HERE = Path(__file__).parent
MANY = 20
"""Values, from which on there is more to say of them than their median."""
ROUNDS_A_RUN = {"saves": 40, "queries": 2, "keeping": 1, "guard": 40}
"""Comparisons within one process."""
LIVES_OF_THEIR_OWN = frozenset({"journal_hurried", "library_hurried"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """``act`` is what a life has to do for it, or the module of a comparison within one process.

    ``told`` is the name under which both sides tell it, where that is not the name of the figure.
    """

    name: str
    act: str
    target: str
    told: str = ""
    unit: str = "ms"


FIGURES = (
    Figure(name="start", act="start", target="<= 1.15 x floor"),
    Figure(name="unlock", act="unlock", target="<= 1.2 x floor"),
    Figure(name="unlock_kdf", act="unlock", target="the same on both sides"),
    Figure(name="unlock_rest", act="unlock", target="<= 40 ms"),
    Figure(name="lock", act="lock", target="<= 1.5 x our own start"),
    Figure(name="memory", act="unlock", target="<= 1.35 x floor", unit="MiB"),
    Figure(name="memory_ready", act="journal", target="<= 1.35 x floor", unit="MiB"),
    Figure(name="save", act="saves", target="<= 2 x floor at p50"),
    Figure(name="save_held", act="write", target="p99 <= 16 ms"),
    Figure(name="query_rare", act="queries", target="<= 5 ms", told="query_quokka"),
    Figure(name="query_common", act="queries", target="<= 5 ms", told="query_work"),
    Figure(name="search_rare", act="search", target="<= 16 ms, <= 1.5 x floor", told="search_quokka"),
    Figure(name="search_common", act="search", target="<= 16 ms, <= 1.5 x floor", told="search_work"),
    Figure(name="search_rare_held", act="search", target="<= 16 ms", told="search_quokka_held"),
    Figure(name="search_common_held", act="search", target="<= 16 ms", told="search_work_held"),
    Figure(name="guard", act="guard", target="<= 1 ms, <= 8 x floor"),
    Figure(name="copy", act="keeping", target="<= 1.3 x floor"),
    Figure(name="save_beside", act="keeping", target="p99 <= 16 ms"),
    Figure(name="change", act="keeping", target="<= floor + 20 ms"),
    Figure(name="rotate", act="keeping", target="<= 1.3 x floor"),
    Figure(name="restore", act="keeping", target="<= 1.3 x floor"),
    Figure(name="journal_first", act="journal", target="<= 1.5 x floor"),
    Figure(name="journal_again", act="journal", target="<= 1.5 x floor"),
    Figure(name="journal_hurried", act="journal_hurried", target="none: see journal_first"),
    Figure(name="library_hurried", act="library_hurried", target="none: see library_first"),
    Figure(name="library_first", act="rooms", target="<= 1.5 x floor"),
    Figure(name="library_again", act="rooms", target="<= 1.5 x floor"),
    Figure(name="strategy_first", act="rooms", target="<= 1.5 x floor"),
    Figure(name="strategy_again", act="rooms", target="<= 1.5 x floor"),
    Figure(name="meetings_first", act="rooms", target="<= 1.5 x floor"),
    Figure(name="meetings_again", act="rooms", target="<= 1.5 x floor"),
    Figure(name="hard_now_first", act="rooms", target="<= 16 ms, <= 1.5 x floor"),
    Figure(name="hard_now_again", act="rooms", target="<= 16 ms, <= 1.5 x floor"),
)
NAMES = tuple(figure.name for figure in FIGURES)


def main(arguments: Sequence[str] | None = None) -> None:
    asked = _parser().parse_args(arguments)
    wanted = [figure for figure in FIGURES if figure.name in asked.only]
    for entries in asked.entries:
        for line in measured(wanted, entries, asked.runs):
            sys.stdout.write(json.dumps(line) + "\n")
            sys.stdout.flush()


def measured(figures: Iterable[Figure], entries: int, runs: int) -> Iterable[dict[str, object]]:
    from tests.bench.stage import stage

    acts = frozenset(figure.act for figure in figures)
    with stage() as place:
        vault, database = _prepared(place.folder, entries)
        ours: dict[str, list[float]] = {}
        floor: dict[str, list[float]] = {}
        for module in sorted(acts & ROUNDS_A_RUN.keys()):
            told = place.live(module, vault, database, ROUNDS_A_RUN[module] * runs)
            _add(ours, told, "_ours")
            _add(floor, told, "_floor")
        alone = acts & LIVES_OF_THEIR_OWN
        lives = sorted(acts - ROUNDS_A_RUN.keys() - alone)
        for _ in range(runs):
            for life in filter(None, (lives, *([act] for act in sorted(alone)))):
                told = place.live("ours", vault, *life)
                _add(ours, told)
                _add(floor, told, "_bare")
            if lives:
                _add(floor, place.live("theirs", database, *lives))
        for figure in figures:
            of_both = ours[figure.told or figure.name], floor[figure.told or figure.name]
            yield _line(figure, *of_both) | {"entries": entries, "runs": runs, "platform": place.platform}


def _prepared(folder: Path, entries: int) -> tuple[Path, Path]:
    """The same journal twice: as a vault, and as the floor's database."""
    from tests.bench.fill import new_vault

    journal, vault, database = folder / "journal.jsonl", folder / "vault", folder / "floor.db"
    _floor("gen_journal.py", "-n", str(entries), "--words", "builtin", "-o", str(journal))
    _floor("make_floor.py", str(journal), str(database))
    new_vault(vault, journal)
    return vault, database


def _floor(script: str, *arguments: str) -> None:
    subprocess.run([sys.executable, str(HERE / "floor" / script), *arguments], check=True, stdout=subprocess.DEVNULL)


def _add(sum_: dict[str, list[float]], told: dict[str, list[float]], end: str = "") -> None:
    """All values, or those whose name has this end; without it."""
    for name, values in told.items():
        if name.endswith(end):
            sum_.setdefault(name.removesuffix(end), []).extend(values)


def _line(figure: Figure, ours: list[float], floor: list[float]) -> dict[str, object]:
    line: dict[str, object] = {
        "name": figure.name,
        "ours": round(median(ours), 2),
        "floor": round(median(floor), 2),
        "ratio": round(median(ours) / median(floor), 2),
        "unit": figure.unit,
        "target": figure.target,
    }
    if len(ours) >= MANY:
        for side, values in (("", ours), ("floor_", floor)):
            line |= {f"{side}{name}": round(value, 2) for name, value in _spread(values).items()}
    return line


def _spread(values: list[float]) -> dict[str, float]:
    in_order = sorted(values)
    return {
        "p50": median(in_order),
        "p99": in_order[round(0.99 * (len(in_order) - 1))],
        "max": in_order[-1],
    }


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python3 -m tests.bench", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--entries", type=int, nargs="+", default=[1_000, 10_000], metavar="N")
    parser.add_argument("--runs", type=int, default=5, metavar="N")
    parser.add_argument("--only", nargs="+", choices=NAMES, default=NAMES, metavar="NAME")
    return parser


if __name__ == "__main__":
    bootstrap.enter("test")
    main()
