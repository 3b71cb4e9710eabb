"""Runs pytest away from all that the developer owns: without a screen, in a home of its own that is gone afterwards."""

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


def run(arguments: Sequence[str]) -> int:
    """The exit code of pytest."""
    with tempfile.TemporaryDirectory(prefix="peercompanion-tests-") as home:
        os.environ.update(_elsewhere(Path(home)))
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        system_libraries.require()
        return int(pytest.main(["-q", *arguments], plugins=[_Installing()]))


class _Installing:
    """Installs system programs that the chosen tests need; pytest run by hand does not."""

    @pytest.hookimpl(tryfirst=True)
    def pytest_collection_modifyitems(self, items: Iterable[pytest.Item]) -> None:
        from tests import system_tools  # pytest wants to be the first to import its plugins

        system_tools.install_missing(items)


def _elsewhere(home: Path) -> dict[str, str]:
    for folder in _FOLDERS.values():
        (home / folder).mkdir(mode=0o700, parents=True, exist_ok=True)
    return {variable: str(home / folder) for variable, folder in _FOLDERS.items()}
