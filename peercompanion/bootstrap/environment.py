"""Which interpreter runs the checkout: this one, or the one in ``.venv``. Read at every start, so it imports little."""

import os
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

from peercompanion.bootstrap.stamp import Stamp

CHECKOUT = Path(__file__).resolve().parents[2]
_ATTEMPT = "PEERCOMPANION_START_ATTEMPT"


@dataclass(frozen=True, slots=True, kw_only=True)
class Environment:
    """The private environment of one checkout, and what it has to hold."""

    root: Path
    wanted: Stamp

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def stamp(self) -> Stamp | None:
        """None while it is not there, or half made."""
        return Stamp.read(self.folder) if self.python.exists() else None

    def is_ready(self) -> bool:
        stamp = self.stamp
        return stamp is not None and stamp.covers(self.wanted)

    def is_running(self) -> bool:
        """This very process runs inside it, on the version of Python that it was made with."""
        stamp = self.stamp
        if stamp is None or not stamp.covers(self.wanted) or stamp.python != self.wanted.python:
            return False
        return os.path.samefile(sys.prefix, self.folder)


def enter(root: Path, groups: Iterable[str]) -> None:
    """Comes back if this interpreter will do. Otherwise sees to ``.venv`` and starts the same command inside it."""
    attempt = int(os.environ.pop(_ATTEMPT, "0"))
    environment = Environment(root=root, wanted=Stamp.wanted(root, groups))
    if environment.is_running() or _will_do_without(environment):
        return
    if attempt > 1:
        sys.exit("The environment in .venv does not work even when made anew. Remove the folder .venv and start again.")
    if attempt or not environment.is_ready():
        from peercompanion.bootstrap import setup  # pip, venv and their friends are for first starts

        setup.prepare(environment)
    os.environ[_ATTEMPT] = str(attempt + 1)
    _start_again(environment.python)


def _will_do_without(environment: Environment) -> bool:
    """This interpreter has everything by itself: somebody's own environment, or a system where all is installed."""
    in_own_environment = sys.prefix != sys.base_prefix
    if environment.is_ready() and not in_own_environment:
        return False
    from peercompanion.bootstrap.requirements import Requirement  # reads package metadata, too slow for every start

    return all(requirement.is_met() for requirement in Requirement.read(environment.root, environment.wanted.groups))


def _start_again(python: Path) -> NoReturn:
    command = [str(python), *sys.orig_argv[1:]]
    if os.name == "nt":  # execv there gives the prompt back before the program has ended
        import subprocess

        sys.exit(subprocess.run(command, check=False).returncode)
    os.execv(python, command)
