"""How a meeting of this group goes, and what was agreed on there; one line, and the whole of it in place."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.group import Group
from peercompanion.ui.breaking import breakable
from peercompanion.ui.layout import Flow, Reflow, clear, fill, holder, row, rule
from peercompanion.ui.meetings.toggle import Toggle
from peercompanion.ui.widgets.text import Elided, text


class HowItGoes(QWidget):
    """Hidden where nothing of it is written down."""

    def __init__(self) -> None:
        super().__init__()
        self._agenda, self._rules = Flow(gap=18), QWidget()
        self._lines = fill(QVBoxLayout(self._rules), (), 4)
        self._first = Elided("", "muted")
        self._more = Toggle(self.tr("Ground rules"))
        self._agreed = holder(row(self._first, self._more, ..., gap=12))
        self._more.turned.connect(self._show_rules)
        both = Reflow((self._agenda, 1), self._agreed, gap=16)
        fill(QVBoxLayout(self), (rule(), 4, both, self._rules), 8)
        self._rules.hide()

    def show_group(self, group: Group) -> None:
        agenda, rules = _lines_of(group.agenda), _lines_of(group.ground_rules)
        more = [*rules, *self._others(group)]
        self._show_agenda(agenda)
        self._first.set_words(rules[0] if rules else "")
        self._agreed.setVisible(bool(more))
        clear(self._lines)
        fill(self._lines, [text(breakable(line), "body", wrap=True) for line in more])
        self.setVisible(bool(agenda or more))

    def step_back(self) -> bool:
        was_open = self._more.is_open
        if was_open:
            self._more.turn(False)
        return was_open

    def _show_rules(self, shown: bool) -> None:
        """All of them below, or the first one beside the link."""
        self._rules.setVisible(shown)
        self._first.setVisible(not shown)

    def _show_agenda(self, agenda: list[str]) -> None:
        self._agenda.clear()
        if agenda:
            self._agenda.add(text(self.tr("How it goes"), "label"), *(Elided(line, "muted") for line in agenda))

    def _others(self, group: Group) -> list[str]:
        said = []
        if group.notes_in_room.strip():
            said.append(self.tr("Notes in the room: {words}").format(words=group.notes_in_room.strip()))
        if group.facilitator.strip():
            said.append(self.tr("Who leads it: {label}").format(label=group.facilitator.strip()))
        return said


def _lines_of(words: str) -> list[str]:
    return [line.strip() for line in words.splitlines() if line.strip()]
