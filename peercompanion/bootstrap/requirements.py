"""The dependencies of pyproject.toml: handed to pip as they stand, and compared with what an interpreter has."""

import re
import sys
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import Self

_BOUND = re.compile(r"(?P<sign>>=|<)(?P<version>\d[\d.]*)")
_FORM = re.compile(
    r"(?P<name>[\w.-]+)(?P<bounds>((>=|<)\d[\d.]*,?)*)(\s*;\s*sys_platform\s*==\s*[\"'](?P<platform>\w+)[\"'])?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One line of dependencies, in the form this project uses: a name, ``>=`` and ``<`` bounds, perhaps a platform."""

    text: str
    name: str
    bounds: tuple[tuple[str, str], ...]
    platform: str | None

    @classmethod
    def read(cls, root: Path, groups: Iterable[str] = ()) -> tuple[Self, ...]:
        pyproject = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))
        lines = list(pyproject["project"]["dependencies"])
        for group in sorted(groups):
            lines += pyproject["dependency-groups"][group]
        return tuple(cls.parse(line) for line in lines)

    @classmethod
    def parse(cls, text: str) -> Self:
        """Raises ValueError for a form that this reader would misread."""
        form = _FORM.fullmatch(text)
        if form is None:
            raise ValueError(f"not a requirement of the form used here: {text}")
        bounds = tuple((bound["sign"], bound["version"]) for bound in _BOUND.finditer(form["bounds"]))
        return cls(text=text, name=form["name"], bounds=bounds, platform=form["platform"])

    def is_for_here(self) -> bool:
        return self.platform in (None, sys.platform)

    def is_met(self) -> bool:
        """By the interpreter that runs this."""
        if not self.is_for_here():
            return True
        try:
            return self.admits(metadata.version(self.name))
        except metadata.PackageNotFoundError:
            return False

    def admits(self, version: str) -> bool:
        have = _release(version)
        return all(have >= _release(bound) if sign == ">=" else have < _release(bound) for sign, bound in self.bounds)


def _release(version: str) -> tuple[int, ...]:
    """``6.12.0rc1`` is ``(6, 12)``: numbers only, without closing zeros, so that 6.12 and 6.12.0 are the same."""
    written = re.match(r"\d+(\.\d+)*", version)
    numbers = [int(number) for number in written[0].split(".")] if written else []
    while numbers and numbers[-1] == 0:
        numbers.pop()
    return tuple(numbers)
