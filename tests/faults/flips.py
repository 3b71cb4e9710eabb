"""Damaged copies of a vault: one bit flipped, and files of another shape than they were written in."""

import random
from collections.abc import Callable, Iterator
from typing import TypeAlias

PAGE = 4096
SALT = 16
"""The first bytes of a database, which the header has too."""

Change: TypeAlias = Callable[[bytes], bytes]


def flipped(data: bytes, bit: int) -> bytes:
    changed = bytearray(data)
    changed[bit // 8] ^= 1 << bit % 8
    return bytes(changed)


def bits_on_each_page(size: int, each: int, chance: random.Random) -> Iterator[int]:
    """So many by chance on each page, but none in the salt."""
    for page in range(size // PAGE):
        first = SALT if page == 0 else 0
        for _ in range(each):
            yield chance.randrange((page * PAGE + first) * 8, (page + 1) * PAGE * 8)


def cut_to(size: int) -> Change:
    return lambda data: data[:size]


def page(data: bytes, number: int) -> bytes:
    return data[number * PAGE : (number + 1) * PAGE]


def with_page(data: bytes, number: int, content: bytes) -> bytes:
    return data[: number * PAGE] + content + data[(number + 1) * PAGE :]


SHAPES: dict[str, Change] = {
    **{f"cut to {size}": cut_to(size) for size in (0, 1, 15, 16, 100, 4095, 4096, 4097)},
    "cut in half": lambda data: data[: len(data) // 2],
    "a page short": lambda data: data[:-PAGE],
    "a byte short": lambda data: data[:-1],
    "zeros": lambda data: bytes(len(data)),
    "zeros at the start": lambda data: bytes(PAGE) + data[PAGE:],
    "zeros on one page": lambda data: with_page(data, 2, bytes(PAGE)),
    "chance": lambda data: random.Random(1).randbytes(len(data)),
    "a page more": lambda data: data + bytes(PAGE),
    "three bytes more": lambda data: data + b"abc",
    "two pages swapped": lambda data: with_page(with_page(data, 1, page(data, 2)), 2, page(data, 1)),
    "a page twice": lambda data: with_page(data, 4, page(data, 3)),
}
