"""What the lock window costs: the set of modules imported before it is painted, in a process of its own."""

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent

SHOW_THE_LOCK_WINDOW = """
import json, sys
from pathlib import Path
from peercompanion import app

app.prepare()
desk = app.assemble(Path(sys.argv[1]))
desk.open_door()
desk.window.grab()
print(json.dumps(sorted(sys.modules)))
"""
WANTED_QT = {"QtCore", "QtGui", "QtWidgets", "QtSvg"}
LATER = (
    "sqlcipher3",
    "cryptography",
    "segno",
    "sqlite3",
    "asyncio",
    "numpy",
    "importlib.metadata",
    "zoneinfo",
    "http",
    "ssl",
    "socket",
    "subprocess",
)
GUARDRAILS = {"", ".memory", ".seccomp", ".tripwire"}


def modules_at_the_lock_window(folder: Path) -> set[str]:
    (folder / "vault.json").write_text("{}")
    command = [sys.executable, "-c", SHOW_THE_LOCK_WINDOW, str(folder)]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    return set(json.loads(shown.stdout.splitlines()[-1]))


def test_the_lock_window_needs_neither_the_engine_nor_any_page(tmp_path):
    modules = modules_at_the_lock_window(tmp_path)

    pages = ("today", "journal", "strategies", "meetings", "settings", "trash", "first_start", "main_window")
    assert not modules & {f"peercompanion.ui.{page}" for page in pages}
    assert not modules & set(LATER)
    late = ("peercompanion.companion", "peercompanion.store", "peercompanion.domain.guard")
    assert not {name for name in modules if name.startswith(late)}


def test_the_guardrails_are_up_and_what_asks_about_them_waits(tmp_path):
    modules = modules_at_the_lock_window(tmp_path)

    package = "peercompanion.guardrails"
    assert {name.removeprefix(package) for name in modules if name.startswith(package)} == GUARDRAILS


def test_only_the_drawing_parts_of_qt_are_there(tmp_path):
    modules = modules_at_the_lock_window(tmp_path)

    of_qt = {name.split(".")[1] for name in modules if name.startswith("PySide6.Qt")}
    assert of_qt == WANTED_QT
