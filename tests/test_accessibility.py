"""Every control that can have the focus has a spoken name, on every page and door, empty and full."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui.context import PageName
from tests.helpers import PASSPHRASE, a_group, a_meeting, a_mood, a_note, a_person, a_strategy


def nameless(root: QWidget) -> list[str]:
    """Visible controls that take the focus by Tab and say nothing. A scroll area only holds others."""
    found = []
    for widget in [root, *root.findChildren(QWidget)]:
        takes_focus = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()
        if not takes_focus or not widget.isVisible() or type(widget) is QAbstractScrollArea:
            continue
        spoken = QAccessible.queryAccessibleInterface(widget)
        if spoken is None or not spoken.text(QAccessible.Text.Name).strip():
            found.append(f"{type(widget).__name__} in {type(widget.parent()).__name__}")
    return found


def fill(companion) -> None:
    companion.moods.save(a_mood(note="a few words", feelings=("calm",), tags=("walk",)))
    group = companion.groups.save(a_group())
    meeting = companion.meetings.save(a_meeting(group))
    note = companion.notes.save(a_note(meeting=meeting.id))
    from peercompanion.domain.note import Comfort

    companion.notes.bring(note.id, Comfort.SHARE)
    companion.notes.save(a_note(title="only mine"))
    companion.strategies.save(a_strategy(place=1))
    person = companion.people.save(a_person())
    companion.plan.save(PlanPart(section=PlanSection.TELL, text="my sister", people=(person.id,)))
    companion.moods.trash(companion.moods.save(a_mood(note="gone")).id)


@pytest.mark.parametrize("page", list(PageName))
@pytest.mark.parametrize("filled", [False, True], ids=["empty", "full"])
def test_every_control_of_a_page_has_a_name(desk, page, filled):
    companion = desk.session.create(PASSPHRASE)
    if filled:
        fill(companion)
    desk.enter(companion)

    desk.window.go(page)

    assert nameless(desk.window) == []


@pytest.mark.parametrize("target", ["new", "new_note", "add_group"])
def test_every_control_of_an_editor_has_a_name(desk, target):
    companion = desk.session.create(PASSPHRASE)
    fill(companion)
    desk.enter(companion)
    page = PageName.STRATEGIES if target == "new" else PageName.MEETINGS

    desk.window.go(page, target)

    assert nameless(desk.window) == []


def test_every_control_of_the_doors_has_a_name(desk):
    desk.open_door()
    first_start = nameless(desk.window)
    desk.session.create(PASSPHRASE)
    desk.session.lock()
    desk.open_door()

    assert (first_start, nameless(desk.window)) == ([], [])


def test_a_control_without_a_name_would_be_found(qapp):
    from PySide6.QtWidgets import QLineEdit

    bare = QLineEdit()
    bare.show()

    assert nameless(bare) == ["QLineEdit in NoneType"]
