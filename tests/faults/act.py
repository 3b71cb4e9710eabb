"""What an act is: prepared once, performed in a process that may die anywhere in it, and judged."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.faults.judge import Verdict

BEGUN = "begun"
"""Said when what is to be interrupted begins; all that is told later is a promise …"""
FAILED = "!"
"""… but for words that begin like this: the name of an error that came instead."""

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act that ends only by being killed is killed some moment, at most ``span`` seconds, after one of its first
    ``promises``, so that a slow computer comes as far as a fast one; of others the whole is measured.
    """

    prepare: Callable[[Path], object]
    perform: Callable[[Path, Tell], object]
    judge: Callable[[Path, Sequence[str]], Verdict]
    span: float | None = None
    promises: int = 0
