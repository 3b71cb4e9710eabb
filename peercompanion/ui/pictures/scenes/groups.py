"""A group: set up, looked at, and its own page."""

from datetime import date, time

from peercompanion.domain.group import Group
from peercompanion.domain.rhythm import LAST, Repeats, Rhythm
from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.scene import Scene, on
from peercompanion.ui.pictures.stage import Stage

LAST_TUESDAY = Rhythm(
    first=date(2026, 11, 24), at=time(19), zone="Europe/Berlin", repeats=Repeats.MONTH, month_week=LAST
)


def _elsewhere(stage: Stage) -> Group:
    return stage.companion.groups.save(Group(nickname="Harbour evening", rhythm=LAST_TUESDAY, where="Online room"))


def _editor(stage: Stage) -> None:
    from peercompanion.ui.meetings.group_sheet.group_sheet import GroupSheet

    stage.go(PageName.MEETINGS, _elsewhere(stage).id)
    stage.click(stage.part(GroupSheet)._change)


def _places(stage: Stage) -> None:
    from peercompanion.ui.meetings.group_form import GroupForm

    _editor(stage)
    form = stage.part(GroupForm)
    form._more.set_open(True)
    stage.click(form._rhythm.zone.control)
    stage.type("new")
    stage.show_whole(form._rhythm.zone)


def _about(stage: Stage) -> None:
    from peercompanion.domain.takeaway import Takeaway, TakeawayKind

    companion = stage.companion
    group = next(group for group in companion.groups.all() if group.rhythm)
    meeting = companion.meetings.latest(group.id, 1)[0]
    for words, said in (("For the lift home in the rain.", False), ("For asking how the interview went.", True)):
        thanks = Takeaway(kind=TakeawayKind.THANKS, text=words, meeting=meeting.id, thanks_said=said)
        companion.takeaways.save(thanks)
    companion.meetings.cancel(companion.meetings.coming(group.id)[1])
    stage.go(PageName.MEETINGS, group.id)


def _tried(stage: Stage) -> None:
    from datetime import timedelta

    from peercompanion.domain.fit import FitAnswer, FitCheck, FitItem
    from peercompanion.domain.group import GroupState

    yes, unsure, no = FitAnswer.YES, FitAnswer.UNSURE, FitAnswer.NO
    group = stage.companion.groups.save(
        Group(nickname="By the river", rhythm=LAST_TUESDAY, where="Community room", state=GroupState.TRYING)
    )
    told = ((yes, unsure, yes, yes, unsure), (yes, yes, yes, unsure, yes), (no, yes, yes, yes, yes))
    for visit, answers in enumerate(told, 1):
        day = date(2026, 9, 29) + timedelta(weeks=4 * (visit - 1))
        check = FitCheck(group=group.id, visit=visit, day=day, answers=dict(zip(FitItem, answers, strict=True)))
        stage.companion.groups.save_fit(check)
    stage.go(PageName.MEETINGS, group.id)


def _resting(stage: Stage) -> None:
    from peercompanion.domain.group import GroupState

    group = stage.companion.groups.save(Group(nickname="Sunday walkers", state=GroupState.PAUSED))
    stage.go(PageName.MEETINGS, group.id)


GROUPS = (
    Scene(name="group_new", acts=(on(PageName.MEETINGS, "add_group"),)),
    Scene(name="group_editor", acts=(_editor,), alters=True),
    Scene(name="group_places", acts=(_places,), alters=True),
    Scene(name="group_sheet", acts=(_about,), alters=True),
    Scene(name="group_tried", acts=(_tried,), alters=True),
    Scene(name="group_resting", acts=(_resting,), alters=True),
)
