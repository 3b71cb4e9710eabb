"""What keeps a vault (copies, restoring, other keys) against the least that each can be, in turn, in one process.

The least is bare: the engine's own copy and checks of the same file, the same key derivations, and nothing around them.
Run as ``python -m tests.bench.keeping FOLDER FLOOR.db ROUNDS``; the folder is copied first and stays as it is.
"""

import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from peercompanion.domain.mood import Mood
from peercompanion.session import Session
from peercompanion.vault import Work, checks, copying, engine, io, passphrase
from peercompanion.vault.header import Kdf
from tests.bench.act import since, tell
from tests.bench.fill import COST, PASSPHRASE

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

    from peercompanion.vault import Source

OTHER = "another one"
SAVES = 40
MOST_COPIES = 30
DERIVATIONS = 3
"""Of a change: the old passphrase, the new one, and the new one again from what stands on the disk."""


def main() -> None:
    with tempfile.TemporaryDirectory(dir=Path(sys.argv[1]).parent) as name:
        folder = Path(name) / "vault"
        shutil.copytree(sys.argv[1], folder)
        session = Session(folder, cost=COST)
        for _ in range(int(sys.argv[3])):
            play(session, Path(name))
        session.lock()


def play(session: Session, place: Path) -> None:
    companion = session.unlock(PASSPHRASE)
    source, bare = session._vault.source(), place / "bare.db"
    _timed("copy_floor", lambda: _copied(source, bare))
    copy = _timed("copy_ours", session.copies.take())
    _save_often(companion, "save_beside_floor")
    with _copying(session):
        _save_often(companion, "save_beside_ours")
    _timed("change_floor", lambda: _derive(DERIVATIONS))
    session.adopt(_timed("change_ours", lambda: session.change_ways(PASSPHRASE, passphrase=OTHER)))
    session.lock()
    _timed("rotate_floor", lambda: (_derive(2), _paged(source, place / "paged.db")))
    session.open(_timed("rotate_ours", lambda: session.rotate(OTHER, passphrase=PASSPHRASE)))
    session.lock()
    _timed("restore_floor", lambda: (_derive(1), _written(source, bare, place / "written.db")))
    session.open(_timed("restore_ours", lambda: _restored(session, copy.path)), accept_rollback=True)
    session.lock()
    for left in (*session.folder.glob("replaced-*"), session.folder / "backups"):
        shutil.rmtree(left)
    source.data_key.wipe()


def _timed(name: str, act: Callable[[], object]):
    start = time.perf_counter()
    result = act()
    tell(name, since(start))
    return result


def _restored(session: Session, path: Path):
    return session.put_back(session.look_into(path, passphrase=PASSPHRASE))


def _derive(times: int) -> None:
    for _ in range(times):
        passphrase.stretch(b"floor", Kdf(cost=COST, salt=bytes(16)))


def _copied(source: "Source", to: Path) -> None:
    """VACUUM INTO, and the engine's two checks of what came out."""
    to.unlink(missing_ok=True)
    with _connected(source, source.database) as connection:
        copying.copy_into(connection, to)
    with _connected(source, to) as connection:
        checks.check_everything(connection)


def _paged(source: "Source", to: Path) -> None:
    """The engine's page by page copy, and its checks before and after."""
    to.unlink(missing_ok=True)
    to.touch()
    with _connected(source, source.database) as connection, _connected(source, to) as target:
        checks.check_everything(connection)
        copying.copy_pages(connection, target, Work())
        engine.checkpoint(target)
        checks.check_everything(target)


def _written(source: "Source", whole: Path, to: Path) -> None:
    """The bytes once more, on the disk, and the engine's two checks of them."""
    to.unlink(missing_ok=True)
    io.write_new(to, io.chunks(whole))
    with _connected(source, to) as connection:
        checks.check_everything(connection)


@contextmanager
def _connected(source: "Source", path: Path) -> Iterator["Connection"]:
    connection = engine.connect(path, source.data_key, source.header.salt)
    try:
        yield connection
    finally:
        connection.close()


@contextmanager
def _copying(session: Session) -> Iterator[None]:
    """Copies are made all the while, one after the other."""
    tasks, over = [session.copies.take() for _ in range(MOST_COPIES)], threading.Event()

    def work() -> None:
        for task in tasks:
            if not over.is_set():
                task()

    worker = threading.Thread(target=work)
    worker.start()
    try:
        yield
    finally:
        over.set()
        worker.join()


def _save_often(companion, name: str) -> None:
    for number in range(SAVES):
        mood = Mood(happened=companion.clock.now(), mood=3, note=f"A line like many others, number {number}.")
        _timed(name, lambda mood=mood: companion.moods.save(mood))


if __name__ == "__main__":
    main()
