"""The counting itself: over processes beside each other, into one table, and red when anything went wrong."""

import subprocess
import sys
from pathlib import Path

import pytest

from peercompanion.bootstrap.environment import CHECKOUT

TESTS = """\
import pytest


@pytest.mark.parametrize("number", range(3))
def test_counting(tally, how_many, number):
    tally("kills", tried=how_many(2, nightly=500), lost=0, corrupt=0)


@pytest.mark.counts("locks")
@pytest.mark.parametrize("number", range(3))
def test_by_itself(number):
    assert number < 2


def test_gone_wrong(tally):
    tally("flips", tried=9, not_noticed=1)


def test_of_another_kind():
    assert False, "does not count, and is not run"
"""
UNKNOWN = """\
def test_a_name_nobody_knows(tally):
    tally("kils", tried=1)
"""
NOTICING = """\
import os
import pytest


@pytest.mark.notices("no-marker")
def test_that_notices(tally):
    tally("wal flips", tried=1, silent=int(os.environ.get("PEERCOMPANION_TESTS_BROKEN") == "no-marker"))


@pytest.mark.notices("no-marker")
def test_that_notices_nothing(tally):
    tally("wal flips", tried=1, silent=0)
"""


def told(folder: Path, tests: str, *options: str) -> tuple[int, str]:
    (folder / "test_some.py").write_text(tests, "utf-8")
    plugins = ("-p", "tests.faults.tally", f"--rootdir={folder}")
    command = [sys.executable, "-m", "pytest", "-q", *plugins, *options, str(folder)]
    ended = subprocess.run(command, cwd=CHECKOUT, capture_output=True, text=True)
    return ended.returncode, ended.stdout


@pytest.mark.parametrize("beside", [(), ("-n", "2")])
def test_all_that_was_counted_stands_in_one_table(tmp_path: Path, beside: tuple[str, ...]) -> None:
    code, said = told(tmp_path, TESTS, "--faults", *beside)

    assert code == 1
    assert "| 1,500 kills | 0 lost, 0 corrupt |" in said
    assert "| 9 flips | 1 not noticed |" in said
    assert "| 3 cases | 1 failed |" in said
    assert "| not run |" in said
    assert "does not count" not in said


def test_usually_few_are_tried_and_no_table_is_shown(tmp_path: Path) -> None:
    code, said = told(tmp_path, TESTS)

    assert code == 1
    assert "does not count" in said
    assert "How often" not in said


def test_a_row_that_nobody_knows_cannot_be_counted_in(tmp_path: Path) -> None:
    code, _ = told(tmp_path, UNKNOWN, "--faults")

    assert code == 1


def test_on_a_broken_product_a_test_that_notices_nothing_is_the_one_that_fails(tmp_path: Path) -> None:
    code, said = told(tmp_path, NOTICING, "--broken", "no-marker")

    assert code == 1
    assert "1 failed, 1 xfailed" in said
    assert "test_that_notices_nothing" in said
