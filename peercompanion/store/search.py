"""Find what was written: all words, each from its beginning, accents and case set aside, newest first.

No character that a person types reaches the query language unquoted. Order is by the time-made key; ranking by
relevance costs 131 ms at 100,000 entries, and time is what people look for (performance.md, 5).
"""

import unicodedata
from collections.abc import Iterable

from peercompanion.domain.journal import Found, Kind
from peercompanion.store import columns
from peercompanion.store.database import Database
from peercompanion.store.lines import COLUMNS, JOINS, LineRows

COUNTED_TO = 1_000
MOST_WORDS = 16
"""Of a page that was pasted the first ones do: more narrow nothing down, and each costs its time."""

HITS = "SELECT rowid FROM words WHERE words MATCH :query ORDER BY rowid DESC LIMIT :limit"
LINES = f"""
SELECT {COLUMNS} FROM thing {JOINS}
WHERE thing.seq IN (SELECT value FROM json_each(:orders)) ORDER BY thing.seq DESC
"""


class SearchRows:
    def __init__(self, database: Database, lines: LineRows) -> None:
        self._database, self._lines = database, lines

    def find(self, text: str, kinds: Iterable[Kind], limit: int, *, titles_only: bool = False) -> Found:
        query = match_expression(text, kinds, "title" if titles_only else "title body extra")
        if not query:
            return Found(lines=(), count=0, counted_to=COUNTED_TO)
        hits = self._database.rows(HITS, {"query": query, "limit": max(limit, COUNTED_TO)})
        orders = columns.as_list(order for (order,) in hits[:limit])
        lines = self._lines.lines(self._database.rows(LINES, {"orders": orders}))
        return Found(lines=tuple(lines), count=len(hits), counted_to=COUNTED_TO)


def match_expression(text: str, kinds: Iterable[Kind], columns_read: str = "title body extra") -> str:
    """The FTS5 expression for what a person typed; "" when there is no word in it."""
    folded = columns.folded(text)
    phrases = [f'cjk : "{" ".join(run)}"' for run in columns.CJK_RUN.findall(folded)]
    prefixes = [f'{{{columns_read}}} : "{word}" *' for word in _words(columns.CJK_RUN.sub(" ", folded))]
    wanted = list(dict.fromkeys(prefixes + phrases))[:MOST_WORDS]
    return f"({' AND '.join(wanted)}) {_only(frozenset(kinds))}" if wanted and kinds else ""


def _only(kinds: frozenset[Kind]) -> str:
    """Most things are moods: where they are wanted, leaving out the few others is quicker than naming all."""
    if Kind.MOOD not in kinds:
        return f"AND {_any_of(kinds)}"
    others = frozenset(Kind) - kinds
    return f"NOT {_any_of(others)}" if others else ""


def _any_of(kinds: frozenset[Kind]) -> str:
    return f"kind : ({' OR '.join(f'kind{kind}' for kind in sorted(kinds))})"


def _words(text: str) -> list[str]:
    """As unicode61 splits: letters, numbers and private use are words, marks go with them, all else is between."""
    kept = "".join(c if _category(c) in "LNM" or unicodedata.category(c) == "Co" else " " for c in text)
    return [word for word in kept.split() if any(_category(c) in "LN" for c in word)]


def _category(character: str) -> str:
    return unicodedata.category(character)[0]
