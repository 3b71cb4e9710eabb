"""What Privacy looked up, all of it at one time: every value comes from a check that ran just then."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from peercompanion.companion import StoredFiles
from peercompanion.guardrails import now
from peercompanion.ui import geometry
from peercompanion.ui.context import Context
from peercompanion.ui.desktop import messages, selection


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """``selection_leaves``: None where a desktop has no such thing. ``files`` are those of the vault; the file of this
    device's settings has size 0 while there is none.
    """

    at: datetime
    system: now.Look
    is_encrypted: bool
    keeps_out_of_swap: bool
    title_is_plain: bool
    logs_are_silent: bool
    selection_leaves: bool | None
    files: tuple[StoredFiles, ...]
    device_file: Path
    device_size: int


def look_up(context: Context, window: QWidget) -> Seen:
    companion, preferences = context.companion, context.preferences
    return Seen(
        at=companion.clock.now(),
        system=now.look(),
        is_encrypted=companion.is_encrypted,
        keeps_out_of_swap=companion.keeps_out_of_swap,
        title_is_plain=window.windowTitle().startswith(geometry.window_name(preferences)),
        logs_are_silent=messages.are_withheld(),
        selection_leaves=preferences.middle_click_paste if selection.is_shared_here() else None,
        files=companion.files,
        device_file=preferences.path,
        device_size=preferences.path.stat().st_size if preferences.path.exists() else 0,
    )
