"""Meetings: one group at a time, its next date, what I want to bring to it, and the meetings gone by."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from peercompanion.domain.change import Topic
from peercompanion.domain.group import Group, GroupState
from peercompanion.domain.meeting import Meeting
from peercompanion.errors import NotFound
from peercompanion.ui import same_place
from peercompanion.ui.autosave import save_all
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.layout import ScrollPage
from peercompanion.ui.leaving import take_out
from peercompanion.ui.meetings.after.panel import AfterPanel
from peercompanion.ui.meetings.board import Board
from peercompanion.ui.meetings.group_bar import GroupBar
from peercompanion.ui.meetings.group_editor import GroupEditor
from peercompanion.ui.meetings.group_sheet.about import About
from peercompanion.ui.meetings.no_group import NoGroup
from peercompanion.ui.meetings.upcoming import soonest
from peercompanion.ui.page import Page
from peercompanion.ui.reading_order import follow_reading_order
from peercompanion.ui.widgets import typed

GROUP, NEW_GROUP, ABOUT, AFTER = "group", "add_group", "about", "after"
A_MOMENT = timedelta(seconds=1)


class MeetingsPage(Page):
    """``arrive`` takes the id of a meeting, a note or a group, "next", "new_note" or "add_group"."""

    listens = frozenset(
        {Topic.GROUPS, Topic.MEETINGS, Topic.NOTES, Topic.MOODS, Topic.TRIES, Topic.STRATEGIES, Topic.TAKEAWAYS}
    )

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._group: Group | None = None
        self._read_at = context.companion.clock.now()
        self._editor: GroupEditor | None = None
        self._after: AfterPanel | None = None
        self._bar, self._no_group, self._about = GroupBar(), NoGroup(), About(context)
        self._board = Board(context, self, self._after_writing)
        self._scroll = ScrollPage(self.tr("Meetings"), "", self._bar)
        self.fill(self._scroll)  # before it is filled itself: what hangs deep is dressed again at every move
        self._scroll.add(self._about, self._no_group, self._board, ...)
        self._board.lay_out()
        self._connect()

    # what the window asks

    def read(self) -> None:
        companion = self.context.companion
        self._read_at = companion.clock.now()
        groups = companion.groups.all()
        still_there = self._among(groups)
        if still_there is None:
            self._about.shut()
        self._group = still_there or soonest(companion, groups)
        self._bar.show_groups(groups, self._group and self._group.id)
        self._scroll.set_over(groups[0].nickname if len(groups) == 1 else "")
        if self._editor:
            self._reread_editor(self._editor)
        if self._after and self._after.editor.is_there():
            self._after.editor.read()
        else:
            self._take_after_away()
        self._about.read(self._group)
        self._board.read(self._group)  # which shows the parts

    def target_for(self, page: PageName) -> UUID | None:
        """On paper goes what is for the meeting in sight, else for the group."""
        seen = self._board.meeting or self._group
        return seen.id if page is PageName.PAPER and seen else None

    def arrive(self, target: object | None = None) -> None:
        self._follow_time()
        if isinstance(target, UUID):
            self._after_writing(lambda: self._arrive_at(target))
        elif target == "next":
            self._about.shut()
            self._after_writing(self._to_next)
        elif target == "new_note":
            self._about.shut()
            self._after_writing(self._board.write_new)
        elif target == NEW_GROUP:
            self._after_writing(self._write_group)
        else:
            self._go_on()

    def place(self) -> str:
        """The group whose turn it is, and what is being written."""
        group = self._group.id if self._group else "-"
        if self._editor:
            return f"{group} {GROUP} {self._editor.group.id}" if self._editor.group else f"{group} {NEW_GROUP}"
        if self._after:
            return f"{group} {AFTER} {self._after.editor.place()}"
        if self._about.is_open:
            return f"{group} {ABOUT}"
        return f"{group} {self._board.place()}"

    def come_back(self, place: str) -> None:
        group, _, inside = place.partition(" ")
        how, id = same_place.told(inside)
        groups = {str(group.id): group for group in self.context.companion.groups.all()}
        self._group = groups.get(group, self._group)
        self.read()
        if how == NEW_GROUP:
            self._write_group()
        elif how == GROUP and str(id) in groups:
            self._write_group(groups[str(id)])
        elif how == AFTER and id and (meeting := self.context.companion.meetings.find(id)):
            self._open_after(meeting)
            self._after.editor.come_back(inside)
        elif how == ABOUT and self._group:
            self._show_about()
        else:
            self._board.come_back(inside)

    def meeting(self) -> Meeting | None:
        return self._board.meeting

    def group(self) -> Group | None:
        return self._group

    def regions(self) -> Sequence[QWidget]:
        if self._editor or self._after:
            return (self,)
        if self._about.is_open:
            return self._bar, self._about
        return self._bar, self._no_group, *self._board.regions()

    def leave(self) -> None:
        save_all(part.leave for part in self._parts())

    def step_back(self) -> bool:
        if self._editor:
            if not self._editor.step_back():
                self._finish_group()
            return True
        if self._about.step_back():
            return True
        if self._after:
            self._finish_after()
            return True
        return self._board.step_back()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit that no control wanted is how it is before the meeting, while that is asked."""
        level = typed.digit(event)
        free = self._editor is None and level in range(1, 6) and not event.isAutoRepeat()
        if not (free and self._board.say_before(level)):
            super().keyPressEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._board.watch_clock(True)

    def hideEvent(self, event: QHideEvent) -> None:
        """Whoever comes back finds it as it begins, without a private word. A minimised window changes nothing."""
        super().hideEvent(event)
        self._board.watch_clock(False)
        if not event.spontaneous():
            self._board.forget()
            if self._editor and not self._editor.has_unsaved:
                self._take_editor_away()
            if self._after and not self._after.editor.answered:
                self._take_after_away()
            self._about.shut()
            self._stale = True

    # building

    def _connect(self) -> None:
        self._bar.chosen.connect(self._choose)
        self._about.closed.connect(self._close_about)
        self._about.meeting_opened.connect(lambda id: self._after_writing(lambda: self._arrive_at(id)))
        for wish in (self._about.change_wanted, self._bar.change_wanted):
            wish.connect(lambda: self._after_writing(lambda: self._write_group(self._group)))
        self._bar.about_wanted.connect(lambda: self._after_writing(self._show_about))
        self._bar.fit_wanted.connect(lambda: self._after_writing(self._show_fit))
        for wish in (self._bar.new_wanted, self._no_group.add_wanted):
            wish.connect(lambda: self._after_writing(self._write_group))
        self._no_group.looking_wanted.connect(lambda: self._after_writing(self._write_looked_at))
        self._board.after_wanted.connect(lambda meeting: self._after_writing(lambda: self._open_after(meeting)))
        for part in (self._about, self._board):
            part.changed.connect(self._show_parts)

    # showing

    def _follow_time(self) -> None:
        """It has gone on, if nothing else has changed."""
        if self.context.companion.clock.now() - self._read_at > A_MOMENT:
            self.read()

    def _among(self, groups: list[Group]) -> Group | None:
        return next((group for group in groups if self._group and group.id == self._group.id), None)

    def _show_parts(self) -> None:
        """A group that is being written stands alone, and so does all about it, and what is said after a meeting."""
        about = self._about.is_open
        alone = self._editor is not None or self._after is not None
        free, known = not alone and not about, self._group is not None
        self._about.setVisible(about and not alone)
        self._bar.show_ways(not about)
        self._no_group.setVisible(free and not known)
        self._board.setVisible(free)
        follow_reading_order(self._scroll.widget())

    def _start(self) -> None:
        if self._board.is_empty:
            self._no_group.start()
        else:
            self._board.start()

    def _begin(self, first: bool) -> None:
        """The keyboard at a note, the eye at the top: when, where and how it goes are read without a key."""
        if self._board.is_empty:
            self._no_group.start()
        else:
            self._scroll.begin_at_top(self._board.stop(first), Qt.FocusReason.ShortcutFocusReason)

    def _go_on(self) -> None:
        """As it was left; a page that was out of sight begins anew."""
        if self._editor or self._after:
            (self._editor or self._after).start()
        elif self._about.is_open:
            self._about.start()
        elif self._board.is_writing:
            self._board.go_on()
        else:
            self._begin(first=False)

    def _to_next(self) -> None:
        """What to bring to the meeting that comes next, of whichever group; where there is no date, the way to one."""
        before, companion = self._group, self.context.companion
        self._group = soonest(companion, companion.groups.all())
        if self._group != before:
            self.read()
        else:
            self._show_parts()  # what stood in the place of it was shut
        if self._group and self._board.meeting is None:
            self._board.start_at_date()
        else:
            self._begin(first=True)

    def _arrive_at(self, id: UUID) -> None:
        group = next((group for group in self.context.companion.groups.all() if group.id == id), None)
        self._about.shut()
        if group:
            self._group = group
            self.read()
            self._show_about()
            return
        try:
            self._open_meeting(id)
        except NotFound:
            self._board.open_note(id)

    def _open_meeting(self, id: UUID) -> None:
        """Raises NotFound."""
        companion = self.context.companion
        self._group = companion.groups.get(companion.meetings.get(id).group)
        self.read()
        if not self._board.open_meeting(id):
            self._begin(first=True)

    def _choose(self, id: UUID) -> None:
        def chosen() -> None:
            self._group = self.context.companion.groups.get(id)
            self.read()

        self._after_writing(chosen)

    # all about a group

    def _show_about(self) -> None:
        self._about.open(self._group)
        self._show_parts()
        self._about.start()

    def _show_fit(self) -> None:
        self._show_about()
        self._about.start_fit()

    def _close_about(self) -> None:
        self._about.shut()
        self.read()
        self._bar.start_at_about()

    # writing a group

    def _write_looked_at(self) -> None:
        self._write_group(state=GroupState.LOOKING)

    def _write_group(self, group: Group | None = None, state: GroupState = GroupState.MINE) -> None:
        self._editor = GroupEditor(self.context, self, group, state)
        self._editor.done.connect(self._finish_group)
        self._editor.thrown_away.connect(self._throw_group_away)
        self._scroll.body.insertWidget(1, self._editor)
        self._editor.show()  # at once: a window that finds nothing to give the focus to gives it to its sidebar
        self._show_parts()
        self._editor.start()

    def _finish_group(self) -> None:
        before = self._group
        self._after_writing(lambda: self._go_on_from(before))

    def _go_on_from(self, before: Group | None) -> None:
        """A new group begins with its date; a changed one is left where it was."""
        if self._group is None:
            self._no_group.start()
        elif self._about.is_open:
            self._about.start()
        elif before is None or before.id != self._group.id:
            self._board.start_at_date()
        else:
            self._bar.start()

    def _after_writing(self, then: Callable[[], object]) -> None:
        """All that is being written is kept and put away. While it cannot be saved, it stays."""
        self.context.frame.attempt(self.leave, lambda _: self._put_away(then))

    def _put_away(self, then: Callable[[], object]) -> None:
        if self._editor:
            self._group = self._editor.group or self._group
            self._take_editor_away()
            self.read()
        if self._after:
            self._take_after_away()
            self.read()
        self._board.finish(then)

    def _take_editor_away(self) -> None:
        editor, self._editor = self._editor, None
        if editor:
            take_out(editor)

    def _reread_editor(self, editor: GroupEditor) -> None:
        try:
            editor.reread()
        except NotFound:
            self._take_editor_away()

    # after a meeting

    def _open_after(self, meeting: Meeting) -> None:
        self._after = AfterPanel(self.context, self, meeting)
        self._after.left.connect(self._finish_after)
        self._scroll.body.insertWidget(1, self._after)
        self._after.show()  # at once, as with a group
        self._show_parts()
        self._after.start()

    def _finish_after(self) -> None:
        """Back to where it came from."""
        id = self._after.editor.meeting.id
        self._after_writing(lambda: self._arrive_at(id))

    def _take_after_away(self) -> None:
        after, self._after = self._after, None
        if after:
            take_out(after)
            self._show_parts()

    # acts

    def _throw_group_away(self) -> None:
        id, groups = self._editor.group.id, self.context.companion.groups

        def trashed(_: object) -> None:
            self._take_editor_away()
            self.read()
            self._start()
            self.context.frame.notify(self.tr("Moved to trash."), undo=True)

        self.context.frame.attempt(lambda: groups.trash(id, by=self), trashed)

    def _parts(self) -> tuple:
        writing = (self._editor, self._after and self._after.editor)
        return (*filter(None, writing), *self._board.drafts())
