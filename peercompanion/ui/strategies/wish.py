"""Which strategies fit what somebody is looking for. Nothing asked for means that everything fits."""

from dataclasses import dataclass

from peercompanion.domain.strategy import Focus, Strategy


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """``situations``: any of them; ``effort``: this or less (None: any); ``words``, ``sought``: all, in any order."""

    situations: frozenset[str] = frozenset()
    effort: int | None = None
    focus: Focus = Focus.BOTH
    words: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        return not (self.situations or self.effort or self.words) and self.focus is Focus.BOTH

    def fits(self, strategy: Strategy, searched: str) -> bool:
        """``searched`` is what the words are looked for in, as ``sought`` leaves it."""
        return (
            (not self.situations or not self.situations.isdisjoint(strategy.situations))
            and (self.effort is None or strategy.effort <= self.effort)
            and (self.focus is Focus.BOTH or strategy.focus in (self.focus, Focus.BOTH))
            and all(word in searched for word in self.words)
        )
