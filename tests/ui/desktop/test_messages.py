"""No message with a word in it leaves the app as it is put together: a canary by every route, in a real process."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
CANARY = "quokka-7f3a"

PUT_TOGETHER = """
import sys, threading
secret = sys.argv[2]
from peercompanion import app as composition
from PySide6.QtCore import QObject, QTimer, Signal, qCritical, qInstallMessageHandler, qWarning
desk = composition.assemble(__import__("pathlib").Path(sys.argv[1]))
from PySide6.QtWidgets import QApplication, QWidget
def fail(*_):
    raise ValueError(secret)
"""
ROUTES = {
    "an error nobody caught": ("fail()", "uncaught: ValueError"),
    "in a thread": ("t = threading.Thread(target=fail); t.start(); t.join()", "uncaught in a thread: ValueError"),
    "while something goes": ("Gone = type('Gone', (), {'__del__': fail}); Gone()", "unraisable: ValueError"),
    "in a slot": (
        "t = QTimer(singleShot=True); t.timeout.connect(fail); t.timeout.emit()",
        "uncaught: ValueError",
    ),
    "in an override": ("w = type('W', (QWidget,), {'showEvent': fail})(); w.show()", "uncaught: ValueError"),
    "a warning of Qt": ("qWarning(secret)", "Qt QtWarningMsg"),
    "a critical message of Qt": ("qCritical(secret)", "Qt QtCriticalMsg"),
    "a warning of Qt's own": (
        "w = QWidget(); w.setObjectName(secret); w.setStyleSheet(secret + '{{'); w.show()",
        "Qt QtWarningMsg",
    ),
}


def run(code, tmp_path):
    command = [sys.executable, "-c", PUT_TOGETHER + code, str(tmp_path), CANARY]
    return subprocess.run(command, cwd=ROOT, env=os.environ | {"HOME": str(tmp_path)}, capture_output=True, text=True)


@pytest.mark.parametrize(("code", "said"), ROUTES.values(), ids=ROUTES.keys())
def test_a_message_is_told_by_its_kind_only(tmp_path, code, said):
    ran = run(code, tmp_path)

    assert said in ran.stderr
    assert CANARY not in ran.stdout + ran.stderr


@pytest.mark.parametrize(
    ("undone", "withheld"),
    [
        ("", True),
        ("qInstallMessageHandler(None)", False),
        ("sys.excepthook = sys.__excepthook__", False),
        ("sys.unraisablehook = sys.__unraisablehook__", False),
        ("threading.excepthook = threading.__excepthook__", False),
    ],
)
def test_privacy_notices_a_route_that_is_open_and_changes_nothing(tmp_path, undone, withheld):
    asked = "messages.are_withheld()"
    code = f"from peercompanion.ui.desktop import messages\n{undone}\nprint({asked}, {asked})"

    assert run(code, tmp_path).stdout == f"{withheld} {withheld}\n"
