"""A save through the door against the least that a durable, searchable save can be, in turn, in one process.

The least: the same INSERT with its full-text row, COMMIT and a TRUNCATE checkpoint, on the floor's database. Ours adds
undo, the commit count, the marker and reading back. Run as ``python -m tests.bench.saves FOLDER FLOOR.db ROUNDS``.
"""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.domain.mood import Mood
from peercompanion.session import Session
from tests.bench import least
from tests.bench.act import since, tell
from tests.bench.fill import PASSPHRASE

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

WORDS = "Slept badly, then a walk to the bridge before work; it was quiet there. Number {number}."
INSERT = "INSERT INTO entry (epoch, day, mood, title, body) VALUES (?, ?, 3, '', ?)"


def main() -> None:
    session, bare = Session(Path(sys.argv[1])), least.connect(Path(sys.argv[2]))
    companion = session.unlock(PASSPHRASE)
    for number in range(int(sys.argv[3])):
        note = WORDS.format(number=number)
        start = time.perf_counter()
        companion.moods.save(Mood(happened=companion.clock.now(), mood=3, note=note))
        tell("save_ours", since(start))
        start = time.perf_counter()
        _save(bare, note)
        tell("save_floor", since(start))
    bare.close()
    session.lock()


def _save(connection: "Connection", note: str) -> None:
    now = int(time.time())
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(INSERT, (now, now // 86400, note))
    connection.execute("COMMIT")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


if __name__ == "__main__":
    main()
