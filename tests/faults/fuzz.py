"""Files made by chance of good ones: bytes changed, parts doubled and taken out, and what JSON readers stumble over.

The same seed gives the same files. ``outcomes`` feeds them to any reader (a header's, a backup's): it may refuse by an
error of ours, and everything else it raises escapes.
"""

import json
import random
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from peercompanion.errors import PeerCompanionError

TOKENS = (b"{", b"}", b"[", b"]", b",", b":", b'"', b"null", b"true", b"-1", b"1e999", b"\\ud800", b"\0", b"\xff", b" ")
HUGE = (0, -1, 1, 9, 11, 2**20 + 1, 2**31, 2**53 + 1, 2**64, 10**400)
STRANGE = ("", "../vault.db", "/etc/passwd", "\0", "é" * 20, "A" * 7_000)


def outcomes(
    read: Callable[[bytes], object], good: Sequence[bytes], count: int, seed: int
) -> Iterator[tuple[bytes, object]]:
    """What was read of what; None where it was refused."""
    chance = random.Random(seed)
    for _ in range(count):
        data = made_of(chance.choice(good), chance)
        try:
            yield data, read(data)
        except PeerCompanionError:
            yield data, None


def made_of(good: bytes, chance: random.Random) -> bytes:
    """Half of them are changed as bytes, half keep the grammar of JSON, if the file had it."""
    if chance.random() < 0.5:
        try:
            return other_json(good, chance)
        except ValueError:
            pass
    return other_bytes(good, chance)


def other_bytes(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        start, end = sorted(chance.choices(range(len(changed) + 1), k=2))
        match chance.randrange(7):
            case 0 if changed:
                changed[min(start, len(changed) - 1)] = chance.randrange(256)
            case 1:
                del changed[start : min(end, start + 40)]
            case 2:
                changed[start:start] = changed[start : min(end, start + 200)]
            case 3:
                changed[start:start] = chance.choice(TOKENS)
            case 4:
                changed[start : start + 1] = str(chance.getrandbits(chance.choice((3, 17, 64)))).encode()
            case 5:
                changed[start:] = changed[end:] + changed[start:end]
            case 6 if chance.random() < 0.1:
                del changed[start:]
    return bytes(changed)


def other_json(data: bytes, chance: random.Random) -> bytes:
    """One value somewhere in it is another, gone, or there twice. Raises ValueError for what is no JSON object."""
    value = json.loads(data)
    holder, key = _place(value, chance)
    match chance.randrange(5):
        case 0:
            holder[key] = chance.choice(HUGE)
        case 1:
            holder[key] = chance.choice((*STRANGE, None, True, 1.5, [], {}))
        case 2:
            del holder[key]
        case 3:
            other, name = _place(value, chance)
            holder[key] = "taken from elsewhere" if isinstance(other[name], dict | list) else other[name]
        case 4:
            return _twice(value, chance)
    return json.dumps(value).encode()


def _twice(value: Any, chance: random.Random) -> bytes:
    """The same key twice in one object: readers disagree on which counts."""
    _, key = _place(value, chance)
    text = json.dumps(value)
    if not isinstance(key, str):
        return text.encode()
    return text.replace(f'"{key}": ', f'"{key}": {chance.choice(HUGE)}, "{key}": ', 1).encode()


def _place(value: Any, chance: random.Random) -> tuple[Any, Any]:
    """Somewhere in it, down by chance: an object or a list, and one of its keys. ValueError where there is none."""
    keys = list(value) if isinstance(value, dict) else range(len(value)) if isinstance(value, list) else ()
    if not keys:
        raise ValueError("nothing in it")
    key = chance.choice(keys)
    if chance.random() < 0.8 and isinstance(value[key], dict | list) and value[key]:
        return _place(value[key], chance)
    return value, key
