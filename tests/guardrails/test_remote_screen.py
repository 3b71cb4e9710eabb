"""A screen that is reached over the network has to be found before the network is closed; the page says that it was."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

ON_A_SCREEN_FAR_AWAY = """
Xvfb -displayfd 3 -listen tcp -ac -screen 0 1280x900x24 3>"$1/display" 2>/dev/null &
xvfb=$!
trap 'kill $xvfb 2>/dev/null' EXIT
for _ in $(seq 200); do [ -s "$1/display" ] && break; sleep 0.05; done
export DISPLAY="127.0.0.1:$(cat "$1/display")"
"$2" -c "$3" "$1"
"""
PROGRAM = """
import sys
from pathlib import Path
from peercompanion import app, guardrails
assert app.prepare()
print(guardrails.seccomp.is_closed())
desk = app.assemble(Path(sys.argv[1]) / "vault")
desk.open_door()
from peercompanion.guardrails import now
from PySide6.QtTest import QTest
print(QTest.qWaitForWindowExposed(desk.window), now.look().network.name, now.look().left_open)
"""


@pytest.mark.needs("Xvfb")
def test_the_window_opens_and_then_the_network_is_closed_behind_it(tmp_path):
    environ = os.environ | {"QT_QPA_PLATFORM": "xcb", "HOME": str(tmp_path)}
    command = ["bash", "-c", ON_A_SCREEN_FAR_AWAY, "far-away", str(tmp_path), sys.executable, PROGRAM]
    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=60)

    assert ended.stdout.splitlines() == ["False", "True HELD 1"], ended.stderr
