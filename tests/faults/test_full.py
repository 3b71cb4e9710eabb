"""No room: the error says so, nothing that was acknowledged is lost, and with room again the same act goes well."""

from pathlib import Path

import pytest

from tests.faults import starving
from tests.faults.starving import ACTS, Case
from tests.faults.tally import HowMany, Tally


@pytest.mark.needs("unshare", "mount")
def test_on_a_full_disk_every_act_fails_by_its_name_and_goes_well_later(
    tmp_path: Path, tally: Tally, how_many: HowMany
) -> None:
    cases = starving.cases("disk", tmp_path / "small", how_many(6, nightly=1))

    assert {case.act for case in cases if case.starved} == set(ACTS)
    count(tally, cases, {"DiskFull"})


def test_where_files_may_not_grow_it_is_the_same(tmp_path: Path, tally: Tally, how_many: HowMany) -> None:
    """The engine tells a file that is too long from no room; for it that is a disk that fails."""
    cases = starving.cases("file", tmp_path, how_many(6, nightly=1))

    assert {case.act for case in cases if case.starved} == set(ACTS)
    count(tally, cases, {"DiskFull", "StorageFailed"})


def count(tally: Tally, cases: list[Case], names: set[str]) -> None:
    strange = [case for case in cases if (case.starved and case.starved not in names) or case.again]
    print(strange)
    tally(
        "full disks",
        tried=len(cases),
        lost=sum(case.lost for case in cases),
        corrupt=sum(case.corrupt for case in cases),
        of_another_name=len(strange),
    )
