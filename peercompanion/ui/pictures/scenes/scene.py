"""A picture to be taken: what it begins with, and the acts of a hand that lead to it."""

from collections.abc import Callable
from dataclasses import dataclass

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.stage import Stage

Act = Callable[[Stage], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """``vault`` is what it begins with; ``door``: it is left locked; ``alters``: the next scene begins anew;
    ``made_up``: as --demo shows it, with its signs.
    """

    name: str
    acts: tuple[Act, ...] = ()
    vault: str = "filled"
    door: bool = False
    alters: bool = False
    made_up: bool = False


def on(page: PageName, target: object | None = None) -> Act:
    return lambda stage: stage.go(page, target)


def keys(*keys: str) -> Act:
    return lambda stage: stage.press(*keys)


def words(words: str) -> Act:
    return lambda stage: stage.type(words)


def play(stage: Stage, scene: Scene, before: Scene | None = None) -> None:
    """Sets the stage, where the scene before left it otherwise than this one wants it, and acts."""
    if before is None or before.alters or before.door or scene.door or before.vault != scene.vault:
        stage.set_up(scene.vault, open_it=not scene.door, made_up=scene.made_up)
    for act in scene.acts:
        act(stage)
