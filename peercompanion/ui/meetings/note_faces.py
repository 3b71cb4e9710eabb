"""The two faces of a note's card: one row, and opened with its points and the dial."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.note import Audience, Comfort, Note
from peercompanion.domain.talk import seconds_to_say
from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import Reflow, clear, col, fill, holder, row, rule
from peercompanion.ui.meetings.bullet import Bullet
from peercompanion.ui.widgets.buttons import Button, tool
from peercompanion.ui.widgets.card_button import SKIPPED_BY_SCREEN_READERS
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import Badge, Elided, icon_text, text
from peercompanion.ui.wording import Wording

CLOSED_STACK_BELOW = 360
TOP = Qt.AlignmentFlag.AlignTop


class ClosedFace(QWidget):
    """Title and first point, each on one line."""

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._box = fill(QVBoxLayout(self), (), 0)
        _for_the_eye(self)

    def show_note(self, note: Note) -> None:
        clear(self._box)
        second = second_words(note)
        lines = holder(col(Elided(note.name), Elided(second, "muted") if second else None, gap=1))
        standing = holder(row(*self._standing(note), ..., gap=12))
        self._box.addWidget(Reflow((lines, 1), standing, gap=12, stacked_gap=6, below=CLOSED_STACK_BELOW))

    def _standing(self, note: Note) -> tuple[QWidget, ...]:
        if note.audience is Audience.SOMEONE_ELSE:
            return (Badge(self._words.audience(note.audience), "user-round"),)
        word, icon = self._words.comfort(note.comfort), self._words.comfort_icon(note.comfort)
        badge = Badge(word, icon, accent=note.comfort is Comfort.SHARE)
        if note.comfort is not Comfort.SHARE:  # only what is certain to be said counts in the time
            return (badge,)
        return text(self._words.about_minutes(seconds_to_say(note)), "caption"), badge


class OpenFace(QWidget):
    comfort_wanted = Signal(object)
    edit_wanted, trash_wanted = Signal(), Signal()

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words = words
        self._said = QWidget()
        self._lines = fill(QVBoxLayout(self._said), (), 8)
        _for_the_eye(self._said)
        dial = [(comfort, words.comfort(comfort), words.comfort_icon(comfort)) for comfort in Comfort]
        self._dial = Segmented(self.tr("How open it is"), dial)
        self._elsewhere = text(self.tr("For someone else, so it is never among what I bring."), "muted", wrap=True)
        self._hint = text(self.tr("keys S, M, P · A to ask"), "caption")
        self._edit, self._trash = Button(self.tr("Edit"), "link"), tool("trash-2", self.tr("Move to trash"))
        self._lay_out()
        self._connect()

    def show_note(self, note: Note) -> None:
        clear(self._lines)
        fill(self._lines, self._said_lines(note))
        self._dial.set_value(note.comfort)
        for widget in (self._dial, self._hint):
            widget.setVisible(note.audience is Audience.GROUP)
        self._elsewhere.setVisible(note.audience is Audience.SOMEONE_ELSE)

    def _said_lines(self, note: Note) -> list:
        time = text(self._words.about_minutes(seconds_to_say(note)), "caption")
        lines = [row((text(breakable(note.name), "brand", wrap=True), 1), (time, TOP), gap=12)]
        lines += [_point(point) for point in _points_below_title(note)]
        if note.body.strip() and note.title.strip():
            lines.append(text(breakable(_shortened(note.body)), "muted", wrap=True))
        if note.ask:
            lines.append(icon_text("heart-handshake", self._words.ask_sentence(note.ask)))
        return lines

    def _lay_out(self) -> None:
        dial = Reflow(self._dial, (self._hint, 1), (self._elsewhere, 1), gap=10)
        acts = holder(row(self._edit, self._trash, ..., gap=4))
        foot = Reflow((dial, 1), acts, gap=12, stacked_gap=4, below=430)
        box = fill(QVBoxLayout(self), (self._said, rule(), foot), 10)
        box.setContentsMargins(0, 4, 0, 2)

    def _connect(self) -> None:
        self._dial.chosen.connect(self.comfort_wanted)
        self._edit.clicked.connect(self.edit_wanted)
        self._trash.clicked.connect(self.trash_wanted)


def spoken(note: Note, words: Wording) -> str:
    """All that the open face shows, for those who hear it: "Share  ·  about 1 minute  ·  …"."""
    for_group = note.audience is Audience.GROUP
    standing = words.comfort(note.comfort) if for_group else words.audience(note.audience)
    ask = (words.ask_sentence(note.ask),) if note.ask else ()
    return words.dotted((standing, words.about_minutes(seconds_to_say(note)), *note.points, *ask))


def second_words(note: Note) -> str:
    rest = (*_points_below_title(note), note.body if note.title.strip() or note.points else "")
    said = next(filter(str.strip, rest), "").strip()
    return said.splitlines()[0] if said else ""


def _points_below_title(note: Note) -> tuple[str, ...]:
    return note.points if note.title.strip() else note.points[1:]


LONGEST_BODY = 280


def _shortened(body: str) -> str:
    """On a card to be glanced at; the editor has all of it."""
    body = body.strip()
    return body if len(body) <= LONGEST_BODY else body[: LONGEST_BODY - 1].rstrip() + "…"


def _point(words: str):
    return row((Bullet(), TOP), (text(breakable(words), "body", wrap=True), 1), gap=10)


def _for_the_eye(widget: QWidget) -> None:
    """The card itself says it all to a screen reader."""
    widget.setObjectName(SKIPPED_BY_SCREEN_READERS)
    widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
