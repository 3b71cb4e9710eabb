"""Instants, ids and previews as columns hold them, and back."""

import json
import re
import unicodedata
from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, timedelta, timezone
from functools import wraps
from typing import ParamSpec, TypeAlias, TypeVar
from uuid import UUID

from peercompanion.errors import DatabaseDamaged, InvalidInput

P = ParamSpec("P")
T = TypeVar("T")

Values: TypeAlias = dict[str, str | int | None]
"""Parameters of a statement, by name."""

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
MICROSECOND = timedelta(microseconds=1)
PREVIEW_LENGTH = 160
CJK_RUN = re.compile(
    "[\u3005-\u3007\u3021-\u3029\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\u3105-\u312f\u31a0-\u31bf"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\U00020000-\U0003ffff]+"
)
"""Letters that are written without spaces between words, as far as unicode61 takes them for letters."""
WRITTEN_TWICE = re.compile("[\u2f00-\u2fd5\uff66-\uff9f]+")
"""Kangxi radicals and half-width kana: the same letters under other numbers."""
BETWEEN_RUNS = " x "


def as_written(make: Callable[P, T]) -> Callable[P, T]:
    """Around what makes a value of rows: every value was possible when it was written, so one that is not was damaged.

    SQLCipher hands out the last page of a long text as zeros, without a word, where its seal is broken.
    """

    @wraps(make)
    def making(*rows: P.args, **named: P.kwargs) -> T:
        try:
            return make(*rows, **named)
        except (InvalidInput, ValueError) as error:
            raise DatabaseDamaged("a row that says what cannot be") from error

    return making


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


def as_list(values: Iterable[str | int]) -> str:
    """For ``IN (SELECT value FROM json_each(:ids))``: one statement for any number of values."""
    return json.dumps(list(values))


def grouped(rows: Iterable[tuple[str, str]]) -> dict[str, tuple[str, ...]]:
    """(owner, word) rows as one tuple of words an owner, in the order of the rows."""
    found: dict[str, list[str]] = {}
    for owner, word in rows:
        found.setdefault(owner, []).append(word)
    return {owner: tuple(words) for owner, words in found.items()}


def key_as_words(key: str) -> str:
    """A key of the vocabulary as words to be found by; a person's own words stay as they are."""
    return key.replace("_", " ")


def preview(body: str) -> str:
    """One line of at most 160 characters, so that a list never touches a long text."""
    return " ".join(body[: 4 * PREVIEW_LENGTH].split())[:PREVIEW_LENGTH]


def folded(words: str) -> str:
    """One number for each letter, however it was typed."""
    composed = unicodedata.normalize("NFC", words)
    return WRITTEN_TWICE.sub(lambda found: unicodedata.normalize("NFKC", found[0]), composed)


def spaced_cjk(*texts: str) -> str:
    """The CJK characters of some texts, each a word of its own; a word between runs keeps phrases from spanning them.

    unicode61 takes a whole run for one word and would find nothing inside it (performance.md, 6).
    """
    return BETWEEN_RUNS.join(" ".join(run) for run in CJK_RUN.findall(folded("\n".join(texts))))
