"""The database behind an open door, as a test sees it: whole tables, the health of the search index, raw SQL."""

from peercompanion.companion import Companion

ALL = "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite%'"
UNLIKE = {"vault_meta", "upkeep"}


class Tables:
    def __init__(self, companion: Companion) -> None:
        self.connection = companion._database._vault.connection
        self._names = sorted(name for (name,) in self.connection.execute(ALL) if name not in UNLIKE)

    def content(self) -> dict[str, list[tuple]]:
        """Every row with its rowid, and what the index finds for some words; equal only byte for byte."""
        rows = {name: self.rows(f"SELECT rowid, * FROM {name} ORDER BY rowid") for name in self._names}
        return rows | {"found": self.found("w*") + self.found("n*")}

    def rows(self, sql: str, *values: object) -> list[tuple]:
        return self.connection.execute(sql, values).fetchall()

    def found(self, query: str) -> list[tuple]:
        return self.rows("SELECT rowid FROM words WHERE words MATCH ? ORDER BY rowid", query)

    def require_sound(self) -> None:
        """The index says what the table says, and no row speaks of one that is not there."""
        self.connection.execute("INSERT INTO words (words, rank) VALUES ('integrity-check', 1)")
        assert self.rows("PRAGMA foreign_key_check") == []

    def log_size(self) -> int:
        return self.rows("SELECT coalesce(sum(length(statement)), 0) FROM temp.undo_log")[0][0]
