"""Today: how it is right now, in one key; and beside it what comes next."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from peercompanion.domain.change import Change, Topic
from peercompanion.domain.meeting import Meeting
from peercompanion.errors import NotFound
from peercompanion.ui import same_place
from peercompanion.ui.autosave import save_all
from peercompanion.ui.context import Context
from peercompanion.ui.layout import ScrollPage, TwoColumns
from peercompanion.ui.leaving import take_out
from peercompanion.ui.page import Page
from peercompanion.ui.today.check_in import CheckIn
from peercompanion.ui.today.rail import Rail
from peercompanion.ui.widgets import typed

if TYPE_CHECKING:
    from peercompanion.ui.meetings.after.offer import Offer

STACKED_BELOW = 620
AFTER = "after"


class TodayPage(Page):
    """``arrive`` takes "new" for another check-in, or the id of a meeting that has just ended: what to say after it
    stands in front then, until it is left.
    """

    listens = frozenset(
        {
            Topic.MOODS,
            Topic.STRATEGIES,
            Topic.TRIES,
            Topic.GROUPS,
            Topic.MEETINGS,
            Topic.NOTES,
            Topic.TAKEAWAYS,
            Topic.SETTINGS,
        }
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._day: date | None = None
        self._offer: Offer | None = None
        self._is_first_day = not context.companion.moods.latest(1)
        self._check_in, self._rail = CheckIn(context, self), Rail(context, self)
        self._scroll = ScrollPage(self._greeting(), context.words.day(self.context.companion.today))
        self.fill(self._scroll)  # before it is filled itself: what hangs deep is dressed again at every move
        self._scroll.add(TwoColumns(self._check_in.form, self._rail), ...)
        self._scroll.watch_width(STACKED_BELOW, self._check_in.form.set_stacked)
        self._check_in.kept.connect(self._follow_save)
        self._check_in.turned.connect(self._hold_question_back)
        self._rail.later.closed.connect(self._check_in.form.right_now.focus_faces)
        context.hub.preferred.connect(self._on_preference)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            done = QShortcut(QKeySequence(keys), self._scroll)  # what is asked in front has these keys itself
            done.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            done.activated.connect(self._check_in.finish)

    def read(self) -> None:
        self._follow_clock()
        choices = self.context.companion.choices
        self._check_in.form.show_rows(choices.rows, offer_hope=self._is_first_day)
        self._check_in.form.show_prompts(choices.prompts)
        self._check_in.reread()
        self._hold_question_back()
        self._rail.read(self._day)
        if self._offer and self._offer.editor.is_there():
            self._offer.editor.read()
        else:
            self._put_offer_away()

    def arrive(self, target: object | None = None) -> None:
        if self._follow_clock():
            self.read()
        if isinstance(target, UUID):
            self._offer_after(self.context.companion.meetings.get(target))
        elif target == "new":
            self._put_offer_away()
            self._check_in.start_fresh()
        if self._offer:
            self._offer.start()
            return
        self._rail.later.look()
        self._check_in.form.right_now.focus_faces()

    def place(self) -> str:
        if self._offer:
            return f"{AFTER} {self._offer.editor.place()}" if self._offer.editor.answered else ""
        return self._check_in.place()

    def come_back(self, place: str) -> None:
        how, id = same_place.told(place)
        with suppress(NotFound):
            if how == AFTER and id:
                self._offer_after(self.context.companion.meetings.get(id))
                self._offer.start()
                self._offer.editor.come_back(place)
            else:
                self._check_in.come_back(place)

    def regions(self) -> Sequence[QWidget]:
        return (self._offer,) if self._offer else (self._check_in.form, self._rail)

    def leave(self) -> None:
        save_all((self._check_in.flush, *((self._offer.editor.leave,) if self._offer else ())))

    def step_back(self) -> bool:
        if self._offer:
            self._offer.step_out()
            return True
        return self._check_in.step_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit that no control wanted is a mood, wherever the focus is on this page; a letter begins the lines.

        While something else is asked in front, the keys go there.
        """
        if self._offer:
            self._offer.editor.keyPressEvent(event)
            return
        digit = typed.digit(event)
        if digit is not None and digit <= 5:
            if not event.isAutoRepeat():
                self._check_in.answer_with(digit)
        elif not self._check_in.write_on(typed.letter(event)):
            super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Going elsewhere ends the entry; a minimised window does not. What could not be saved stays."""
        super().hideEvent(event)
        if event.spontaneous():
            return
        if self._offer and not self._offer.editor.answered:
            self._put_offer_away()
        self._rail.later.leave_off()
        if not self._check_in.unsaved:
            self._check_in.start_fresh()

    def _on_change(self, change: Change) -> None:
        """What was closed while nobody looked leaves no word here."""
        super()._on_change(change)
        if self._stale:
            self._rail.forget()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isVisible() and self._follow_clock():
            self.read()

    # right after a meeting

    def _offer_after(self, meeting: Meeting) -> None:
        """In front of all else of this page. Its parts are loaded only when there is one."""
        from peercompanion.ui.meetings.after.offer import Offer

        self._put_offer_away()
        self._offer = Offer(self.context, self, meeting)
        self._offer.left.connect(self._go_on_from_offer)
        self._scroll.hide()
        self.fill(self._offer)
        self._offer.show()  # at once, so that it can take the focus

    def _go_on_from_offer(self) -> None:
        self._put_offer_away()
        self.read()
        self.arrive()

    def _put_offer_away(self) -> None:
        offer, self._offer = self._offer, None
        if offer:
            same_place.release(offer)
            take_out(offer)
            self._scroll.show()

    # the day

    def _follow_clock(self) -> bool:
        """Greeting and date; whether it is another day than before."""
        before, self._day = self._day, self.context.companion.today
        self._scroll.set_title(self._greeting())
        self._scroll.set_over(self.context.words.day(self._day))
        return self._day != before

    def _greeting(self) -> str:
        return self.context.words.greeting(self.context.companion.clock.now())

    def _follow_save(self) -> None:
        if self._follow_clock():
            self._rail.read(self._day)
        else:
            self._rail.week.read(self._day)

    def _hold_question_back(self) -> None:
        """One thing at a time."""
        self._rail.later.hold_back(self._check_in.open)

    def _on_preference(self, name: str) -> None:
        if name == "country":
            self._check_in.form.show_help_line()
