"""The place to come back to after a lock: one row among the settings, which is no step for undo and tells nobody."""

import json
from dataclasses import asdict
from datetime import datetime

from peercompanion.domain.whereabouts import Spot, Whereabouts
from peercompanion.store.database import Database

NAME = "whereabouts"

READ = "SELECT value FROM setting WHERE name = :name"
WRITE = """
INSERT INTO setting (name, value) VALUES (:name, :value) ON CONFLICT (name) DO UPDATE SET value = excluded.value
"""
FORGET = "DELETE FROM setting WHERE name = :name"


class WhereaboutsRow:
    def __init__(self, database: Database) -> None:
        self._database = database

    def read(self) -> Whereabouts | None:
        """None also for a value that only another version understands."""
        row = self._database.row(READ, {"name": NAME})
        try:
            return _whereabouts(json.loads(row[0])) if row else None
        except (ValueError, TypeError, KeyError, AttributeError):
            return None

    def keep(self, whereabouts: Whereabouts) -> None:
        fields = asdict(whereabouts) | {"left": whereabouts.left.isoformat()}
        self._database.keep_house(WRITE, {"name": NAME, "value": json.dumps(fields)})

    def forget(self) -> None:
        self._database.keep_house(FORGET, {"name": NAME})


def _whereabouts(fields: dict[str, object]) -> Whereabouts:
    spot = fields["spot"]
    return Whereabouts(
        page=str(fields["page"]),
        place=str(fields["place"]),
        spot=_spot(spot) if isinstance(spot, dict) else None,
        left=datetime.fromisoformat(str(fields["left"])),
    )


def _spot(fields: dict[str, object]) -> Spot:
    scrolled = fields["scrolled"]
    return Spot(
        kind=str(fields["kind"]),
        number=_count(fields["number"]),
        anchor=_count(fields["anchor"]),
        cursor=_count(fields["cursor"]),
        scrolled=tuple(map(_count, scrolled)) if isinstance(scrolled, list) else (),
    )


def _count(value: object) -> int:
    if type(value) is not int or value < 0:
        raise ValueError("not a number of a place")
    return value
