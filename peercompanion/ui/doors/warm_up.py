"""What unlocking will need, loaded beside the window after its first paint, while the passphrase is being typed."""

import importlib
from typing import TYPE_CHECKING

from peercompanion import content

if TYPE_CHECKING:
    from peercompanion.session import Session

NEXT = ("peercompanion.ui.main_window", "peercompanion.ui.wording.whole", "peercompanion.ui.today.page")
LATER = tuple(f"peercompanion.ui.{page}.page" for page in ("journal", "meetings", "strategies"))


def warm_up(session: "Session") -> None:
    """For a worker thread. What fails here fails again, and is told, when it is really needed."""
    session.preload()
    for name in NEXT:
        importlib.import_module(name)
    content.feelings()
    for name in LATER:
        importlib.import_module(name)
