"""Writing in place: choices are saved at once, words after a pause, the rest at the end. There is nothing to confirm.

When the same thing was saved in another place meanwhile, or went to the trash, what is typed here stays on the screen
and a line says so. At the latest when the page is left, it is kept as a thing of its own: neither text is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from peercompanion.domain.mood import Mood
from peercompanion.domain.note import Note
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.ui import theme
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.boxes import Piece, col, fill, holder, row
from peercompanion.ui.context import Context
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.notice import Banner, Notice

Kept = TypeVar("Kept", Mood, Note)
STACKED_BELOW = 520
WIDE, TIGHT, TIGHT_BELOW = 20, 6, 270


class Editor(QScrollArea, Generic[Kept]):
    """``by`` is the page, whose writes these are."""

    kept = Signal()  # something was stored; ``stored`` says what
    finished = Signal()
    gone = Signal()  # it went to the trash elsewhere, and nothing here was unsaved

    def __init__(self, context: Context, by: object, stored: Kept) -> None:
        super().__init__()
        self.context, self.by = context, by
        self.stored: Kept = stored
        self._stacked: bool | None = None
        self._pause = Autosave(self, self._keep_typed)
        self.notice = Notice()
        self._done = Button(self.tr("Done"), "primary")
        self._done.setToolTip(self.tr("All is saved; this ends the editing (Esc)"))
        self._done.clicked.connect(self.finish)
        self._conflict = self._make_conflict()
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setObjectName("inside")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)

    # for the kinds of things

    def wanted(self) -> Kept | None:
        """What stands here now; None while there is nothing in it."""
        raise NotImplementedError

    def show_stored(self) -> None:
        """Put ``stored`` into the fields, without a signal."""
        raise NotImplementedError

    def save(self, value: Kept) -> Kept:
        raise NotImplementedError

    def fetch(self, id: UUID) -> Kept:
        raise NotImplementedError

    def throw_away(self) -> None:
        raise NotImplementedError

    def as_own(self, value: Kept) -> Kept:
        """The same, as a new thing."""
        raise NotImplementedError

    def write_at(self, position: int) -> None:
        """The focus into the words, at a place in them, or at their end for -1."""
        raise NotImplementedError

    def close_innermost(self) -> bool:
        """A small field that is open; whether there was one."""
        return False

    def take_typed(self) -> None:
        """Words that were typed into a small field and not entered yet."""

    def set_stacked(self, stacked: bool) -> None:
        """Names above what they name, for a narrow pane."""

    # for the page

    @property
    def unsaved(self) -> bool:
        return self.wanted() != self.stored

    def flush(self) -> None:
        """Save all that is not saved yet; raises what the store raises, and everything stays on the screen then."""
        self._pause.drop()
        self.take_typed()
        self._keep()
        if self._conflict.isVisibleTo(self):
            self._keep_as_own()

    def finish(self) -> None:
        self.context.frame.attempt(self._end, lambda _: self.finished.emit())

    def resume(self) -> None:
        """The focus where it was last."""
        last = self.focusWidget()
        if last:
            last.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.write_at(-1)

    def reread(self) -> None:
        """Something was written elsewhere: follow it, unless it would overwrite what is typed here."""
        try:
            fresh = self.fetch(self.stored.id)
        except NotFound:
            fresh = None
        if fresh == self.stored:
            return
        if self.unsaved:
            self._conflict.show()
        elif fresh is None:
            self.gone.emit()
        else:
            self.stored = fresh
            self.show_stored()

    def step_back(self) -> None:
        if not self.close_innermost():
            self.finish()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is Done, as on Today."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.finish()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.viewport().width() / theme.scale() < STACKED_BELOW
        side = TIGHT if self.viewport().width() / theme.scale() < TIGHT_BELOW else WIDE
        self.widget().layout().setContentsMargins(side, 18, side, 18)
        if stacked != self._stacked:
            self._stacked = stacked
            self.set_stacked(stacked)

    # inside

    def lay_out(self, *pieces: Piece) -> None:
        page = QWidget()
        self.setWidget(page)
        page.setAutoFillBackground(False)  # which setWidget has set: the card shows through
        fill(QVBoxLayout(page), (self._conflict, *pieces, ..., 12, row((self.notice, 1), self._done, gap=12)), 0)

    def help_line(self) -> HelpLine:
        words = self.context.words
        return HelpLine(words.help_lead(), words.first_line(self.context.preferences))

    def typed(self) -> None:
        self._pause.touch()

    def act(self, act: Callable[[], None]) -> None:
        """A choice of the person's: into the fields, and saved at once."""
        act()
        self.context.frame.attempt(self._keep)

    def _keep_typed(self) -> None:
        """After a pause nobody waits for an exception; a known error becomes a banner, and the words stay."""
        self.context.frame.attempt(self._keep)

    def _keep(self) -> None:
        wanted = self.wanted()
        if wanted is None or wanted == self.stored:
            return
        try:
            self.stored = self.save(wanted)
        except (ChangedElsewhere, NotFound):
            self._conflict.show()
            return
        self._say_saved()
        self.kept.emit()

    def _end(self) -> None:
        self.flush()
        if self.wanted() is None:
            self.throw_away()
            self.context.frame.notify(self.tr("Nothing was left in it, so it was moved to trash."), undo=True)

    def _keep_as_own(self) -> None:
        wanted = self.wanted()
        if wanted is not None:
            self.stored = self.save(self.as_own(wanted))
            self.context.frame.notify(self.tr("Kept beside the other one, as an entry of its own."))
        self._conflict.hide()
        self.kept.emit()

    def _let_go(self) -> None:
        """Of what was typed here."""
        self._pause.drop()
        self._conflict.hide()
        try:
            self.stored = self.fetch(self.stored.id)
        except NotFound:
            self.gone.emit()
        else:
            self.show_stored()

    def _say_saved(self) -> None:
        now = self.context.companion.clock.now()
        self.notice.say(self.tr("Saved {time}").format(time=self.context.words.time(now)))

    def _make_conflict(self) -> QWidget:
        keep, let_go = Button(self.tr("Keep mine as well")), Button(self.tr("Let mine go"), "quiet")
        keep.clicked.connect(lambda: self.context.frame.attempt(self._keep_as_own))
        let_go.clicked.connect(self._let_go)
        banner = Banner(
            self.tr("This was changed in another place"),
            self.tr("What you typed is still here. It can be kept beside the other one."),
            keep,
            let_go,
        )
        place = holder(col(banner, 14, gap=0))
        place.hide()
        return place
