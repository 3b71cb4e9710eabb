"""The log (-wal) that a kill left behind, with one bit flipped: the engine alone would drop saves without a word."""

import random
import shutil
from pathlib import Path

from peercompanion.errors import DatabaseDamaged, VaultRolledBack
from tests.faults import kills
from tests.vault import vaults

ACKNOWLEDGED = ["first", "second", "third"]
KEPT, NOTICED, LOST = "kept", "noticed", "lost without a word"


def left_behind(folder: Path) -> Path:
    """Killed with saves in its log that were acknowledged, and one that was not."""
    vaults.closed(folder, ACKNOWLEDGED[0])
    vaults.said_by("die-unsealed", folder)
    return folder


def after_flips(vault: Path, folder: Path, count: int, seed: int) -> list[str]:
    """How so many copies open, each with another bit flipped."""
    size = (vault / "vault.db-wal").stat().st_size
    bits = random.Random(seed).sample(range(size * 8), count)
    return [_after(vault, folder / str(bit), bit) for bit in bits]


def _after(vault: Path, place: Path, bit: int) -> str:
    kills.copy(vault, place)
    vaults.flip(place / "vault.db-wal", bit)
    try:
        lines = vaults.lines_in(place)
    except (VaultRolledBack, DatabaseDamaged):
        return NOTICED
    finally:
        shutil.rmtree(place)
    return KEPT if lines[: len(ACKNOWLEDGED)] == ACKNOWLEDGED else LOST
