"""The harness on a product that was broken on purpose: it has to notice, or its zeros say nothing.

A few tries of each here; ``python3 -m tests --broken NAME`` runs the tests themselves against it.
"""

import time
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults import broken, canary, kills, logs, power, scan
from tests.faults.tally import Tally


def after_kills(folder: Path) -> int:
    return sum(verdict.lost for verdict in kills.kill("saving", folder, 5, seed=1))


def at_rest(folder: Path) -> int:
    return sum(verdict.corrupt for verdict in kills.kill("resting", folder, 5, seed=1))


def after_power_cuts(folder: Path) -> int:
    return sum(verdict.lost + verdict.corrupt for verdict in power.cut("sitting", folder, 20, seed=1))


def after_flips(folder: Path) -> int:
    vault = logs.left_behind(folder / "vault")
    return logs.after_flips(vault, folder, 20, seed=1).count(logs.LOST)


def after_a_tour(home: Path) -> int:
    word, begun = canary.a_canary(), time.time() - 1
    return len(scan.holding(canary.left_by(home, canary.toured(home, "killed", word), begun), word))


NOTICED: dict[str, Callable[[Path], int]] = {
    "lazy-commit": after_kills,
    "no-checkpoint": at_rest,
    "synchronous-off": after_power_cuts,
    "no-marker": after_flips,
    "canary-to-file": after_a_tour,
}


@pytest.mark.needs("strace")
@pytest.mark.parametrize("name", broken.BREAKS)
def test_a_product_that_is_broken_on_purpose_is_found_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, tally: Tally, name: str
) -> None:
    monkeypatch.setenv(broken.VARIABLE, name)

    wrong = NOTICED[name](tmp_path)

    tally("broken", tried=1, not_noticed=int(wrong == 0))
