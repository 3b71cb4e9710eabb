"""An evening with the real program under a real screen and bus: its guardrails are up, and nobody notices.

The journey is the one of tests/voice: unlock, check in, find, F1, lock, by what a screen reader hears.
"""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEARD = "heard it all"

JOURNEY = """
Xvfb -displayfd 3 -screen 0 1280x900x24 3>"$1/display" 2>/dev/null &
xvfb=$!
for _ in $(seq 200); do [ -s "$1/display" ] && break; sleep 0.05; done
export DISPLAY=":$(cat "$1/display")"
openbox 2>/dev/null &
$2 "$3" -m tests.guardrails.program "$1" "$4" 2>"$1/app.log" &
app=$!
trap 'kill $app $xvfb 2>/dev/null' EXIT
timeout 100 /usr/bin/python3 tests/voice/driver.py "$1/tree"
"""
CALLS = ("strace", "-f", "-qq", "-e", "trace=socket,socketpair,connect,seccomp", "-o")
NEEDED = ("Xvfb", "openbox", "dbus-run-session", "xdotool", "pyatspi")


def walked(folder, *, how="guarded", under="", around=()):
    """What the driver said, in a home of its own."""
    folder.mkdir(exist_ok=True)
    own = {name: str(folder / "home") for name in ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")}
    (folder / "home").mkdir(mode=0o700)
    seen = {"QT_QPA_PLATFORM": "xcb", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "GTK_MODULES": ""}
    environ = {name: value for name, value in os.environ.items() if name != "DISPLAY"} | own | seen
    command = [*around, "dbus-run-session", "--", "bash", "-c", JOURNEY, "journey"]
    arguments = [str(folder), under, sys.executable, how]
    ended = subprocess.run([*command, *arguments], cwd=ROOT, env=environ, capture_output=True, text=True, timeout=150)
    assert ended.stdout.strip().endswith(HEARD), ended.stdout + ended.stderr + (folder / "app.log").read_text()
    return (folder / "tree").read_text()


@pytest.fixture(scope="module")
def evening(tmp_path_factory):
    """Its tree, and the system calls that had to do with sockets."""
    folder = tmp_path_factory.mktemp("evening") / "guarded"
    tree = walked(folder, under=" ".join((*CALLS, str(folder.parent / "calls"))))
    return tree, (folder.parent / "calls").read_text().splitlines()


@pytest.mark.needs("strace", *NEEDED)
def test_no_socket_that_leads_out_ever_comes_to_be(evening, tally):
    _, lines = evening

    made = [line for line in lines if re.search(r"socket(pair)?\(", line) and not re.search(r"= -1 E", line)]
    reached = [line for line in lines if "connect(" in line]
    assert len(made) > 3
    tally("network", tried=len(made), leading_out=sum("(AF_UNIX," not in line for line in made))
    assert len(reached) > 3 and [line for line in reached if "sa_family=AF_UNIX" not in line] == []
    assert len([line for line in lines if "seccomp(SECCOMP_SET_MODE_FILTER" in line and line.endswith("= 0")]) == 1


@pytest.mark.needs("strace", *NEEDED)
def test_a_screen_reader_finds_the_same_with_the_guardrails_as_without(evening, tmp_path, tally):
    names, expected = evening[0].splitlines(), walked(tmp_path / "bare", how="bare").splitlines()

    assert len(expected) > 50
    tally("accessibility", tried=len(expected), missing=len(set(expected) - set(names)), other=int(names != expected))


@pytest.mark.needs("strace", "unshare", *NEEDED)
def test_without_any_network_the_evening_is_the_same(evening, tmp_path):
    without = walked(tmp_path / "without", around=("unshare", "--net", "--map-root-user"))

    assert without == evening[0]
