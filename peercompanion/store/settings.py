"""The choices that belong to the person and not to the device: kept inside the vault."""

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import time
from typing import Any
from uuid import UUID

from peercompanion.domain.change import Topic
from peercompanion.domain.choices import Choices, Row
from peercompanion.domain.own_line import OwnKind, OwnLine
from peercompanion.store.database import Database

TOPICS = frozenset({Topic.SETTINGS})
YES, NO = "yes", "no"

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
        if "prompts" in stored:
            chosen["prompts"] = stored["prompts"] == YES
        if "own_lines" in stored:
            chosen["own_lines"] = tuple(_own_lines(stored["own_lines"]))
        return Choices(**chosen)

    def save(self, choices: Choices, *, by: object | None, merge: object | None = None) -> None:
        settings = {
            "rows": " ".join(sorted(choices.rows)),
            "day_starts": choices.day_starts.isoformat("minutes"),
            "prompts": YES if choices.prompts else NO,
            "own_lines": json.dumps([_fields(line) for line in choices.own_lines], ensure_ascii=False),
        }
        with self._database.change("choices.save", TOPICS, by=by, merge=merge) as writing:
            writing.run_many(WRITE, ({"name": name, "value": value} for name, value in settings.items()))


def _fields(line: OwnLine) -> dict[str, str]:
    return {name: str(value) for name, value in asdict(line).items()}


def _own_lines(stored: str) -> Iterator[OwnLine]:
    for fields in json.loads(stored):
        if fields["kind"] in set(OwnKind):
            yield OwnLine(**fields | {"id": UUID(fields["id"]), "kind": OwnKind(fields["kind"])})
