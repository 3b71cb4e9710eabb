"""A vault that cannot be read takes nothing away from F1: what it would have said is left out."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from peercompanion.errors import PeerCompanionError

if TYPE_CHECKING:
    from peercompanion.companion import Companion

T = TypeVar("T")


def if_readable(companion: "Companion | None", read: "Callable[[Companion], T]") -> T | None:
    """None where no vault is open, too."""
    try:
        return read(companion) if companion else None
    except PeerCompanionError:
        return None
