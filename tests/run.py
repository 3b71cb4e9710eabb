"""Runs pytest away from all that the developer owns: without a screen, in a home of its own that is gone afterwards.

Everything is run by as many processes as there are cores, up to four; each has a home of its own inside that one.
"""

import os
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from peercompanion import system_libraries

_FOLDERS = {
    "HOME": "",
    "USERPROFILE": "",
    "APPDATA": "AppData/Roaming",
    "LOCALAPPDATA": "AppData/Local",
    "XDG_CACHE_HOME": ".cache",
    "XDG_CONFIG_HOME": ".config",
    "XDG_DATA_HOME": ".local/share",
    "XDG_STATE_HOME": ".local/state",
    "XDG_RUNTIME_DIR": ".runtime",
}
_SIDE_BY_SIDE = ("-n", "auto", "--maxprocesses", "4", "--dist", "worksteal")
_IN_THE_END = ("--max-worker-restart", "0", "-o", "faulthandler_timeout=300", "-o", "faulthandler_exit_on_timeout=true")
"""A process that dies or waits for ever is a failed test with a traceback, and everything ends soon after."""


def run(arguments: Sequence[str]) -> int:
    """The exit code of pytest."""
    with tempfile.TemporaryDirectory(prefix="peercompanion-tests-") as home:
        live_in(Path(home))
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        system_libraries.require()
        return int(pytest.main(["-q", *_beside(arguments), *arguments], plugins=[_Installing()]))


def _beside(arguments: Sequence[str]) -> Sequence[str]:
    """Whoever chooses tests has them run one after the other, in order."""
    if "--faults" in arguments or "--broken" in arguments:
        return _SIDE_BY_SIDE  # and each of them may take as many minutes as it likes
    return () if arguments else (*_SIDE_BY_SIDE, *_IN_THE_END)


def live_in(home: Path) -> None:
    """This process, and those that it starts."""
    for folder in _FOLDERS.values():
        (home / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    os.environ.update({variable: str(home / folder) for variable, folder in _FOLDERS.items()})


class _Installing:
    """Installs system programs that the chosen tests need; pytest run by hand does not."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionstart(self, session: pytest.Session) -> None:
        """Where other processes collect the tests, all of them were chosen."""
        from tests import system_tools  # pytest wants to be the first to import its plugins

        if session.config.option.numprocesses:
            system_tools.install_all()

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: Iterable[pytest.Item]) -> None:
        from tests import system_tools

        system_tools.install_missing(items)
