"""The pages look as they did when somebody last looked: every kept picture is drawn anew and compared by the pixel.

Where a change is wanted, look at the new pictures that a failure names, then ``python -m tests.golden`` and commit.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QBitmap, QColor, QImage, QPainter, QRegion

from tests import golden

ROOT = Path(__file__).parents[2]
LAID_OUT = ROOT / "build" / "pictures"
"""Where new pictures and differences go; git leaves the folder alone."""


@pytest.fixture(scope="module")
def drawn(qapp, tmp_path_factory):
    shutil.rmtree(LAID_OUT, ignore_errors=True)
    folder = tmp_path_factory.mktemp("drawn")
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "LC_", "LANG"))}
    subprocess.run([sys.executable, "-m", "tests.golden", str(folder)], cwd=ROOT, env=surroundings, check=True)
    return folder


@pytest.mark.drawn_by(golden.DRAWN_BY)
def test_every_page_looks_as_it_did(drawn):
    others = [picture for picture in golden.pictures() if not _same(drawn, *picture)]

    assert "\n".join(_lay_out(drawn, *picture) for picture in others) == ""


def test_every_scene_that_is_kept_is_one_that_there_is():
    from peercompanion.ui.pictures import looks, scenes

    assert {look for look, _scene in golden.pictures()} <= {look.name for look in looks.ALL}
    assert {scene for _look, scene in golden.pictures()} <= {scene.name for scene in scenes.ALL}


def test_the_pictures_take_little_room():
    files = {golden.kept(*picture) for picture in golden.pictures()}

    assert {*golden.FOLDER.rglob("*.png")} == files
    assert sum(file.stat().st_size for file in files) < 6_000_000


def test_one_pixel_is_a_difference(qapp):
    one = QImage(40, 40, QImage.Format.Format_RGB32)
    one.fill(QColor("#f7f5f1"))
    other = one.copy()
    other.setPixelColor(7, 9, QColor("#f7f5f2"))

    shown = _difference(one, other)

    assert one != other
    assert shown.pixelColor(7, 9) == QColor("#d0021b")
    assert shown.pixelColor(8, 9) != QColor("#d0021b")


def _same(drawn: Path, look: str, scene: str) -> bool:
    return _read(golden.kept(look, scene)) == _read(drawn / look / f"{scene}.png")


def _read(file: Path) -> QImage:
    return QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)


def _lay_out(drawn: Path, look: str, scene: str) -> str:
    """Where the new picture lies, with one beside it that shows what has changed."""
    new, difference = LAID_OUT / f"{look}-{scene}-new.png", LAID_OUT / f"{look}-{scene}-difference.png"
    LAID_OUT.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(drawn / look / f"{scene}.png", new)
    _difference(_read(golden.kept(look, scene)), _read(new)).save(str(difference))
    return str(new.relative_to(ROOT))


def _difference(old: QImage, new: QImage) -> QImage:
    """The new picture, pale, and red wherever it is another."""
    apart, pale = new.copy(), new.copy()
    painter = QPainter(apart)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, old)
    painter.end()
    same = apart.createMaskFromColor(QColor("black").rgb(), Qt.MaskMode.MaskInColor)
    painter = QPainter(pale)
    painter.fillRect(pale.rect(), QColor(255, 255, 255, 170))
    painter.setClipRegion(QRegion(QBitmap.fromImage(same)))
    painter.fillRect(pale.rect(), QColor("#d0021b"))
    painter.end()
    return pale
