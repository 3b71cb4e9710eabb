"""The open vault as a place to write: a change is one transaction, one undo step, one durable save."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from peercompanion.domain.change import Change, Topic
from peercompanion.errors import DatabaseDamaged, InvalidInput, NothingToUndo, ReadOnlyPlace, VaultError
from peercompanion.store.columns import Values
from peercompanion.store.migrate import Steps, migrate, shipped
from peercompanion.store.undo import Step, UndoLog
from peercompanion.vault import COUNT_COMMIT, READ_COMMIT_SEQ, OpenVault, StoredFiles, translated

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

Row: TypeAlias = tuple[Any, ...]

NOTHING: Values = {}

CHECK_WORDS = "INSERT INTO words (words, rank) VALUES ('integrity-check', 1)"
"""Does the index say the same as what it indexes? A command to FTS5 in the form of a row."""


class Writing:
    """A change in progress. Everything written in it bears ``revision``; its undo step begins at ``start``."""

    def __init__(self, connection: "Connection", revision: int, start: int) -> None:
        self._connection = connection
        self.revision, self.start = revision, start

    def run(self, sql: str, values: Values = NOTHING) -> int:
        """The number of rows it touched."""
        return self._connection.execute(sql, values).rowcount

    def run_many(self, sql: str, values: Iterable[Values]) -> None:
        self._connection.executemany(sql, values)


class Database:
    """``publish`` is called after each change with what it touched. After lock everything raises VaultLocked."""

    def __init__(self, vault: OpenVault, steps: Steps | None = None) -> None:
        self.publish: Callable[[Change], object] = lambda _change: None
        self._vault = vault
        self._never_acknowledged: set[int] = set()
        self._is_changing = False
        migrate(vault, shipped() if steps is None else steps)
        with translated():
            self._undo_log = UndoLog(vault.connection)

    @property
    def folder(self) -> Path:
        return self._vault.folder

    @property
    def files(self) -> tuple[StoredFiles, ...]:
        return self._vault.files

    @property
    def is_encrypted(self) -> bool:
        return self._vault.is_encrypted

    @property
    def keeps_out_of_swap(self) -> bool:
        return self._vault.keeps_out_of_swap

    @property
    def is_writable(self) -> bool:
        return not self._vault.read_only

    @property
    def undo_log(self) -> UndoLog:
        self._require_open()
        return self._undo_log

    def rows(self, sql: str, values: Values = NOTHING) -> list[Row]:
        with translated():
            return self._vault.connection.execute(sql, values).fetchall()

    def row(self, sql: str, values: Values = NOTHING) -> Row | None:
        return next(iter(self.rows(sql, values)), None)

    def number(self, sql: str, values: Values = NOTHING) -> int:
        """Of a query that always answers with one number."""
        return int(self.rows(sql, values)[0][0])

    @contextmanager
    def change(
        self, label: str, topics: frozenset[Topic], *, merge: object | None = None, by: object | None = None
    ) -> Iterator[Writing]:
        """All or nothing, durable when it ends. Raises InvalidInput where the schema forbids it, and VaultErrors.

        With the same ``merge`` as the step before, both are taken back together.
        """
        with self._saved() as writing:
            yield writing
        self._undo_log.record(label, topics, merge, writing.start)
        self.publish(Change(topics, by))

    @contextmanager
    def lasting_change(self, topics: frozenset[Topic], *, by: object | None = None) -> Iterator[Writing]:
        """A change that cannot be taken back, and after which nothing before it can: erasing."""
        with self._saved() as writing:
            yield writing
        self._undo_log.forget()
        self.publish(Change(topics, by))

    def take_back(self) -> Step:
        """Raises NothingToUndo. Publishes nothing: the caller may have to read again first."""
        return self._replay(self.undo_log.next_undo, self._undo_log.undone)

    def bring_again(self) -> Step:
        """Raises NothingToUndo. Publishes nothing."""
        return self._replay(self.undo_log.next_redo, self._undo_log.redone)

    def was_acknowledged(self, revision: int) -> bool:
        """False for a save that was reported as failed and could not be withdrawn: it may be saved again."""
        return revision not in self._never_acknowledged

    def check(self) -> None:
        """Reads everything. Raises DatabaseDamaged at the first thing that is not as it was written."""
        self._vault.check()
        if self.rows("PRAGMA foreign_key_check"):
            raise DatabaseDamaged("a row speaks of another that is not there")
        if self.is_writable:
            self.keep_house(CHECK_WORDS)

    def keep_house(self, sql: str, values: Values = NOTHING) -> int:
        """A statement that changes nothing a person could see: no undo step, nobody is told. Returns rows touched."""
        self._require_writable()
        with translated():
            connection = self._vault.connection
            before, mark = connection.total_changes, self._undo_log.mark()
            connection.execute(sql, values)
            touched = connection.total_changes - before
            self._undo_log.pass_over(mark)
        if touched:
            self._vault.seal(self.number(READ_COMMIT_SEQ))
        return touched

    @property
    def can_be_rewritten(self) -> bool:
        """Nothing can be taken back: the undo log knows rows by numbers that they may not keep (SQLite on VACUUM)."""
        return self._undo_log.is_empty

    def compact(self) -> None:
        """Rewrites the file without what was freed in it. To be asked for only where it can_be_rewritten."""
        self._require_writable()
        self._vault.compact()
        self._vault.seal(self.number(READ_COMMIT_SEQ))

    def _replay(self, step: Step | None, settle: Callable[[Step, int], None]) -> Step:
        if step is None:
            raise NothingToUndo("nothing left")
        with self._saved() as writing:
            self._undo_log.replay(step)
        settle(step, writing.start)
        return step

    @contextmanager
    def _saved(self) -> Iterator[Writing]:
        """A transaction, sealed when it ends, or withdrawn where it cannot be: what raises has stored nothing."""
        with self._transaction() as writing:
            yield writing
        try:
            self._vault.seal(writing.revision)
        except VaultError:
            self._withdraw(writing)
            raise

    def _withdraw(self, writing: Writing) -> None:
        """A full disk may refuse even that; then the commit stays, and the same value can be saved again."""
        try:
            with self._transaction():
                self._undo_log.unwind(writing.start)
        except VaultError:
            self._never_acknowledged.add(writing.revision)
            self._undo_log.forget()

    @contextmanager
    def _transaction(self) -> Iterator[Writing]:
        self._require_writable()
        if self._is_changing:
            raise RuntimeError("a change within a change")
        connection = self._vault.connection
        with translated(), _rules_named():
            if connection.in_transaction:  # the last one failed, and there was no memory even to take it back
                connection.execute("ROLLBACK")
            connection.execute("BEGIN IMMEDIATE")
            self._is_changing = True
            try:
                connection.execute(COUNT_COMMIT)
                (revision,) = connection.execute(READ_COMMIT_SEQ).fetchone()
                yield Writing(connection, revision, self._undo_log.mark())
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            finally:
                self._is_changing = False

    def _require_writable(self) -> None:
        self._require_open()
        if self._vault.read_only:
            raise ReadOnlyPlace("the vault was opened for reading only")

    def _require_open(self) -> None:
        _ = self._vault.connection  # raises VaultLocked by itself


@contextmanager
def _rules_named() -> Iterator[None]:
    """A broken rule of the schema is a value that cannot be."""
    from sqlcipher3.dbapi2 import IntegrityError  # late: the vault prepares the engine before it loads

    try:
        yield
    except IntegrityError as error:
        raise InvalidInput("a rule of the record is broken") from error
