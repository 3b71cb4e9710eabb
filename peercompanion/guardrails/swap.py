"""Where Linux would put memory that it has no room for: what is open in a window may lie there in plain words.

Read from /proc/swaps and, device by device, from /sys. Of an encrypted device only dm-crypt knows, or a layer of LVM
whose every part is. A disk that encrypts by itself looks like any other, so it counts as not encrypted.
"""

import os
import re
import sys
from collections.abc import Iterable
from enum import IntEnum
from pathlib import Path


class Swap(IntEnum):
    """From the best to the worst: several areas are as good as the worst of them."""

    NONE = 0
    IN_MEMORY = 1
    ENCRYPTED = 2
    UNKNOWN = 3
    NOT_ENCRYPTED = 4


def look(root: Path = Path("/")) -> Swap:
    """``root`` is where the system's own folders are looked for."""
    if not sys.platform.startswith("linux"):
        return Swap.UNKNOWN
    try:
        lines = (root / "proc/swaps").read_text("utf-8", "surrogateescape").splitlines()[1:]
    except OSError:
        return Swap.UNKNOWN
    return _worst(_area(root, *line.split()[:2]) for line in lines if line.strip())


def _area(root: Path, name: str, kind: str = "") -> Swap:
    """Blanks and the like stand in /proc/swaps as octal numbers."""
    path = root / re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), name).lstrip("/")
    try:
        status = path.stat()
    except OSError:
        return _device(root, path.name) if kind == "partition" else Swap.UNKNOWN
    number = status.st_dev if kind == "file" else status.st_rdev
    known = root / f"sys/dev/block/{os.major(number)}:{os.minor(number)}"
    return _device(root, os.path.basename(os.path.realpath(known)) if known.exists() else path.name)


def _device(root: Path, name: str) -> Swap:
    block = root / "sys/class/block" / name
    if not block.exists():
        return Swap.UNKNOWN
    if name.startswith("zram"):
        return Swap.IN_MEMORY if _text(block / "backing_dev") in ("", "none") else Swap.UNKNOWN
    if _text(block / "dm/uuid").startswith("CRYPT-"):
        return Swap.ENCRYPTED
    below = [part.name for part in (block / "slaves").glob("*")]
    return _worst(_device(root, part) for part in below) if below else Swap.NOT_ENCRYPTED


def _worst(areas: Iterable[Swap]) -> Swap:
    return max(areas, default=Swap.NONE)


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", "replace").strip()
    except OSError:
        return ""
