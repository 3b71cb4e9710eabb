"""A vault full of what floor/gen_journal.py makes: the same entries that make_floor.py puts into the floor's database.

``python -m tests.bench.fill journal.jsonl FOLDER``. The passphrase is PASSPHRASE, the key derivation costs what the floor's
does. A title, which a mood entry has not, becomes the first line of the note.
"""

import json
import sys
from collections.abc import Iterable
from datetime import UTC, datetime, time
from pathlib import Path

from peercompanion.companion import Companion
from peercompanion.domain.change import Topic
from peercompanion.domain.clock import SystemClock
from peercompanion.domain.mood import Mood
from peercompanion.store.database import Database
from peercompanion.store.moods import MoodRows
from peercompanion.store.things import Things
from peercompanion.vault import KdfCost, create

PASSPHRASE = "floor"
COST = KdfCost(m_kib=65536, t=3, p=4)


def fill(folder: Path, journal: Path, *, cost: KdfCost = COST) -> int:
    """A new vault in ``folder``, locked again, with its search index at rest; returns the number of entries."""
    opened = create(folder, PASSPHRASE, cost=cost)
    try:
        database, clock = Database(opened), SystemClock()
        with journal.open(encoding="utf-8") as lines:
            count = _write(database, MoodRows(database, Things(database, clock, lambda: time(4))), map(json.loads, lines))
        companion = Companion(database, clock)
        while companion.tidy():
            pass
    finally:
        opened.close()
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


def _write(database: Database, rows: MoodRows, entries: Iterable[dict]) -> int:
    """In one change, because each change is a durable save of its own."""
    count = 0
    with database.change("fill", frozenset({Topic.MOODS})) as writing:
        for count, entry in enumerate(entries, 1):
            rows.write(a_mood(entry), writing)
    return count


if __name__ == "__main__":
    print(fill(Path(sys.argv[2]), Path(sys.argv[1])), "entries")
