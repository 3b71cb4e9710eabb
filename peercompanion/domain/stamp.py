"""What the store knows of every stored thing: when it was written first and last, and at which save."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """``revision`` is the vault's save count at the last write, so it never repeats; a save against another refuses."""

    created: datetime
    modified: datetime
    revision: int
