"""What F1 leads to."""

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.scene import Scene, keys, on
from peercompanion.ui.pictures.stage import Stage


def _person(stage: Stage) -> None:
    from peercompanion.ui.hard_now.front import Front

    stage.part(Front).people_wanted.emit()
    stage.settle()


def _how_hard(stage: Stage) -> None:
    from peercompanion.ui.widgets.ten import TenDots

    stage.part(TenDots).setFocus()
    stage.press("Right", "Right", "Space")


def _words_that_helped(stage: Stage) -> None:
    from peercompanion.domain.takeaway import Takeaway, TakeawayKind

    kind = TakeawayKind.WORDS_THAT_HELPED
    stage.companion.takeaways.save(Takeaway(kind=kind, text="You came anyway. That counts.", alias="R."))


def _what_happens(stage: Stage) -> None:
    from peercompanion.ui.hard_now.line_card import LineCard
    from peercompanion.ui.widgets.disclosure import Disclosure

    stage.part(LineCard).findChild(Disclosure).set_open(True)
    stage.settle()


HARD_NOW = (
    Scene(name="hard_now_step", acts=(on(PageName.HARD_NOW), keys("1"))),
    Scene(name="hard_now_people", acts=(on(PageName.HARD_NOW), _person)),
    Scene(name="hard_now_felt", acts=(on(PageName.HARD_NOW), keys("1", *["Space"] * 4)), alters=True),
    Scene(name="hard_now_end", acts=(on(PageName.HARD_NOW), keys("1", *["Space"] * 4, "1")), alters=True),
    Scene(name="hard_now_after", acts=(on(PageName.HARD_NOW), _how_hard, keys("1", *["Space"] * 4, "1")), alters=True),
    Scene(name="hard_now_further", acts=(on(PageName.HARD_NOW), keys("1", *["Space"] * 4, "3")), alters=True),
    Scene(name="hard_now_words", acts=(_words_that_helped, on(PageName.HARD_NOW), keys("W")), alters=True),
    Scene(name="hard_now_ways", acts=(_words_that_helped, on(PageName.HARD_NOW), _what_happens), alters=True),
)
