"""What a copy of the vault is asked before it is put away: how much is in it. It may be of an earlier schema."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from peercompanion.domain.copies import Contents
from peercompanion.domain.journal import Kind
from peercompanion.store import columns

if TYPE_CHECKING:
    from sqlcipher3.dbapi2 import Connection

Facts = Mapping[str, int | str]

COUNT = "SELECT kind, count(*) FROM thing WHERE deleted_at IS NULL GROUP BY kind"
SPAN = "SELECT min(day), max(day) FROM thing WHERE kind = 'mood' AND deleted_at IS NULL"
HAS = "SELECT EXISTS (SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name)"
COUNT_TRIES = """
SELECT count(*) FROM try WHERE strategy_id IN (SELECT id FROM thing WHERE kind = 'strategy' AND deleted_at IS NULL)
"""
COUNT_MOMENTS = "SELECT count(*) FROM hard_moment"
TRACES_ARE_THERE = "SELECT erased FROM upkeep"
MERGE_ALL = "INSERT INTO words (words) VALUES ('optimize')"
NO_TRACES = "UPDATE upkeep SET erased = 0"


def describe(connection: "Connection") -> Facts:
    """Empty for a vault that no store has opened yet."""
    if not _has(connection, "thing"):
        return {}
    facts: dict[str, int | str] = dict(connection.execute(COUNT).fetchall())
    first, last = connection.execute(SPAN).fetchone()
    if first:
        facts |= {"first": first, "last": last}
    if _has(connection, "try"):
        facts["tries"] = connection.execute(COUNT_TRIES).fetchone()[0]
    if _has(connection, "hard_moment"):
        facts["moments"] = connection.execute(COUNT_MOMENTS).fetchone()[0]
    return facts


def tidy(connection: "Connection") -> None:
    """What was erased may have left its words in the search index: a copy is not to keep them for longer."""
    if _has(connection, "upkeep") and connection.execute(TRACES_ARE_THERE).fetchone() == (1,):
        connection.execute(MERGE_ALL)
        connection.execute(NO_TRACES)


def contents(facts: Facts) -> Contents:
    """What a later version counts besides is left out."""
    days = [columns.day(str(facts[name])) if name in facts else None for name in ("first", "last")]
    return Contents(
        things={kind: int(facts[kind]) for kind in Kind if kind in facts},
        tries=int(facts.get("tries", 0)),
        moments=int(facts.get("moments", 0)),
        first=days[0],
        last=days[1],
    )


def _has(connection: "Connection", table: str) -> bool:
    return bool(connection.execute(HAS, {"name": table}).fetchone()[0])
