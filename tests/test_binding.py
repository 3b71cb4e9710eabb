"""The binding itself: what it must not lose, and a habit of its that we do without.

Some releases lose a reference to None with every void call and abort after a few thousand.
"""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QObject

ROOT = Path(__file__).parent.parent
SOURCES_READ_AT_THE_START = """
import linecache, os, sys
from peercompanion import app

desk = app.assemble(None)
desk.open_door()
print(*(name for name in linecache.cache if name.startswith(os.path.join(os.getcwd(), "peercompanion"))))
"""


def test_a_void_call_costs_no_reference_to_none():
    thing = QObject()
    for _ in range(100):
        thing.setObjectName("x")

    before = sys.getrefcount(None)
    for _ in range(1_000):
        thing.setObjectName("x")

    assert abs(sys.getrefcount(None) - before) < 100


def test_it_does_not_read_through_our_sources(tmp_path):
    command = [sys.executable, "-c", SOURCES_READ_AT_THE_START]
    home = {"HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"}

    start = subprocess.run(command, cwd=ROOT, env=os.environ | home, capture_output=True, text=True, check=True)

    assert start.stdout.strip() == ""
