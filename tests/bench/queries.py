"""A search through the door against the floor's query and the rows it paints of it, in turn, in one process.

Each word letter by letter, from the second. Run as ``python -m tests.bench.queries FOLDER FLOOR.db ROUNDS``.
"""

import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.session import Session
from tests.bench import least
from tests.bench.act import WORDS, since, tell
from tests.bench.fill import PASSPHRASE

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

HITS = "SELECT rowid FROM fts WHERE fts MATCH ? ORDER BY rowid DESC LIMIT 50"
ROW = "SELECT epoch, mood, substr(body, 1, 120) FROM entry WHERE id = ?"


def main() -> None:
    session, bare = Session(Path(sys.argv[1])), least.connect(Path(sys.argv[2]))
    companion = session.unlock(PASSPHRASE)
    for word in WORDS * int(sys.argv[3]):
        for length in range(2, len(word) + 1):
            start = time.perf_counter()
            companion.search(word[:length])
            tell(f"query_{word}_ours", since(start))
            start = time.perf_counter()
            _search(bare, word[:length])
            tell(f"query_{word}_floor", since(start))
    bare.close()
    session.lock()


def _search(connection: "Connection", typed: str) -> list[tuple]:
    hits = connection.execute(HITS, (f"{typed}*",)).fetchall()
    return [connection.execute(ROW, hit).fetchone() for hit in hits]


if __name__ == "__main__":
    main()
