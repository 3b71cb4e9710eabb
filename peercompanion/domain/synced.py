"""Does a program copy a folder to other computers or to a provider? Told by its names and by what lies in it."""

from collections.abc import Callable, Iterator
from enum import StrEnum
from pathlib import Path


class Syncing(StrEnum):
    """Whose program looks after the folder. The values are what the programs call themselves."""

    DROPBOX = "Dropbox"
    ONEDRIVE = "OneDrive"
    GOOGLE_DRIVE = "Google Drive"
    ICLOUD = "iCloud Drive"
    NEXTCLOUD = "Nextcloud"
    OWNCLOUD = "ownCloud"
    SYNCTHING = "Syncthing"
    PCLOUD = "pCloud"
    MEGA = "MEGA"
    SEAFILE = "Seafile"


_NAMES = {
    Syncing.DROPBOX: ("dropbox",),
    Syncing.ONEDRIVE: ("onedrive",),
    Syncing.GOOGLE_DRIVE: ("google drive", "googledrive", "my drive"),
    Syncing.ICLOUD: ("icloud drive", "iclouddrive", "mobile documents", "com~apple~clouddocs"),
    Syncing.NEXTCLOUD: ("nextcloud",),
    Syncing.OWNCLOUD: ("owncloud",),
    Syncing.SYNCTHING: ("syncthing",),
    Syncing.PCLOUD: ("pcloud drive", "pclouddrive", "pcloud", "pcloud sync"),
    Syncing.MEGA: ("mega", "megasync", "mega downloads"),
    Syncing.SEAFILE: ("seafile", "seadrive"),
}
"""Of folders, in small letters."""

_MARKS = {
    Syncing.DROPBOX: (".dropbox", ".dropbox.cache"),
    Syncing.GOOGLE_DRIVE: (".tmp.driveupload", ".tmp.drivedownload"),
    Syncing.NEXTCLOUD: (".sync_nextcloud.db", ".nextcloudsync.log"),
    Syncing.OWNCLOUD: (".owncloudsync.log", ".sync_owncloud.db"),
    Syncing.SYNCTHING: (".stfolder", ".stignore"),
    Syncing.MEGA: (".megaignore", ".debris"),
    Syncing.SEAFILE: (".seafile-data",),
}
"""What these programs leave in the folders they look after."""

_BEFORE_A_NAME = (" - ", " (", "-")
"""A company's or a second account's folder: "OneDrive - Somewhere", "Dropbox (Personal)", "GoogleDrive-me@…"."""


def syncing_of(folder: Path, is_there: Callable[[Path], bool] = Path.exists) -> Syncing | None:
    """None where nothing looks like it; a folder with another name and without a mark is not noticed.

    ``is_there`` is asked for marks in the folder and in those above it.
    """
    return next(_by_name(folder), None) or next(_by_marks(folder, is_there), None)


def _by_name(folder: Path) -> Iterator[Syncing]:
    for part in folder.parts:
        small = part.lower()
        for syncing, names in _NAMES.items():
            if any(small == name or small.startswith(tuple(name + end for end in _BEFORE_A_NAME)) for name in names):
                yield syncing


def _by_marks(folder: Path, is_there: Callable[[Path], bool]) -> Iterator[Syncing]:
    for place in (folder, *folder.parents):
        for syncing, marks in _MARKS.items():
            if any(is_there(place / mark) for mark in marks):
                yield syncing
