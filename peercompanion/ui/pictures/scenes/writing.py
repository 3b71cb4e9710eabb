"""Today, the journal and the meetings, beyond what their pages begin with."""

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.scene import Scene, keys, on, words
from peercompanion.ui.pictures.stage import Stage


def _tried_lately(stage: Stage) -> None:
    from datetime import timedelta

    from peercompanion.domain.attempt import Try

    strategy = stage.companion.strategies.hard_moment_set()[0]
    then = stage.companion.clock.now() - timedelta(hours=1)
    stage.companion.tries.save(Try(strategy=strategy.id, happened=then, before=7))


def _entry(stage: Stage) -> None:
    stage.go(PageName.JOURNAL, stage.companion.moods.latest()[0].id)


def _only_for_me(stage: Stage) -> None:
    from peercompanion.ui.meetings.wall import Wall

    wall = stage.part(Wall)
    stage.click(wall.toggle)
    stage.show_whole(wall)


def _look_over(stage: Stage) -> None:
    """As the pause after the last key does."""
    from peercompanion.ui.guard import Watch

    for watch in stage.window.findChildren(Watch):
        watch.look()
    stage.settle()


def _soon(stage: Stage) -> None:
    """The next meeting begins in ten minutes."""
    from datetime import timedelta

    meetings = stage.companion.meetings
    meetings.move(meetings.next(), stage.companion.clock.now() + timedelta(minutes=10))


def _just_listen(stage: Stage) -> None:
    from dataclasses import replace

    meetings = stage.companion.meetings
    meetings.save(replace(meetings.hold(meetings.next()), just_listen=True))


def _long_points(stage: Stage) -> None:
    from dataclasses import replace

    from peercompanion.domain.note import LONGEST_POINT

    notes, words = (
        stage.companion.notes,
        "There is something that I have not said to anybody yet, and it has to do with ",
    )
    for note in notes.sheet(stage.companion.meetings.next()):
        points = tuple((words[place:] + words)[:LONGEST_POINT].strip() for place in (0, 9, 18, 45))
        notes.save(replace(notes.get(note.id), points=points))


def _plan(stage: Stage) -> None:
    from peercompanion.ui.meetings.next_card import NextCard

    stage.part(NextCard).plan()
    stage.settle()


TODAY = (
    Scene(name="today_answered", acts=(on(PageName.TODAY), keys("2")), alters=True),
    Scene(name="today_later", acts=(_tried_lately, on(PageName.TODAY)), alters=True),
)
JOURNAL = (
    Scene(name="journal_entry", acts=(on(PageName.JOURNAL), _entry)),
    Scene(name="journal_editor", acts=(on(PageName.JOURNAL), _entry, keys("Return")), alters=True),
    Scene(name="journal_search", acts=(on(PageName.JOURNAL), keys("Ctrl+F"), words("walk")), alters=True),
    Scene(name="journal_no_hit", acts=(on(PageName.JOURNAL), keys("Ctrl+F"), words("zeppelin")), alters=True),
)
MEETINGS = (
    Scene(name="meetings_only_for_me", acts=(on(PageName.MEETINGS), _only_for_me)),
    Scene(name="meetings_date", acts=(on(PageName.MEETINGS), _plan)),
    Scene(name="meetings_soon", acts=(_soon, on(PageName.MEETINGS, "next"), keys("4", "F6", "Space")), alters=True),
    Scene(name="meetings_listen", acts=(_just_listen, on(PageName.MEETINGS, "next")), alters=True),
    Scene(name="note_new", acts=(on(PageName.MEETINGS, "new_note"),)),
    Scene(
        name="guard_strip",
        acts=(
            *(on(PageName.MEETINGS, "new_note"), words("Shoes by the door"), keys("Return", "Down")),
            *(words("J., who works at the library, puts the shoes by the door the evening before."), _look_over),
        ),
        alters=True,
    ),
    Scene(
        name="guard_strip_name",
        acts=(
            *(on(PageName.STRATEGIES, "words"), keys("Down", "Return"), keys("Ctrl+End")),
            *(words(" Priya Raman said so."), _look_over),
        ),
        alters=True,
    ),
    Scene(name="group_new", acts=(on(PageName.MEETINGS, "add_group"),)),
)
POCKET = (
    Scene(name="pocket", acts=(on(PageName.MEETINGS), keys("F11", "Down")), alters=True),
    Scene(name="pocket_long", acts=(_long_points, keys("F11", *["Down"] * 6)), alters=True),
    Scene(name="pocket_listen", acts=(_just_listen, keys("F11")), alters=True),
)
