"""The code on paper: how it is written, in how many ways it can be read, and what is said of a slip."""

import random
from collections.abc import Callable

import pytest

from peercompanion.errors import RecoveryCodeTypo
from peercompanion.vault import recovery_code

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
SECRET = bytes(range(20))
TEXT = recovery_code.to_text(SECRET)


def test_a_code_is_written_as_crockford_says_with_a_check_behind_it() -> None:
    """The checks were worked out by hand from SHA-256 of "pc/v1/rc" and the bytes."""
    assert recovery_code.to_text(bytes(20)) == "-".join(["0000"] * 8 + ["9VBP"])
    assert TEXT.startswith("000G-40R4-0M30-E209-185G-R38E-1W81-24GK-")


def test_what_was_printed_is_read_back() -> None:
    for _ in range(200):
        code = recovery_code.new()

        assert recovery_code.to_text(recovery_code.parse(code)) == code


def test_no_two_codes_are_the_same() -> None:
    assert len({recovery_code.new() for _ in range(200)}) == 200


@pytest.mark.parametrize(
    "typed",
    [
        TEXT.lower(),
        TEXT.replace("-", ""),
        TEXT.replace("-", " "),
        TEXT.replace("-", "\n"),
        f"  {TEXT}\t",
        TEXT.replace("-", "–"),
        TEXT.replace("0", "O").replace("1", "I"),
        TEXT.replace("0", "o").replace("1", "l"),
    ],
)
def test_it_does_not_matter_how_it_is_typed(typed: str) -> None:
    assert recovery_code.parse(typed) == SECRET


def test_every_single_wrong_character_is_noticed_in_its_group() -> None:
    for at, letter in enumerate(TEXT):
        for other in ALPHABET[at % 8 :: 8]:
            if letter not in ("-", other):
                slip = told(TEXT[:at] + other + TEXT[at + 1 :])

                assert slip.missing == 0 and slip.group in (at // 5 + 1, 0)


def test_the_group_can_nearly_always_be_told() -> None:
    draw = random.Random(7)
    told_groups = 0
    for _ in range(300):
        code, at = recovery_code.to_text(draw.randbytes(20)), draw.choice([n for n in range(44) if n % 5 != 4])
        other = draw.choice([letter for letter in ALPHABET if letter != code[at]])
        told_groups += told(code[:at] + other + code[at + 1 :]).group == at // 5 + 1

    assert told_groups >= 297


def test_two_characters_that_changed_places_are_found() -> None:
    swapped = TEXT[:5] + TEXT[6] + TEXT[5] + TEXT[7:]

    assert told(swapped).group == 2


@pytest.mark.parametrize(
    ("spoil", "group", "missing"),
    [
        (lambda code: code[:10] + "U" + code[11:], 3, 0),
        (lambda code: code[:-1] + "!", 9, 0),
        (lambda code: code + "!", 0, -1),
        (lambda code: code[:-1], 0, 1),
        (lambda code: code + "7", 0, -1),
        (lambda _code: "", 0, 36),
    ],
)
def test_a_slip_is_told_as_exactly_as_can_be(spoil: Callable[[str], str], group: int, missing: int) -> None:
    slip = told(spoil(TEXT))

    assert (slip.group, slip.missing) == (group, missing)


def test_a_group_is_recognised_however_it_is_typed() -> None:
    assert recovery_code.letters(" 4or4") == recovery_code.letters("40-R4") == "40R4"


def told(typed: str) -> RecoveryCodeTypo:
    with pytest.raises(RecoveryCodeTypo) as caught:
        recovery_code.parse(typed)
    return caught.value
