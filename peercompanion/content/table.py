"""A TOML table that knows its line, so that whoever mends a content file is sent to the right place.

``tomllib`` gives plain dicts without positions. The tables of an array come in the order in which their headers stand
in the file, so the n-th ``[[box.feeling]]`` read is the n-th one written; no second parser is needed.
"""

import re
import tomllib
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Literal, TypeVar, overload

from peercompanion import paths
from peercompanion.errors import ContentBroken

T = TypeVar("T")
KEY = r"[a-z][a-z0-9_]*"
_HEADER = re.compile(r"\s*\[\[?([\w.]+)\]\]?\s*(?:#.*)?")


def shipped(name: str) -> tuple[str, str]:
    """The text of a file of resources/content, and its path for messages."""
    path = f"content/{name}"
    return paths.resource_text(path), path


class Table:
    """Asks for fields by name; what was never asked for is refused by ``read``. All methods raise ContentBroken."""

    def __init__(self, file: "_File", name: str, fields: dict[str, Any], line: int) -> None:
        self._file, self._name, self._fields, self._line = file, name, fields, line
        self._asked: set[str] = set()

    @classmethod
    def of_file(cls, text: str, path: str) -> "Table":
        try:
            return cls(_File(text, path), "", tomllib.loads(text), 0)
        except tomllib.TOMLDecodeError as error:
            raise ContentBroken("not TOML", path=path, line=_line_of(error, text)) from error

    def read(self, build: Callable[["Table"], T]) -> T:
        """The value that ``build`` makes of this table, and nothing left over."""
        value = build(self)
        for name in self._fields:
            if name not in self._asked:
                raise self._broken("unknown", name)
        return value

    def text(self, name: str, pattern: str = "", *, optional: bool = False) -> str:
        """Not blank; "" only when ``optional`` and left out."""
        value = self._take(name, str, optional)
        if value is None:
            return ""
        if not value.strip():
            raise self._broken("blank", name)
        if pattern and not re.fullmatch(pattern, value):
            raise self._broken("not of its form", name)
        return value

    def identity(self, name: str, pattern: str = KEY, *, of: str = "") -> str:
        """A text that no other table has; without ``of``, no other table under this header."""
        value = self.text(name, pattern)
        known = (of or self._name, value)
        if known in self._file.identities:
            raise self._broken("used twice", name)
        self._file.identities.add(known)
        return value

    def texts(self, name: str, pattern: str = "", *, optional: bool = False, most: int = 0) -> tuple[str, ...]:
        """Each of its form; at most ``most``, where that is given."""
        values = self._take(name, list, optional)
        if values is None:
            return ()
        if not values or not all(isinstance(value, str) and value.strip() for value in values):
            raise self._broken("not a list of words", name)
        if pattern and not all(re.fullmatch(pattern, value) for value in values):
            raise self._broken("not of its form", name)
        if most and len(values) > most:
            raise self._broken(f"more than {most}", name)
        return tuple(values)

    @overload
    def number(self, name: str, least: int, most: int, *, optional: Literal[True]) -> int | None: ...

    @overload
    def number(self, name: str, least: int, most: int) -> int: ...

    def number(self, name: str, least: int, most: int, *, optional: bool = False) -> int | None:
        value = self._take(name, int, optional)
        if value is not None and not least <= value <= most:
            raise self._broken(f"not from {least} to {most}", name)
        return value

    def day(self, name: str) -> date | None:
        """None when left out."""
        return self._take(name, date, True)

    def tables(self, name: str, build: Callable[["Table"], T]) -> tuple[T, ...]:
        rows = self._take(name, list, False)
        if not rows or not all(isinstance(row, dict) for row in rows):
            raise self._broken("not a list of tables", name)
        header = f"{self._name}.{name}".lstrip(".")
        return tuple(
            Table(self._file, header, row, self._file.next_line(header, self._line)).read(build) for row in rows
        )

    def _take(self, name: str, kind: type[T], optional: bool) -> T | None:
        self._asked.add(name)
        value = self._fields.get(name)
        if value is None:
            if optional:
                return None
            raise self._broken("missing", name)
        if type(value) is not kind:  # a bool is no number here, a time of day no day
            raise self._broken(f"not a {kind.__name__}", name)
        return value

    def _broken(self, what: str, name: str) -> ContentBroken:
        return ContentBroken(f"{name}: {what}", path=self._file.path, line=self._file.line_of(name, self._line))


class _File:
    """Where the headers and fields of a file stand. Lines count from 1; 0 is the place before the first header."""

    def __init__(self, text: str, path: str) -> None:
        self.path = path
        self.identities: set[tuple[str, str]] = set()
        self._lines = text.split("\n")
        self._headers: dict[str, Iterator[int]] = {}

    def next_line(self, table: str, otherwise: int) -> int:
        """The line of the next header of this name, each time one further."""
        if table not in self._headers:
            self._headers[table] = self._lines_with(table)
        return next(self._headers[table], otherwise)

    def line_of(self, field: str, header: int) -> int:
        """The line of a field below its header, or the header's where the field does not stand."""
        for number, line in enumerate(self._lines[header:], header + 1):
            if _HEADER.fullmatch(line):
                break
            if re.match(rf"\s*{re.escape(field)}\s*=", line):
                return number
        return header

    def _lines_with(self, table: str) -> Iterator[int]:
        for number, line in enumerate(self._lines, 1):
            header = _HEADER.fullmatch(line)
            if header and header[1] == table:
                yield number


def _line_of(error: tomllib.TOMLDecodeError, text: str) -> int:
    """tomllib says "(at line 3, column 5)" or "(at end of document)"."""
    found = re.search(r"at line (\d+)", str(error))
    return int(found[1]) if found else text.count("\n") + 1
