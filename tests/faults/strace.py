"""An act under strace, which records what it asks of the files, or lets one of these calls fail or be the last."""

import os
import signal
import subprocess
import sys
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from peercompanion.bootstrap.environment import CHECKOUT
from tests.faults.act import BEGUN, FAILED

WRITING = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "rename", "unlink", "mkdir")
"""All calls by which an act leaves something; it speaks by another (``child.py``)."""
SEEN = (*WRITING, "writev", "openat")
_LONGEST = "70000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ended:
    """What the child promised, how it ended (a signal is negative), and what it said of a raw exception."""

    told: Sequence[str]
    code: int
    stderr: str

    @property
    def failures(self) -> list[str]:
        return [word.removeprefix(FAILED) for word in self.told if word.startswith(FAILED)]

    @property
    def was_killed(self) -> bool:
        return self.code in (-signal.SIGKILL, 128 + signal.SIGKILL)


def record(act: str, folder: Path, log: Path) -> Ended:
    """``log``: every call, with file names and content in hexadecimal."""
    return _run(act, folder, "-y", "-xx", "-s", _LONGEST, "-e", f"trace={','.join(SEEN)}", "-o", str(log))


def fail(act: str, folder: Path, call: str, number: int, error: str) -> Ended:
    """That call fails like this, once: the first is number 1."""
    return _run(act, folder, *_injecting(call, f"error={error}:when={number}"))


def kill(act: str, folder: Path, call: str, number: int) -> Ended:
    """At that call, before it is done."""
    return _run(act, folder, *_injecting(call, f"signal=KILL:when={number}"), fast=False)


def counted(act: str, folder: Path, log: Path) -> Counter[str]:
    """How often each call is made when nothing disturbs it."""
    _run(act, folder, "-e", f"trace={','.join(WRITING)}", "-o", str(log))
    return Counter(line.split(None, 1)[1].split("(", 1)[0] for line in log.read_text().splitlines() if "(" in line)


def _injecting(call: str, what: str) -> tuple[str, ...]:
    return ("-e", f"trace={call}", "-e", f"inject={call}:{what}", "-o", os.devnull)


def _run(act: str, folder: Path, *options: str, fast: bool = True) -> Ended:
    """With seccomp only the calls that are asked for stop the child; but then strace 6.1 sends no signal."""
    command = ["strace", "-f", "-qq", *(("--seccomp-bpf",) if fast else ()), *options]
    child = [sys.executable, "-X", "utf8", "-m", "tests.faults.child", act, str(folder)]
    environ = os.environ | {"PYTHONDONTWRITEBYTECODE": "1"}
    ended = subprocess.run([*command, *child], cwd=CHECKOUT, env=environ, capture_output=True, text=True)
    told = [word for word in ended.stdout.splitlines() if word != BEGUN]
    return Ended(told=told, code=ended.returncode, stderr=ended.stderr)
