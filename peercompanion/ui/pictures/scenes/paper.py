"""What is brought to the next meeting, on paper."""

from peercompanion.domain.note import Comfort, Note
from peercompanion.domain.takeaway import Takeaway, TakeawayKind
from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.scene import Scene, on
from peercompanion.ui.pictures.stage import Stage

FIVE_POINTS = tuple(
    f"{ordinal} thing that I would like to say takes me a while, so it stands here."
    for ordinal in ("The first", "The second", "The third", "The fourth", "The fifth")
)


def _bring_much(stage: Stage) -> None:
    """More than a card has room for, and something that was heard."""
    notes, meeting = stage.companion.notes, stage.companion.meetings.next()
    assert meeting is not None
    for note in notes.sheet(meeting):
        notes.close(note.id)
    heard = stage.companion.takeaways.save(Takeaway(kind=TakeawayKind.IDEA, text="Put the kettle on before the radio."))
    for note in (
        Note(title="Mornings", points=FIVE_POINTS),
        Note(title=heard.text, takeaways=(heard.id,)),
        Note(title="A call I have put off", points=FIVE_POINTS),
        Note(title="The long afternoons", points=FIVE_POINTS[:3]),
    ):
        notes.bring(notes.save(note).id, Comfort.SHARE, meeting=meeting.id)


def _just_listen(stage: Stage) -> None:
    from dataclasses import replace

    meetings = stage.companion.meetings
    meeting = meetings.next()
    assert meeting is not None
    meetings.save(replace(meeting, just_listen=True))


def _take_the_sheet(stage: Stage) -> None:
    from peercompanion.ui.meetings.paper.page import PaperPage

    stage.click(stage.part(PaperPage)._take_sheet)


PAPER = (
    Scene(name="paper_much", acts=(_bring_much, on(PageName.PAPER)), alters=True),
    Scene(name="paper_sheet", acts=(_bring_much, on(PageName.PAPER), _take_the_sheet), alters=True),
    Scene(name="paper_listen", acts=(_just_listen, on(PageName.PAPER)), alters=True),
)
