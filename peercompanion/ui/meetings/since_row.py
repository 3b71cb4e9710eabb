"""One thing that may be brought: what was written, tried, or left over from last time. Space takes it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout

from peercompanion.domain.note import Comfort, Note
from peercompanion.domain.suggestion import Suggestion, SuggestionKind
from peercompanion.domain.text import first_words
from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import Flow, col, fill, holder, row
from peercompanion.ui.meetings.bounded_edit import ENTER, UP_OR_DOWN
from peercompanion.ui.meetings.note_card import COMFORT_KEYS
from peercompanion.ui.widgets.burst import Burst
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.card_button import SKIPPED_BY_SCREEN_READERS
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate
from peercompanion.ui.widgets.text import Glyph, text
from peercompanion.ui.wording import Wording

LEFT_OVER = (SuggestionKind.FOLLOW_UP, SuggestionKind.TAKEAWAY)
LONGEST_SHOWN = 150  # a preview of the record may end within a word
TOP = Qt.AlignmentFlag.AlignTop
RADIUS = 10


class SinceRow(Painted, QPushButton):
    """A button to the screen reader, named after the words. Once it is taken, S, M and P are for the note. D ends what
    was left over from last time.
    """

    take_wanted, undo_wanted, done_wanted = Signal(), Signal(), Signal()
    typed = Signal()  # words, as if it were a field
    comfort_wanted = Signal(object)
    walked = Signal(int)  # -1 up, 1 down

    def __init__(self, suggestion: Suggestion, words: Wording) -> None:
        super().__init__()
        self.suggestion, self._words = suggestion, words
        self._note: Note | None = None
        self._said = self._quoted(suggestion)
        self._about = text(self._whence(suggestion), "caption", wrap=True)
        self._sign = Glyph("plus", "accent_text", 18)
        self._undo, self._keys = Button(self.tr("Undo"), "quiet-accent"), text(self.tr("keys S, M, P"), "caption")
        self._burst = Burst(self)
        self._burst.typed.connect(self.typed)
        name = self.tr("Done with it: {words}").format(words=self._said)
        self._done = Button(self.tr("Done with it"), "quiet", name=name)
        self._key = text(self.tr("key D"), "caption")
        self._lay_out()
        self._done.clicked.connect(self.done_wanted)
        self._undo.clicked.connect(self.undo_wanted)
        self.clicked.connect(self._press)
        self.show_note(None)

    @property
    def is_taken(self) -> bool:
        return self._note is not None

    @property
    def undo(self) -> Button:
        return self._undo

    @property
    def done(self) -> Button:
        return self._done

    def show_note(self, note: Note | None, may_undo: bool = False) -> None:
        """What became of it; None: nothing yet."""
        self._note = note
        self._about.setText(self._standing(note) if note else self._whence(self.suggestion))
        self._sign.set("check" if note else "plus")
        if self._undo.hasFocus() and not may_undo:
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        self._undo.setVisible(may_undo)
        self._keys.setVisible(note is not None)
        for part in (self._done, self._key):
            part.setVisible(self._can_be_done)
        self.setAccessibleName(self._said)
        self.setAccessibleDescription(self._told(note))

    # words

    def _quoted(self, suggestion: Suggestion) -> str:
        said = first_words(suggestion.words, LONGEST_SHOWN)
        if suggestion.kind is SuggestionKind.ENTRY:
            return self.tr("“{words}”").format(words=said)
        if suggestion.felt:
            return self.tr("{strategy}: {felt}").format(strategy=said, felt=self._words.felt(suggestion.felt))
        return said

    def _whence(self, suggestion: Suggestion) -> str:
        day = self._words.short_day(suggestion.day)
        return {
            SuggestionKind.ENTRY: self.tr("{day} · check-in").format(day=day),
            SuggestionKind.TRY: self.tr("{day} · tried").format(day=day),
            SuggestionKind.FOLLOW_UP: self.tr("From last time"),
            SuggestionKind.TAKEAWAY: self.tr("From last time"),
        }[suggestion.kind]

    def _standing(self, note: Note) -> str:
        return {
            Comfort.PRIVATE: self.tr("Taken, only for me."),
            Comfort.MAYBE: self.tr("Taken. Maybe to share."),
            Comfort.SHARE: self.tr("Taken. To share."),
        }[note.comfort]

    def _told(self, note: Note | None) -> str:
        if note is None:
            how = [self.tr("Space takes it as a private note.")]
            if self._can_be_done:
                how.append(self.tr("D: done with it."))
            return self._words.dotted((self._whence(self.suggestion), self._words.sentences(how)))
        return self._words.sentences((self._standing(note), self.tr("S or M opens it for the group, P closes it.")))

    # inside

    @property
    def _can_be_done(self) -> bool:
        return self.suggestion.kind in LEFT_OVER and self._note is None

    def _press(self) -> None:
        """Space once more takes it back, as long as that is what Undo would do."""
        if self._note is None:
            self.take_wanted.emit()
        elif not self._undo.isHidden():
            self.undo_wanted.emit()

    def _lay_out(self) -> None:
        self.dress()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        said = text(breakable(self._said), "body", wrap=True)
        words = holder(col(row((self._about, 1), gap=8), said, gap=1))
        for part in (words, self._sign, self._keys, self._key):
            part.setObjectName(SKIPPED_BY_SCREEN_READERS)
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        box = fill(
            QVBoxLayout(self),
            (
                row((words, 1), (self._sign, TOP), gap=10),
                Flow(self._undo, self._keys, self._done, self._key, gap=12),
            ),
            2,
        )
        box.setContentsMargins(10, 9, 8, 9)

    def leave(self) -> None:
        """A letter that still waited acts: what is opened next shows what is closed by now."""
        self._burst.flush()

    # Qt

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.layout().totalMinimumSize()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        act = self._by_letter(event.key()) if alone else None
        if self._burst.takes(event, act, at_once=alone and event.key() == Qt.Key.Key_Space):
            return
        if not (alone and self._act(event.key())):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab does not overtake a letter; where a note goes by that, the focus went with it."""
        self._burst.flush()
        return self.parent() is None or super().focusNextPrevChild(forward)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        if self.hovered() and not self.is_taken:
            plate(painter, area, RADIUS, "hover", None)
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)

    def _by_letter(self, key: Qt.Key) -> Callable[[], None] | None:
        if key in COMFORT_KEYS and self.is_taken:
            return lambda: self.comfort_wanted.emit(COMFORT_KEYS[key])
        if key == Qt.Key.Key_D and self._can_be_done:
            return self.done_wanted.emit
        return None

    def _act(self, key: Qt.Key) -> bool:
        if key in UP_OR_DOWN:
            self.walked.emit(UP_OR_DOWN[key])
        elif key in ENTER:
            self._press()
        else:
            return False
        return True
