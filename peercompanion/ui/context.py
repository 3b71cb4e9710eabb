"""What a page is given: the open vault, the device's settings, and the few things a window does for it."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol, TypeVar

from peercompanion.preferences import Preferences
from peercompanion.ui.hub import Hub
from peercompanion.ui.task import Runner, run_in_background

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.copies import FoundCopy
    from peercompanion.session import Session
    from peercompanion.ui.new_key_door import NewKey
    from peercompanion.ui.wording import Wording

T = TypeVar("T")


class PageName(StrEnum):
    TODAY = "today"
    JOURNAL = "journal"
    STRATEGIES = "strategies"
    MEETINGS = "meetings"
    HARD_NOW = "hard_now"
    SETTINGS = "settings"
    TRASH = "trash"
    PLAN = "plan"
    PAPER = "paper"


class Frame(Protocol):
    """The window around the pages."""

    def go(self, page: PageName, target: object | None = None) -> None:
        """Show a page; ``target`` is for that page's ``arrive``: a UUID to open, or one of its own words."""

    def back(self) -> None:
        """To the page before this one."""

    def open_pocket(self) -> None:
        """What I want to bring to the meeting that is in sight, else to the next one, large and alone."""

    def notify(self, text: str, *, undo: bool = False) -> None:
        """One quiet line at the foot, with Undo where it fits; announced once."""

    def attempt(self, act: Callable[[], T], done: Callable[[T], None] | None = None) -> None:
        """Run a write. A known error becomes a banner with "Try again"; ``done`` runs on success only."""

    def prefer(self, name: str, value: object) -> None:
        """Save a setting of this device; it applies at once everywhere (``hub.preferred``)."""

    def forget_setting(self, name: str) -> None:
        """Back to how it begins, and no undo brings back what it was. Raises what writing raises."""

    def make_new_key(self, wanted: "NewKey") -> None:
        """Locks, encrypts everything anew, and opens it again."""

    def undo(self) -> None: ...

    def redo(self) -> None: ...

    def lock(self) -> None: ...

    def put_back(self, found: "FoundCopy") -> None:
        """In the place of the vault that is open; it is the frame's from here on. The window goes."""


@dataclass(frozen=True, slots=True)
class Context:
    """``session`` is for its keys; None where they cannot be changed, as in a made-up year. ``run`` takes long work."""

    companion: "Companion"
    preferences: Preferences
    hub: Hub
    words: "Wording"
    frame: Frame
    session: "Session | None" = None
    run: Runner = run_in_background
