"""What is left of a vault: opened again as a person would, read to its last row, and held against what was promised.

Entries here are numbered, of very different lengths, and carry a sum of themselves: a row that is not as it was written
tells so. An entry counts as promised once a process said its number after the save had returned.
"""

import hashlib
import random
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from peercompanion.companion import Companion
from peercompanion.domain.mood import Mood
from peercompanion.errors import PeerCompanionError
from peercompanion.session import Session
from peercompanion.vault import library
from tests.helpers import CHEAP, PASSPHRASE, a_mood

NEW_PASSPHRASE = "a kettle on the hob"
"""For acts that give the vault another one."""
MOST = 100_000
LENGTHS = (0, 20, 300, 3_000, 9_000)


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """Promised entries that are not there; vaults (1) that do not open or are not whole, and how that was said."""

    lost: int = 0
    corrupt: int = 0
    why: str = ""


class Refused(Exception):
    """What is there is not what can be there. Only the harness raises it."""


def written(number: int) -> Mood:
    """The same number always gives the same entry."""
    chance = random.Random(number)
    body = "".join(chance.choices("abc def ghij é京\n", k=chance.choice(LENGTHS)))
    return a_mood(mood=1 + number % 5, note=f"{number} {_sum(number, body)} {body}|")


def number_of(mood: Mood) -> int:
    """Raises Refused for one that is not as it was written."""
    number, sum_, body = mood.note.split(" ", 2)
    if sum_ != _sum(int(number), body.removesuffix("|")):
        raise Refused("a row is not as it was written")
    return int(number)


def numbers_in(companion: Companion) -> set[int]:
    return {number_of(mood) for mood in companion.moods.latest(MOST)}


def judge(folder: Path, promised: Iterable[int], *, passphrase: str = PASSPHRASE) -> Verdict:
    """Unlocks, checks everything, reads everything."""
    session = Session(folder)
    try:
        companion = session.unlock(passphrase)
        companion.check()
        found = numbers_in(companion)
    except (PeerCompanionError, Refused, library.load().Error) as error:
        return Verdict(corrupt=1, why=f"{type(error).__name__}: {error}")
    finally:
        session.lock()
    return Verdict(lost=len(set(promised) - found))


def sums(verdicts: Iterable[Verdict]) -> dict[str, int]:
    """As ``tally`` wants them. Whoever looks into a failure sees why."""
    found = list(verdicts)
    print(*{verdict.why for verdict in found if verdict.why}, sep="\n")
    return {"lost": sum(one.lost for one in found), "corrupt": sum(one.corrupt for one in found)}


def new_vault(folder: Path, *numbers: int) -> None:
    """Locked, with these entries in it."""
    session = Session(folder, cost=CHEAP)
    companion = session.create(PASSPHRASE)
    for number in numbers:
        companion.moods.save(written(number))
    session.lock()


def _sum(number: int, body: str) -> str:
    return hashlib.sha256(f"{number} {body}".encode()).hexdigest()[:16]
