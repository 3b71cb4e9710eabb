"""A process of its own for what can never be taken back in the one that runs the tests."""

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).parents[2]

TOOLS = """
import ctypes, errno, os, socket, struct, subprocess, sys, threading
from peercompanion import guardrails
from peercompanion.guardrails import Measure, memory, now, seccomp, swap, tripwire
libc = ctypes.CDLL(None, use_errno=True)

def answer(act):
    # The name of the refusal, or "done".
    try:
        act()
    except OSError as error:
        return errno.errorcode.get(error.errno, str(error))
    return "done"

def bare(family):
    # As a library in C asks, past Python.
    descriptor = libc.socket(family, socket.SOCK_DGRAM, 0)
    if descriptor == -1:
        return errno.errorcode[ctypes.get_errno()]
    os.close(descriptor)
    return "done"
"""


def said_by(code: str, *, under: Sequence[str] = (), **variables: str) -> list[str]:
    """The lines that the code prints, after TOOLS; it has to end well. ``under`` is a command that starts it."""
    ended = run(code, under=under, **variables)
    assert (ended.returncode, ended.stderr) == (0, "")
    return ended.stdout.splitlines()


def run(code: str, *, under: Sequence[str] = (), **variables: str) -> subprocess.CompletedProcess[str]:
    command = [*under, sys.executable, "-c", TOOLS + code]
    return subprocess.run(command, cwd=ROOT, env=os.environ | variables, capture_output=True, text=True, timeout=60)
