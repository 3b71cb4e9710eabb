"""The foot of every door: the first help line of the country, and F1 for those who use the mouse."""

from peercompanion.preferences import Preferences
from peercompanion.ui.hard_now.foot_line import FootLine
from peercompanion.ui.wording import DoorWording

MARGINS = (36, 8, 36, 18)


class DoorFoot(FootLine):
    def __init__(self, words: DoorWording, preferences: Preferences) -> None:
        super().__init__(words, with_key=True)
        self._preferences = preferences
        self.show_country(words.help_country(preferences))
        self.setContentsMargins(*MARGINS)
        self.wanted.connect(self._show_hard_now)

    def _show_hard_now(self) -> None:
        from peercompanion.ui.hard_now.window import HardNowWindow

        HardNowWindow(self._words.whole(), self._preferences, None).open_above(self.window())
