"""What it means that a group rests, was left, or is only looked at: calm words, and the way on."""

from PySide6.QtCore import Qt, Signal

from peercompanion.domain.group import ATTENDED, Group, GroupState
from peercompanion.ui.layout import Card, Flow
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import text


class Standing(Card):
    """Not there while the group's dates come up by themselves."""

    wanted = Signal(object)  # the state it is to have

    def __init__(self) -> None:
        super().__init__("soft", (20, 16, 20, 16), 10)
        self._next = GroupState.MINE
        self._said, self._on = text("", "body", wrap=True), Button("")
        self._on.clicked.connect(lambda: self.wanted.emit(self._next))
        self.add(self._said, Flow(self._on))

    def start(self) -> None:
        self._on.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_group(self, group: Group) -> None:
        self.setVisible(group.state not in ATTENDED)
        if self.isHidden():
            return
        self._said.setText(self._words_for(group.state))
        is_looked_at = group.state is GroupState.LOOKING
        self._next = GroupState.TRYING if is_looked_at else GroupState.MINE
        self._on.setText(self.tr("I am trying it") if is_looked_at else self.tr("Take it up again"))

    def _words_for(self, state: GroupState) -> str:
        return {
            GroupState.LOOKING: self.tr("A group I look at. Its dates come up by themselves once I try it."),
            GroupState.PAUSED: self.tr("It rests for now. No dates come up, and all that was written stays here."),
            GroupState.LEFT: self.tr("I left it, which is a good outcome, too. All that was written stays here."),
        }[state]
