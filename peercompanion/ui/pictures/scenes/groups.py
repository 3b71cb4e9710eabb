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
    from peercompanion.ui.meetings.page import MeetingsPage

    group = _elsewhere(stage)
    stage.go(PageName.MEETINGS)
    page = stage.part(MeetingsPage)
    page._choose(group.id)
    page._write_group(group)
    stage.settle()


def _places(stage: Stage) -> None:
    from peercompanion.ui.meetings.group_form import GroupForm

    _editor(stage)
    form = stage.part(GroupForm)
    form._more.set_open(True)
    stage.click(form._rhythm.zone.control)
    stage.type("new")
    stage.show_whole(form._rhythm.zone)


GROUPS = (
    Scene(name="group_new", acts=(on(PageName.MEETINGS, "add_group"),)),
    Scene(name="group_editor", acts=(_editor,), alters=True),
    Scene(name="group_places", acts=(_places,), alters=True),
)
