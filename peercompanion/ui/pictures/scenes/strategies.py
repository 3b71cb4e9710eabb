"""The library, a strategy's page, starter strategies and words that helped."""

from peercompanion.domain.strategy import StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.scene import Scene, keys, on, words
from peercompanion.ui.pictures.stage import Stage


def _strategy(stage: Stage) -> None:
    used = [found for found in stage.companion.strategies.all() if found.status is StrategyStatus.IN_USE]
    stage.go(PageName.STRATEGIES, min(used, key=lambda strategy: strategy.place or 9).id)


def _starter(stage: Stage) -> None:
    stage.go(PageName.STRATEGIES, "starters")
    stage.press("Down", "A")
    copy = next(found for found in stage.companion.strategies.all() if found.starter)
    stage.go(PageName.STRATEGIES, copy.id)


def _see_the_shelf(stage: Stage) -> None:
    from peercompanion.ui.strategies.words_shelf import WordsShelf

    stage.show_whole(stage.part(WordsShelf))


def _try(stage: Stage) -> None:
    from peercompanion.ui.strategies.tries_picture import TriesPicture

    stage.part(TriesPicture).opened.emit(1)
    stage.settle()


def _rarer_acts(stage: Stage) -> None:
    from peercompanion.ui.strategies.opening import Opening

    stage.click(stage.part(Opening)._more)


def _hard_moments(stage: Stage) -> None:
    """As many as it takes to stand beside what happened when something was tried."""
    from peercompanion.domain.hard_moment import HardMoment

    for before, after in ((7, 6), (8, 7), (6, 6), (7, 4), (5, 5), (9, 7)):
        stage.companion.hard_moments.save(
            HardMoment(happened=stage.companion.clock.now(), before=before, after=after, asked=True)
        )


STRATEGIES = (
    Scene(name="strategy", acts=(_strategy,)),
    Scene(name="strategy_beside", acts=(_hard_moments, _strategy, _rarer_acts), alters=True),
    Scene(name="strategy_try", acts=(_strategy, _try), alters=True),
    Scene(name="strategy_editor", acts=(_strategy, keys("E"))),
    Scene(name="strategy_new", acts=(on(PageName.STRATEGIES, "new"),)),
    Scene(name="starters", acts=(on(PageName.STRATEGIES, "starters"), keys("Down", "A", "Return")), alters=True),
    Scene(name="strategy_starter", acts=(_starter,), alters=True),
    Scene(name="starters_none_fits", acts=(on(PageName.STRATEGIES, "starters"), keys("Ctrl+F"), words("zeppelin"))),
    Scene(name="words_shelf", acts=(on(PageName.STRATEGIES), _see_the_shelf)),
    Scene(name="words", acts=(on(PageName.STRATEGIES, "words"),)),
    Scene(name="words_editor", acts=(on(PageName.STRATEGIES, "words"), keys("Down", "Return")), alters=True),
    Scene(name="words_none", acts=(on(PageName.STRATEGIES, "words"),), vault="empty"),
)
STEPS = (Scene(name="strategy_step", acts=(_strategy, keys("T")), alters=True),)
