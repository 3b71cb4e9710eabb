"""A kill at any moment: what was acknowledged is there, and everything else is there whole or not at all."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from tests.faults import kills, strace
from tests.faults.acts import ACTS
from tests.faults.judge import Verdict
from tests.faults.tally import HowMany, Tally

SEEDS = range(4)
OTHER_ACTS = [name for name in ACTS if name not in ("saving", "sitting")]


def sums(verdicts: Sequence[Verdict]) -> dict[str, int]:
    return {"lost": sum(one.lost for one in verdicts), "corrupt": sum(one.corrupt for one in verdicts)}


@pytest.mark.notices("lazy-commit")
@pytest.mark.parametrize("seed", SEEDS)
def test_no_acknowledged_save_is_lost_by_a_kill(tmp_path: Path, tally: Tally, how_many: HowMany, seed: int) -> None:
    count = how_many(30, nightly=500)

    verdicts = kills.kill("saving", tmp_path, count, seed)

    tally("kills", tried=count, **sums(verdicts))


@pytest.mark.parametrize("act", OTHER_ACTS)
def test_an_act_that_is_killed_by_chance_leaves_all_or_nothing(
    tmp_path: Path, tally: Tally, how_many: HowMany, act: str
) -> None:
    count = how_many(20, nightly=400)

    verdicts = kills.kill(act, tmp_path, count, seed=1)

    tally("act kills", tried=count, **sums(verdicts))


@pytest.mark.needs("strace")
@pytest.mark.parametrize("act", OTHER_ACTS)
def test_an_act_that_is_killed_at_a_chosen_call_leaves_all_or_nothing(
    tmp_path: Path, tally: Tally, how_many: HowMany, act: str
) -> None:
    ACTS[act].prepare(tmp_path / "template")
    places = list(calls(act, tmp_path))
    step = max(1, len(places) // how_many(3, nightly=60))

    ended = [killed(act, tmp_path, call, number) for call, number in places[step // 2 :: step]]

    assert any(was_killed for _, was_killed in ended)
    tally("act kills", tried=len(ended), **sums([verdict for verdict, _ in ended]))


def calls(act: str, folder: Path) -> Iterable[tuple[str, int]]:
    """Each that it makes when it is left alone. Of an act that would not end soon, only the first."""
    made = strace.counted(act, copied(folder, "counted"), folder / "log")
    for call in sorted(made):
        yield from ((call, number) for number in range(1, min(made[call], 200) + 1))


def killed(act: str, folder: Path, call: str, number: int) -> tuple[Verdict, bool]:
    place = copied(folder, f"{call}-{number}")
    ended = strace.kill(act, place, call, number)
    assert ended.was_killed or not ended.code, ended.stderr
    return ACTS[act].judge(place, ended.told), ended.was_killed


def copied(folder: Path, name: str) -> Path:
    return kills.copy(folder / "template", folder / name)
