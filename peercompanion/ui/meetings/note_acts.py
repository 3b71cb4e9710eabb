"""What can be done with a stored note, and the one line that says what was done."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID

from PySide6.QtCore import QObject

from peercompanion.domain.meeting import Meeting
from peercompanion.domain.note import MOST_NOTES_BROUGHT, Ask, Audience, Comfort, Note
from peercompanion.errors import InvalidInput
from peercompanion.ui.context import Context

ASKS = (None, *Ask)


class NoteActs(QObject):
    """``then`` runs after a success only. ``by`` is the page, whose writes these are.

    ``hold_meeting`` gives the next meeting, saved if it was only proposed until now; None where there is no date.
    """

    def __init__(self, context: Context, by: QObject, hold_meeting: Callable[[], Meeting | None]) -> None:
        super().__init__(by)
        self._notes, self._frame, self._words = context.companion.notes, context.frame, context.words
        self._by, self._hold_meeting = by, hold_meeting

    def set_comfort(self, id: UUID, comfort: Comfort, on_sheet: Sequence[UUID], then: Callable[[Note], None]) -> None:
        """S, M, P. ``on_sheet``: what is there already, for five are enough."""
        if comfort is Comfort.PRIVATE:
            self._close(id, then)
        elif refusal := self._refusal(id, on_sheet):
            self._frame.notify(refusal)
        else:
            self._open(id, comfort, then)

    def trash(self, id: UUID, then: Callable[[], None]) -> None:
        def trashed(_: object) -> None:
            then()
            self._frame.notify(self.tr("Moved to trash."), undo=True)

        self._frame.attempt(lambda: self._notes.trash(id, by=self._by), trashed)

    def ask_next(self, id: UUID, then: Callable[[], None]) -> None:
        """A: the next of the four things that I'd like back, and after the last one none. One step of undo."""

        def asked(note: Note) -> None:
            then()
            said = self._words.ask_sentence(note.ask) if note.ask else self.tr("Nothing special asked for")
            self._frame.notify(self.tr("{sentence}.").format(sentence=said), undo=True)

        note = self._notes.get(id)
        wanted = replace(note, ask=ASKS[(ASKS.index(note.ask) + 1) % len(ASKS)])
        self._frame.attempt(lambda: self._notes.save(wanted, by=self._by, merge=f"ask {id}"), asked)

    def reorder(self, ids: Sequence[UUID], then: Callable[[], None]) -> None:
        self._frame.attempt(lambda: self._notes.reorder(ids, by=self._by), lambda _: then())

    def _open(self, id: UUID, comfort: Comfort, then: Callable[[Note], None]) -> None:
        before = self._notes.get(id)
        was_private = before.comfort is Comfort.PRIVATE

        def opened(note: Note | None) -> None:
            if note is None:
                self._frame.notify(self._enough())
                return
            then(note)
            if was_private:
                self._frame.notify(self.tr("Open for the group."), undo=True)
            elif comfort is not before.comfort:
                self._frame.notify(self._now(comfort), undo=True)

        self._frame.attempt(lambda: self._bring(id, comfort), opened)

    def _bring(self, id: UUID, comfort: Comfort) -> Note | None:
        """None where five are to be brought already; nothing is changed then."""
        meeting = self._hold_meeting()
        try:
            return self._notes.bring(id, comfort, by=self._by, meeting=meeting.id if meeting else None)
        except InvalidInput as error:
            if error.field != "points_five":
                raise
            return None

    def _close(self, id: UUID, then: Callable[[Note], None]) -> None:
        if self._notes.get(id).comfort is Comfort.PRIVATE:
            return

        def closed(note: Note) -> None:
            then(note)
            self._frame.notify(self.tr("Only for me again."), undo=True)

        self._frame.attempt(lambda: self._notes.close(id, by=self._by), closed)

    def _refusal(self, id: UUID, on_sheet: Sequence[UUID]) -> str:
        """Why it cannot be brought; "" where it can."""
        if self._notes.get(id).audience is Audience.SOMEONE_ELSE:
            return self.tr("This one is for someone else, so it is not among what I bring.")
        return self._enough() if id not in on_sheet and len(on_sheet) >= MOST_NOTES_BROUGHT else ""

    def _now(self, comfort: Comfort) -> str:
        return self.tr("To share.") if comfort is Comfort.SHARE else self.tr("Maybe to share.")

    def _enough(self) -> str:
        return self.tr('Five are enough for one meeting. This one waits in "Only for me".')
