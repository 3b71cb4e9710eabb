"""What is known of a group: when and where it meets, and how it goes there."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from peercompanion.domain.group import Group
from peercompanion.ui.breaking import breakable
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, clear, col, fill, holder, row
from peercompanion.ui.meetings.bullet import Bullet
from peercompanion.ui.widgets.text import icon_text, text


class Facts(Card):
    """Only what was written down, but for the rhythm: that there is none is said, too."""

    def __init__(self, context: Context) -> None:
        super().__init__(gap=8)
        self._words, self._now = context.words, context.companion.clock.now
        self._lines = col(gap=8)
        self._shown: list[tuple[str, str]] = []
        self.add(self._lines)

    def show_group(self, group: Group) -> None:
        facts = [(icon, words) for icon, words in self._facts(group) if words]
        if facts != self._shown:
            self._shown = facts
            clear(self._lines)
            fill(self._lines, tuple(_fact(icon, words) for icon, words in facts))

    def _facts(self, group: Group) -> list[tuple[str, str]]:
        return [
            ("calendar", self._rhythm(group)),
            ("globe", self._elsewhere(group)),
            ("map-pin", group.where.strip()),
            ("users", self._words.format(group.format)),
            ("clock", self._round(group)),
            ("user-round", self._led_by(group)),
            ("notebook-pen", self._notes(group)),
            ("tag", group.true_name.strip()),
        ]

    def _rhythm(self, group: Group) -> str:
        return self._words.rhythm(group.rhythm, group.minutes) if group.rhythm else self.tr("No fixed rhythm.")

    def _elsewhere(self, group: Group) -> str:
        start = group.rhythm.next_start(self._now()) if group.rhythm else None
        return self._words.there_and_here(start, group.rhythm.zone) if start else ""

    def _round(self, group: Group) -> str:
        if group.check_in_seconds is None:
            return ""
        whole, rest = divmod(group.check_in_seconds, 60)
        if rest:
            return self.tr("%n second(s) for each at the start", "", group.check_in_seconds)
        return self.tr("%n minute(s) for each at the start", "", whole)

    def _led_by(self, group: Group) -> str:
        label = group.facilitator.strip()
        return self.tr("Who leads it: {label}").format(label=label) if label else ""

    def _notes(self, group: Group) -> str:
        words = group.notes_in_room.strip()
        return self.tr("Notes in the room: {words}").format(words=words) if words else ""


class LinesCard(Card):
    """A title, and one point for each line that was written. Not there where none was."""

    def __init__(self, title: str) -> None:
        super().__init__(gap=10)
        self._lines = col(gap=6)
        self.add(text(title, "title", wrap=True), self._lines)

    def show_words(self, words: str) -> None:
        lines = [line.strip() for line in words.splitlines() if line.strip()]
        clear(self._lines)
        fill(self._lines, tuple(map(_point, lines)))
        self.setVisible(bool(lines))


def _fact(icon: str, words: str) -> QWidget:
    return holder(icon_text(icon, breakable(words), "body", wrap=True))


def _point(line: str) -> QWidget:
    return holder(row((Bullet(), Qt.AlignmentFlag.AlignTop), (text(breakable(line), "body", wrap=True), 1), gap=10))
