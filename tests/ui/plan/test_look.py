"""Nothing of the plan is cut off: in the smallest window, at twice the size, from right to left, in every state."""

import pytest
from PySide6.QtCore import Qt

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui import theme
from tests.clipping import findings
from tests.helpers import a_person, a_strategy
from tests.ui.hand import click, press, settle

STATES = {
    "reading": (),
    "writing": ("E",),
    "linking": ("E", "Tab", "Tab", "Tab", "Tab", "Tab", "Return"),
}


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

    assert findings(window) == []


def test_what_is_chosen_for_the_lock_window_and_for_paper(filled, look, open_plan, preferences):
    preferences.set("lock_lines", ("w" * 80, "words " * 13))
    window = open_plan(width=640, height=480)
    click(window, "Show a line there")
    cut = findings(window)
    press("Return")
    settle()
    cut += findings(window)
    click(window, "Print as a card")

    assert cut + findings(window) == []
