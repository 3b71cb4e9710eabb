"""What F1 opens, in whatever window: the front, one small thing, my people, words that helped. With no vault too."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.domain.person import Person
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.errors import PeerCompanionError
from peercompanion.preferences import Preferences
from peercompanion.ui import same_place
from peercompanion.ui.context import PageName
from peercompanion.ui.desktop.clipboard import copy_for_a_minute
from peercompanion.ui.hard_now import things
from peercompanion.ui.hard_now.front import Front
from peercompanion.ui.hard_now.if_readable import if_readable
from peercompanion.ui.hard_now.kept_moment import KeptMoment
from peercompanion.ui.hard_now.own_first import own_first
from peercompanion.ui.hard_now.people import PeopleScreen
from peercompanion.ui.hard_now.trying import Trying
from peercompanion.ui.hard_now.words_screen import WordsScreen
from peercompanion.ui.layout import fill
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.wording import Wording

if TYPE_CHECKING:
    from peercompanion.companion import Companion
    from peercompanion.ui.context import Frame


class HardNow(QWidget):
    """``left`` when the person goes; it carries a line to say, or "", and whether there is something to undo. With a
    ``frame``, my people can be changed.
    """

    left = Signal(str, bool)

    def __init__(
        self,
        words: Wording,
        preferences: Preferences,
        companion: "Companion | None" = None,
        frame: "Frame | None" = None,
        by: object = None,
    ) -> None:
        super().__init__()
        self._words, self._preferences, self._companion, self._frame = words, preferences, companion, frame
        self._front, self._trying = Front(words), Trying(words, companion, by)
        self._moment, self._by = KeptMoment(companion, by), by
        self._people = PeopleScreen(words, companion, frame, by) if companion else None
        self._said = WordsScreen(words)
        self._stack = QStackedWidget()
        self._telling = QTimer(self, singleShot=True, interval=0)
        self._telling.timeout.connect(self._say_line)
        fill(QVBoxLayout(self), (self._stack,), 0)
        self._connect_front()
        self._connect_trying()
        self._connect_others()
        self.read()

    def read(self) -> None:
        """What cannot be read is left out; the help lines always show."""
        self._show_country(own_first(self._words.help_country(self._preferences), self._companion))
        self._front.show_offer(things.offer(self._companion))
        self._front.show_ways(words=self._read_words(), plan=self._has_plan())
        if self._people and self._stack.currentWidget() is self._people:
            self._people.read()

    def start_over(self) -> None:
        """A person first, from wherever one was."""
        self._show(self._front)
        self._front.arrive()
        self._telling.start()

    def _say_line(self) -> None:
        """The number, for those who cannot see it: nothing stands before it."""
        if self.isVisible() and (lines := self._country.lines):
            announce(self, self.tr("A person to talk to: {line}").format(line=self._words.line_told(lines[0])))

    @property
    def shows_people(self) -> bool:
        return self._people is not None and self._stack.currentWidget() is self._people

    def show_people(self) -> None:
        if self._people:
            self._to_people()

    def show_cards(self) -> None:
        self._front.arrive_at_cards()

    def step_back(self) -> bool:
        """Esc inside: whether there was something to leave."""
        here = self._stack.currentWidget()
        if here is self._people:
            self._leave_people()
        elif here is self._trying:
            self._trying.step_back()
        elif here is not self._front:
            self.start_over()
        return here is not self._front

    def leave(self) -> None:
        """Saves what is being typed; raises what saving raises."""
        self._moment.keep()
        if self._people:
            self._people.leave()

    def hideEvent(self, event: QHideEvent) -> None:
        """The person has gone; next time is another moment. A window put aside for a while is still this one."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._moment.keep()
            self._moment = KeptMoment(self._companion, self._by)
            self._front.forget_how_hard()

    def _show_country(self, country: Country) -> None:
        self._country = country
        self._front.show_country(country, date.today())
        self._front.show_people(self._my_people(), may_change=self._frame is not None)
        for screen in (self._trying, self._said, self._people):
            if screen:
                screen.show_country(country)

    def _my_people(self) -> Sequence[Person] | None:
        return if_readable(self._companion, lambda companion: companion.people.on_hard_page())

    def _read_words(self) -> bool:
        """Whether there are any."""
        helped = TakeawayKind.WORDS_THAT_HELPED
        kept = if_readable(self._companion, lambda companion: companion.takeaways.of_kind(helped))
        if kept:
            self._said.show_words(kept)
        return bool(kept)

    def _has_plan(self) -> bool:
        """And a frame to show it in."""
        parts = if_readable(self._companion, lambda companion: companion.plan.parts()) or ()
        return self._frame is not None and any(not part.is_empty for part in parts)

    def _show(self, screen: QWidget) -> None:
        same_place.release(self._stack)
        self._stack.setCurrentWidget(screen)

    def _start(self, thing: things.SmallThing) -> None:
        self._show(self._trying)
        self._trying.start(thing, self._moment.number)

    def _note_begun(self) -> None:
        """The number belongs to what was tried first."""
        self._moment.give_to_try(self._trying.undo_step)
        self._front.forget_how_hard()

    def _stop(self) -> None:
        kept = self._trying.was_kept
        self.left.emit(self.tr("What you tried is kept.") if kept else "", kept)

    def _to_cards(self) -> None:
        self._show(self._front)
        self._front.arrive_at_cards()

    def _to_words(self) -> None:
        self._show(self._said)
        self._said.arrive()

    def _to_plan(self) -> None:
        self._frame.go(PageName.PLAN)

    def _to_people(self) -> None:
        self._show(self._people)
        self._people.read()
        self._people.arrive()

    def _leave_people(self) -> None:
        """The words that could not be saved stay on the screen, and so does the page."""
        if self._frame:
            self._frame.attempt(self.leave, lambda _saved: self._back_from_people())
        else:
            self.start_over()

    def _back_from_people(self) -> None:
        self.read()
        self.start_over()

    def _nothing_today(self) -> None:
        self._moment.keep()
        lost = self.tr("The number could not be kept.") if self._moment.has_failed else ""
        fine = self.tr("That is fine. F1 brings this back at any time.")
        self.left.emit(self._words.sentences(filter(None, (fine, lost))), False)

    def _copy(self, words: str) -> None:
        copy_for_a_minute(words)
        announce(self, self.tr("Copied. It leaves the clipboard after a minute."))

    def _choose_country(self, code: str) -> None:
        if self._frame:
            self._frame.prefer("country", code)
        else:
            self._keep_country(code)
        self._show_country(own_first(self._words.help_country_of(code), self._companion))

    def _keep_country(self, code: str) -> None:
        """A setting that cannot be written is no reason to keep a number back."""
        with suppress(PeerCompanionError):
            self._preferences.set("country", code)

    def _connect_front(self) -> None:
        front = self._front
        self._stack.addWidget(front)
        front.started.connect(self._start)
        front.how_hard_said.connect(lambda number: self._moment.say(number))
        front.nothing_today.connect(self._nothing_today)
        front.people_wanted.connect(self._to_people)
        front.words_wanted.connect(self._to_words)
        front.plan_wanted.connect(self._to_plan)
        front.copied.connect(self._copy)
        front.country_chosen.connect(self._choose_country)

    def _connect_trying(self) -> None:
        trying = self._trying
        self._stack.addWidget(trying)
        trying.begun.connect(self._note_begun)
        trying.left.connect(self.start_over)
        trying.stopped.connect(self._stop)
        trying.cards_wanted.connect(self._to_cards)
        trying.person_wanted.connect(self.start_over)

    def _connect_others(self) -> None:
        self._stack.addWidget(self._said)
        self._said.left.connect(self.start_over)
        if self._people:
            self._stack.addWidget(self._people)
            self._people.left.connect(self._leave_people)
            self._people.copied.connect(copy_for_a_minute)
