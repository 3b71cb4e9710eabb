"""Where it comes from, to write. A meeting is chosen by its group and day; one not written down yet can be added."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.strategy import Source
from peercompanion.ui.context import Context, Frame, PageName
from peercompanion.ui.guard import strip_for
from peercompanion.ui.layout import Card, col, holder, row
from peercompanion.ui.strategies.draft import Draft
from peercompanion.ui.strategies.labelled import labelled
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.when_field import WhenField
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.text import text, yielding

ORDER = (Source.OWN, Source.MEETING, Source.SOMEONE, Source.PROFESSIONAL, Source.BOOK)
LONGEST_LINE = 200
ANOTHER_DAY = "another day"


class OriginField(Card):
    changed = Signal()
    held = Signal(Group, date)  # a meeting that took place and is to be written down

    def __init__(self, context: Context, origins: Origins) -> None:
        super().__init__(gap=12)
        self._words, self._origins = context.words, origins
        self._source = Combo(self.tr("Source"), [])
        self._meeting = Combo(self.tr("Which meeting"), [])
        self._when = WhenField()
        self._no_group = self._way_to_groups(context.frame)
        self._line = LineEdit(self.tr("In a few words"), self.tr("The idea, not the person"), LONGEST_LINE)
        self._strip = strip_for(self._line, context)
        self._lay_out()
        self._source.chosen.connect(self._choose_source)
        self._meeting.chosen.connect(self._choose_meeting)
        self._line.textEdited.connect(lambda _: self.changed.emit())
        self._when.chosen.connect(self.held)

    def show_draft(self, draft: Draft) -> None:
        self._offer_sources(draft.source)
        self._offer_meetings(draft.meeting)
        self._line.setText(draft.source_line)
        self._when.hide()
        self._show_meetings()

    def read_into(self, draft: Draft) -> Draft:
        chosen = self._meeting.value
        meeting = chosen if isinstance(chosen, UUID) else None
        return replace(draft, source=self._source.value, meeting=meeting, source_line=self._line.text())

    def start(self) -> None:
        self._source.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def prefer_latest(self) -> None:
        """The latest meeting; where none is written down, the question when it was."""
        latest = self._origins.latest()
        self._offer_meetings(latest.id if latest else None)
        if latest is None and self._origins.groups:
            self._when.ask(self._origins)
        self._show_meetings()

    def renew(self, origins: Origins) -> None:
        """Groups or meetings were written down elsewhere meanwhile; what was chosen stays."""
        self._origins = origins
        chosen = self._meeting.value
        if self._source.value is Source.MEETING and not isinstance(chosen, UUID):
            self.prefer_latest()
            return
        self._offer_meetings(chosen if isinstance(chosen, UUID) else None)
        self._show_meetings()

    def take(self, meeting: Meeting, origins: Origins) -> None:
        """The meeting that was asked for is written down now."""
        self._origins = origins
        self._offer_meetings(meeting.id)
        self._when.hide()
        self._show_meetings()
        self._meeting.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _lay_out(self) -> None:
        self._meeting_line = labelled(self.tr("Meeting"), self._meeting, 1)
        self.add(
            yielding(self.tr("Where it comes from"), "title"),
            labelled(self.tr("Source"), self._source),
            self._meeting_line,
            self._when,
            self._no_group,
            labelled(self.tr("In a few words"), self._line, 1),
            self._strip,
        )

    def _way_to_groups(self, frame: Frame) -> QWidget:
        where = text(self.tr("Groups and their meetings are written down under Meetings."), "muted", wrap=True)
        add = Button(self.tr("Add a group"), "link")
        add.clicked.connect(lambda: frame.go(PageName.MEETINGS, "add_group"))
        return holder(col(where, row(add, ...), gap=4))

    def _offer_sources(self, chosen: Source) -> None:
        """The starter set is no answer to give, only one that copies of it bring along."""
        order = ORDER if chosen in ORDER else (*ORDER, chosen)
        self._source.set_options([(source, self._words.source(source)) for source in order], chosen)

    def _offer_meetings(self, chosen: UUID | None) -> None:
        known = [(meeting.id, self._origins.name(meeting)) for meeting in self._origins.to_choose_from(chosen)]
        if chosen and not self._origins.find(chosen):
            known.append((chosen, self.tr("A meeting that is in the trash")))
        another = [(ANOTHER_DAY, self.tr("Another day"))] if self._origins.groups else []
        none = (None, self.tr("No meeting in particular"))
        self._meeting.set_options([none, *known, *another], chosen)

    def _show_meetings(self) -> None:
        from_meeting, groups = self._source.value is Source.MEETING, bool(self._origins.groups)
        self._meeting_line.setVisible(from_meeting and (groups or self._meeting.value is not None))
        self._no_group.setVisible(from_meeting and not groups)
        if not from_meeting:
            self._when.hide()

    def _choose_source(self, source: Source) -> None:
        if source is Source.MEETING and self._meeting.value is None:
            self.prefer_latest()
        self._show_meetings()
        self.changed.emit()

    def _choose_meeting(self, value: object) -> None:
        if value == ANOTHER_DAY:
            self._when.ask(self._origins)
        else:
            self._when.hide()
        self.changed.emit()
