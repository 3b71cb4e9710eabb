"""Words for a line of the journal, of a search or of the trash: its title, its kind, and how many there are."""

from PySide6.QtCore import QLocale

from peercompanion.domain.journal import Kind, Line
from peercompanion.domain.meeting import MeetingStatus
from peercompanion.domain.mood import MoodKind
from peercompanion.domain.note import OPEN_STATUSES, NoteStatus
from peercompanion.domain.takeaway import TakeawayKind


class LineWords:
    def kind(self, kind: Kind) -> str:
        """One of them: "Check-in"."""
        return {
            Kind.MOOD: self.tr("Check-in"),
            Kind.STRATEGY: self.tr("Strategy"),
            Kind.GROUP: self.tr("Group"),
            Kind.MEETING: self.tr("Meeting"),
            Kind.NOTE: self.tr("Note for the group"),
            Kind.PERSON: self.tr("Person"),
            Kind.TAKEAWAY: self.tr("Something to keep"),
            Kind.PLAN: self.tr("My plan"),
        }[kind]

    def kinds(self, kind: Kind) -> str:
        """Several of them: "Check-ins"."""
        return {
            Kind.MOOD: self.tr("Check-ins"),
            Kind.STRATEGY: self.tr("Strategies"),
            Kind.GROUP: self.tr("Groups"),
            Kind.MEETING: self.tr("Meetings"),
            Kind.NOTE: self.tr("Notes for the group"),
            Kind.PERSON: self.tr("People"),
            Kind.TAKEAWAY: self.tr("Things to keep"),
            Kind.PLAN: self.tr("My plan"),
        }[kind]

    def kind_icon(self, kind: Kind) -> str:
        """For a check-in, the sign of one without a rating."""
        return {
            Kind.MOOD: "circle-dashed",
            Kind.STRATEGY: "sprout",
            Kind.GROUP: "users-round",
            Kind.MEETING: "users",
            Kind.NOTE: "notebook-pen",
            Kind.PERSON: "user-round",
            Kind.TAKEAWAY: "message-square-quote",
            Kind.PLAN: "notebook-text",
        }[kind]

    def line_title(self, line: Line) -> str:
        if line.kind is Kind.MOOD:
            return self.entry_title(MoodKind(line.state or MoodKind.CHECK_IN), line.mood, line.feelings)
        if line.kind is Kind.MEETING and line.state:
            return self.tr("{group} · {status}").format(
                group=line.title, status=self.meeting_status(MeetingStatus(line.state))
            )
        if line.kind is Kind.TAKEAWAY and line.state:
            return self.takeaway_kind(TakeawayKind(line.state))
        return line.title or self.kind(line.kind)

    def line_state(self, line: Line) -> str:
        """On the pill: how far a note has come on its way to the group. Empty for all that stays private."""
        if line.kind is Kind.NOTE and line.state in OPEN_STATUSES:
            return self.note_status(NoteStatus(line.state))
        return ""

    def entries(self, count: int) -> str:
        return self.tr("%Ln entries", "", count)

    def number(self, count: int, more: bool = False) -> str:
        if more:
            return self.tr("{number} or more").format(number=QLocale().toString(count))
        return QLocale().toString(count)

    def found(self, count: int, more: bool) -> str:
        """ "14 found"; where counting stopped, "1,000 or more found"."""
        if more:
            return self.tr("{number} or more found").format(number=QLocale().toString(count))
        return self.tr("%Ln found", "", count)
