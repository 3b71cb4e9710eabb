"""Nothing of the plan is cut off: in the smallest window, at twice the size, from right to left, in every state."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui import theme
from peercompanion.ui.palette.choice_list import ChoiceField
from peercompanion.ui.plan.section_card import SectionCard
from peercompanion.ui.widgets.limited_edit import LimitedEdit
from tests.clipping import findings
from tests.helpers import a_person, a_strategy
from tests.ui.hand import button, click, focused, press

STATES = {
    "reading": (),
    "writing": ("E",),
    "linking": ("E", "Tab", "Tab", "Tab", "Tab", "Tab", "Return"),
}
FOCUSED = {"reading": SectionCard, "writing": LimitedEdit, "linking": ChoiceField}


@pytest.fixture
def filled(companion):
    person = companion.people.save(a_person(note="Rings back in her lunch break, " * 4))
    strategy = companion.strategies.save(a_strategy(title="Walk as far as the bridge, " * 4))
    for section in PlanSection:
        companion.plan.save(
            PlanPart(section=section, text="words " * 60, people=(person.id,), strategies=(strategy.id,))
        )


@pytest.fixture(params=[(1.0, False), (2.0, False), (2.0, True)], ids=["usual", "twice", "twice, right to left"])
def look(qapp, request):
    size, backwards = request.param
    theme.apply(qapp, theme.load("light"), size)
    if backwards:
        qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)


@pytest.mark.parametrize("state", STATES)
def test_in_the_smallest_window(filled, look, open_plan, state):
    window = open_plan(width=640, height=480)
    press(*STATES[state])

    assert type(QApplication.focusWidget()) is FOCUSED[state]
    assert findings(window) == []


def test_what_is_chosen_for_the_lock_window_and_for_paper(filled, look, open_plan, preferences):
    preferences.set("lock_lines", ("w" * 80, "words " * 13))
    window = open_plan(width=640, height=480)
    click(window, "Show a line there")
    assert focused() == "Choose a line"
    cut = findings(window)
    press("Return")
    assert focused() == "Search the lines of the plan"
    cut += findings(window)
    click(window, "Print as a card")
    press("Space")
    assert button(window, "Print").isEnabled()

    assert cut + findings(window) == []
