"""Programs of the system that some tests need: ``@pytest.mark.needs("strace")``.

A test whose program is missing is taken out, and the summary says ``not run: needs strace``; it counts as neither
passed nor skipped. ``python3 -m tests`` installs what is missing first, as root on a Debian-like system.
``@pytest.mark.drawn_by(file)`` says the same of the Qt and the system that drew the pictures to compare with.
"""

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

import pytest

from peercompanion import system_packages

SYSTEM_PYTHON = "/usr/bin/python3"
_PACKAGES = {
    "Xvfb": "xvfb",
    "dbus-daemon": "dbus-daemon",
    "dbus-send": "dbus-bin",
    "dbus-run-session": "dbus-daemon",
    "openbox": "openbox",
    "pyatspi": "python3-pyatspi at-spi2-core",
    "strace": "strace",
    "unshare": "util-linux",
    "xclip": "xclip",
    "xdotool": "xdotool",
    "xprop": "x11-utils",
    "xwininfo": "x11-utils",
}
_NOT_RUN = pytest.StashKey[list[str]]()


def install_all() -> None:
    _install({program for program in _PACKAGES if not _is_here(program)})


def install_missing(items: Iterable[pytest.Item]) -> None:
    """Exactly what these tests need."""
    _install({program for item in items for program in _absent(item)})


def _install(absent: set[str]) -> None:
    """Where we may."""
    packages = sorted({package for program in absent for package in _PACKAGES.get(program, "").split()})
    if packages and system_packages.may_install():
        system_packages.install(packages)
        _is_here.cache_clear()


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "needs(program, ...): programs of the system without which the test is not run")
    config.addinivalue_line("markers", "drawn_by(file): what drew the kept pictures; elsewhere the test is not run")
    config.stash[_NOT_RUN] = []


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    absent = {item: sorted(_absent(item)) for item in items}
    left_out = [item for item in items if absent[item]]
    items[:] = [item for item in items if not absent[item]]
    config.stash[_NOT_RUN] += [f"not run: needs {', '.join(absent[item])} ({item.nodeid})" for item in left_out]
    if hasattr(config, "workeroutput"):
        config.workeroutput["not_run"] = config.stash[_NOT_RUN]  # it is the process that began it all that tells
    config.hook.pytest_deselected(items=left_out)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """One of the processes beside each other has ended; each of them left out the same."""
    node.config.stash[_NOT_RUN] += getattr(node, "workeroutput", {}).get("not_run", [])


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    for line in dict.fromkeys(config.stash[_NOT_RUN]):
        terminalreporter.write_line(line)


def _absent(item: pytest.Item) -> Iterator[str]:
    for marker in item.iter_markers("needs"):
        yield from (program for program in marker.args if not _is_here(program))


@cache
def _is_here(program: str) -> bool:
    """pyatspi is no program, but a module of the system's own Python; "root" is who may read another's memory."""
    if program == "root":
        return os.name == "posix" and os.geteuid() == 0
    if program != "pyatspi":
        return shutil.which(program) is not None
    asked = [SYSTEM_PYTHON, "-c", "import pyatspi"]
    return shutil.which(SYSTEM_PYTHON) is not None and subprocess.run(asked, capture_output=True).returncode == 0
