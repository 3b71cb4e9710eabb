"""The product, broken on purpose: what the harness must notice, or it would notice nothing.

Nothing of this is in the product. A process that the harness starts asks for it first (``apply``); ``VARIABLE`` in its
environment says how to break. Tests that have to fail then say so: ``@pytest.mark.notices("synchronous-off")``.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

VARIABLE = "PEERCOMPANION_TESTS_BROKEN"


def apply() -> None:
    """In a child, before its first vault. Does nothing unless it was asked for."""
    how = os.environ.get(VARIABLE)
    if how:
        BREAKS[how]()


def synchronous_off() -> None:
    """Saves are handed to the system and not waited for."""
    from peercompanion.vault import engine

    engine._SETTINGS = tuple(  # type: ignore[assignment]
        ("synchronous", "OFF", 0) if setting[0] == "synchronous" else setting for setting in engine._SETTINGS
    )


def no_marker() -> None:
    """This computer remembers nothing of the last save."""
    from peercompanion.vault.marker import Marker

    Marker.write = lambda self, mark: None  # type: ignore[method-assign]


def no_checkpoint() -> None:
    """What is saved stays in the log, where a flipped bit drops it."""
    from peercompanion.vault import engine

    engine.checkpoint = lambda connection: None


def lazy_commit() -> None:
    """Four saves are put into one transaction: faster, and acknowledged before they are there."""
    from peercompanion.store.database import Database, Writing
    from peercompanion.vault import COUNT_COMMIT, READ_COMMIT_SEQ, OpenVault

    @contextmanager
    def transaction(self: Database) -> Iterator[Writing]:
        connection = self._vault.connection
        if not connection.in_transaction:
            connection.execute("BEGIN IMMEDIATE")
        connection.execute(COUNT_COMMIT)
        (revision,) = connection.execute(READ_COMMIT_SEQ).fetchone()
        yield Writing(connection, revision, self._undo_log.mark())
        if revision % 4 == 0:
            connection.execute("COMMIT")

    sealed = OpenVault.seal

    def seal(self: OpenVault, commit_seq: int) -> None:
        if not self.connection.in_transaction:
            sealed(self, commit_seq)

    Database._transaction = transaction  # type: ignore[method-assign]
    OpenVault.seal = seal  # type: ignore[method-assign]


def canary_to_file() -> None:
    """The device's settings keep the words of the last search."""
    from peercompanion import paths
    from peercompanion.companion import Companion

    search = Companion.search

    def remembering(self: Companion, text: str, **how: Any) -> Any:
        _append(paths.config_folder() / "recent.ini", text)
        return search(self, text, **how)

    Companion.search = remembering  # type: ignore[method-assign]


def _append(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-16-le") as file:
        file.write(text)


BREAKS: dict[str, Callable[[], None]] = {
    break_.__name__.replace("_", "-"): break_
    for break_ in (synchronous_off, no_marker, no_checkpoint, lazy_commit, canary_to_file)
}
