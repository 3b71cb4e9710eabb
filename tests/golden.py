"""What the pages looked like when somebody last looked at them: ``python -m tests.golden`` draws these pictures anew.

The README's pictures are seven of them. ``tests/ui/test_pictures.py`` draws all again and compares them pixel by pixel,
with the Qt, the system and the processor that drew these; another rounds its curves in another way.
"""

import os
import platform
import shutil
import sys
import tempfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

FOLDER = Path(__file__).parent / "pictures"
DRAWN_BY = FOLDER / "golden" / "drawn_by.txt"
ZONE = "Europe/London"
README = {
    ("light", "today"): "today.png",
    ("light", "journal"): "journal.png",
    ("light", "strategies"): "strategies.png",
    ("light", "meetings"): "meetings.png",
    ("light", "after"): "after.png",
    ("light", "hard_now"): "hard_now.png",
    ("dark", "today"): "today_dark.png",
}
IN_LIGHT = (
    *("today", "journal", "strategies", "meetings", "hard_now", "trash", "settings", "settings_privacy"),
    *("journal_editor", "journal_search", "strategy", "strategy_editor", "meetings_only_for_me", "note_new"),
    *("hard_now_step", "hard_now_people", "trash_question", "palette", "keys"),
    *("today_empty", "journal_empty", "strategies_empty", "meetings_empty"),
    *("lock", "rescue", "first_start_1", "first_start_2", "first_start_3"),
    *("group_new", "group_sheet", "group_tried", "pocket", "paper", "after"),
    *("recovery_slip", "settings_keys", "settings_copies"),
)
CHOSEN = {
    "light": IN_LIGHT,
    "dark": ("today", "meetings", "lock"),
    "contrast-light": ("today",),
    "contrast-dark": ("strategy",),
    "light-200": ("today",),
    "light-800x600": ("strategies",),
    "light-rtl": ("meetings",),
}
"""Looks and scenes: all that is seen once, and every look once or more; together below 5 MB."""


def this_machine() -> str:
    minor = ".".join(metadata.version("PySide6-Essentials").split(".")[:2])
    return f"Qt {minor} on {platform.system()} {platform.machine()}"


def pictures() -> Iterator[tuple[str, str]]:
    for look, scenes in CHOSEN.items():
        yield from ((look, scene) for scene in scenes)


def kept(look: str, scene: str) -> Path:
    return FOLDER / README.get((look, scene), f"golden/{look}/{scene}.png")


def draw(folder: Path) -> None:
    """In a process of its own, so that nothing that was done before is seen in a picture."""
    os.environ |= {"QT_QPA_PLATFORM": "offscreen", "TZ": ZONE}
    from peercompanion.app import _application
    from peercompanion.ui.pictures import camera, looks, scenes
    from peercompanion.ui.pictures.stage import Vaults

    app = _application()
    with tempfile.TemporaryDirectory() as work:
        vaults = Vaults(Path(work) / "vaults")
        for look in looks.ALL:
            chosen = [scene for scene in scenes.ALL if scene.name in CHOSEN.get(look.name, ())]
            if chosen:
                camera.take(app, vaults, Path(work), look, folder / look.name, chosen)


def renew() -> None:
    shutil.rmtree(FOLDER / "golden", ignore_errors=True)
    with tempfile.TemporaryDirectory() as folder:
        draw(Path(folder))
        for look, scene in pictures():
            _keep_small(Path(folder) / look / f"{scene}.png", kept(look, scene))
    DRAWN_BY.write_text(this_machine() + "\n", encoding="utf-8")


def _keep_small(drawn: Path, place: Path) -> None:
    from PySide6.QtGui import QImage

    place.parent.mkdir(parents=True, exist_ok=True)
    least = 0  # of quality, which for a PNG is the size: nothing is lost
    QImage(str(drawn)).convertToFormat(QImage.Format.Format_RGB32).save(str(place), "PNG", least)


if __name__ == "__main__":
    draw(Path(sys.argv[1])) if sys.argv[1:] else renew()
