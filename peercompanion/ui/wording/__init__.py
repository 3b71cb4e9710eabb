"""The words for what the record holds, for times, help lines and errors, in one place: every screen says the same.

``DoorWording`` is what the lock window speaks with. ``Wording`` has all words; it comes with all values of the record,
so it is loaded when it is first asked for, and the lock window does not wait for it.
"""

from typing import TYPE_CHECKING, Any

from peercompanion.ui.wording.at_the_door import DoorWording

if TYPE_CHECKING:
    from peercompanion.ui.wording.whole import Wording

__all__ = ["DoorWording", "Wording"]


def __getattr__(name: str) -> Any:
    if name != "Wording":
        raise AttributeError(name)
    from peercompanion.ui.wording.whole import Wording

    return Wording
