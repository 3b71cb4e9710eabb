"""All rows of a damaged table that can still be read, one after the other along the rowid.

Where a page cannot be read, the walk looks for the next row that can: it doubles its steps and then halves them.
"""

from collections.abc import Iterator, Sequence, Set
from typing import TYPE_CHECKING, Any

from peercompanion.errors import DatabaseDamaged

if TYPE_CHECKING:
    from peercompanion.vault import Patient, Work

Row = Sequence[Any]

AT_ONCE = 200
BEFORE_ALL, LAST = -(2**63), 2**63 - 1


class RowWalk:
    """Through one table of one patient. ``in_pieces``: of a row that cannot be read whole, the columns that can; the
    others are empty.
    """

    def __init__(
        self, patient: "Patient", table: str, columns: Sequence[str], work: "Work", *, in_pieces: bool = False
    ) -> None:
        self._patient, self._table, self._columns = patient, table, columns
        self._work, self._in_pieces = work, in_pieces

    def rows(self, but: Set[int] = frozenset()) -> Iterator[tuple[int, Row]]:
        """Each with its rowid. Raises Cancelled, and what the disk does."""
        after = BEFORE_ALL
        while after < LAST:
            self._work.go_on()
            rowids = self._next(after)
            if rowids == []:
                return
            if rowids is None:
                after = self._beyond_the_gap(after)
            else:
                yield from self._read([rowid for rowid in rowids if rowid not in but])
                after = rowids[-1]

    def _next(self, after: int, most: int = AT_ONCE) -> list[int] | None:
        """Rowids; None where there is something that cannot be read, even one by one."""
        sql = f'SELECT rowid FROM "{self._table}" NOT INDEXED WHERE rowid > :after ORDER BY rowid LIMIT :most'
        try:
            return [rowid for (rowid,) in self._patient.rows(sql, {"after": after, "most": most})]
        except DatabaseDamaged:
            return self._next(after, 1) if most > 1 else None

    def _beyond_the_gap(self, after: int) -> int:
        """The lowest rowid behind which something can be read again, or LAST."""
        low, step = after, 1
        while self._next(min(low + step, LAST), 1) is None:
            if low + step >= LAST:
                return LAST
            low, step = low + step, step * 2
        high = min(low + step, LAST)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if self._next(middle, 1) is None else (low, middle)
        return high

    def _read(self, rowids: list[int]) -> Iterator[tuple[int, Row]]:
        if not rowids:
            return
        names = ", ".join(f'"{name}"' for name in self._columns)
        sql = f'SELECT rowid, {names} FROM "{self._table}" NOT INDEXED WHERE rowid BETWEEN :first AND :last'
        try:
            found = self._patient.rows(sql, {"first": rowids[0], "last": rowids[-1]})
        except DatabaseDamaged:
            yield from self._read_less(rowids)
            return
        wanted = set(rowids)
        yield from ((rowid, row) for rowid, *row in found if rowid in wanted)

    def _read_less(self, rowids: list[int]) -> Iterator[tuple[int, Row]]:
        if len(rowids) > 1:
            middle = len(rowids) // 2
            yield from self._read(rowids[:middle])
            yield from self._read(rowids[middle:])
        elif self._in_pieces:
            yield rowids[0], [self._piece(name, rowids[0]) for name in self._columns]

    def _piece(self, column: str, rowid: int) -> Any:
        sql = f'SELECT "{column}" FROM "{self._table}" NOT INDEXED WHERE rowid = :rowid'
        try:
            return self._patient.rows(sql, {"rowid": rowid})[0][0]
        except (DatabaseDamaged, IndexError):
            return ""
