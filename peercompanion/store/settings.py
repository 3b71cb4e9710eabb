"""The choices that belong to the person and not to the device: kept inside the vault."""

from datetime import time
from typing import Any

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
        """What was never chosen is as it is at first; what only a later version knows is left out."""
        stored: dict[str, str] = dict(self._database.rows(ALL))
        chosen: dict[str, Any] = {}
        if "rows" in stored:
            chosen["rows"] = frozenset(row for row in Row if row in stored["rows"].split())
        if "day_starts" in stored:
            chosen["day_starts"] = time.fromisoformat(stored["day_starts"])
        return Choices(**chosen)

    def save(self, choices: Choices, *, by: object | None) -> None:
        settings = {"rows": " ".join(sorted(choices.rows)), "day_starts": choices.day_starts.isoformat("minutes")}
        with self._database.change("choices.save", TOPICS, by=by) as writing:
            writing.run_many(WRITE, ({"name": name, "value": value} for name, value in settings.items()))
