"""A group, to write. It is kept as it is typed, as soon as it has a nickname."""

from dataclasses import fields, replace
from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.group import Group, GroupState
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, Flow, Reflow
from peercompanion.ui.meetings.group_form import GroupForm
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import Notice
from peercompanion.ui.widgets.text import text, yielding


class GroupEditor(Card):
    """One sitting, whose saves are one undo step. ``group`` is what is stored: None until there is a nickname; a new
    one begins with ``state``.
    """

    done, thrown_away = Signal(), Signal()

    def __init__(
        self, context: Context, by: QWidget, group: Group | None = None, state: GroupState = GroupState.MINE
    ) -> None:
        super().__init__("pop", (24, 20, 24, 20), 16)
        self.group = group
        self._context, self._by = context, by
        self._sitting, self._empty = uuid4(), Group(nickname=self.tr("My group"), state=state)
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._form, self._notice = GroupForm(context), Notice()
        self._shown = self._empty
        self._show()
        self._lay_out()
        self._connect()

    @property
    def has_unsaved(self) -> bool:
        return self._wanted() != self._shown

    def start(self) -> None:
        self._form.start()

    def leave(self) -> None:
        """Raises what saving raises; the words stay. Where all but a nickname was written, one is found."""
        self._autosave.drop()
        wanted = self._wanted()
        if wanted == self._shown:
            return
        self.group = self._shown = self._save(wanted)
        self._say_saved()

    def step_back(self) -> bool:
        """Whether something was open in it."""
        return self._form.step_back()

    def reread(self) -> None:
        """What is not saved yet stays. Raises NotFound where the group is gone."""
        if self.group is None or self.has_unsaved:
            return
        stored = self._context.companion.groups.get(self.group.id)
        if stored != self.group:
            self.group = stored
            self._show()

    # building

    def _lay_out(self) -> None:
        heading = self.tr("Change the group") if self.group else self.tr("A new group")
        about = text(self.tr("A nickname is all that is needed. Nobody else sees it."), "muted", wrap=True)
        remove = Button(self.tr("Move the group to trash"), "quiet", "trash-2")
        remove.clicked.connect(self.thrown_away)
        done = Button(self.tr("Done"), "primary", key_hint=self.tr("Esc"))
        done.clicked.connect(self.done)
        foot = Reflow((self._notice, 1), Flow(remove, done, gap=16), gap=12, below=460)
        self.add(yielding(heading, "title"), about, 2, self._form, 4, foot)
        remove.setVisible(self.group is not None)  # not before: without a parent it would be a window of its own

    def _connect(self) -> None:
        self._form.changed.connect(self._autosave.touch)
        self._form.chosen.connect(self._save_in_a_pause)
        self._form.left.connect(self.focusNextChild)

    def _show(self) -> None:
        """``_shown`` is what the fields make of it before anything is changed in them."""
        self._form.show_group(self.group or self._empty)
        if self.group is None:
            self._form.clear_nickname()
        self._shown = self._wanted()
        self._say_saved()

    def _say_saved(self) -> None:
        if self.group and self.group.stamp:
            saved = self._context.words.time(self.group.stamp.modified)
            self._notice.hint(self.tr("Saved {time}").format(time=saved), "check")
        else:
            self._notice.clear()

    # keeping

    def _wanted(self) -> Group:
        """Raises InvalidInput. Where the nickname was taken away, the one before stays."""
        return self._form.read_into(self.group or self._empty)

    def _save_in_a_pause(self) -> None:
        if self._form.nickname:
            self._context.frame.attempt(self.leave)

    def _save(self, wanted: Group) -> Group:
        """Where another has changed it meanwhile, only what was changed here is put onto it."""
        groups = self._context.companion.groups
        try:
            return groups.save(wanted, by=self._by, merge=self._sitting)
        except ChangedElsewhere:
            changes = {name: getattr(wanted, name) for name in self._changed(wanted)}
            return groups.save(replace(groups.get(wanted.id), **changes), by=self._by, merge=self._sitting)
        except NotFound:
            return groups.save(replace(wanted, id=uuid4(), stamp=None), by=self._by, merge=self._sitting)

    def _changed(self, wanted: Group) -> list[str]:
        names = (field.name for field in fields(Group) if field.name not in ("id", "stamp"))
        return [name for name in names if getattr(wanted, name) != getattr(self._shown, name)]
