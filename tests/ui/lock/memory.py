"""The memory of another process, read from outside as somebody with the rights to do it would."""

import re
from collections.abc import Iterator
from io import FileIO
from pathlib import Path

READABLE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r")
THE_KERNELS = re.compile(r"\[v(var|syscall)")
AT_ONCE = 1 << 24
ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le", "latin-1")
"""Python keeps text in one, two or four bytes a character, Qt in two, SQLite in UTF-8."""


def spelled(words: str) -> tuple[bytes, ...]:
    """Each way once: in plain letters, two of them are the same."""
    return tuple({words.encode(encoding) for encoding in ENCODINGS})


def copies(pid: int, *patterns: bytes) -> int:
    """How often any of them stands in what the process has mapped."""
    sought = re.compile(b"|".join(map(re.escape, patterns)))
    overlap = max(map(len, patterns)) - 1
    return sum(found.end() > seen for seen, piece in _pieces(pid, overlap) for found in sought.finditer(piece))


def _pieces(pid: int, overlap: int) -> Iterator[tuple[int, bytes]]:
    """How much of each was seen before, and the piece."""
    with open(f"/proc/{pid}/mem", "rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text().splitlines():
            readable = READABLE.match(line)
            if readable and not THE_KERNELS.search(line):
                start, end = (int(edge, 16) for edge in readable.groups())
                yield from _region(memory, start, end, overlap)


def _region(memory: FileIO, start: int, end: int, overlap: int) -> Iterator[tuple[int, bytes]]:
    before = b""
    while start < end:
        memory.seek(start)
        try:
            piece = memory.read(min(AT_ONCE, end - start))
        except OSError:  # a device's pages, say
            return
        yield len(before), before + piece
        before = piece[-overlap:]
        start += len(piece)
