"""Every file of the vault and of this device, with its place and size; nothing that is not there is listed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QLocale, QObject, Qt
from PySide6.QtWidgets import QWidget

from peercompanion.companion import FileKind, StoredFiles
from peercompanion.ui.layout import Reflow, holder, row
from peercompanion.ui.settings.privacy.seen import Seen
from peercompanion.ui.widgets.list_box import END, SIDE, ListBox
from peercompanion.ui.widgets.passage import Told
from peercompanion.ui.widgets.text import Elided, Glyph, text

NAME, ROOM = 148, 480


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """``path`` is short, for the eye; ``whole`` is what one would type. ``size`` is in bytes."""

    icon: str
    name: str
    path: str
    whole: str
    size: int


class Places(QObject):
    """The words for files."""

    def all(self, seen: Seen) -> tuple[Place, ...]:
        return (*map(self._of_the_vault, seen.files), *self._of_the_device(seen.device_file, seen.device_size))

    def _of_the_vault(self, stored: StoredFiles) -> Place:
        icon, name = self._called(stored)
        first, *others = _told_of(stored)
        short = "".join((_short(first), *(f", {path.name}" for path in others)))
        whole = "\n".join(map(str, (first, *others)))
        return Place(icon=icon, name=name, path=short, whole=whole, size=stored.size)

    def _called(self, stored: StoredFiles) -> tuple[str, str]:
        copies = self.tr("Copies ({count})").format(count=QLocale().toString(len(stored.paths)))
        return {
            FileKind.JOURNAL: ("hard-drive", self.tr("Journal")),
            FileKind.KEYS: ("key-round", self.tr("Locked keys, twice")),
            FileKind.COPIES: ("archive-restore", copies),
            FileKind.SET_ASIDE: ("folder", self.tr("Before a restore")),
            FileKind.MARKER: ("history", self.tr("Counter of saves")),
        }[stored.kind]

    def _of_the_device(self, path: Path, size: int) -> Iterator[Place]:
        if size:
            name = self.tr("Window and theme")
            yield Place(icon="settings", name=name, path=_short(path), whole=str(path), size=size)


class PlaceBox(Told, ListBox):
    """Made anew only when something is another."""

    def __init__(self) -> None:
        super().__init__()
        self._places: tuple[Place, ...] = ()

    def tell(self, places: Sequence[Place]) -> None:
        if tuple(places) != self._places:
            self._places = tuple(places)
            self.clear()
            self.add(*map(_row, places))


class PathLabel(Elided):
    """Cut in its middle; the whole of it is in the tooltip and for the screen reader."""

    def __init__(self, place: Place) -> None:
        self._whole = place.whole
        super().__init__(place.path, "path", middle=True)
        self.setAccessibleDescription(place.whole)
        self._explain()

    def _explain(self) -> None:
        self.setToolTip(self._whole)


def _row(place: Place) -> QWidget:
    name = text(place.name, "small").column(NAME)
    size = text(_readable(place.size), "note")
    named = holder(row(Glyph(place.icon, "text2", 16), (name, 1), gap=12))
    where = holder(row((PathLabel(place), 1), (size, Qt.AlignmentFlag.AlignVCenter), gap=16))
    line = Reflow(named, (where, 1), gap=12, stacked_gap=2, below=ROOM)
    line.layout().setContentsMargins(SIDE, END - 1, SIDE, END - 1)
    return line


def _told_of(stored: StoredFiles) -> tuple[Path, ...]:
    """Many files of one kind are told by their folders, and what SQLite keeps beside the journal not by itself."""
    if stored.kind in (FileKind.COPIES, FileKind.SET_ASIDE):
        return tuple(dict.fromkeys(path.parent for path in stored.paths))
    return stored.paths[:1] if stored.kind is FileKind.JOURNAL else stored.paths


def _readable(size: int) -> str:
    """One digit more where the unit is a large one."""
    units = QLocale.DataSizeFormat.DataSizeTraditionalFormat
    return QLocale().formattedDataSize(size, int(size >= 1024**2), units)


def _short(path: Path) -> str:
    """With ~ for the person's own folder, as one writes it."""
    home = Path.home()
    return f"~/{path.relative_to(home).as_posix()}" if path.is_relative_to(home) else str(path)
