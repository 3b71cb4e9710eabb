"""The search index, kept in order in idle moments: a save never waits for it (performance.md, 7).

In daily use a few small pieces are merged at a time. Merged to its end, into one piece, it is only once a day and after
something was erased: what was deleted leaves its words in the older pieces until then (vault.md §3.8).

After something was erased the whole file is written anew in the end. `secure_delete` clears the place of a row that
goes; but where SQLite shares the rows of two pages out anew, a copy may stay in the space between, which no row owns.
"""

from datetime import timedelta

from peercompanion.domain.clock import Clock
from peercompanion.errors import VaultError, VaultLocked
from peercompanion.store import columns
from peercompanion.store.contents import TRACES_ARE_THERE
from peercompanion.store.database import Database

A_LITTLE = 64
TOWARDS_ONE = -64
"""Pages of a slice; a negative number takes all pieces together (sqlite.org/fts5, the merge command)."""
DAY = timedelta(days=1) // columns.MICROSECOND

MERGE = "INSERT INTO words (words, rank) VALUES ('merge', :pages)"
IS_DUE = "SELECT erased OR :now NOT BETWEEN whole_at AND whole_at + :day FROM upkeep"
IS_WHOLE = "UPDATE upkeep SET whole_at = :now, erased = 0"
TRACES_ARE_LEFT = "UPDATE upkeep SET erased = 1"
"""To be run by whoever erases, in the same change."""


class Upkeep:
    def __init__(self, database: Database, clock: Clock) -> None:
        self._database, self._clock = database, clock

    def merge_a_little(self) -> bool:
        """One idle slice; True while there is more to do. If the vault cannot be written, the next save will say so.

        The last slice after something was erased takes about 15 ms for each megabyte of the file.
        """
        try:
            return self._database.is_writable and self._slice()
        except VaultLocked:
            raise
        except VaultError:
            return False

    def _slice(self) -> bool:
        now = columns.micros(self._clock.now())
        is_due = bool(self._database.number(IS_DUE, {"now": now, "day": DAY}))
        touched = self._database.keep_house(MERGE, {"pages": TOWARDS_ONE if is_due else A_LITTLE})
        if touched >= 2:  # fewer: nothing was left to do
            return True
        if is_due and self._leaves_no_traces():
            self._database.keep_house(IS_WHOLE, {"now": now})
        return False

    def _leaves_no_traces(self) -> bool:
        """What can still be taken back comes first; nothing can be after the next unlocking."""
        if self._database.number(TRACES_ARE_THERE):
            if not self._database.can_be_rewritten:
                return False
            self._database.compact()
        return True
