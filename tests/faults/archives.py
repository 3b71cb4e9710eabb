"""Archives (ZIP) made of a good one that whoever reads them must refuse: too large, too many, elsewhere, by half.

``hostile(good)`` gives each by its name. Together with ``fuzz.outcomes(read, [good], …)`` it is what a reader of
archives is to be tried with: refused by an error of ours, nothing written outside its folder, no more unpacked than it
may be.
"""

import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from typing import Any

BOMB = 48 * 1024 * 1024
"""Unpacked; about a thousandth of it as it comes."""
ELSEWHERE = (
    "/tmp/quincunx",
    "../quincunx",
    "a/../../quincunx",
    "C:\\quincunx",
    "..\\quincunx",
    "a/quincunx",
    "vault.json/",
)
DEAR = {"t": 2**31, "m_kib": 2**40, "p": 2**16}
"""Of a key derivation that nobody may start."""

Members = list[tuple[str, bytes]]


def hostile(good: bytes) -> Iterator[tuple[str, bytes]]:
    members = members_of(good)
    yield from _halves(good)
    for name, _ in members:
        yield f"without {name}", packed((other, content) for other, content in members if other != name)
        yield f"{name} twice", packed([*members, (name, b"another")])
        yield f"{name} empty", packed(_with(members, name, b""))
        yield f"{name} of zeros", packed(_with(members, name, bytes(BOMB)), zipfile.ZIP_DEFLATED)
    for name in ELSEWHERE:
        yield f"one more at {name}", packed([*members, (name, b"out")])
    for name, content in members:
        if name.endswith(".json"):
            for what, other in _other_json(content):
                yield f"{name} {what}", packed(_with(members, name, other))


def members_of(archive: bytes) -> Members:
    with zipfile.ZipFile(io.BytesIO(archive)) as file:
        return [(name, file.read(name)) for name in file.namelist()]


def packed(members: Iterable[tuple[str, bytes]], how: int = zipfile.ZIP_STORED) -> bytes:
    """Names are written as they are given, and may come twice."""
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w", how) as file:
        for name, content in members:
            _add(file, name, content, how)
    return archive.getvalue()


def _add(file: zipfile.ZipFile, name: str, content: bytes, how: int) -> None:
    with file.open(_named(name, how), "w") as member:
        member.write(content)


def _named(name: str, how: int) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.filename, info.compress_type = name, how
    return info


def _halves(good: bytes) -> Iterator[tuple[str, bytes]]:
    yield "nothing", b""
    for share in (0.1, 0.5, 0.9):
        yield f"cut at {share:.0%}", good[: int(len(good) * share)]
    yield "without its last byte", good[:-1]
    yield "a directory alone", packed([])


def _with(members: Members, name: str, content: bytes) -> Members:
    return [(other, content if other == name else before) for other, before in members]


def _other_json(content: bytes) -> Iterator[tuple[str, bytes]]:
    value = json.loads(content)
    first = next(iter(value))
    yield "with a key twice", content.replace(b"{", f'{{"{first}":0,'.encode(), 1)
    yield "deep", b"[" * 50_000 + b"]" * 50_000
    yield "of another kind", b"[]"
    if _make_dear(value):
        yield "that asks for too much", json.dumps(value).encode()


def _make_dear(value: Any) -> bool:
    """Changes every cost of a key derivation in it; True if there was one."""
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    found = [_make_dear(item) for item in inner]
    is_cost = isinstance(value, dict) and value.keys() >= DEAR.keys()
    if is_cost:
        value.update(DEAR)
    return is_cost or any(found)
