"""Whatever is done, undone and done again: no word of a private note is on any screen that others may see, and what
goes to paper, into the pocket view or onto the clipboard is on the sheet.
"""

import re
from collections.abc import Callable
from contextlib import suppress
from random import Random

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

from peercompanion.domain.note import Audience, Comfort, Note
from peercompanion.errors import InvalidInput, NotFound, NothingToUndo
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.pocket import Pocket
from peercompanion.ui.paper.sheet import PaperSheet
from tests.helpers import a_note
from tests.ui.hand import settle

MARK = re.compile(r"marker(\d+)x")
READERS = ("text", "toPlainText", "toolTip", "accessibleName", "accessibleDescription", "words")


class Life:
    """Notes whose every field bears their number, and acts on one of them by chance."""

    def __init__(self, companion, group, chance: Random) -> None:
        self.companion, self.group, self.chance = companion, group, chance
        self.notes: list[Note] = []

    def go_on(self) -> None:
        acts: tuple[Callable[[], object], ...] = (
            *(self._write, self._write, self._bring, self._bring, self._bring, self._bring),
            lambda: self.companion.notes.close(self._one()),
            lambda: self.companion.notes.shared(self._one()),
            lambda: self.companion.notes.not_today(self._one()),
            lambda: self.companion.notes.keep(self._one()),
            lambda: self.companion.notes.follow_up(self._one(), "come back to it"),
            lambda: self.companion.notes.let_go(self._one()),
            lambda: self.companion.notes.trash(self._one()),
            self.companion.undo,
            self.companion.redo,
        )
        act = self.chance.choice(acts) if len(self.notes) > 2 else self._write
        with suppress(InvalidInput, NotFound, NothingToUndo):
            act()
        return getattr(act, "__name__", "act")

    def _write(self) -> None:
        mark = f"marker{len(self.notes)}x"
        whom = self.chance.choice((Audience.GROUP, Audience.GROUP, Audience.SOMEONE_ELSE))
        points = tuple(f"{mark} point {n}" for n in range(self.chance.randrange(3)))
        note = a_note(title=f"{mark} title", body=f"{mark} body", points=points, audience=whom)
        self.notes.append(self.companion.notes.save(note))

    def _bring(self) -> None:
        comfort = self.chance.choice((Comfort.SHARE, Comfort.MAYBE))
        self.companion.notes.bring(self._one(), comfort, meeting=self.companion.meetings.next(self.group.id).id)

    def _one(self):
        return self.chance.choice(self.notes).id

    def closed(self) -> set[str]:
        """The numbers of what nobody else is to see."""
        known = [*self.companion.notes.private(), *self.companion.notes.for_someone_else()]
        return {found for note in known for found in MARK.findall(note.title)}

    def open(self) -> set[str]:
        sheet = self.companion.notes.sheet(self.companion.meetings.next(self.group.id))
        return {found for note in sheet for found in MARK.findall(note.title)}


def held_by(widget: QWidget) -> set[str]:
    """The numbers of all notes of which anything under it says a word, seen or not."""
    said = []
    for each in (widget, *widget.findChildren(QWidget)):
        for reader in READERS:
            with suppress(TypeError):
                if reader != "words" or isinstance(each, PaperSheet):
                    said.append(str(getattr(each, reader)()) if hasattr(each, reader) else "")
    return set(MARK.findall("\n".join(said)))


@pytest.mark.parametrize("seed", range(3))
def test_no_private_word_is_where_others_may_look(visitor, companion, group, seed):
    life, chance = Life(companion, group, Random(seed)), Random(100 + seed)
    seen_open = False

    for _ in range(14):
        for _ in range(1 + chance.randrange(3)):
            life.go_on()
        for page in (PageName.MEETINGS, PageName.TODAY, PageName.PAPER):
            visitor.window.go(page)
            settle()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            assert not held_by(visitor.window) & life.closed(), page
            told = held_by(visitor.window.current)
            if page is PageName.PAPER:
                assert told <= life.open()
                seen_open |= bool(told)
        visitor.press("F11")
        pocket = next(each for each in visitor.window.findChildren(Pocket) if each.isVisible())
        assert held_by(pocket) == life.open()
        visitor.press("Esc")
        assert not MARK.findall(QApplication.clipboard().text())

    assert seen_open
