"""The open vault as a place to write: one change is one transaction, one undo step, one durable save, one word to the screens."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from peercompanion.domain.change import Change, Topic
from peercompanion.errors import DiskFull, InvalidInput, PeerCompanionError, ReadOnlyPlace, StorageFailed
from peercompanion.store.migrate import Steps, migrate, shipped
from peercompanion.store.undo import Step, UndoLog
from peercompanion.vault import COUNT_COMMIT, READ_COMMIT_SEQ, OpenVault, translated

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection, Cursor

Row = tuple[Any, ...]
Values = Mapping[str, object]

CONSTRAINT = 19


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """What a change in progress knows: the revision that everything it writes will bear."""

    revision: int


class Database:
    def __init__(self, vault: OpenVault, steps: Steps | None = None) -> None:
        self._vault = vault
        self.publish: Callable[[Change], None] = lambda _change: None
        migrate(vault.connection, shipped() if steps is None else steps)
        with translated():
            self.undo_log = UndoLog(vault.connection)

    def rows(self, sql: str, values: Values | tuple[object, ...] = ()) -> list[Row]:
        with translated():
            return list(self._connection.execute(sql, values))

    def row(self, sql: str, values: Values | tuple[object, ...] = ()) -> Row | None:
        with translated():
            found: Row | None = self._connection.execute(sql, values).fetchone()
            return found

    def run(self, sql: str, values: Values | tuple[object, ...] = ()) -> "Cursor":
        """Inside change() only."""
        return self._connection.execute(sql, values)

    def run_many(self, sql: str, values: list[Values]) -> None:
        if values:
            self._connection.executemany(sql, values)

    @contextmanager
    def change(
        self, label: str, topics: frozenset[Topic], *, merge: object | None = None, by: object | None = None
    ) -> Iterator[Writing]:
        """All or nothing, durable when it ends. Raises InvalidInput where a rule of the schema is broken, and VaultErrors.

        With the same ``merge`` as the step before, both are taken back together.
        """
        start = self.undo_log.mark()
        with self._transaction() as writing:
            yield writing
        self.undo_log.record(label, topics, merge, start)
        self._seal(writing.revision)
        self.publish(Change(topics, by))

    @contextmanager
    def lasting_change(self, topics: frozenset[Topic], *, by: object | None = None) -> Iterator[Writing]:
        """A change that cannot be taken back, and after which nothing before it can: erasing."""
        with self._transaction() as writing:
            yield writing
        self.undo_log.forget()
        self._seal(writing.revision)
        self.publish(Change(topics, by))

    def take_back(self) -> Step:
        return self._step(self.undo_log.take_back, back=True)

    def bring_again(self) -> Step:
        return self._step(self.undo_log.bring_again, back=False)

    @property
    def is_writable(self) -> bool:
        return not self._vault.read_only

    def check(self) -> None:
        self._vault.check()

    def quietly(self, sql: str, values: Values | tuple[object, ...] = ()) -> int:
        """Housekeeping of the search index, outside change(): no undo step, nobody is told. Returns the rows changed."""
        with translated():
            before = self._connection.total_changes
            self._connection.execute(sql, values)
            return int(self._connection.total_changes - before)

    def _step(self, replay: Callable[[], Step], *, back: bool) -> Step:
        start = self.undo_log.mark()
        with self._transaction() as writing:
            step = replay()
        self.undo_log.settle(step, start, back=back)
        self._seal(writing.revision)
        self.publish(Change(step.topics))
        return step

    def _seal(self, revision: int) -> None:
        """The commit is on the disk already (synchronous = FULL). Where there is no room to move it into the main file, the next
        save or the lock does it: to call that "not saved" would be untrue. A file that was moved away is another matter.
        """
        with suppress(DiskFull, ReadOnlyPlace, StorageFailed):
            self._vault.seal(revision)

    @contextmanager
    def _transaction(self) -> Iterator[Writing]:
        if self._vault.read_only:
            raise ReadOnlyPlace("the vault was opened for reading only")
        connection = self._connection
        with _named(), translated():
            connection.execute("BEGIN IMMEDIATE")
            try:
                connection.execute(COUNT_COMMIT)
                (revision,) = connection.execute(READ_COMMIT_SEQ).fetchone()
                yield Writing(revision=revision)
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    @property
    def _connection(self) -> "Connection":
        return self._vault.connection


@contextmanager
def _named() -> Iterator[None]:
    """A broken rule of the schema is a value that cannot be."""
    try:
        yield
    except PeerCompanionError:
        raise
    except Exception as error:
        code = getattr(error, "sqlite_errorcode", None)
        if code is not None and code & 0xFF == CONSTRAINT:
            raise InvalidInput("a rule of the record is broken") from error
        raise
