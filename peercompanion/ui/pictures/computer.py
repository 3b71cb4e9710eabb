"""What Privacy finds on the computer of the invented person: pictures of ours would show another one each time."""

from datetime import datetime
from pathlib import Path

from peercompanion.companion import FileKind, StoredFiles
from peercompanion.guardrails.now import Look, Standing
from peercompanion.guardrails.swap import Swap
from peercompanion.ui.settings.privacy.seen import Seen

HOME = Path("/home/somebody")
DATA, STATE = HOME / ".local/share/PeerCompanion", HOME / ".local/state/PeerCompanion"
FILES = (
    StoredFiles(kind=FileKind.JOURNAL, paths=(DATA / "vault.db",), size=6_081_740),
    StoredFiles(kind=FileKind.KEYS, paths=(DATA / "vault.json", DATA / "vault.json.2"), size=1_350),
    StoredFiles(
        kind=FileKind.COPIES,
        paths=tuple(DATA / f"backups/2026-11-{day}.pcbackup" for day in range(14, 23)),
        size=53_477_376,
    ),
    StoredFiles(kind=FileKind.MARKER, paths=(STATE / "aa89e56396265d092f57363c98bc354a.marker",), size=98),
)


def seen(at: datetime) -> Seen:
    """All that there is to hold, and swap as most computers have it."""
    return Seen(
        at=at,
        system=Look(
            network=Standing.HELD,
            left_open=0,
            memory=Standing.HELD,
            crash_files=Standing.HELD,
            swap=Swap.NOT_ENCRYPTED,
        ),
        is_encrypted=True,
        keeps_out_of_swap=False,
        title_is_plain=True,
        logs_are_silent=True,
        selection_leaves=False,
        files=FILES,
        device_file=HOME / ".config/PeerCompanion/device.json",
        device_size=131,
    )
