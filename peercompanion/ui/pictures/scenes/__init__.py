"""What there is to see, one line each: every page, its editors, the doors and the dialogs, empty and full."""

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.after import AFTER
from peercompanion.ui.pictures.scenes.doors import AROUND, DOORS
from peercompanion.ui.pictures.scenes.groups import GROUPS
from peercompanion.ui.pictures.scenes.hard_now import HARD_NOW
from peercompanion.ui.pictures.scenes.paper import PAPER
from peercompanion.ui.pictures.scenes.plan import PLAN
from peercompanion.ui.pictures.scenes.scene import Scene, keys, on, play, words
from peercompanion.ui.pictures.scenes.settings import SETTINGS
from peercompanion.ui.pictures.scenes.strategies import STEPS, STRATEGIES
from peercompanion.ui.pictures.scenes.ways_in import KEYS
from peercompanion.ui.pictures.scenes.writing import JOURNAL, MEETINGS, POCKET, TODAY
from peercompanion.ui.pictures.stage import Stage

__all__ = ["ALL", "EMPTY", "FLOATING", "KEYS", "PAGES", "PARTS", "Scene", "play"]


def _empty_the_trash(stage: Stage) -> None:
    from peercompanion.ui.widgets.buttons import Button

    danger = [button for button in stage.window.findChildren(Button) if button.isVisible() and button.kind == "danger"]
    stage.click(danger[0])


PAGES = (
    Scene(name="today", acts=(on(PageName.TODAY),)),
    Scene(name="journal", acts=(on(PageName.JOURNAL),)),
    Scene(name="strategies", acts=(on(PageName.STRATEGIES),)),
    Scene(name="meetings", acts=(on(PageName.MEETINGS),)),
    Scene(name="hard_now", acts=(on(PageName.HARD_NOW),)),
    Scene(name="plan", acts=(on(PageName.PLAN),)),
    Scene(name="paper", acts=(on(PageName.PAPER),)),
    Scene(name="trash", acts=(on(PageName.TRASH),)),
    Scene(name="settings", acts=(on(PageName.SETTINGS, "appearance"),)),
)
TRASH = (Scene(name="trash_question", acts=(on(PageName.TRASH), _empty_the_trash), alters=True),)
PARTS = (
    *(*TODAY, *JOURNAL, *STRATEGIES, *MEETINGS, *GROUPS, *AFTER, *HARD_NOW, *STEPS, *PLAN, *PAPER, *TRASH, *SETTINGS),
)
NOTHING_YET = tuple(
    Scene(name=f"{page}_empty", acts=(on(page),), vault="empty")
    for page in (
        *(PageName.TODAY, PageName.JOURNAL, PageName.STRATEGIES),
        *(PageName.MEETINGS, PageName.HARD_NOW, PageName.PLAN, PageName.PAPER),
    )
)
FLOATING = (
    Scene(name="palette", acts=(on(PageName.TODAY), keys("Ctrl+K"), words("me")), alters=True),
    Scene(name="palette_no_hit", acts=(on(PageName.TODAY), keys("Ctrl+K"), words("zeppelin")), alters=True),
    Scene(name="keys", acts=(on(PageName.TODAY), keys("Ctrl+?")), alters=True),
    *POCKET,
)
EMPTY = (*NOTHING_YET, Scene(name="trash_empty", acts=(on(PageName.TRASH),), vault="empty", alters=True))
ALL = (*PAGES, *PARTS, *KEYS, *FLOATING, *EMPTY, *DOORS, *AROUND)
