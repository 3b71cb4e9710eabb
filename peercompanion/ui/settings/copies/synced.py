"""Said calmly, once: the vault seems to lie in a folder that a program copies elsewhere."""

from pathlib import Path

from peercompanion.domain.synced import syncing_of
from peercompanion.ui.layout import Card
from peercompanion.ui.widgets.text import icon_text


class SyncedCard(Card):
    """Takes no room where nothing looks like it."""

    def __init__(self, folder: Path) -> None:
        super().__init__("well", (16, 12, 16, 12), 0)
        syncing = syncing_of(folder)
        self.setHidden(syncing is None)
        if syncing:
            sentence = self.tr(
                "Your vault lies in a folder that looks like one of {program}. What you write stays unreadable there; "
                "its size and the times of saving can be seen. If two computers write into it, their files may get "
                "mixed, and then a copy is needed. A folder that is not synced is the safer place."
            )
            self.add(icon_text("info", sentence.format(program=syncing.value), "body", wrap=True))
