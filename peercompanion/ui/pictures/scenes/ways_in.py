"""Passphrase, recovery code and key: changed in Settings, and asked for at the door."""

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.scene import Act, Scene, keys, on, words
from peercompanion.ui.pictures.stage import Stage


def same_code(stage: Stage) -> None:
    """As with the words; it opens nothing. Group 2 is asked for, and group 7."""
    from peercompanion.ui.ways.new_code import NewCode

    shown = stage.part(NewCode)
    shown.show_code("46GN-YK4Q-T8WM-2RDX-HJ70-ZC5V-P3BE-9NSA-6Q4V", (2, 7))
    shown.arrive()
    stage.settle()


def same_words(stage: Stage) -> None:
    """Words drawn by chance would make another picture each time."""
    from peercompanion.ui.ways.tiles import WordTiles

    stage.part(WordTiles).show_words(("kettle", "window", "river", "lamp", "bench"))
    stage.settle()


def twice(said: str) -> tuple[Act, ...]:
    return (words(said), keys("Return")) * 2


def two_groups() -> tuple[Act, ...]:
    return words("YK4Q"), keys("Return"), words("P3BE"), keys("Return")


def type_passphrase(stage: Stage) -> None:
    stage.type(stage.passphrase)
    stage.press("Return")


def _forgotten(stage: Stage) -> None:
    from peercompanion.ui.doors.unlock_half import UnlockHalf

    stage.part(UnlockHalf).code_wanted.emit()
    stage.settle()


def _code_from_paper(stage: Stage) -> None:
    stage.type(stage.code)
    stage.press("Return")


def _change(name: str, *acts: Act) -> tuple[Act, ...]:
    """What is begun in Settings, "Passphrase and code"."""

    def begin(stage: Stage) -> None:
        from peercompanion.ui.settings.keys.overview import Overview

        stage.part(Overview).chosen.emit(name)
        stage.settle()

    return (on(PageName.SETTINGS, "keys"), begin, *acts)


OUT_OF_PLACE = (_forgotten, _code_from_paper)
UP_TO_THE_KEY = (
    *(keys("Return"), type_passphrase, *twice("five words on a page"), same_code),
    *(lambda stage: stage.hold(), *two_groups(), lambda stage: stage.take_size()),
)
KEYS = (
    Scene(name="keys_current", acts=_change("passphrase"), alters=True),
    Scene(name="keys_passphrase", acts=_change("passphrase", type_passphrase, same_words), alters=True),
    Scene(name="keys_code", acts=_change("code", type_passphrase, same_code), alters=True),
    Scene(name="keys_advice", acts=_change("new_key"), alters=True),
    Scene(name="keys_making", acts=_change("new_key", *UP_TO_THE_KEY), alters=True),
    Scene(name="recovery_code", acts=(_forgotten, words("46GNYK4QT8WM2R")), vault="coded", door=True),
    Scene(name="recovery_slip", acts=(_forgotten, words("46GNUK4Q"), keys("Return")), vault="coded", door=True),
    Scene(name="recovery_passphrase", acts=(*OUT_OF_PLACE, same_words), vault="coded", door=True),
    Scene(
        name="recovery_new_code",
        acts=(*OUT_OF_PLACE, *twice("five words on a page"), same_code),
        vault="coded",
        door=True,
    ),
)
