"""One note in a list. The one with the focus is open; the others are a title, a line, and how open they are."""

from __future__ import annotations

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QPushButton, QSizePolicy, QVBoxLayout

from peercompanion.domain.note import Comfort, Note
from peercompanion.ui.meetings.bounded_edit import ENTER, UP_OR_DOWN
from peercompanion.ui.meetings.note_faces import ClosedFace, OpenFace, spoken
from peercompanion.ui.reading_order import follow_reading_order
from peercompanion.ui.widgets.burst import Burst
from peercompanion.ui.widgets.focus import paint_ring
from peercompanion.ui.widgets.painted import Painted, begin, plate
from peercompanion.ui.wording import Wording

RADIUS = 16
COMFORT_KEYS = {Qt.Key.Key_S: Comfort.SHARE, Qt.Key.Key_M: Comfort.MAYBE, Qt.Key.Key_P: Comfort.PRIVATE}
EDIT_KEYS = (*ENTER, Qt.Key.Key_E, Qt.Key.Key_Space)


class NoteCard(Painted, QPushButton):
    """A button to the screen reader, named after the note. What a key means for the list is for the list to do."""

    entered = Signal()  # the focus came
    edit_wanted, trash_wanted, ask_wanted = Signal(), Signal(), Signal()
    typed = Signal()  # words, as if it were a field
    comfort_wanted = Signal(object)
    walked, moved = Signal(int), Signal(int)  # -1 up, 1 down; moved: the note itself
    carried, let_down, carry_ended = Signal(QPoint), Signal(QPoint), Signal()  # with the mouse; where on the screen

    def __init__(self, words: Wording, id: UUID) -> None:
        super().__init__()
        self.id = id
        self._words = words
        self._note: Note | None = None
        self._may_be_carried = self._is_carried = self._is_wanted = False
        self._pressed_at: QPoint | None = None
        self._closed = ClosedFace(words)
        self._opened: OpenFace | None = None  # made when it is first wanted: most notes are never opened
        self._burst = Burst(self)
        self._burst.typed.connect(self.typed)
        self._lay_out()

    @property
    def is_open(self) -> bool:
        return self._opened is not None and not self._opened.isHidden()

    def show_note(self, note: Note) -> None:
        if note == self._note:
            return
        self._note = note
        self._closed.show_note(note)
        if self._opened:
            self._opened.show_note(note)
        self.setAccessibleName(note.name)
        self.setAccessibleDescription(spoken(note, self._words))

    def set_open(self, is_open: bool) -> None:
        if is_open and self._opened is None:
            self._make_open_face()
        self._closed.setVisible(not is_open)
        if self._opened:
            self._opened.setVisible(is_open)

    def let_be_carried(self) -> None:
        self._may_be_carried = True

    def set_wanted(self, wanted: bool) -> None:
        """What is carried would go here."""
        if wanted != self._is_wanted:
            self._is_wanted = wanted
            self.update()

    def _make_open_face(self) -> None:
        self._opened = OpenFace(self._words)
        self._opened.hide()
        self.layout().addWidget(self._opened)
        self._opened.show_note(self._note)
        self._opened.comfort_wanted.connect(self.comfort_wanted)
        self._opened.edit_wanted.connect(self.edit_wanted)
        self._opened.trash_wanted.connect(self.trash_wanted)
        follow_reading_order(self)

    def _lay_out(self) -> None:
        self.dress()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        box = QVBoxLayout(self)
        box.setContentsMargins(20, 14, 16, 14)
        box.addWidget(self._closed)

    def leave(self) -> None:
        """A letter that still waited acts: what is opened next shows what is closed by now."""
        self._burst.flush()

    # Qt

    def sizeHint(self) -> QSize:
        return self.layout().totalSizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.layout().totalMinimumSize()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alone, key = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
        act = self._by_letter(key) if alone else None
        if self._burst.takes(event, act, at_once=alone and key in EDIT_KEYS, again=key == Qt.Key.Key_A):
            return
        if not (self._act(key) if alone else self._move(event)):
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab does not overtake a letter; where a note goes by that, the focus went with it."""
        self._burst.flush()
        return self.parent() is None or super().focusNextPrevChild(forward)

    def event(self, event: QEvent) -> bool:
        """Esc puts down what is carried, and is no key for the window then."""
        if self._is_carried and event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        may = self._may_be_carried and event.button() == Qt.MouseButton.LeftButton
        self._pressed_at = event.position().toPoint() if may else None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None:
            super().mouseMoveEvent(event)
            return
        way = (event.position().toPoint() - self._pressed_at).manhattanLength()
        if self._is_carried or way >= QApplication.startDragDistance():
            self._is_carried = True
            self.setDown(False)
            self.carried.emit(event.globalPosition().toPoint())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        was_carried, self._is_carried, self._pressed_at = self._is_carried, False, None
        super().mouseReleaseEvent(event)
        if was_carried:
            self.let_down.emit(event.globalPosition().toPoint())

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._put_down()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit_wanted.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, area = begin(self), QRectF(self.rect())
        near = self.hovered() and not self.is_open
        plate(painter, area, RADIUS, "card", "accent" if self._is_wanted else "line_mid" if near else "line")
        if self.ring_visible():
            paint_ring(painter, area, RADIUS)

    def _by_letter(self, key: Qt.Key) -> Callable[[], None] | None:
        if key in COMFORT_KEYS:
            return lambda: self.comfort_wanted.emit(COMFORT_KEYS[key])
        return self.ask_wanted.emit if key == Qt.Key.Key_A else None

    def _act(self, key: Qt.Key) -> bool:
        if key in EDIT_KEYS:
            self.edit_wanted.emit()
        elif key in UP_OR_DOWN:
            self.walked.emit(UP_OR_DOWN[key])
        elif key == Qt.Key.Key_Delete:
            self.trash_wanted.emit()
        elif key == Qt.Key.Key_Escape and self._is_carried:
            self._put_down()
        else:
            return False
        return True

    def _move(self, event: QKeyEvent) -> bool:
        step = UP_OR_DOWN.get(event.key())
        if step is None or not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            return False
        self.moved.emit(step)
        return True

    def _put_down(self) -> None:
        """Where it was; letting the button go does nothing more."""
        self._pressed_at = None
        if self._is_carried:
            self._is_carried = False
            self.carry_ended.emit()
