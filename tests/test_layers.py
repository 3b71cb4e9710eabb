"""Who may import whom. The table of CONTRIBUTING.md ("The map"), told to the machine."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCES = Path(__file__).resolve().parents[1] / "peercompanion"

BELOW_THE_DOOR = {"store", "transfer", "vault", "domain", "errors"}
KNOWS_EVERYBODY = {"app", "__main__"}
MAY_IMPORT = {
    "domain": {"errors"},
    "paths": {"errors"},
    "log": {"errors"},
    "preferences": {"errors"},
    "content": {"errors", "paths"},
    "vault": {"errors"},
    "store": {"domain", "vault", "errors"},
    "transfer": {"domain", "errors"},
    "sections": BELOW_THE_DOOR,
    "companion": BELOW_THE_DOOR | {"sections"},
    "copies": BELOW_THE_DOOR,
    "session": BELOW_THE_DOOR | {"companion", "copies"},
    "guardrails": {"errors"},
    "demo": {"companion", "session", "vault", "domain", "content", "errors", "paths"},
    "ui": {
        *("companion", "session", "copies", "domain", "transfer", "content", "demo"),
        *("errors", "preferences", "paths", "guardrails"),
    },
    "system_libraries": {"system_packages"},
    "bootstrap": {"system_packages"},
}
"""A room that does not stand here may import nothing of ours: errors, screen, or a new one nobody has thought about."""

QT = {"ui", "app"}
FROM_OUTSIDE = {
    "PySide6": QT,
    "shiboken6": QT,
    "segno": {"ui"},
    "sqlcipher3": {"vault", "store"},
    "cryptography": {"vault"},
    "platformdirs": {"paths"},
}
NEVER = {"socket", "ssl", "http", "urllib.request", "sqlite3", "ftplib", "smtplib"} | {
    f"PySide6.{module}" for module in ("QtNetwork", "QtWebEngineCore", "QtQml", "QtQuick", "QtSql")
}


def breaches(room: str, source: str) -> Iterator[str]:
    for module, name in _imports(ast.parse(source)):
        top, _, inner = module.partition(".")
        if name == "*":
            yield f"{room} imports * from {module}"
        if not NEVER.isdisjoint({top, module, f"{module}.{name}"}):
            yield f"{room} imports {module}"
        if top == "peercompanion":
            other = inner.partition(".")[0] or name
            if room not in KNOWS_EVERYBODY and other not in {room, "__version__", *MAY_IMPORT.get(room, ())}:
                yield f"{room} imports peercompanion.{other}"
        elif top not in sys.stdlib_module_names and room not in FROM_OUTSIDE.get(top, set()):
            yield f"{room} imports {top}"


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            module = "." * node.level + (node.module or "")
            yield from ((module, alias.name) for alias in node.names)


def _room(path: Path) -> str:
    return path.relative_to(SOURCES).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", sorted(SOURCES.rglob("*.py")), ids=lambda path: str(path.relative_to(SOURCES)))
def test_a_source_imports_only_what_its_room_may(path: Path) -> None:
    assert list(breaches(_room(path), path.read_text("utf-8"))) == []


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("domain", "from PySide6.QtCore import QObject"),
        ("ui", "from peercompanion.store import moods"),
        ("ui", "from peercompanion import vault"),
        ("ui", "import peercompanion.vault.engine"),
        ("store", "from cryptography.hazmat.primitives import hashes"),
        ("companion", "import sqlcipher3"),
        ("vault", "def late():\n    import socket"),
        ("transfer", "from urllib import request"),
        ("store", "from sqlite3 import connect"),
        ("ui", "from PySide6 import QtNetwork"),
        ("ui", "from peercompanion.errors import *"),
        ("domain", "import numpy"),
        ("domain", "from ..vault import engine"),
        ("errors", "from peercompanion.domain import mood"),
        ("new_room", "from peercompanion import errors"),
    ],
)
def test_an_arrow_that_points_outward_is_noticed(room: str, line: str) -> None:
    assert list(breaches(room, line))


@pytest.mark.parametrize(
    ("room", "line"),
    [
        ("ui", "from peercompanion.ui.theme import Theme"),
        ("store", "import sqlcipher3"),
        ("vault", "from urllib.parse import quote"),
        ("app", "from peercompanion.vault import engine"),
        ("session", "from peercompanion.companion import Companion"),
    ],
)
def test_an_arrow_that_points_inward_is_let_be(room: str, line: str) -> None:
    assert not list(breaches(room, line))
