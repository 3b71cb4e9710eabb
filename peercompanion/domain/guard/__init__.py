"""May this text point to a person? Local rules and short lists; they notice much and know nothing."""

from peercompanion.domain.guard.finding import find, remembered
from peercompanion.domain.guard.hit import Hit, Kind

__all__ = ["Hit", "Kind", "find", "remembered"]
