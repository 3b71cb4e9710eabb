"""A folder that a syncing program looks after is known by its name or by the marks in it, and no other is."""

from pathlib import Path

import pytest

from peercompanion.domain.synced import Syncing, syncing_of


def nothing_there(_path: Path) -> bool:
    return False


@pytest.mark.parametrize(
    ("folder", "syncing"),
    [
        ("/home/me/Dropbox/notes", Syncing.DROPBOX),
        ("/home/me/Dropbox (Personal)", Syncing.DROPBOX),
        ("/Users/me/Library/CloudStorage/OneDrive-Personal/x", Syncing.ONEDRIVE),
        ("/home/me/OneDrive - A Company/x", Syncing.ONEDRIVE),
        ("/Users/me/Library/CloudStorage/GoogleDrive-me@example.org/My Drive", Syncing.GOOGLE_DRIVE),
        ("/mnt/g/My Drive/x", Syncing.GOOGLE_DRIVE),
        ("/Users/me/Library/Mobile Documents/com~apple~CloudDocs", Syncing.ICLOUD),
        ("/home/me/iCloudDrive", Syncing.ICLOUD),
        ("/home/me/Nextcloud/vault", Syncing.NEXTCLOUD),
        ("/home/me/ownCloud", Syncing.OWNCLOUD),
        ("/home/me/Syncthing/vault", Syncing.SYNCTHING),
        ("/home/me/pCloudDrive/vault", Syncing.PCLOUD),
        ("/home/me/MEGA/vault", Syncing.MEGA),
        ("/home/me/Seafile/My Library", Syncing.SEAFILE),
    ],
)
def test_it_is_known_by_its_name(folder, syncing):
    assert syncing_of(Path(folder), nothing_there) is syncing


@pytest.mark.parametrize(
    ("mark", "syncing"),
    [
        (".stfolder", Syncing.SYNCTHING),
        (".dropbox.cache", Syncing.DROPBOX),
        (".nextcloudsync.log", Syncing.NEXTCLOUD),
        (".tmp.driveupload", Syncing.GOOGLE_DRIVE),
        (".seafile-data", Syncing.SEAFILE),
        (".megaignore", Syncing.MEGA),
    ],
)
def test_it_is_known_by_what_lies_in_it_or_above_it(tmp_path, mark, syncing):
    (tmp_path / mark).mkdir()

    assert syncing_of(tmp_path / "deep" / "down") is syncing


@pytest.mark.parametrize(
    "folder", ["/home/me/.local/share/PeerCompanion", "/media/me/STICK", "/home/me/megan", "/home/me/my drives"]
)
def test_another_folder_is_left_alone(folder):
    assert syncing_of(Path(folder), nothing_there) is None
