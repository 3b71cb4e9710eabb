"""Sentences of the kind people write down after a meeting, with what in them may point to a person.

All of them were made up, and written before the first rule. They lie in two halves, told apart by a hash of the
sentence: ``tune.tsv`` is looked at while rules are made; ``held_out.tsv`` is only ever counted, never read one by one.
A line is a language, a tab, and a sentence with marks: ``{name:Priya} told us``. In a wrong half it is refused.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

FOLDER = Path(__file__).parent
MARK = re.compile(r"\{([a-z_]+):([^{}]+)\}")
HALVES = ("tune", "held_out")


@dataclass(frozen=True, slots=True)
class Expected:
    start: int
    end: int
    kind: str


@dataclass(frozen=True, slots=True)
class Sentence:
    language: str
    text: str
    expected: tuple[Expected, ...]


def sentences(half: str) -> list[Sentence]:
    lines = (FOLDER / f"{half}.tsv").read_text("utf-8").splitlines()
    return [_read(line) for line in lines]


def half_of(text: str) -> str:
    return HALVES[sha256(text.encode()).digest()[0] % 2]


def _read(line: str) -> Sentence:
    language, marked = line.split("\t")
    text = MARK.sub(r"\2", marked)
    return Sentence(language, text, tuple(_expected(marked)))


def _expected(marked: str) -> Iterator[Expected]:
    taken_out = 0
    for mark in MARK.finditer(marked):
        kind, words = mark.groups()
        start = mark.start() - taken_out
        yield Expected(start, start + len(words), kind)
        taken_out += len(mark.group()) - len(words)
