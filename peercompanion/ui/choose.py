"""The one door for files and folders of the person's choice: Qt's own dialog, which leaves no trace of the choice.

The system's dialogs add to lists of recent files, and Qt's own would write the folders that were visited into a file of
its own in the home folder; so that file is put where nothing can be written.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSettings, QStorageInfo, Qt, QUrl
from PySide6.QtWidgets import QFileDialog, QWidget

from peercompanion.ui.theme import fs

SIZE = (820, 520)
PLUGGED_IN = ("/media/", "/run/media/", "/mnt/", "/Volumes/")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """``title`` heads the dialog, ``yes`` is on its button. ``kind`` names the files that end in ``ending``; without
    one a folder is wanted.
    """

    title: str
    yes: str
    kind: str = ""
    ending: str = ""


Choice = Callable[[Wanted], Path | None]


class Choose:
    """``choice`` stands in for the person in tests; without it a dialog opens over ``parent``."""

    def __init__(self, choice: Choice | None = None) -> None:
        self._choice = choice

    def path(self, parent: QWidget, wanted: Wanted, then: Callable[[Path], None]) -> None:
        """Runs ``then`` only if something was chosen; Esc is nothing."""
        if self._choice:
            if chosen := self._choice(wanted):
                then(chosen)
            return
        dialog = dialog_for(parent, wanted)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.finished.connect(parent.window().activateWindow)  # which remembers where its focus was
        dialog.open()


def dialog_for(parent: QWidget, wanted: Wanted) -> QFileDialog:
    """Begins in the person's own folder, whatever was chosen before."""
    QSettings.setPath(QSettings.Format.NativeFormat, QSettings.Scope.UserScope, os.devnull)
    dialog = QFileDialog(parent.window(), wanted.title, str(Path.home()))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    dialog.setAccessibleName(wanted.title)
    if wanted.ending:
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilter(f"{wanted.kind} (*{wanted.ending})")
    else:
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
    dialog.setLabelText(QFileDialog.DialogLabel.Accept, wanted.yes)
    dialog.setSidebarUrls([QUrl.fromLocalFile(str(place)) for place in (Path.home(), *_sticks())])
    room = parent.window().size()
    dialog.resize(min(fs(SIZE[0]), room.width() - 40), min(fs(SIZE[1]), room.height() - 40))
    return dialog


def _sticks() -> list[Path]:
    """What is plugged in, as far as the system says so."""
    volumes = (volume for volume in QStorageInfo.mountedVolumes() if volume.isValid() and volume.isReady())
    return [Path(volume.rootPath()) for volume in volumes if volume.rootPath().startswith(PLUGGED_IN)]
