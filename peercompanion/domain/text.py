"""What a text may hold: any script, any length a person can type, but nothing that could not be stored or undone."""

import unicodedata
from collections.abc import Iterable

from peercompanion.errors import InvalidInput

LONGEST_TEXT = 1_000_000
LONGEST_KEPT = 80
"""Of words that the confidentiality guard is told to leave as they are."""
WITHOUT_APOSTROPHES = dict.fromkeys(map(ord, "'\u2018\u2019\u02bc\u2032\u00b4`\uff07"))


def require_text(value: str, field: str, limit: int = LONGEST_TEXT) -> None:
    """Raises InvalidInput for NUL (SQL's quote() cuts there), lone surrogates, or more than ``limit`` characters."""
    if "\0" in value:
        raise InvalidInput("a NUL character", field=field)
    try:
        value.encode()
    except UnicodeEncodeError:
        raise InvalidInput("half a character", field=field) from None  # that error carries the text
    if len(value) > limit:
        raise InvalidInput(f"longer than {limit} characters", field=field)


def require_words(values: Iterable[str], field: str, limit: int, most: int) -> None:
    """Raises InvalidInput unless they are different, none blank or above ``limit`` characters, and at most ``most``."""
    words = tuple(values)
    if len(words) > most:
        raise InvalidInput(f"more than {most}", field=field)
    if len(set(words)) != len(words):
        raise InvalidInput("twice the same", field=field)
    for word in words:
        if not word.strip():
            raise InvalidInput("blank", field=field)
        require_text(word, field, limit)


def require_rating(value: int | None, field: str, low: int, high: int) -> None:
    """Raises InvalidInput unless absent (never zero) or a whole number from ``low`` to ``high``."""
    if value is None:
        return
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise InvalidInput(f"not from {low} to {high}", field=field)


def folded(text: str) -> str:
    """Without case and accents, so that "cafe" finds "Café"."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def sought(text: str) -> str:
    """Folded, and without apostrophes, so that "cant" finds "can't", whichever sign it was written with."""
    return folded(text.translate(WITHOUT_APOSTROPHES))


def first_words(text: str, limit: int) -> str:
    """The first line, cut at a word so that it has at most ``limit`` characters."""
    line = text.strip().split("\n")[0].strip()
    if len(line) <= limit:
        return line
    head = line[: limit - 1]
    return (head.rsplit(None, 1)[0] if " " in head else head).rstrip(" ,.;:") + "…"
