"""Making ``.venv``: one start at a time, each step told in a line, and nothing half made that looks finished."""

import contextlib
import importlib
import importlib.util
import os
import re
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from peercompanion import system_packages
from peercompanion.bootstrap.environment import Environment
from peercompanion.bootstrap.requirements import Requirement
from peercompanion.bootstrap.stamp import Stamp

_NO_PIP = "Python could not put pip into the environment in .venv."
_NO_PACKAGES = (
    "The packages could not be fetched. If this computer is offline, connect it and start the same command again."
)
_PIP_INSTALL = ("pip", "install", "--only-binary=:all:", "--no-input", "--retries=2")
_PIP_OUTPUT = ("--disable-pip-version-check", "--progress-bar=off")
_ARRIVING = re.compile(
    r"\s*(Downloading|Using cached) (\S*/)?(?P<name>[^-/\s]+)-(?P<version>[^-\s]+)-\S+\.whl (?P<size>\(.+\))"
)


def prepare(environment: Environment) -> None:
    """Leaves the environment ready, or ends the process with one sentence."""
    try:
        with _one_at_a_time(environment.root) as lock:
            _Making(environment=environment, lock=lock).finish()
    except OSError as error:
        sys.exit(
            f"The private environment cannot be made in {environment.root}: {error.strerror or error}. Copy the "
            "checkout to a folder of your own, or install PeerCompanion with: pipx install ."
        )
    except KeyboardInterrupt:
        sys.exit("Set-up stopped. The next start begins it anew.")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Making:
    """One set-up at work, while it holds the lock (a file descriptor)."""

    environment: Environment
    lock: int

    def finish(self) -> None:
        there = self._what_works()
        wanted = self.environment.wanted
        if there and there.covers(wanted):  # another start was quicker
            return
        Stamp.remove(self.environment.folder)
        if there is None:
            self._make()
        made = there.extended_to(wanted) if there else wanted
        self._fetch(made.groups)
        made.write(self.environment.folder)
        _say("Ready.")

    def _what_works(self) -> Stamp | None:
        """The stamp, if somebody finished the environment and its Python is still the one that it was made with."""
        stamp = self.environment.stamp
        if stamp is None:
            return None
        command = [str(self.environment.python), "-I", "-c", "import sys; print(sys.implementation.cache_tag)"]
        reply = subprocess.run(command, capture_output=True, text=True, check=False)
        return stamp if reply.stdout.strip() == stamp.python else None

    def _make(self) -> None:
        _require_ensurepip()
        folder = self.environment.folder
        if folder.exists():
            _say("The environment in .venv is not complete (a set-up that was interrupted, or another Python).")
            _say("Making it anew.")
            shutil.rmtree(folder)
        else:
            _say("First start: making a private environment in .venv. Nothing outside this folder is changed.")
        venv.create(folder, symlinks=os.name != "nt")
        self._run(["ensurepip", "--default-pip"], failed=_NO_PIP)

    def _fetch(self, groups: Iterable[str]) -> None:
        requirements = [one for one in Requirement.read(self.environment.root, groups) if one.is_for_here()]
        names = ", ".join(requirement.name for requirement in requirements)
        _say(f"Fetching with pip: {names}. The first time takes a minute or two.")
        wanted = [requirement.text for requirement in requirements]
        self._run([*_PIP_INSTALL, *_PIP_OUTPUT, *wanted], failed=_NO_PACKAGES)

    def _run(self, module: list[str], *, failed: str) -> None:
        """Runs a module there. It shares our lock: if we are killed, nobody begins while it still writes."""
        with subprocess.Popen(
            [str(self.environment.python), "-I", "-m", *module],
            env=os.environ | {"PIP_USER": "0"},
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            pass_fds=() if os.name == "nt" else (self.lock,),
        ) as child:
            errors = _listen(child)
        if child.returncode:
            sys.exit("\n".join([failed, *errors]))


def _require_ensurepip() -> None:
    if importlib.util.find_spec("ensurepip"):
        return
    package = f"python{sys.version_info.major}.{sys.version_info.minor}-venv"
    if system_packages.may_install():
        system_packages.install([package])
        importlib.invalidate_caches()
    if not importlib.util.find_spec("ensurepip"):
        sys.exit(f"This Python has no venv module. Install it and start again: sudo apt-get install -y {package}")


def _listen(child: subprocess.Popen[str]) -> list[str]:
    """Tells which packages arrive, and gives back the last error for the closing sentence."""
    errors: list[str] = []
    for line in child.stdout or ():
        if arriving := _ARRIVING.match(line):
            _say("  {name} {version} {size}".format(**arriving.groupdict()))
        elif line.startswith("ERROR:"):
            errors = [f"pip said: {line.strip()}"]
    return errors


@contextlib.contextmanager
def _one_at_a_time(root: Path) -> Iterator[int]:
    """Holds a lock beside ``.venv``, which the kernel frees however this process ends."""
    with (root / ".venv.lock").open("a") as file:
        if not _locked(file.fileno(), wait=False):
            _say("Another start is setting up .venv; waiting until it is done.")
            while not _locked(file.fileno(), wait=True):
                pass
        yield file.fileno()


if sys.platform == "win32":
    import msvcrt

    def _locked(file: int, *, wait: bool) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_LOCK if wait else msvcrt.LK_NBLCK, 1)  # LK_LOCK gives up after ten seconds
        except OSError:
            return False
        return True
else:
    import fcntl

    def _locked(file: int, *, wait: bool) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True


def _say(line: str) -> None:
    print(f"PeerCompanion: {line}", file=sys.stderr, flush=True)
