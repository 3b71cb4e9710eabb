"""Right after a meeting, and what is there of meetings gone by."""

from datetime import timedelta

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.scene import Scene, keys
from peercompanion.ui.pictures.stage import Stage


def _ended_just_now(stage: Stage) -> None:
    """With something that was brought to it."""
    from peercompanion.domain.meeting import Meeting
    from peercompanion.domain.note import Comfort

    companion = stage.companion
    group, now = companion.groups.all()[0], companion.clock.now()
    meeting = companion.meetings.save(
        Meeting(group=group.id, starts=(now - timedelta(minutes=110)).replace(minute=0), minutes=90)
    )
    companion.meetings.say_before(meeting, 2)
    open_notes = companion.notes.sheet()
    for note in open_notes:
        companion.notes.bring(note.id, note.comfort, meeting=meeting.id)
    if not open_notes:
        for note in companion.notes.private()[:2]:
            companion.notes.bring(note.id, Comfort.SHARE, meeting=meeting.id)
    stage.go(PageName.TODAY, meeting.id)


def _keep_an_idea(stage: Stage) -> None:
    from peercompanion.ui.meetings.after.keeping import Keeping

    stage.part(Keeping)._words.setFocus()
    stage.type("Put the radio on in the kitchen before sitting down.")
    stage.press("Ctrl+Shift+Return")
    stage.show_whole(stage.part(Keeping))


def _heavier(stage: Stage) -> None:
    from peercompanion.domain.note import NoteStatus, Weight
    from peercompanion.ui.meetings.after.brought import BroughtRow

    stage.part(BroughtRow)._became.choose(NoteStatus.SHARED)
    stage.part(BroughtRow)._felt.choose(Weight.HEAVIER)
    stage.settle()
    stage.show_whole(stage.part(BroughtRow))


def _gone_by(stage: Stage) -> None:
    """One of them open, with all that can be told of one."""
    from peercompanion.domain.meeting import Part
    from peercompanion.domain.note import Comfort, Note, Weight
    from peercompanion.domain.takeaway import Takeaway, TakeawayKind
    from peercompanion.ui.meetings.earlier import Earlier
    from peercompanion.ui.meetings.earlier_row import EarlierRow

    companion = stage.companion
    group = companion.meetings.next().group
    past = companion.meetings.past(group)
    for place, meeting in enumerate(past[:6]):
        companion.meetings.say_before(meeting, 2 + place % 2)
        companion.meetings.say_after(meeting, mood=3 + place % 3, part=Part.LISTENED)
    note = companion.notes.save(Note(title="Mornings, since the clocks changed"))
    companion.notes.bring(note.id, Comfort.SHARE, meeting=past[0].id)
    companion.notes.shared(note.id, felt=Weight.LIGHTER)
    for kind, words, alias in (
        (TakeawayKind.IDEA, "Put the radio on in the kitchen before sitting down.", ""),
        (TakeawayKind.THANKS, "The lift to the station", "R."),
    ):
        companion.takeaways.save(Takeaway(kind=kind, text=words, alias=alias, meeting=past[0].id))
    stage.go(PageName.MEETINGS, past[0].id)
    stage.settle()
    stage.show_whole(stage.part(Earlier))
    stage.show_whole(stage.part(EarlierRow))


def _for_someone_else(stage: Stage) -> None:
    from peercompanion.domain.note import Audience, Note
    from peercompanion.ui.meetings.after.someone_else import SomeoneElse

    for title in ("What the new tablets do to my sleep", "Ask about the waiting list"):
        stage.companion.notes.save(Note(title=title, audience=Audience.SOMEONE_ELSE))
    stage.go(PageName.MEETINGS)
    stage.click(stage.part(SomeoneElse)._toggle)
    stage.show_whole(stage.part(SomeoneElse))


def _say_more(stage: Stage) -> None:
    from peercompanion.ui.meetings.after.told import Told

    stage.click(stage.part(Told)._change)


AFTER = (
    Scene(name="after", acts=(_ended_just_now,), alters=True),
    Scene(name="after_answered", acts=(_ended_just_now, keys("1", "3", "S"), _heavier, _keep_an_idea), alters=True),
    Scene(name="after_not_gone", acts=(_ended_just_now, keys("3")), alters=True),
    Scene(name="meetings_gone_by", acts=(_gone_by,), alters=True),
    Scene(name="meetings_say_more", acts=(_gone_by, _say_more), alters=True),
    Scene(name="meetings_for_someone_else", acts=(_for_someone_else,), alters=True),
)
