"""The real app under a real screen and bus, driven by what a screen reader hears: unlock, check in, find, F1, lock."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

ON_A_BUS = """
Xvfb -displayfd 3 -screen 0 1280x900x24 3>"$1/display" 2>/dev/null &
xvfb=$!
for _ in $(seq 200); do [ -s "$1/display" ] && break; sleep 0.05; done
export DISPLAY=":$(cat "$1/display")"
openbox 2>/dev/null &
"$2" -m tests.voice.app "$1" 2>"$1/app.log" &
app=$!
trap 'kill $app $xvfb 2>/dev/null' EXIT
timeout 100 /usr/bin/python3 tests/voice/driver.py
"""


@pytest.mark.needs("Xvfb", "openbox", "dbus-run-session", "xdotool", "pyatspi")
def test_a_screen_reader_can_unlock_check_in_find_and_lock_by_spoken_names_alone(tmp_path):
    variables = {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "HOME": str(tmp_path),
        "XDG_RUNTIME_DIR": str(tmp_path),
        "GTK_MODULES": "",
    }
    environ = {name: value for name, value in os.environ.items() if name != "DISPLAY"} | variables
    command = ["dbus-run-session", "--", "bash", "-c", ON_A_BUS, "on-a-bus", str(tmp_path), sys.executable]

    ended = subprocess.run(command, cwd=ROOT, env=environ, capture_output=True, text=True, timeout=120)

    log = (tmp_path / "app.log").read_text() if (tmp_path / "app.log").exists() else ""
    assert ended.stdout.strip().endswith("heard it all"), ended.stdout + ended.stderr + log
