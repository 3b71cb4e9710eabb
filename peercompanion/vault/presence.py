"""Is there a vault in a folder? Asked before the lock window is painted, so next to nothing is imported for it."""

import re
from pathlib import Path

from peercompanion.vault import io

HEADER_NAMES = ("vault.json", "vault.json.2")
DATABASE_NAME = re.compile(r"vault(?:-[1-9][0-9]{0,5})?\.db")


def exists(folder: Path) -> bool:
    """A vault, or what is left of one."""
    with io.storage_errors():
        has_header = any((folder / name).exists() for name in HEADER_NAMES)
        return has_header or any(DATABASE_NAME.fullmatch(path.name) for path in folder.glob("*.db"))
