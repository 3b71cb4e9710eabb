"""A vault full of what floor/gen_journal.py makes: the same entries that make_floor.py puts into the floor's database.

    python tests/bench/floor/gen_journal.py -n 10000 --words builtin -o journal.jsonl
    python -m tests.bench.fill journal.jsonl FOLDER

The passphrase is PASSPHRASE, and the key derivation costs what the floor's does. A title, which a mood entry has not,
becomes the first line of the note.
"""

import json
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

from peercompanion.companion import Companion
from peercompanion.domain.change import Topic
from peercompanion.domain.mood import Mood
from peercompanion.session import Session
from peercompanion.vault import KdfCost

PASSPHRASE = "floor"
COST = KdfCost(m_kib=65536, t=3, p=4)
ROWS_A_CHANGE = 5_000


def new_vault(folder: Path, journal: Path, *, cost: KdfCost = COST) -> int:
    """Locked again at the end; returns the number of entries."""
    session = Session(folder, cost=cost)
    companion = session.create(PASSPHRASE)
    try:
        return fill(companion, journal)
    finally:
        session.lock()


def fill(companion: Companion, journal: Path) -> int:
    """Behind the door's back, because each save of its own is a durable one; the search index is at rest afterwards."""
    count = 0
    with journal.open(encoding="utf-8") as lines:
        moods = (a_mood(json.loads(line)) for line in lines)
        while written := _write(companion, islice(moods, ROWS_A_CHANGE)):
            count += written
    while companion.tidy():
        pass
    return count


def a_mood(entry: dict) -> Mood:
    title = f"{entry['title']}\n\n" if entry["title"] else ""
    return Mood(
        happened=datetime.fromtimestamp(entry["epoch"], UTC),
        mood=entry["mood"],
        energy=entry["energy"],
        sleep=entry["sleep"],
        tags=tuple(entry["tags"]),
        note=title + entry["text"],
    )


def _write(companion: Companion, moods: Iterator[Mood]) -> int:
    some = list(moods)
    with companion._database.change("fill", frozenset({Topic.MOODS})) as writing:
        for mood in some:
            companion.moods._rows.write(mood, writing)
    return len(some)


if __name__ == "__main__":
    print(new_vault(Path(sys.argv[2]), Path(sys.argv[1])), "entries")
