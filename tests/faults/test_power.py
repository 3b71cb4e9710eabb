"""A power cut at any moment: what was acknowledged is there, and the vault opens and is whole."""

from pathlib import Path

import pytest

from tests.faults import power
from tests.faults.calls import Cut, Opened, Removed, Renamed, Synced, Written
from tests.faults.judge import sums
from tests.faults.power import Disk
from tests.faults.tally import HowMany, Tally

SEEDS = range(4)


@pytest.mark.needs("strace")
@pytest.mark.notices("synchronous-off")
@pytest.mark.parametrize("seed", SEEDS)
def test_no_acknowledged_save_is_lost_by_a_power_cut(
    tmp_path: Path, tally: Tally, how_many: HowMany, seed: int
) -> None:
    count = how_many(75, nightly=1_000)

    tally("power", tried=count, **sums(power.cut("sitting", tmp_path, count, seed)))


class Never:
    """Chance that decides nothing: ``kept`` 0 or 1 says it all."""

    def random(self) -> float:
        return 0.5


def after(kept: float, *made: object) -> dict[str, bytes]:
    disk = Disk("/v")
    for call in made:
        disk.do(call)
    return disk.after_a_cut(kept, Never())


NEW = Opened(path="/v/a", made=True, emptied=False)
ABC = Written(path="/v/a", data=b"abc", offset=0)
FURTHER = Written(path="/v/a", data=b"b", offset=None)
SYNC, SYNC_FOLDER = Synced(path="/v/a"), Synced(path="/v")


@pytest.mark.parametrize(
    ("made", "at_least", "at_most"),
    [
        ((NEW,), {}, {"a": b""}),
        ((NEW, ABC), {}, {"a": b"abc"}),
        ((NEW, ABC, SYNC), {}, {"a": b"abc"}),
        ((NEW, SYNC_FOLDER, ABC), {"a": b""}, {"a": b"abc"}),
        ((NEW, ABC, SYNC, SYNC_FOLDER), {"a": b"abc"}, {"a": b"abc"}),
        ((NEW, ABC, SYNC, SYNC_FOLDER, Cut(path="/v/a", size=1)), {"a": b"abc"}, {"a": b"a"}),
        ((NEW, ABC, SYNC, SYNC_FOLDER, Removed(path="/v/a")), {"a": b"abc"}, {}),
        ((NEW, ABC, SYNC, SYNC_FOLDER, Renamed(path="/v/a", new="/v/b")), {"a": b"abc"}, {"b": b"abc"}),
        ((NEW, Written(path="/v/a", data=b"a", offset=None), FURTHER), {}, {"a": b"ab"}),
        ((Opened(path="/v/a-shm", made=True, emptied=False),), {}, {}),
        ((Opened(path="/elsewhere/a", made=True, emptied=False),), {}, {}),
    ],
)
def test_what_is_sure_after_a_cut_and_what_may_be_there(
    made: tuple[object, ...], at_least: dict[str, bytes], at_most: dict[str, bytes]
) -> None:
    assert (after(0.0, *made), after(1.0, *made)) == (at_least, at_most)


def test_of_two_sectors_one_may_be_there() -> None:
    change = Written(path="/v/a", data=b"x" * 600, offset=500)

    assert [(part.offset, len(part.data)) for part in power._parts(change)] == [(500, 12), (512, 512), (1024, 76)]
