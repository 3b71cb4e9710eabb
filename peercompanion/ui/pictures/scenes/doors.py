"""What stands before an open vault: the lock window, the rescue page, the first start and the demo."""

from itertools import repeat

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.plan import choose_lines
from peercompanion.ui.pictures.scenes.scene import Act, Scene, keys, on
from peercompanion.ui.pictures.scenes.settings import copy
from peercompanion.ui.pictures.scenes.ways_in import same_code, same_words, twice, two_groups, type_passphrase
from peercompanion.ui.pictures.stage import Stage


def _three_lines(stage: Stage) -> None:
    assert stage.desk is not None
    choose_lines(stage)
    stage.desk.open_door()
    stage.take_size()
    stage.settle()


def _wrong_passphrase(stage: Stage) -> None:
    stage.type("a lamp in the door")
    stage.press("Return")


def _copied(stage: Stage) -> None:
    """Copied, something more written since, and locked again: what the damage will have taken is known."""
    stage.session.unlock(stage.passphrase)
    copy(stage)
    stage.session.lock()


def _damage(stage: Stage) -> None:
    from peercompanion.errors import DatabaseDamaged

    assert stage.desk is not None
    stage.desk.rescue(DatabaseDamaged("a page does not read as it was written"), stage.passphrase)
    stage.take_size()
    stage.settle()


def _have_copy(stage: Stage) -> None:
    from peercompanion.ui.first_start.country_step import CountryStep

    stage.part(CountryStep).has_copy.emit()
    stage.take_size()
    stage.settle()


def _another_copy(stage: Stage) -> None:
    from peercompanion.ui.rescue.rescue_page import RescuePage, WayOut

    stage.part(RescuePage).chosen.emit(WayOut.ANOTHER)
    stage.settle()


def _first_start(page: int) -> tuple[Act, ...]:
    """Page 2 wants a passphrase, twice, and page 3 two groups of the code, before they let anybody on."""
    code = (keys("Return"), *twice("five words on a page"), same_code)
    return ((), (keys("Return"), same_words), code, (*code, *two_groups()))[page - 1]


def _half_written(stage: Stage) -> None:
    """A year that never becomes more than this."""
    assert stage.desk is not None
    stage.desk.open_demo(lambda: repeat(0.4))
    stage.take_size()
    stage.settle()


DOORS = (
    Scene(name="lock", door=True),
    Scene(name="lock_lines", acts=(_three_lines,), door=True),
    Scene(name="lock_wrong", acts=(_wrong_passphrase,), door=True),
    Scene(name="lock_hard_now", acts=(keys("F1"),), door=True),
    Scene(name="rescue_mixed", acts=(type_passphrase,), vault="damaged", door=True),
    Scene(name="rescue", acts=(_copied, _damage), door=True),
    Scene(name="rescue_choice", acts=(_copied, _damage, _another_copy), door=True),
    Scene(name="arrival", acts=(_have_copy,), vault="none", door=True),
    Scene(name="first_start_1", acts=_first_start(1), vault="none", door=True),
    Scene(name="first_start_2", acts=_first_start(2), vault="none", door=True),
    Scene(name="first_start_3", acts=_first_start(3), vault="none", door=True),
    Scene(name="first_start_4", acts=_first_start(4), vault="none", door=True),
)
AROUND = (
    Scene(name="demo_door", acts=(_half_written,), vault="none", door=True),
    Scene(name="demo_lock", door=True, made_up=True),
    Scene(name="demo_today", acts=(on(PageName.TODAY),), made_up=True, alters=True),
)
