"""A real X11 screen with the app on it, and another program that asks for what is selected or copied there.

Without a screen Qt cannot say who owns a clipboard, so these tests bring one of their own. The code that is run finds
the desk, open, as ``desk``; ``selected()``, ``copied()`` and ``forms()`` are what xclip gets.
"""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[3]

TOOLS = """
import subprocess, sys
from pathlib import Path
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from peercompanion.preferences import Preferences
from peercompanion.session import Session
from peercompanion.ui.context import PageName
from peercompanion.ui.desk import Desk
from peercompanion.ui.desktop.clipboard import NOT_FOR_HISTORIES, copy_for_a_minute
from peercompanion.ui.widgets.note_edit import NoteEdit
from tests.helpers import CHEAP, PASSPHRASE, a_mood
from tests.ui.waiting import wait_for

folder = Path(sys.argv[1])
app = QApplication([])
session = Session(folder / "vault", cost=CHEAP)
desk = Desk(app, session, Preferences(folder / "device.json"))
desk.enter(session.create(PASSPHRASE))
QTest.qWaitForWindowExposed(desk.window)

def asked(*how):
    other = subprocess.Popen(["xclip", "-o", *how], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    assert wait_for(lambda: other.poll() is not None)
    return other.communicate()[0]

def selected(): return asked("-selection", "primary")
def copied(): return asked("-selection", "clipboard")
def forms(): return asked("-selection", "clipboard", "-t", "TARGETS").split()

def another_program_puts(words, selection):
    subprocess.run(["xclip", "-i", "-selection", selection], input=words, text=True, stdout=subprocess.DEVNULL)
    assert wait_for(lambda: asked("-selection", selection) == words)

def a_note(words):
    note = NoteEdit("Note")
    note.setPlainText(words)
    note.resize(400, 80)
    note.show()
    QTest.qWaitForWindowExposed(note)
    return note

def double_click(note):
    place = note.cursorRect().center() + QPoint(4, 0)
    QTest.mouseDClick(note.viewport(), Qt.MouseButton.LeftButton, pos=place)
    return note.textCursor().selectedText()
"""

ON_A_SCREEN = """
Xvfb -displayfd 3 -screen 0 1280x900x24 3>"$1/display" 2>/dev/null &
xvfb=$!
trap 'kill $xvfb 2>/dev/null' EXIT
for _ in $(seq 200); do [ -s "$1/display" ] && break; sleep 0.05; done
export DISPLAY=":$(cat "$1/display")"
"$2" -c "$3" "$1"
"""
NEEDED = ("Xvfb", "xclip")


def said_by(code: str, folder: Path) -> list[str]:
    """The lines it prints."""
    environ = {name: value for name, value in os.environ.items() if name != "DISPLAY"} | {"QT_QPA_PLATFORM": "xcb"}
    command = ["bash", "-c", ON_A_SCREEN, "on-a-screen", str(folder), sys.executable, TOOLS + code]
    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=90)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    return ended.stdout.splitlines()
