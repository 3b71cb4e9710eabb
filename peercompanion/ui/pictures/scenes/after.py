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


AFTER = (
    Scene(name="after", acts=(_ended_just_now,), alters=True),
    Scene(name="after_answered", acts=(_ended_just_now, keys("1", "3", "S"), _heavier, _keep_an_idea), alters=True),
    Scene(name="after_not_gone", acts=(_ended_just_now, keys("3")), alters=True),
)
