"""What this computer remembers outside the vault: how the app looks, when it locks, which country's lines it shows.

The class below is the whole table: name, default, what is allowed. Nothing else may stand in the file, because nothing
here is encrypted. Reading is forgiving: an unreadable file gives the defaults, an unreadable value its own default.
"""

import errno
import json
import os
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Generic, TypeVar, overload

from peercompanion.errors import DiskFull, InvalidInput, PeerCompanionError, ReadOnlyPlace, StorageFailed

T = TypeVar("T")
FARTHEST = 100_000
LONGEST_NAME = 24
LONGEST_LOCK_LINE = 80
MOST_LOCK_LINES = 3
TEXT_SIZES = (80, 90, 100, 125, 150, 200)
"""Per cent, as they are offered; the file may also hold other tens."""


class Setting(Generic[T]):
    """One row of the table. Read as an attribute; a list in the file is a tuple here."""

    def __init__(self, default: T, allows: Callable[[T], bool]) -> None:
        self.default, self._allows = default, allows

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    @overload
    def __get__(self, preferences: None, owner: type) -> "Setting[T]": ...

    @overload
    def __get__(self, preferences: "Preferences", owner: type) -> T: ...

    def __get__(self, preferences: "Preferences | None", owner: type) -> "Setting[T] | T":
        return self if preferences is None else preferences._values.get(self.name, self.default)

    def accept(self, value: object) -> T:
        """Raises InvalidInput."""
        tidy: Any = _tidied(value)
        if type(tidy) is not type(self.default) or not self._allows(tidy):
            raise InvalidInput("not an allowed value of this setting", field=self.name)
        accepted: T = tidy
        return accepted


def _is_either(_on: bool) -> bool:
    return True


def _one_of(*words: str) -> Callable[[str], bool]:
    return words.__contains__


def _is(pattern: str) -> Callable[[str], bool]:
    return lambda text: re.fullmatch(pattern, text) is not None


def _is_line(most: int) -> Callable[[object], bool]:
    """One line of readable characters: no controls, no line breaks, no halves of a character."""
    pattern = re.compile(rf"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]{{0,{most}}}")
    return lambda line: isinstance(line, str) and pattern.fullmatch(line) is not None


def _are_lock_lines(lines: tuple[str, ...]) -> bool:
    return len(lines) <= MOST_LOCK_LINES and all(map(_is_line(LONGEST_LOCK_LINE), lines))


def _is_geometry(numbers: tuple[int, ...]) -> bool:
    if not numbers:
        return True
    if len(numbers) != 5 or any(type(number) is not int or abs(number) > FARTHEST for number in numbers):
        return False
    return min(numbers[2:4]) > 0 and numbers[4] in (0, 1)


class Preferences:
    """Reads its file when it is made; ``set`` writes it at once."""

    __slots__ = ("_path", "_values")

    scheme = Setting("system", _one_of("system", "light", "dark"))
    contrast = Setting("system", _one_of("system", "normal", "high"))
    motion = Setting("system", _one_of("system", "none"))
    """Many systems do not tell whether stillness is wished."""
    text_size = Setting(100, lambda percent: percent in TEXT_SIZES or percent in range(80, 201, 10))
    """Per cent."""
    language = Setting("", _is(r"|[A-Za-z]{2,3}([_-][A-Za-z0-9]{2,8})*"))
    """A locale's name, or "" for the system's."""
    geometry = Setting[tuple[int, ...]]((), _is_geometry)
    """x, y, width, height, maximised (0 or 1) of the window, or nothing yet."""
    country = Setting("", _is(r"|[A-Z]{2}"))
    """ISO 3166, for the help lines; "" is another country."""
    idle_minutes = Setting(5, lambda minutes: 0 <= minutes <= 60)
    """0 never locks by itself."""
    middle_click_paste = Setting(False, _is_either)
    """Whether other programs may read what is only selected, so that the middle mouse button can paste it there."""
    lock_with_screen = Setting(True, _is_either)
    lock_with_sleep = Setting(True, _is_either)
    lock_on_double_esc = Setting(True, _is_either)
    hide_unfocused = Setting(False, _is_either)
    """Whether a cover hides the page while another program has the keys."""
    window_name = Setting("", _is_line(LONGEST_NAME))
    """A neutral name for the task bar; "" is PeerCompanion."""
    lock_lines = Setting[tuple[str, ...]]((), _are_lock_lines)
    """What the person chose, after a plain warning, to show on the lock window."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._values = _read(path)

    @property
    def folder(self) -> Path:
        """Where their file lies."""
        return self._path.parent

    @property
    def path(self) -> Path:
        """Their file; there is none as long as nothing differs from the defaults."""
        return self._path

    def set(self, name: str, value: object) -> None:
        """Raises InvalidInput for an unknown name or a value that is not allowed, and DiskFull, ReadOnlyPlace or
        StorageFailed when the file cannot be written; the old value then stays.
        """
        if name not in TABLE:
            raise InvalidInput("no such setting", field=name)
        values = self._values | {name: TABLE[name].accept(value)}
        if values != self._values:
            _write(self._path, values)
            self._values = values


TABLE: dict[str, Setting[Any]] = {row.name: row for row in vars(Preferences).values() if isinstance(row, Setting)}


def _read(path: Path) -> dict[str, Any]:
    try:
        found = json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return {}
    return dict(_allowed(found)) if isinstance(found, dict) else {}


def _allowed(found: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for name in TABLE.keys() & found.keys():
        try:
            yield name, TABLE[name].accept(found[name])
        except InvalidInput:
            continue


def _tidied(value: object) -> object:
    """Without the blanks around words, and without blank lines."""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, list | tuple):
        return tuple(item for item in map(_tidied, value) if item != "")
    return value


def _write(path: Path, values: dict[str, Any]) -> None:
    differing = {name: value for name, value in sorted(values.items()) if value != TABLE[name].default}
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        _replace(path, json.dumps(differing, indent=1, ensure_ascii=False).encode() + b"\n")
    except OSError as error:
        raise _explained(error) from error


def _replace(path: Path, content: bytes) -> None:
    """Whole or not at all: another file of our own takes the place of the old one."""
    beside = path.with_name(path.name + ".new")
    beside.unlink(missing_ok=True)
    with open(os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    os.replace(beside, path)


def _explained(error: OSError) -> PeerCompanionError:
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull("no room for the preferences")
    if error.errno == errno.EIO:
        return StorageFailed("the preferences could not be written")
    return ReadOnlyPlace("the preferences cannot be written here")
