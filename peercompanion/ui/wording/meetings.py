"""Words for groups, meetings and share-notes."""

from datetime import date, datetime

from peercompanion.domain.group import Format, GroupState
from peercompanion.domain.meeting import MeetingStatus, Part
from peercompanion.domain.note import Ask, Audience, Comfort, NoteStatus
from peercompanion.ui.isolated import isolated

A_WEEK = 7


class MeetingWords:
    def comfort(self, comfort: Comfort) -> str:
        return {
            Comfort.SHARE: self.tr("Share"),
            Comfort.MAYBE: self.tr("Maybe"),
            Comfort.PRIVATE: self.tr("Private"),
        }[comfort]

    def comfort_icon(self, comfort: Comfort) -> str:
        return {Comfort.SHARE: "message-circle", Comfort.MAYBE: "circle-dashed", Comfort.PRIVATE: "lock"}[comfort]

    def note_status(self, status: NoteStatus) -> str:
        return {
            NoteStatus.CAUGHT: self.tr("caught"),
            NoteStatus.TO_BRING: self.tr("to bring"),
            NoteStatus.SHARED: self.tr("shared"),
            NoteStatus.FOLLOW_UP: self.tr("follow-up"),
            NoteStatus.DONE: self.tr("done"),
            NoteStatus.KEPT: self.tr("kept"),
            NoteStatus.LET_GO: self.tr("let go"),
        }[status]

    def ask(self, ask: Ask) -> str:
        return {
            Ask.LISTEN: self.tr("Just listen"),
            Ask.IDEAS: self.tr("Ideas"),
            Ask.PRACTICAL_HELP: self.tr("Practical help"),
            Ask.CELEBRATE: self.tr("Celebrate with me"),
        }[ask]

    def ask_sentence(self, ask: Ask) -> str:
        return {
            Ask.LISTEN: self.tr("I'd like to just be heard"),
            Ask.IDEAS: self.tr("I'd like ideas"),
            Ask.PRACTICAL_HELP: self.tr("I'd like practical help"),
            Ask.CELEBRATE: self.tr("I'd like to celebrate this"),
        }[ask]

    def audience(self, audience: Audience) -> str:
        return {
            Audience.GROUP: self.tr("The group"),
            Audience.SOMEONE_ELSE: self.tr("Someone else"),
        }[audience]

    def format(self, format_: Format) -> str:
        return {
            Format.IN_PERSON: self.tr("In person"),
            Format.ONLINE: self.tr("Online"),
            Format.PHONE: self.tr("By phone"),
            Format.MIXED: self.tr("Mixed"),
        }[format_]

    def group_state(self, state: GroupState) -> str:
        return {
            GroupState.LOOKING: self.tr("Looking at it"),
            GroupState.TRYING: self.tr("Trying it"),
            GroupState.MINE: self.tr("My group"),
            GroupState.PAUSED: self.tr("Paused"),
            GroupState.LEFT: self.tr("Left"),
        }[state]

    def meeting_status(self, status: MeetingStatus) -> str:
        return {
            MeetingStatus.PLANNED: self.tr("planned"),
            MeetingStatus.WENT: self.tr("went"),
            MeetingStatus.PART: self.tr("went for a part"),
            MeetingStatus.DID_NOT_GO: self.tr("didn't go this time"),
            MeetingStatus.CANCELLED: self.tr("did not take place"),
        }[status]

    def meeting_name(self, group: str, day: date, today: date) -> str:
        """ "Tuesday group, 3 November"."""
        return self.tr("{group}, {date}").format(group=isolated(group), date=self.plain_date(day, today))

    def since_last(self, last: datetime | None, now: datetime) -> str:
        """ "Since last Tuesday", or since the date; ``last`` None: nothing is known of a last time."""
        day, days = last and last.date(), (now.date() - last.date()).days if last else 0
        if day is None:
            return self.tr("From the last two weeks")
        if days == 0:
            return self.tr("Since the meeting today")
        if days <= A_WEEK:
            return self.tr("Since last {weekday}").format(weekday=self.weekday(day))
        return self.tr("Since {date}").format(date=self.plain_date(day, now.date()))

    def nothing_since_last(self, last: datetime | None, now: datetime) -> str:
        day, days = last and last.date(), (now.date() - last.date()).days if last else 0
        if day is None:
            return self.tr("Nothing from the last two weeks. That is fine.")
        if days == 0:
            return self.tr("Nothing since the meeting today. That is fine.")
        if days <= A_WEEK:
            return self.tr("Nothing since last {weekday}. That is fine.").format(weekday=self.weekday(day))
        return self.tr("Nothing since {date}. That is fine.").format(date=self.plain_date(day, now.date()))

    def part(self, part: Part) -> str:
        return {
            Part.LISTENED: self.tr("Listened"),
            Part.SAID_A_LITTLE: self.tr("Said a little"),
            Part.SHARED: self.tr("Shared"),
            Part.HELPED: self.tr("Helped to run it"),
        }[part]

    def about_minutes(self, seconds: int) -> str:
        """Rounded to half a minute, as nobody can plan more exactly: "about 1½ minutes"."""
        halves = max(1, round(seconds / 30))
        whole, half = divmod(halves, 2)
        if whole == 0:
            return self.tr("about ½ minute")
        if half:
            return self.tr("about {minutes}½ minutes").format(minutes=whole)
        return self.tr("about %n minute(s)", "", whole)

    def time_to_bring(self, seconds: int, offered: int | None) -> str:
        """ "about 1½ minutes of 2", from the group's own check-in time where it is known."""
        said = self.about_minutes(seconds)
        if offered is None:
            return said
        whole, rest = divmod(round(offered / 30), 2)
        room = (self.tr("½") if whole == 0 else self.tr("{n}½").format(n=whole)) if rest else str(whole)
        return self.tr("{said} of {room}").format(said=said, room=room)
