"""The line of an editor that says when it was saved, and now and then something that has to be read."""

from collections.abc import Callable
from datetime import datetime

from peercompanion.ui.widgets.notice import Notice
from peercompanion.ui.wording import Wording


class QuietLine(Notice):
    """``typed`` gives what stands in the fields: what is said stands until that is another; no save wipes it away."""

    def __init__(self, words: Wording, typed: Callable[[], object]) -> None:
        super().__init__()
        self._times, self._typed = words, typed
        self._said_to: object | None = None

    def saved(self, at: datetime | None) -> None:
        """``at`` is None as long as nothing was."""
        if at:
            self.hint(self.tr("Saved {time}").format(time=self._times.time(at)), "check")
        else:
            self.hint(self.tr("Saved as you type."), "check")

    def say_full(self) -> None:
        self.say(self.tr("No more fits in here. The rest is where you copied it from."), icon="info")

    def say_quietly(
        self, words: str, action: str = "", slot: Callable[[], object] | None = None, icon: str = "check"
    ) -> None:
        self._said_to = self._typed()
        super().say_quietly(words, action, slot, icon)

    def hint(self, words: str, icon: str = "info") -> None:
        if self._said_to != self._typed():
            self._said_to = None
            super().hint(words, icon)
