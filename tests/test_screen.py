"""Without a screen: one sentence, exit code 2, no abort. In processes of their own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from peercompanion import screen, system_libraries

ROOT = Path(__file__).parent.parent


def start(tmp_path, **variables):
    without = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}
    environ = {name: value for name, value in os.environ.items() if name not in without}
    command = [sys.executable, "-c", "import sys; from peercompanion.app import main; sys.exit(main([]))"]
    folders = {"HOME": str(tmp_path), "XDG_DATA_HOME": str(tmp_path), "XDG_CONFIG_HOME": str(tmp_path)}
    return subprocess.run(
        command, cwd=ROOT, env=environ | folders | variables, capture_output=True, text=True, timeout=60
    )


@pytest.fixture(autouse=True, scope="module")
def x11_libraries():
    """What the app would install for DISPLAY, and say so, is here before it is asked to be silent."""
    system_libraries.require({"DISPLAY": ":987"})


@pytest.mark.parametrize("variables", [{}, {"DISPLAY": ":987"}, {"WAYLAND_DISPLAY": "wayland-987"}])
def test_no_screen_is_one_sentence_and_exit_code_2(tmp_path, variables):
    ended = start(tmp_path, **variables)

    assert ended.returncode == screen.EXIT_CODE == 2
    assert ended.stderr == screen.NO_SCREEN
    assert not list(tmp_path.iterdir())


def test_a_platform_without_a_screen_that_was_chosen_on_purpose_is_fine():
    assert screen.is_there({"QT_QPA_PLATFORM": "offscreen"})
    assert not screen.is_there({})


def test_help_and_version_need_no_screen(tmp_path):
    command = [sys.executable, "-c", "import sys; from peercompanion.app import main; main(sys.argv[1:])", "--version"]

    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)

    assert ended.returncode == 0
    assert ended.stdout.startswith("PeerCompanion ")


@pytest.mark.parametrize("display", ["otherhost:0", "localhost:10.0", "[::1]:0", "tcp/otherhost:0"])
def test_a_screen_with_a_host_in_its_name_is_reached_over_the_network(display):
    assert screen.is_remote({"DISPLAY": display})
    assert not screen.is_remote({"DISPLAY": display, "QT_QPA_PLATFORM": "offscreen"})
    assert not screen.is_remote({"DISPLAY": display, "QT_QPA_PLATFORM": "wayland"})


@pytest.mark.parametrize("display", ["", ":0", ":99.0", "unix:0", "unix/:0", "/tmp/launch/org.xquartz:0"])
def test_one_without_is_not(display):
    assert not screen.is_remote({"DISPLAY": display})
