"""Looks over a field once per pause, and offers to leave the person out.

Nothing is done by itself: who goes on typing has answered as well, and what is offered stays where it is meanwhile.
What gives way to another field's strip is offered again when that one is answered.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from peercompanion.ui.autosave import PAUSE_MS
from peercompanion.ui.context import Context
from peercompanion.ui.guard.fields import Line, Lines, Written
from peercompanion.ui.guard.strip import GuardStrip, under

if TYPE_CHECKING:
    from peercompanion.domain.guard import Hit, Instead

READ_AT_ONCE = 4_000  # characters around the caret, a millisecond's work
Field = QLineEdit | QPlainTextEdit


class Watch(QObject):
    """``kept`` gives the words that stay, ``keep`` adds one; it may raise."""

    def __init__(
        self,
        field: Field | Written,
        strip: GuardStrip,
        kept: Callable[[], Collection[str]],
        keep: Callable[[str], object],
    ) -> None:
        super().__init__(field)
        self._field = _readable(field)
        self._strip, self._kept, self._keep_word = strip, kept, keep
        self._hit: Hit | None = None
        self._text = self._language = ""
        self._gave_way = False
        self._timer = QTimer(self, interval=PAUSE_MS, singleShot=True)
        self._timer.timeout.connect(self._look_after_the_pause)
        self._field.changed.connect(self._wait_for_a_pause)
        strip.someone.connect(self._use_someone)
        strip.initial.connect(self._use_initial)
        strip.keep.connect(self._keep)
        strip.put_away.connect(self._forget)
        strip.gave_way.connect(self._note_gave_way)

    @property
    def field(self) -> QWidget:
        return self._field.widget

    @property
    def is_waiting(self) -> bool:
        """For a pause in typing."""
        return self._timer.isActive()

    @property
    def strip(self) -> GuardStrip:
        return self._strip

    def look(self) -> None:
        """What a pause does. The first place that is not kept is offered."""
        from peercompanion.domain.guard import language_of  # late: nobody's start waits for the rules and the lists

        self._timer.stop()
        self._gave_way, was_shown = False, not self._strip.isHidden()
        self._text = self._field.text
        self._language = language_of(self._text, usual_language())
        hits = self._hits(self._text, self._language)
        if hits:
            self._offer(hits[0])
            return
        self._strip.leave()
        if was_shown:
            self._hand_on()

    def _look_after_the_pause(self) -> None:
        """Not where the page, or the whole vault, was closed meanwhile."""
        if self._field.widget.isVisible():
            self.look()

    def is_in_time(self) -> bool:
        """False: who typed did not pause, and what is to be offered was not offered yet."""
        from peercompanion.domain.guard import language_of

        text = self._field.text
        return not (self.is_waiting and self._hits(text, language_of(text, usual_language())))

    def _hits(self, text: str, language: str) -> list[Hit]:
        return _hits_around(text, self._field.caret, language, self._kept())

    def _hand_on(self) -> None:
        for other in self._field.widget.window().findChildren(Watch):
            other.look_again()
            if other._hit:
                return

    def look_again(self) -> None:
        """At what gave way, unless the words are others by now or nobody sees them."""
        if self._gave_way and self._field.text == self._text and self._field.widget.isVisible():
            self.look()

    def _note_gave_way(self) -> None:
        self._gave_way = True

    def _wait_for_a_pause(self) -> None:
        """Only what a person types, or takes away from under the strip; not what is shown to be read."""
        if self._field.widget.hasFocus() or not self._strip.isHidden():
            self._timer.start()

    def _offer(self, hit: Hit) -> None:
        from peercompanion.domain.guard import initial, plain_word

        self._hit = hit
        short = initial(self._text, hit)
        self._strip.offer(
            hit.words(self._text),
            plain_word(self._text, hit, self._language),
            short.words if short else "",
            quoted=not self._field.shows_marks,
        )
        self._strip.stand_behind(self._field.widget)
        self._field.mark(hit.start, hit.end)
        if self._field.widget.hasFocus():
            self._strip.come_into_sight_with(self._field.widget)

    def _forget(self) -> None:
        self._hit = None
        self._field.unmark()

    def _use_someone(self) -> None:
        from peercompanion.domain.guard import someone

        if self._hit:
            self._replace(someone(self._text, self._hit, self._language))

    def _use_initial(self) -> None:
        from peercompanion.domain.guard import initial

        if self._hit:
            self._replace(initial(self._text, self._hit))

    def _replace(self, instead: Instead | None) -> None:
        """Not where the words are others by now: then they are looked at anew."""
        if instead and self._field.text == self._text:
            self._field.replace(instead.start, instead.end, instead.words)
        self._go_on()

    def _keep(self) -> None:
        from peercompanion.domain.guard import remembered

        if self._hit:
            self._keep_word(remembered(self._hit.words(self._text)))
        self._go_on()

    def _go_on(self) -> None:
        """To the next place, or back to the field, before the button that has the focus goes."""
        answered_by_key = self._strip.has_focus()
        self.look()
        if answered_by_key and self._hit:
            self._strip.take_focus()
        elif answered_by_key or QApplication.focusWidget() is None:
            self._field.widget.setFocus(Qt.FocusReason.OtherFocusReason)


def watch_over(
    field: Field, strip: GuardStrip, kept: Callable[[], Collection[str]], keep: Callable[[str], object]
) -> Watch:
    return Watch(field, strip, kept, keep)


def strip_for(field: Field, context: Context) -> GuardStrip:
    """To be put under the field."""
    return watch_for(field, context).strip


def watch_for(field: Field | Written, context: Context) -> Watch:
    """Its strip is to be put under the field."""
    words = context.companion.guard
    return Watch(field, GuardStrip(), words.kept, lambda word: context.frame.attempt(lambda: words.keep(word)))


def guarded(field: Field, context: Context) -> QWidget:
    """The field with its strip under it."""
    return under(field, strip_for(field, context))


def _readable(field: Field | Written) -> Line | Lines | Written:
    if isinstance(field, Written):
        return field
    return Line(field) if isinstance(field, QLineEdit) else Lines(field)


def usual_language() -> str:
    return QLocale().name().split("_")[0]


def _hits_around(text: str, caret: int, language: str, kept: Collection[str]) -> list[Hit]:
    """Of a very long text only what lies around the caret, from one word to another."""
    from peercompanion.domain.guard import Hit, find

    if len(text) <= READ_AT_ONCE:
        return find(text, language, kept)
    start = max(0, min(caret, len(text)) - READ_AT_ONCE // 2)
    start = text.find(" ", start) + 1 if start else 0
    part = text[start : start + READ_AT_ONCE]
    return [Hit(hit.start + start, hit.end + start, hit.kind) for hit in find(part, language, kept)]
