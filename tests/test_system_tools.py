"""A test whose program is missing is told apart from one that passed and one that was skipped."""

import subprocess
import sys
from pathlib import Path

from peercompanion.bootstrap.environment import CHECKOUT

TESTS = """\
import pytest


@pytest.mark.needs("nobody-has-this")
def test_far_away():
    assert False


def test_here():
    pass
"""


def test_a_test_without_its_program_is_named_in_the_summary_and_not_counted(tmp_path: Path) -> None:
    (tmp_path / "test_two.py").write_text(TESTS, "utf-8")
    pytest = [sys.executable, "-m", "pytest", "-q", "-p", "tests.system_tools", f"--rootdir={tmp_path}", str(tmp_path)]

    said = subprocess.run(pytest, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout.splitlines()

    assert "not run: needs nobody-has-this (test_two.py::test_far_away)" in said
    assert said[-1].startswith("1 passed, 1 deselected")
