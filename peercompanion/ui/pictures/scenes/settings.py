"""The parts of Settings, copies and what is done with them."""

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.scene import Scene, on
from peercompanion.ui.pictures.scenes.ways_in import type_passphrase
from peercompanion.ui.pictures.stage import Stage


def copy(stage: Stage) -> None:
    """Of the open vault, on its shelf."""
    task = stage.session.copies.take()
    task()


def _copies_part(stage: Stage) -> None:
    copy(stage)
    stage.go(PageName.SETTINGS, "copies")


def _open_first_copy(stage: Stage) -> None:
    from peercompanion.ui.restoring.copy_row import CopyRow

    stage.part(CopyRow).wanted.emit()
    stage.settle()


def _write_more(stage: Stage) -> None:
    from peercompanion.domain.mood import Mood

    for _ in range(3):
        stage.companion.moods.save(Mood(happened=stage.companion.clock.now(), mood=3))


def _privacy(stage: Stage) -> None:
    """On a computer that is the same in every picture."""
    from peercompanion.ui.pictures import computer
    from peercompanion.ui.settings.privacy.section import PrivacySection

    stage.go(PageName.SETTINGS, "privacy")
    stage.part(PrivacySection).tell(computer.seen(stage.companion.clock.now()))
    stage.settle()


SETTINGS = (
    Scene(name="settings_check_in", acts=(on(PageName.SETTINGS, "check_in"),)),
    Scene(name="settings_help", acts=(on(PageName.SETTINGS, "help"),)),
    Scene(name="settings_privacy", acts=(_privacy,)),
    Scene(name="settings_keys", acts=(on(PageName.SETTINGS, "keys"),)),
    Scene(name="settings_copies_none", acts=(on(PageName.SETTINGS, "copies"),), vault="empty", alters=True),
    Scene(name="settings_copies", acts=(_copies_part,), alters=True),
    Scene(name="copy_open", acts=(_copies_part, _open_first_copy), alters=True),
    Scene(name="copy_preview", acts=(_copies_part, _write_more, _open_first_copy, type_passphrase), alters=True),
    Scene(name="settings_keyboard", acts=(on(PageName.SETTINGS, "keyboard"),)),
    Scene(name="settings_about", acts=(on(PageName.SETTINGS, "about"),), alters=True),
)
