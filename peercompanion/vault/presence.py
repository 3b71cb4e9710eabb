"""Is there a vault in a folder? Asked before the lock window is painted, so next to nothing is imported for it."""

import re
from pathlib import Path

from peercompanion.vault import io

HEADER_NAMES = ("vault.json", "vault.json.2")
DATABASE_NAME = re.compile(r"vault(?:-[1-9][0-9]{0,5})?\.db")


def databases(folder: Path) -> list[Path]:
    """By name; usually one."""
    return [path for path in sorted(folder.glob("*.db")) if DATABASE_NAME.fullmatch(path.name)]


def exists(folder: Path) -> bool:
    """A vault, or what is left of one."""
    with io.storage_errors():
        has_header = any((folder / name).exists() for name in HEADER_NAMES)
        return has_header or bool(databases(folder))
