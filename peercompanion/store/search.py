"""Find what was written: all words, each from its beginning, accents and case set aside, newest first.

No character that a person types reaches the query language unquoted. Order is by the time-made key; ranking by relevance costs
131 ms at 100,000 entries and time is what people look for (performance.md, 5).
"""

import re
import unicodedata
from collections.abc import Iterable

from peercompanion.domain.journal import Found, Kind
from peercompanion.store import columns
from peercompanion.store.database import Database
from peercompanion.store.lines import COLUMNS, JOINS, LineRows

COUNTED_TO = 1_000
MERGE_PAGES = -64

FIND = f"""
SELECT {COLUMNS} FROM words JOIN thing ON thing.seq = words.rowid {JOINS}
WHERE words MATCH :query AND thing.kind IN (SELECT value FROM json_each(:kinds))
ORDER BY words.rowid DESC LIMIT :limit
"""
COUNT = """
SELECT count(*) FROM (
    SELECT 1 FROM words JOIN thing ON thing.seq = words.rowid
    WHERE words MATCH :query AND thing.kind IN (SELECT value FROM json_each(:kinds)) LIMIT :limit
)
"""
COUNT_ALL_KINDS = "SELECT count(*) FROM (SELECT 1 FROM words WHERE words MATCH :query LIMIT :limit)"
MERGE = "INSERT INTO words (words, rank) VALUES ('merge', :pages)"


class SearchRows:
    def __init__(self, database: Database, lines: LineRows) -> None:
        self._database, self._lines = database, lines

    def find(self, text: str, kinds: Iterable[Kind], limit: int) -> Found:
        query = match_expression(text)
        if not query:
            return Found(lines=(), count=0, counted_to=COUNTED_TO)
        values = {"query": query, "kinds": columns.id_list(kinds), "limit": limit}
        lines = tuple(self._lines.lines(self._database.rows(FIND, values)))
        count = len(lines)
        if count == limit:
            found = self._database.row(COUNT, values | {"limit": COUNTED_TO})
            count = int(found[0]) if found else count
        return Found(lines=lines, count=count, counted_to=COUNTED_TO)

    def merge_a_little(self) -> bool:
        """One slice of index merging. True while there is more; fewer than two rows changed means that nothing was left (sqlite.org/fts5)."""
        return self._database.quietly(MERGE, {"pages": MERGE_PAGES}) >= 2


def match_expression(text: str) -> str:
    """The FTS5 expression for what a person typed; "" when there is no word in it."""
    folded = unicodedata.normalize("NFKC", text)
    runs = re.findall(f"{columns.CJK.pattern}+", folded)
    words = _words(columns.CJK.sub(" ", folded))
    phrases = [f'cjk : "{" ".join(run)}"' for run in runs]
    prefixes = [f'{{title body extra}} : "{word}" *' for word in words]
    return " AND ".join(prefixes + phrases)


def _words(text: str) -> list[str]:
    """As unicode61 splits: letters, numbers, marks and private use belong to words, all else is between them."""
    kept = "".join(c if unicodedata.category(c)[0] in "LNM" or unicodedata.category(c) == "Co" else " " for c in text)
    return [word for word in kept.split() if any(unicodedata.category(c)[0] in "LN" for c in word)]
