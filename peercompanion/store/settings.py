"""The choices that belong to the person and not to the device: kept inside the vault."""

from datetime import time

from peercompanion.domain.change import Topic
from peercompanion.domain.choices import Choices, Row
from peercompanion.store.database import Database

TOPICS = frozenset({Topic.SETTINGS})

ALL = "SELECT name, value FROM setting"
WRITE = """
INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value
WHERE value <> excluded.value
"""


class SettingRows:
    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> Choices:
        """What a later version wrote and this one does not know is left out."""
        stored = dict(self._database.rows(ALL))
        choices = Choices()
        known = set(Row)
        rows = frozenset(Row(name) for name in stored["rows"].split() if name in known) if "rows" in stored else choices.rows
        starts = time.fromisoformat(stored["day_starts"]) if "day_starts" in stored else choices.day_starts
        return Choices(rows=rows, day_starts=starts)

    def save(self, choices: Choices, *, by: object | None) -> None:
        with self._database.change("choices.save", TOPICS, by=by):
            rows = " ".join(sorted(choices.rows))
            for name, value in (("rows", rows), ("day_starts", choices.day_starts.isoformat("minutes"))):
                self._database.run(WRITE, {"name": name, "value": value})
