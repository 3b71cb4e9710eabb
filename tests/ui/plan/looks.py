"""What can be seen of the plan."""

from PySide6.QtWidgets import QLabel, QWidget

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui.autosave import PAUSE_MS
from peercompanion.ui.plan.section_card import SectionCard
from peercompanion.ui.widgets.limited_edit import LimitedEdit
from tests.ui.waiting import wait_for


def section(companion, which: PlanSection) -> PlanPart:
    return next(part for part in companion.plan.parts() if part.section is which)


def card(window: QWidget, which: PlanSection) -> SectionCard:
    return next(found for found in window.findChildren(SectionCard) if found.section is which)


def says(card: SectionCard) -> list[str]:
    return [label.text() for label in card.findChildren(QLabel) if label.isVisible()]


def field(window: QWidget) -> LimitedEdit:
    return next(found for found in window.findChildren(LimitedEdit) if found.isVisible())


def saved(until) -> bool:
    """After the pause in typing."""
    return wait_for(until, PAUSE_MS * 8)
