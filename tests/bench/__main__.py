"""How fast, against the least program that does the job: ``python -m tests.bench [--entries 1000 10000] [--runs 5]``.

Ours and the floor live in turn, so that a busy machine is busy for both. One JSON line a figure: its medians, their ratio, and
p99 and maximum where a run gives many values. Milliseconds, but for memory (MiB, PSS). The targets stand in performance.md of
the design; nothing here fails when one is missed. Wants Linux; uses a private X server where Xvfb is installed.
"""

import argparse
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from statistics import median, quantiles

from tests.bench.fill import new_vault
from tests.bench.stage import Stage, Told, stage

FLOOR = Path(__file__).parent / "floor"
ACTS = frozenset({"write", "journal", "search"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """``ours`` and ``floor`` name what the lives tell; without ``floor`` it stands for itself, or against ``bare`` of ours."""

    name: str
    ours: str
    floor: str = ""
    bare: str = ""
    target: str = ""


FIGURES = (
    Figure(name="start to lock window painted", ours="start", floor="start", target="<= 1.15"),
    Figure(name="unlock to Today usable, beyond the key derivation", ours="unlock_rest", target="<= 40 ms"),
    Figure(name="unlock to Today usable, all of it", ours="unlock", floor="unlock", target="<= 1.2"),
    Figure(name="save, durable", ours="save_ours", bare="save_theirs", target="<= 2"),
    Figure(name="window held by an autosave", ours="save_held", floor="save_held", target="p99 <= 16 ms"),
    Figure(name="search key to results painted, rare word", ours="search_quokka", floor="search_quokka", target="<= 1.5"),
    Figure(name="search key to results painted, common word", ours="search_work", floor="search_work", target="<= 1.5"),
    Figure(name="first show of the journal", ours="journal_first", bare="journal_first_bare", target="<= 1.5"),
    Figure(name="next show of the journal", ours="journal_again", bare="journal_again_bare", target="<= 1.5"),
    Figure(name="memory in use", ours="memory", floor="memory", target="<= 1.35"),
)


def main() -> None:
    asked = _arguments()
    for entries in asked.entries:
        with stage() as place:
            ours, floor = measure(place, entries, asked.runs)
            for figure in FIGURES:
                line = {"entries": entries, "runs": asked.runs, "platform": place.platform}
                sys.stdout.write(json.dumps(described(figure, ours, floor) | line) + "\n")
                sys.stdout.flush()


def measure(place: Stage, entries: int, runs: int) -> tuple[Told, Told]:
    """What both sides told in all their lives; the first of each only warms the disk."""
    vault, database = prepare(place.folder, entries)
    ours: Told = {}
    floor: Told = {}
    for number in range(runs + 1):
        told = place.live("ours", vault, ACTS), place.live("theirs", database, ACTS)
        if number:
            _add(ours, told[0])
            _add(floor, told[1])
    _add(ours, place.live("saves", vault, frozenset({str(database)})))
    return ours, floor


def prepare(folder: Path, entries: int) -> tuple[Path, Path]:
    """The same journal twice: as a vault, and as the floor's database."""
    journal, vault, database = folder / "journal.jsonl", folder / "vault", folder / "floor.db"
    _run("gen_journal.py", "-n", str(entries), "--words", "builtin", "-o", str(journal))
    new_vault(vault, journal)
    _run("make_floor.py", str(journal), str(database))
    return vault, database


def described(figure: Figure, ours: Told, floor: Told) -> dict[str, object]:
    mine = ours[figure.ours]
    against = floor[figure.floor] if figure.floor else ours.get(figure.bare, [])
    line: dict[str, object] = {"name": figure.name, "ours": round(median(mine), 2)}
    if against:
        line |= {"floor": round(median(against), 2), "ratio": round(median(mine) / median(against), 2)}
    if len(mine) >= 20:
        line |= {"p99": round(quantiles(mine, n=100)[98], 2), "max": round(max(mine), 2)}
    return line | {"target": figure.target}


def _add(sum_: Told, told: Told) -> None:
    for name, values in told.items():
        sum_.setdefault(name, []).extend(values)


def _run(script: str, *arguments: str) -> None:
    subprocess.run([sys.executable, str(FLOOR / script), *arguments], check=True, stdout=subprocess.DEVNULL)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--entries", type=int, nargs="+", default=[1_000, 10_000])
    parser.add_argument("--runs", type=int, default=5)
    return parser.parse_args()


if __name__ == "__main__":
    if shutil.which("Xvfb") is None:
        sys.stderr.write("Xvfb is not installed: both sides draw into memory.\n")
    main()
