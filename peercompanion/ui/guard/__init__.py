"""The quiet strip under a field in which something may point to a person. It asks nothing that must be answered."""

from peercompanion.ui.guard.fields import Written
from peercompanion.ui.guard.strip import GuardStrip, under
from peercompanion.ui.guard.watch import Watch, guarded, strip_for, usual_language, watch_for, watch_over

__all__ = [
    "GuardStrip",
    "Watch",
    "Written",
    "guarded",
    "strip_for",
    "under",
    "usual_language",
    "watch_for",
    "watch_over",
]
