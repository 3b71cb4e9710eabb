"""What ``.venv`` was made from. Written when everything is in place, so that a half-made environment has none."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Self
from zlib import crc32

_NAME = "peercompanion.stamp"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """``groups`` are installed beside the dependencies; ``pyproject`` is the CRC-32 of pyproject.toml, in hex.

    That is enough to notice an edit, and the hashes of hashlib would load OpenSSL at every start.

    ``python`` is the interpreter, such as ``cpython-311``: when the system moves on to the next one,
    ``.venv/bin/python`` follows and no longer finds what was installed.
    """

    pyproject: str
    python: str
    groups: frozenset[str]

    @classmethod
    def wanted(cls, root: Path, groups: Iterable[str]) -> Self:
        """By this checkout and this interpreter."""
        pyproject = f"{crc32((root / 'pyproject.toml').read_bytes()):08x}"
        return cls(pyproject=pyproject, python=str(sys.implementation.cache_tag), groups=frozenset(groups))

    @classmethod
    def read(cls, environment: Path) -> Self | None:
        """None where there is no stamp that makes sense."""
        try:
            pyproject, python, groups = (environment / _NAME).read_text("utf-8").splitlines()
        except (OSError, ValueError):
            return None
        return cls(pyproject=pyproject, python=python, groups=frozenset(groups.split()))

    def write(self, environment: Path) -> None:
        part = environment / f"{_NAME}.part"
        part.write_text(f"{self.pyproject}\n{self.python}\n{' '.join(sorted(self.groups))}\n", "utf-8")
        os.replace(part, environment / _NAME)

    @staticmethod
    def remove(environment: Path) -> None:
        (environment / _NAME).unlink(missing_ok=True)

    def covers(self, wanted: Self) -> bool:
        """A test environment also satisfies a run."""
        return self.pyproject == wanted.pyproject and self.groups >= wanted.groups

    def extended_to(self, wanted: Self) -> Self:
        """The same environment, with its own Python and groups, after what is wanted was installed into it."""
        return replace(self, pyproject=wanted.pyproject, groups=self.groups | wanted.groups)
