"""All scenes in all looks, as PNG files: FOLDER/<look>/<scene>.png."""

import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from PySide6.QtWidgets import QApplication

from peercompanion.demo import place
from peercompanion.ui.pictures import looks, scenes
from peercompanion.ui.pictures.looks import Look
from peercompanion.ui.pictures.scenes import Scene
from peercompanion.ui.pictures.stage import Vaults, a_stage

QUICKLY = 80
"""Of a PNG the quality is its size: nothing is lost."""


def take_all(app: QApplication, folder: Path) -> int:
    """The exit code. Says where they are, a line for each look."""
    made = place.make(folder)
    try:
        vaults = Vaults(made.folder / "vaults")
        for look in looks.ALL:
            count = take(app, vaults, made.folder, look, folder / look.name)
            sys.stdout.write(f"{count} pictures in {folder / look.name}\n")
            sys.stdout.flush()
    finally:
        shutil.rmtree(made.folder, ignore_errors=True)
        made.remove()
    return 0


def take(
    app: QApplication, vaults: Vaults, work: Path, look: Look, folder: Path, of: Iterable[Scene] = scenes.ALL
) -> int:
    """The pictures of one look; how many."""
    folder.mkdir(parents=True, exist_ok=True)
    before, count = None, 0
    with a_stage(app, vaults, work / "stage", look) as stage:
        for scene in of:
            scenes.play(stage, scene, before)
            stage.picture().save(str(folder / f"{scene.name}.png"), "PNG", QUICKLY)
            before, count = scene, count + 1
    return count
