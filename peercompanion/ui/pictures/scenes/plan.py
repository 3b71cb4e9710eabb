"""My plan: written, linked, printed, and its lines on the lock window."""

from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.scenes.scene import Act, Scene, keys, on
from peercompanion.ui.pictures.stage import Stage


def _link_something(stage: Stage) -> None:
    from peercompanion.ui.plan.section_editor import SectionEditor

    editor = stage.part(SectionEditor)
    editor.choose()
    stage.show_whole(editor)


def _show_a_line(stage: Stage) -> None:
    from peercompanion.ui.plan.lock_lines import LockLinesCard

    card = stage.part(LockLinesCard)
    card.begin()
    stage.show_whole(card)


def _on_paper(*ticked: int) -> Act:
    """The sections by their order."""

    def tick(stage: Stage) -> None:
        from peercompanion.ui.plan.print_screen import PrintScreen
        from peercompanion.ui.plan.sheet import PlanSheet
        from peercompanion.ui.widgets.switch import Check

        stage.part(PlanSheet).print_wanted.emit()
        stage.settle()
        boxes = [box for box in stage.part(PrintScreen).findChildren(Check) if box.isVisible()]
        for place in ticked:
            stage.click(boxes[place])

    return tick


def choose_lines(stage: Stage) -> None:
    """The longest that fits among them."""
    assert stage.desk is not None
    longest = "The dog from the second floor waits on the stairs every morning, whatever I say."
    lines = ("Kettle first, before anything else.", "April at the river.", longest)
    stage.desk.preferences.set("lock_lines", lines)


def _to_the_lock_lines(stage: Stage) -> None:
    from peercompanion.ui.plan.lock_lines import LockLinesCard

    stage.show_whole(stage.part(LockLinesCard))


PLAN = (
    Scene(name="plan_section", acts=(on(PageName.PLAN), keys("E")), alters=True),
    Scene(name="plan_link", acts=(on(PageName.PLAN, "by_myself"), keys("E"), _link_something), alters=True),
    Scene(name="plan_lock_warning", acts=(on(PageName.PLAN), _show_a_line), alters=True),
    Scene(name="plan_lock_choice", acts=(on(PageName.PLAN), _show_a_line, keys("Return")), alters=True),
    Scene(name="plan_lock_lines", acts=(choose_lines, on(PageName.PLAN), _to_the_lock_lines), alters=True),
    Scene(name="plan_print", acts=(on(PageName.PLAN), _on_paper(0, 1, 3, 4, 8)), alters=True),
    Scene(name="plan_print_nothing", acts=(on(PageName.PLAN), _on_paper()), alters=True),
)
