"""The trash in the real window on a real vault, with its two questions answered by the test."""

from dataclasses import dataclass, field

import pytest

from peercompanion.ui.ask import Ask, Question
from peercompanion.ui.context import PageName
from peercompanion.ui.trash.page import TrashPage
from tests.ui.hand import settle, show


@dataclass
class Answers:
    """Says yes or no to every question, and remembers them."""

    yes: bool = True
    asked: list[Question] = field(default_factory=list)

    def __call__(self, question: Question) -> bool:
        self.asked.append(question)
        return self.yes


@pytest.fixture
def answers():
    return Answers()


@pytest.fixture
def open_trash(make_window, answers):
    """Opens the trash of a vault in the window."""

    def open_window(companion, width=1240, height=860):
        window = make_window(companion, width, height)
        page = window._pages[PageName.TRASH] = TrashPage(window._context, Ask(answers))
        window._stack.addWidget(page)
        show(window)
        window.go(PageName.TRASH)
        settle()
        return window

    return open_window
