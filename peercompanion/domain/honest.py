"""What may be said about n tries, and no more than that.

People try something at the worst moment, and most moments ease anyway. So few tries are only listed, some are counted,
and a change is spoken of from five pairs on; beside it stands what happened when nothing was tried, where that is known
as well. Values out, never sentences: no share of a hundred, no rank, no difference between the two, no winner. Nothing
here is ever what a list is sorted by.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from peercompanion.domain.attempt import Felt, Tally

MOST_LISTED = 2
PAIRS_WANTED = 5
HARDER_TIMES = 3

Changes = Mapping[int, int]
"""How often there was which change: after less before, so that a negative one is "lower"."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """``listed`` has the answers of one or two rated tries as they are, ``counted`` how often each answer of more was
    given; one of the two is empty. Both stand in the order of Felt, whenever what was tried. ``unrated`` is the rest.
    """

    times: int
    listed: tuple[Felt, ...] = ()
    counted: tuple[tuple[Felt, int], ...] = ()
    unrated: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MiddleChange:
    """The median with its range, of ``n`` pairs of before and after.

    Of an even number of pairs two stand in the middle, and both are kept: ``middle`` is (-3, -2) then and (-3, -3)
    where they are the same, as it always is of an odd number. Their mean would be a number nobody gave: a half on a
    scale of whole ones, or, of 4 lower and 1 higher, a change that never happened.
    """

    middle: tuple[int, int]
    low: int
    high: int
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """``untried`` is there only where there is enough of both; it is shown in the same way, and nothing is made of the
    two.
    """

    tried: MiddleChange
    untried: MiddleChange | None = None


def told(tally: Tally) -> Told:
    """What is said of how it felt."""
    answers = {
        Felt.EASIER: tally.easier,
        Felt.SAME: tally.same,
        Felt.HARDER: tally.harder,
        Felt.CANT_TELL: tally.cant_tell,
    }
    rated = sum(answers.values())
    unrated = tally.times - rated
    if rated <= MOST_LISTED:
        listed = tuple(felt for felt, count in answers.items() for _ in range(count))
        return Told(times=tally.times, listed=listed, unrated=unrated)
    counted = tuple((felt, count) for felt, count in answers.items() if count)
    return Told(times=tally.times, counted=counted, unrated=unrated)


def effect(tried: Changes, untried: Changes) -> Effect | None:
    """None below five pairs."""
    change = middle_change(tried)
    return Effect(tried=change, untried=middle_change(untried)) if change else None


def middle_change(changes: Changes) -> MiddleChange | None:
    """None below five pairs."""
    n = sum(changes.values())
    if n < PAIRS_WANTED:
        return None
    seen = sorted(change for change, count in changes.items() if count)
    middle = _at(changes, seen, (n - 1) // 2), _at(changes, seen, n // 2)
    return MiddleChange(middle=middle, low=seen[0], high=seen[-1], n=n)


def offers_rest(tally: Tally) -> bool:
    """Three times harder is enough to ask; it is never done unasked."""
    return tally.harder >= HARDER_TIMES


def _at(changes: Changes, in_order: list[int], place: int) -> int:
    """The change at that place, counted from 0, if all stood in a row."""
    passed = 0
    for change in in_order:
        passed += changes[change]
        if place < passed:
            return change
    raise IndexError(place)
