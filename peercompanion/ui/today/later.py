"""The one later question, in a quiet line at the end: how was it afterwards?

It counts as asked once it has been on the screen, answered or not, and is gone for good when Today is left. It takes
no focus and no key of the check-in; Tab leads to it as to anything else.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget

from peercompanion.domain.attempt import Felt, Try
from peercompanion.domain.hard_moment import HardMoment
from peercompanion.domain.later import NOT_AFTER, is_told, to_ask_about, was_today
from peercompanion.errors import NotFound, PeerCompanionError
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.isolated import isolated
from peercompanion.ui.layout import Card, Flow, row
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.ten import TenDots
from peercompanion.ui.widgets.text import text

Asked = Try | HardMoment
NOTHING = None, None


class Later(Card):
    """``by`` is the page, whose writes these are. ``closed`` when it went while it had the focus."""

    closed = Signal()

    def __init__(self, context: Context, by: QWidget) -> None:
        super().__init__("flat", (24, 14, 14, 14), 6)
        self._context, self._companion, self._by = context, context.companion, by
        self._about: Asked | None = None
        self._newest: tuple[Try | None, HardMoment | None] = NOTHING
        self._is_over = False
        self._is_held_back = False
        self._build()
        self._seen = QTimer(self, singleShot=True, interval=0)
        self._seen.timeout.connect(self._note_asked)
        self.hide()

    def read(self) -> None:
        """One at a time, and one a visit."""
        if self._about:
            self._about = self._as_stored(self._about)
            self._show()
        else:
            self._newest = self._read_newest()
            self.look()

    def look(self) -> None:
        """Time alone may have brought it: at every change of a try or a moment it is read again."""
        if not self._about and not self._is_over:
            self._about = to_ask_about(*self._newest, self._companion.clock.now())
            if self._about:
                self._ask(self._about)
        self._show()

    def hold_back(self, held: bool) -> None:
        """While a check-in is in the middle."""
        self._is_held_back = held
        self._show()

    def leave_off(self) -> None:
        """Today is left: what nobody saw may be asked another time. The vault may be locked by now."""
        self._about, self._is_over = None, False
        self._seen.stop()
        self.hide()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._about and not self._about.asked:
            self._seen.start()

    # building

    def _build(self) -> None:
        words = self._context.words
        self._question = text("", "muted", wrap=True)
        self._answers = [self._answer(felt, words.felt(felt)) for felt in Felt]
        self._felt = Flow(*self._answers, gap=20, line_gap=0)
        self._number = TenDots(self.tr("How hard is it now?"))
        self._leave = tool("x", self.tr("Leave it open"), 16)
        self._number.changed.connect(self._take_number)
        self._leave.clicked.connect(self._close)
        top = Qt.AlignmentFlag.AlignTop
        self.add(row((self._question, 1), (self._leave, top), gap=8), self._felt, self._number)

    def _answer(self, felt: Felt, words: str) -> Button:
        button = Button(words, "quiet-accent")
        button.clicked.connect(lambda: self._take_felt(felt))
        return button

    # showing

    def _show(self) -> None:
        wanted = self._about is not None and not self._is_held_back
        if self.isHidden() is wanted:
            self.setVisible(wanted)

    def _ask(self, about: Asked) -> None:
        self._number.set_answer(None)
        is_try = isinstance(about, Try)
        self._felt.setVisible(is_try)
        self._number.setVisible(not is_try)
        self._say(self._try_words(about) if is_try else self._moment_words(about))

    def _ask_for_number(self) -> None:
        self._felt.hide()
        self._number.show()
        self._say(self.tr("How hard is it now, 0 to 10? It can stay open."))

    def _say(self, question: str) -> None:
        self._question.setText(question)
        for control in (*self._answers, self._leave):
            control.setAccessibleDescription(question)

    def _try_words(self, attempt: Try) -> str:
        title = isolated(breakable(self._companion.strategies.get(attempt.strategy).title))
        if self._was_today(attempt):
            said = self.tr("You tried {title} at {time}. Afterwards it was:")
        else:
            said = self.tr("You tried {title} yesterday at {time}. Afterwards it was:")
        return said.format(title=title, time=self._time(attempt))

    def _moment_words(self, moment: HardMoment) -> str:
        if self._was_today(moment):
            said = self.tr("It was hard at {time}. How hard is it now, 0 to 10?")
        else:
            said = self.tr("It was hard yesterday at {time}. How hard is it now, 0 to 10?")
        return said.format(time=self._time(moment))

    def _was_today(self, about: Asked) -> bool:
        return was_today(about, self._companion.clock.now())

    def _time(self, about: Asked) -> str:
        return self._context.words.time(about.happened)

    # which one

    def _read_newest(self) -> tuple[Try | None, HardMoment | None]:
        moments = self._companion.hard_moments.since(self._companion.clock.now() - NOT_AFTER)
        return next(iter(self._companion.tries.latest()), None), next(iter(moments), None)

    def _as_stored(self, about: Asked) -> Asked | None:
        """None where it is gone, or answered elsewhere meanwhile."""
        try:
            found: Asked = self._kind(about).get(about.id)
        except NotFound:
            return None
        return None if is_told(found) and not is_told(about) else found

    def _kind(self, about: Asked):
        return self._companion.tries if isinstance(about, Try) else self._companion.hard_moments

    def _note_asked(self) -> None:
        about = self._about
        if about is None or about.asked or self.visibleRegion().isEmpty():
            return
        try:
            self._kind(about).note_asked(about.id)
        except PeerCompanionError:
            return  # a vault that cannot be written to is told of by what the person does
        self._about, self._newest = replace(about, asked=True), NOTHING
        self._is_over = True

    # answers

    def _take_felt(self, felt: Felt) -> None:
        if not isinstance(self._about, Try):
            return
        wanted = replace(self._about, felt=felt, asked=True)

        def kept(stored: Try) -> None:
            self._tell_kept()
            if stored.before is not None and stored.after is None:
                self._about = stored
                self._ask_for_number()
                self._number.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self._close()

        self._context.frame.attempt(lambda: self._companion.tries.save(wanted, by=self._by), kept)

    def _take_number(self, number: int | None) -> None:
        if number is None or self._about is None:
            return
        wanted = replace(self._about, after=number, asked=True)

        def kept(_: object) -> None:
            self._tell_kept()
            self._close()

        self._context.frame.attempt(lambda: self._kind(wanted).save(wanted, by=self._by), kept)

    def _tell_kept(self) -> None:
        self._context.frame.notify(self.tr("Kept."), undo=True)

    def _close(self) -> None:
        self._note_asked()
        had_focus = self.isAncestorOf(self.focusWidget() or self)
        self._about, self._newest = None, NOTHING
        self._is_over = True
        self.hide()
        if had_focus:
            self.closed.emit()
