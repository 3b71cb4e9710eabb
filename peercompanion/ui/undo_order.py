"""One order for what Ctrl+Z takes back: what was written in the vault, and the settings of this device between it.

The vault keeps its own steps. A setting remembers after which of them it was changed, so the two never need a common
log, and nothing personal leaves the vault. Gone at lock, with the window.
"""

from collections.abc import Callable
from dataclasses import dataclass

from peercompanion.companion import Companion, Undone
from peercompanion.preferences import TABLE, Preferences

SETTING = "choices.save"
"""The label of a setting's step, as of a choice that lies in the vault."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingStep:
    """``point``: the vault's step before it when it was done. ``redos``: how many of the vault's steps were undone when
    it was undone itself.
    """

    name: str
    before: object
    after: object
    point: int = -1
    redos: int = 0


class UndoOrder:
    """``put`` writes a setting and shows it; it raises where the file cannot be written, and then nothing moves."""

    def __init__(self, companion: Companion, preferences: Preferences, put: Callable[[str, object], None]) -> None:
        self._companion, self._preferences, self._put = companion, preferences, put
        self._done: list[SettingStep] = []
        self._undone: list[SettingStep] = []

    def prefer(self, name: str, value: object) -> None:
        before = getattr(self._preferences, name)
        self._put(name, value)
        after = getattr(self._preferences, name)
        if after != before:
            self._companion.close_step()
            self._undone.clear()
            self._done.append(SettingStep(name=name, before=before, after=after, point=self._point()))

    def forget(self, name: str) -> None:
        """Its default from now on, and none of its values before. Raises what writing raises."""
        if getattr(self._preferences, name) != TABLE[name].default:
            self._put(name, TABLE[name].default)
        self._done = [step for step in self._done if step.name != name]
        self._undone = [step for step in self._undone if step.name != name]

    def written(self) -> None:
        """Something new was written in the vault: what was undone before stays so."""
        self._undone.clear()

    def undo(self) -> Undone | SettingStep:
        """Raises NothingToUndo, and what writing raises."""
        if not self._done or self._point() > self._done[-1].point:
            return self._companion.undo()
        step = self._done[-1]
        self._put(step.name, step.before)
        self._done.pop()
        self._undone.append(_at(step, redos=self._companion.redo_count))
        return step

    def redo(self) -> Undone | SettingStep:
        """Raises NothingToUndo, and what writing raises."""
        if not self._undone or self._companion.redo_count != self._undone[-1].redos:
            return self._companion.redo()
        step = self._undone[-1]
        self._put(step.name, step.after)
        self._undone.pop()
        self._done.append(_at(step, point=self._point()))
        return step

    def _point(self) -> int:
        point = self._companion.undo_point
        return -1 if point is None else point


def _at(step: SettingStep, *, point: int = -1, redos: int = 0) -> SettingStep:
    return SettingStep(name=step.name, before=step.before, after=step.after, point=point, redos=redos)
