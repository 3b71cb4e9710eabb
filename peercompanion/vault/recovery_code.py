"""The recovery code: twenty random bytes on paper, which open the vault when the passphrase is forgotten.

Nine groups of four in Crockford's alphabet (crockford.com/base32.html): eight for the bytes, the ninth checks them. So
a slip of the pen or the eye is told from a code that belongs to another vault, and mostly also where it is.
"""

import hashlib
import os
from collections.abc import Iterator, Sequence

from peercompanion.errors import RecoveryCodeTypo

SECRET_LENGTH = 20
GROUP_LENGTH = 4
GROUPS = 9

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_READ_AS = str.maketrans("ILO", "110", " -–—\t\n\r\u00a0\u2011")
_LENGTH = GROUPS * GROUP_LENGTH
_CHECKED = _LENGTH - GROUP_LENGTH
_BITS = 5
_LABEL = b"pc/v1/rc"

Values = Sequence[int]
"""One number from 0 to 31 for each character."""


def new() -> str:
    """A code that nobody had before, as it is printed."""
    return to_text(os.urandom(SECRET_LENGTH))


def to_text(secret: bytes | bytearray) -> str:
    """``46GN-YK4Q-…``"""
    letters = "".join(_ALPHABET[value] for value in (*_values_of(secret), *_check(secret)))
    return "-".join(letters[at : at + GROUP_LENGTH] for at in range(0, _LENGTH, GROUP_LENGTH))


def parse(typed: str) -> bytearray:
    """The secret in what a person typed: small letters, spaces and dashes do not matter, nor I and L for 1, O for 0.

    Raises RecoveryCodeTypo, with the group to look at where that can be told.
    """
    read = letters(typed)
    strange = next((at for at, letter in enumerate(read) if letter not in _ALPHABET), None)
    if strange is not None and strange < _LENGTH:
        raise RecoveryCodeTypo("a character that no code has", group=strange // GROUP_LENGTH + 1)
    if len(read) != _LENGTH:
        raise RecoveryCodeTypo("too short or too long", missing=_LENGTH - len(read))
    values = [_ALPHABET.index(letter) for letter in read]
    if not _fits(values):
        raise RecoveryCodeTypo("the check does not fit", group=_suspect(values))
    return _secret_of(values)


def letters(typed: str) -> str:
    """What was typed as it is read: capitals without spaces and dashes, I and L as 1, O as 0."""
    return typed.upper().translate(_READ_AS)


def _values_of(secret: bytes | bytearray) -> list[int]:
    number = int.from_bytes(secret, "big")
    return [number >> _BITS * place & 31 for place in reversed(range(_CHECKED))]


def _secret_of(values: Values) -> bytearray:
    number = 0
    for value in values[:_CHECKED]:
        number = number << _BITS | value
    return bytearray(number.to_bytes(SECRET_LENGTH, "big"))


def _check(secret: bytes | bytearray) -> list[int]:
    """The low 20 bits of the first three bytes of SHA-256."""
    number = int.from_bytes(hashlib.sha256(_LABEL + secret).digest()[:3], "big")
    return [number >> _BITS * place & 31 for place in reversed(range(GROUP_LENGTH))]


def _fits(values: Values) -> bool:
    return list(values[_CHECKED:]) == _check(_secret_of(values))


def _suspect(values: list[int]) -> int:
    """The group where one other character, or two that change places, would make the code fit; 0: none, or several."""
    groups = {at // GROUP_LENGTH + 1 for at, tried in _slips(values) if _fits(tried)}
    return groups.pop() if len(groups) == 1 else 0


def _slips(values: list[int]) -> Iterator[tuple[int, Values]]:
    for at in range(_LENGTH):
        for other in range(len(_ALPHABET)):
            yield at, (*values[:at], other, *values[at + 1 :])
        if at + 1 < _LENGTH:
            yield at, (*values[:at], values[at + 1], values[at], *values[at + 2 :])
