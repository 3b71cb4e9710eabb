"""Instants, ids and previews as columns hold them, and back."""

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from uuid import UUID

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
PREVIEW_LENGTH = 160
CJK = re.compile(
    "[\u2e80-\u2fdf\u3005-\u3007\u3021-\u3029\u3041-\u30ff\u3105-\u312f\u3131-\u318e\u31a0-\u31ff\u3400-\u4dbf"
    "\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff\uff66-\uff9d\U00020000-\U0003ffff]"
)


def micros(instant: datetime) -> int:
    return (instant - EPOCH) // MICROSECOND


def offset(instant: datetime) -> int:
    """Seconds east of UTC."""
    return int((instant.utcoffset() or timedelta()).total_seconds())


def instant(micros_: int, offset_: int) -> datetime:
    return (EPOCH + timedelta(microseconds=micros_)).astimezone(timezone(timedelta(seconds=offset_)))


def day(text: str) -> date:
    return date.fromisoformat(text)


def uuid(text: str | None) -> UUID | None:
    return UUID(text) if text else None


def text(id_: UUID | None) -> str | None:
    return str(id_) if id_ else None


def id_list(ids: Iterable[object]) -> str:
    """For ``IN (SELECT value FROM json_each(:ids))``: one statement for any number of ids."""
    return json.dumps([str(id_) for id_ in ids])


def grouped(rows: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """(owner, word) rows as one tuple of words an owner, in the order of the rows."""
    found: dict[str, list[str]] = {}
    for owner, word in rows:
        found.setdefault(owner, []).append(word)
    return {owner: tuple(words) for owner, words in found.items()}


def positions(owner: str, words: Iterable[str]) -> list[Mapping[str, object]]:
    """Parameters for the child rows of an owner, numbered from 0."""
    return [{"id": owner, "position": position, "word": word} for position, word in enumerate(words)]


def preview(body: str) -> str:
    """One line of at most 160 characters, so that a list never touches a long text."""
    return " ".join(body[: 4 * PREVIEW_LENGTH].split())[:PREVIEW_LENGTH]


def spaced_cjk(words: str) -> str:
    """The CJK characters of a text, each a word of its own; runs are kept apart so that no phrase spans them.

    unicode61 takes a whole run for one word and would find nothing inside it (performance.md, 6).
    """
    folded = unicodedata.normalize("NFKC", words)
    return " | ".join(" ".join(run) for run in re.findall(f"{CJK.pattern}+", folded))
