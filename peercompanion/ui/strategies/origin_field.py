"""Where it comes from, to write. A meeting is chosen by its group and day; one that is not written down yet can be added."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QWidget

from peercompanion.domain.group import Group
from peercompanion.domain.meeting import Meeting
from peercompanion.domain.strategy import Source
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, col, holder
from peercompanion.ui.strategies.draft import Draft
from peercompanion.ui.strategies.labelled import labelled
from peercompanion.ui.strategies.origins import Origins
from peercompanion.ui.strategies.when_field import WhenField
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.line_edit import LineEdit
from peercompanion.ui.widgets.text import text

ORDER = (Source.OWN, Source.MEETING, Source.SOMEONE, Source.PROFESSIONAL, Source.BOOK)
LONGEST_LINE = 200
ANOTHER = "another"
"""The last line of the list of meetings: a day that is not in it."""


class OriginField(Card):
    changed = Signal()
    held = Signal(Group, date)  # a meeting that took place and is to be written down

    def __init__(self, context: Context, origins: Origins) -> None:
        super().__init__(gap=12)
        self._words, self._origins = context.words, origins
        self._source = Combo(self.tr("Where it comes from"), [])
        self._line = LineEdit(self.tr("In a few words"), self.tr("The idea, not the person"), LONGEST_LINE)
        self._meeting: Combo | None = None
        self._when = WhenField(origins)
        self._none = text(self.tr("Groups and their meetings are written down under Meetings."), "muted", wrap=True)
        self._meeting_line = col(gap=0)
        self._lay_out()
        self._source.chosen.connect(self._choose_source)
        self._line.textEdited.connect(lambda _: self.changed.emit())
        self._when.chosen.connect(self.held)

    def show_draft(self, draft: Draft) -> None:
        self._offer_sources(draft.source)
        self._offer_meetings(draft.meeting)
        self._line.setText(draft.source_line)
        self._show_meetings()

    def read_into(self, draft: Draft) -> Draft:
        return replace(draft, source=self._source.value, meeting=self._chosen, source_line=self._line.text())

    def prefer_meeting(self) -> None:
        """As somebody says who chose "From a meeting": with the latest one, or asking when it was."""
        latest = self._origins.latest()
        self._offer_meetings(latest.id if latest else None)
        self._show_meetings(ask=latest is None)

    def take(self, meeting: Meeting, origins: Origins) -> None:
        """It is written down now."""
        self._origins = origins
        self._offer_meetings(meeting.id)
        self._show_meetings()
        self._meeting.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    @property
    def _chosen(self) -> UUID | None:
        value = self._meeting.value if self._meeting else None
        return None if value == ANOTHER else value

    def _lay_out(self) -> None:
        self._rows = holder(col(holder(self._meeting_line), self._when, self._none, gap=10))
        self.add(
            text(self.tr("Where it comes from"), "title"),
            labelled(self.tr("Source"), self._source),
            self._rows,
            labelled(self.tr("In a few words"), self._line, 1),
        )

    def _offer_sources(self, chosen: Source) -> None:
        """The starter set is no answer to give, only one that some copies bring along."""
        order = ORDER if chosen in ORDER else (*ORDER, chosen)
        self._source.offer([(source, self._words.source(source)) for source in order], chosen)

    def _offer_meetings(self, chosen: UUID | None) -> None:
        known = [(meeting.id, self._origins.name(meeting)) for meeting in self._origins.to_choose_from(chosen)]
        another = [(ANOTHER, self.tr("Another day"))] if self._origins.groups else []
        options = [(None, self.tr("No meeting in particular")), *known, *another]
        ...
