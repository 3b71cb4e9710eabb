"""The section itself: what was looked up on the left, what can be set on the right, and the files below both."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from peercompanion.ui.context import Context
from peercompanion.ui.layout import Reflow, col, holder
from peercompanion.ui.settings.erasing import ErasingBox
from peercompanion.ui.settings.privacy.fact_box import FactBox
from peercompanion.ui.settings.privacy.facts import Facts
from peercompanion.ui.settings.privacy.on_lock_window import OnLockWindow
from peercompanion.ui.settings.privacy.places import PlaceBox, Places
from peercompanion.ui.settings.privacy.seen import Seen, look_up
from peercompanion.ui.settings.privacy.selecting import Selecting
from peercompanion.ui.settings.safety import SafetySection
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.text import text

SIDE_BY_SIDE, GAP = 700, 20


class PrivacySection(Section):
    """Looks everything up again whenever it comes into sight."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._safety, self._selecting = SafetySection(context), Selecting(context)
        self._held, self._open, self._files = FactBox(), FactBox(), PlaceBox()
        self._on_lock_window = OnLockWindow(context)
        self._looked_up = text("", "note")
        set_here = holder(col(self._safety, self._selecting, ..., gap=18))
        self.place(Reflow((self._looked(), 6), (set_here, 5), gap=GAP, stacked_gap=18, below=SIDE_BY_SIDE))
        places = self.tr("Where everything lies")
        self.add(places, self._files.told_as(places))
        shown = self.tr("Shown on the lock window")
        self.add(shown, self._on_lock_window.told_as(shown))
        self.add(self.tr("Erasing"), ErasingBox(context))
        self.end()

    def read(self) -> None:
        self._safety.read()
        self._selecting.read()
        self._on_lock_window.read()
        if self.isVisible():
            self.look_again()

    def leave(self) -> None:
        self._safety.leave()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.look_again()

    def look_again(self) -> None:
        self.tell(look_up(self._context, self.window()))

    def tell(self, seen: Seen) -> None:
        facts = Facts(self).all(seen)
        self._held.tell([fact for fact in facts if fact.held])
        self._open.tell([fact for fact in facts if not fact.held])
        self._files.tell(Places(self).all(seen))
        time = self._context.words.time(seen.at)
        self._looked_up.setText(self.tr("looked up {time}").format(time=time))

    def _looked(self) -> QWidget:
        section, now, never = Section(), self.tr("On this computer, right now"), self.tr("Not protected here")
        section.add(now, self._held.told_as(now), aside=self._looked_up)
        section.add(never, self._open.told_as(never))
        section.end()
        return section
