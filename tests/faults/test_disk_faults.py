"""A disk that refuses one call: the error has a name, saving again works, and what was acknowledged is kept."""

from pathlib import Path

import pytest

from tests.faults import strace
from tests.faults.acts import ACTS
from tests.faults.tally import HowMany, Tally

NAMES = {"DiskFull", "StorageFailed"}
SHARES = range(4)
FAULTS = (
    *[("pwrite64", error) for error in ("ENOSPC", "EIO")],
    *[("write", error) for error in ("ENOSPC", "EIO")],
    *[("fsync", error) for error in ("ENOSPC", "EIO")],
    *[("ftruncate", error) for error in ("ENOSPC", "EIO")],
    *[("rename", error) for error in ("ENOSPC", "EIO")],
    ("unlink", "EIO"),
)


@pytest.mark.needs("strace")
@pytest.mark.parametrize("share", SHARES)
def test_a_call_that_fails_costs_nothing_that_was_acknowledged(
    tmp_path: Path, tally: Tally, how_many: HowMany, share: int
) -> None:
    made = strace.counted("sitting", tmp_path / "counted", tmp_path / "log")
    faults = [fault for call, error in FAULTS for fault in evenly(call, made[call], error, how_many(1, nightly=30))]

    ended = [failed(tmp_path, *fault) for fault in faults[share :: len(SHARES)]]

    tally("disk faults", tried=len(ended), **{name: sum(one[name] for one in ended) for name in ended[0]})


def evenly(call: str, made: int, error: str, count: int) -> list[tuple[str, int, str]]:
    """So many of these calls, from the first to the last."""
    step = max(1, made // count)
    return [(call, number, error) for number in range(step // 2 + 1, made + 1, step)][:count]


def failed(folder: Path, call: str, number: int, error: str) -> dict[str, int]:
    """What went wrong, by kind."""
    place = folder / f"{call}-{number}-{error}"
    ended = strace.fail("sitting", place, call, number, error)
    verdict = ACTS["sitting"].judge(place, ended.told)
    unnamed = bool(ended.code or not set(ended.failures) <= NAMES)
    print(call, number, error, ended.failures, verdict, ended.stderr[-300:] if unnamed else "")
    return {"lost": verdict.lost, "corrupt": verdict.corrupt, "without_a_name": unnamed}
