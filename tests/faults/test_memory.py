"""Too little memory: it is called that, nothing is lost, and with memory again the same act goes well."""

from pathlib import Path

from tests.faults import memory
from tests.faults.tally import HowMany, Tally

NAMES = {"NotEnoughMemory", "MemoryError"}
"""With a few bytes left, Python may not come as far as to our name for it."""


def test_without_memory_every_act_fails_by_its_name_and_goes_well_later(
    tmp_path: Path, tally: Tally, how_many: HowMany
) -> None:
    cases = memory.cases(tmp_path, how_many(5, nightly=1))

    assert {case.act for case in cases if case.said} == set(memory.ACTS)
    strange = [case for case in cases if (case.said and case.said not in NAMES) or case.again]
    print(strange)
    tally(
        "memory limits",
        tried=len(cases),
        lost=sum(case.lost for case in cases),
        corrupt=sum(case.corrupt for case in cases),
        of_another_name=len(strange),
    )
