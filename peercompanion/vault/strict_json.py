"""JSON for things that are sealed: one way to write it, and a reader that takes nothing it was not asked for."""

import base64
import json
import re
from collections.abc import Callable
from typing import NoReturn, TypeVar

from peercompanion.errors import HeaderDamaged

T = TypeVar("T")
_DEEPEST = 16


def canon(value: object) -> bytes:
    """Sorted keys, no spaces, ASCII escapes: the same value always gives the same bytes."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=True).encode("ascii")


def load(data: bytes) -> object:
    """Raises HeaderDamaged for what is not JSON, or no JSON of ours: repeated keys, fractions, great depths."""
    try:
        value = json.loads(data.decode("utf-8"), object_pairs_hook=_once, parse_float=_refuse, parse_constant=_refuse)
        _refuse_deep(value, _DEEPEST)
    except (ValueError, RecursionError) as error:
        raise HeaderDamaged("not strict JSON") from error
    return value


def to_text(data: bytes) -> str:
    """Base64."""
    return base64.b64encode(data).decode("ascii")


class Reader:
    """One object, read strictly: exactly these names, every value of its exact kind. Anything else is HeaderDamaged."""

    def __init__(self, value: object, names: set[str], *, more: bool = False) -> None:
        if not isinstance(value, dict) or not names <= value.keys() or (not more and value.keys() != names):
            raise HeaderDamaged("an object with other names")
        self._value = value

    def text(self, name: str, pattern: re.Pattern[str]) -> str:
        value = self._value[name]
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise HeaderDamaged(f"{name} of another form")
        return value

    def number(self, name: str, lowest: int, highest: int) -> int:
        value = self._value[name]
        if type(value) is not int or not lowest <= value <= highest:
            raise HeaderDamaged(f"{name} out of bounds")
        return value

    def flag(self, name: str) -> bool:
        value = self._value[name]
        if type(value) is not bool:
            raise HeaderDamaged(f"{name} is neither true nor false")
        return value

    def raw(self, name: str, length: int) -> bytes:
        """Base64 that can be written in one way only."""
        value = self._value[name]
        try:
            data = base64.b64decode(value, validate=True) if isinstance(value, str) else b""
        except ValueError as error:
            raise HeaderDamaged(f"{name} is not base64") from error
        if len(data) != length or to_text(data) != value:
            raise HeaderDamaged(f"{name} of another length")
        return data

    def require(self, name: str, expected: str | int) -> None:
        value = self._value[name]
        if type(value) is not type(expected) or value != expected:
            raise HeaderDamaged(f"another {name}")

    def inner(self, name: str, names: set[str]) -> "Reader":
        return Reader(self._value[name], names)

    def table(self, name: str) -> dict[str, object]:
        """An object with any names."""
        value = self._value[name]
        if not isinstance(value, dict):
            raise HeaderDamaged(f"{name} is no object")
        return value

    def each(self, name: str, most: int, read: Callable[[object], T]) -> tuple[T, ...]:
        value = self._value[name]
        if not isinstance(value, list) or not 1 <= len(value) <= most:
            raise HeaderDamaged(f"too few or too many {name}")
        return tuple(read(item) for item in value)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise ValueError("the same key twice")
    return value


def _refuse_deep(value: object, left: int) -> None:
    if left < 0:
        raise ValueError("nested too deep")
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    for item in inner:
        _refuse_deep(item, left - 1)


def _refuse(_text: str) -> NoReturn:
    raise ValueError("a number that is not whole")
