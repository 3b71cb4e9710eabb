"""Rows that may hold wrong letters, looked over before they are let in: what could not be read is mended or refused.

The schema's own rules come on top; these are the ones that it cannot express.
"""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from peercompanion.domain.rhythm import Repeats, month_weeks
from peercompanion.store import columns

Fields = dict[str, Any]

MAY_BE_ABSENT = {"mood_before", "mood_after", "meeting_id", "strategy_id"}
"""Where a strategy may not be, as in a try, the table refuses the row all the same."""
NO_RHYTHM = {"repeats": "weeks", "month_week": None}
INSTANTS = ("happened", "created", "modified", "deleted_at")
FURTHEST_OFFSET = timedelta(hours=24) // timedelta(seconds=1)
EARLIEST, LATEST = (columns.micros(columns.instant(0, 0).replace(year=year)) for year in (1900, 2200))


def mended(names: Sequence[str], row: Sequence[Any]) -> list[Any] | None:
    """The row as it can be let in; None where its name, or the thing it is a part of, cannot be told."""
    fields = {name: _without_nul(value) for name, value in zip(names, row, strict=True)}
    fields |= dict.fromkeys(name for name in MAY_BE_ABSENT & fields.keys() if not _reads(UUID, fields[name]))
    if not all(
        _reads(UUID, fields[name]) for name in fields if name == "id" or (name.endswith("_id") and fields[name])
    ):
        return None
    for name in ("mood_before", "mood_after"):
        if name in fields and not _reads(UUID, fields[name]):
            fields[name] = None
    if "happened" in fields and not _mend_times(fields):
        return None
    if "zone" in fields and not _has_rhythm(fields):
        fields |= dict.fromkeys(("first_day", "starts_at", "every_weeks", "zone"))
        fields |= {name: value for name, value in NO_RHYTHM.items() if name in fields}
    if "visit" in fields and not _reads(date.fromisoformat, fields["day"]):
        return None
    if fields.get("planned_for") is not None and not _is_instant(fields["planned_for"]):
        fields["planned_for"] = None
    return list(fields.values())


def _without_nul(value: Any) -> Any:
    return value.replace("\0", "\ufffd") if isinstance(value, str) else value


def _mend_times(fields: Fields) -> bool:
    """One of its times tells the others; False where none is one."""
    told = next((fields[name] for name in INSTANTS if name in fields and _is_instant(fields[name])), None)
    if told is None:
        return False
    for name in ("happened", "created", "modified"):
        fields[name] = fields[name] if _is_instant(fields[name]) else told
        offset = f"{name}_offset"
        fields[offset] = fields[offset] if _is_offset(fields[offset]) else 0
    if fields.get("deleted_at") is not None and not _is_instant(fields["deleted_at"]):
        fields["deleted_at"] = None
    if not _reads(date.fromisoformat, fields["day"]):
        fields["day"] = columns.instant(fields["happened"], fields["happened_offset"]).date().isoformat()
    return True


def _has_rhythm(fields: Mapping[str, Any]) -> bool:
    return (
        _reads(date.fromisoformat, fields["first_day"])
        and _reads(time.fromisoformat, fields["starts_at"])
        and _reads(ZoneInfo, fields["zone"])
        and isinstance(fields["every_weeks"], int)
        and fields.get("month_week") in _weeks_that_fit(fields)
    )


def _weeks_that_fit(fields: Mapping[str, Any]) -> tuple[int | None, ...]:
    """In a table that knows of no months there is none."""
    match fields.get("repeats", Repeats.WEEKS):
        case Repeats.MONTH:
            return month_weeks(date.fromisoformat(fields["first_day"]))
        case Repeats.WEEKS | Repeats.ONCE:
            return (None,)
        case _:
            return ()


def _is_instant(value: Any) -> bool:
    return isinstance(value, int) and EARLIEST <= value <= LATEST


def _is_offset(value: Any) -> bool:
    return isinstance(value, int) and abs(value) < FURTHEST_OFFSET


def _reads(read: Callable[[str], object], value: Any) -> bool:
    if not isinstance(value, str):
        return False
    try:
        read(value)
    except (ValueError, ZoneInfoNotFoundError, OSError):
        return False
    return True
