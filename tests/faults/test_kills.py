"""A kill at any moment: what was acknowledged is there, and everything else is there whole or not at all."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from tests.faults import kills, strace
from tests.faults.acts import ACTS
from tests.faults.judge import Verdict, sums
from tests.faults.tally import HowMany, Tally

SEEDS = range(2)
OTHERS = [name for name in ACTS if name not in ("saving", "sitting", "resting")]
"""All that writes besides a save."""
BEGINNING = 150
"""Of an act that would not end soon only so many calls are tried."""


@pytest.mark.notices("lazy-commit")
@pytest.mark.parametrize("seed", SEEDS)
def test_no_acknowledged_save_is_lost_by_a_kill(tmp_path: Path, tally: Tally, how_many: HowMany, seed: int) -> None:
    count = how_many(30, nightly=600)

    tally("kills", tried=count, **sums(kills.kill("saving", tmp_path, count, seed)))


@pytest.mark.notices("no-checkpoint")
def test_between_two_saves_nothing_waits_in_the_log(tmp_path: Path, tally: Tally, how_many: HowMany) -> None:
    count = how_many(8, nightly=200)

    tally("kills", tried=count, **sums(kills.kill("resting", tmp_path, count, seed=1)))


@pytest.mark.parametrize("act", OTHERS)
def test_an_act_that_is_killed_by_chance_leaves_all_or_nothing(
    tmp_path: Path, tally: Tally, how_many: HowMany, act: str
) -> None:
    count = how_many(5, nightly=150)

    tally("act kills", tried=count, **sums(kills.kill(act, tmp_path, count, seed=1)))


@pytest.mark.needs("strace")
@pytest.mark.parametrize("act", OTHERS)
def test_an_act_that_is_killed_at_a_chosen_call_leaves_all_or_nothing(
    tmp_path: Path, tally: Tally, how_many: HowMany, act: str
) -> None:
    ACTS[act].prepare(tmp_path / "template")
    chosen = evenly(list(calls(act, tmp_path)), how_many(1, nightly=20))

    ended = [killed(act, tmp_path, call, number) for call, number in chosen]

    assert any(was_killed for _, was_killed in ended)
    tally("act kills", tried=len(ended), **sums(verdict for verdict, _ in ended))


def calls(act: str, folder: Path) -> Iterable[tuple[str, int]]:
    """Each that it makes when it is left alone."""
    made = strace.counted(act, copied(folder, "counted"), folder / "log")
    for call in sorted(made):
        yield from ((call, number) for number in range(1, min(made[call], BEGINNING) + 1))


def evenly(all_of_them: list[tuple[str, int]], count: int) -> list[tuple[str, int]]:
    """So many, from the beginning to the end."""
    step = max(1, len(all_of_them) // count)
    return all_of_them[step // 2 :: step][:count]


def killed(act: str, folder: Path, call: str, number: int) -> tuple[Verdict, bool]:
    place = copied(folder, f"{call}-{number}")
    ended = strace.kill(act, place, call, number)
    assert ended.was_killed or not ended.code, ended.stderr
    return ACTS[act].judge(place, ended.told), ended.was_killed


def copied(folder: Path, name: str) -> Path:
    return kills.copy(folder / "template", folder / name)
