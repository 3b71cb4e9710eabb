"""Ten minutes before the meeting, the last step: a card for the pocket, by keys, that holds nothing private."""

from peercompanion.ui.choose import Choose
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.paper.page import PaperPage
from tests.helpers import a_group, a_meeting
from tests.ui.pdf import words_in


def test_two_notes_are_ready_and_the_card_holds_the_one_that_is_open(person, tmp_path):
    group = person.companion.groups.save(a_group())
    person.companion.meetings.save(a_meeting(group))
    _saves_in(person, tmp_path)

    person.press("Ctrl+Shift+N").type("Sleep").press("Esc", "S")
    person.press("Ctrl+Shift+N").type("The call").press("Esc")
    before = person.keystrokes
    person.press("Ctrl+P", "Ctrl+P", "Tab", "Return")

    (card,) = tmp_path.glob("pc-*.pdf")
    printed = words_in(card.read_bytes())
    assert "Sleep" in printed and "call" not in printed and "group" not in printed
    assert person.keystrokes - before == 4
    assert "Saved as pc-2026-11-22.pdf." in person.says()


def _saves_in(person, folder) -> None:
    """The one dialog of this journey is answered beforehand."""
    window = person.window
    window._pages[PageName.PAPER] = PaperPage(window._context, Choose(lambda wanted: folder))
    window._stack.addWidget(window._pages[PageName.PAPER])
