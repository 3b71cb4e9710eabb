"""The plan by keyboard alone: written, linked, a line of it on the lock window, read there, and taken away again."""

from peercompanion.domain.plan import PlanSection
from peercompanion.ui.context import PageName
from tests.helpers import PASSPHRASE, a_strategy


def test_two_sections_a_link_and_a_line_on_the_lock_window(person):
    strategy = person.companion.strategies.save(a_strategy())

    person.press("Ctrl+K").type("my plan").press("Return")
    person.press("E").type("I stop answering.").press("Esc")
    person.press("Down", "E").type("Kettle first.")
    person.press("Tab", "Return").type("kettle").press("Return")
    person.press("Esc")
    signs, by_myself = person.companion.plan.parts()[:2]
    assert (signs.text, by_myself.text) == ("I stop answering.", "Kettle first.")
    assert by_myself.strategies == (strategy.id,)

    tab_to(person, "Show a line there").press("Return")
    assert "without your passphrase" in person.says()
    person.press("Return").type("answering").press("Return")
    person.press("Ctrl+L")
    assert "I stop answering." in person.says() and "Kettle first." not in person.says()

    person.type(PASSPHRASE).press("Return")
    assert person.window.current_name is PageName.PLAN
    tab_to(person, "Take “I stop answering.” off the lock window").press("Return")
    person.press("Ctrl+L")

    assert "I stop answering." not in person.says()


def test_a_lock_in_the_middle_of_a_word_comes_back_to_it(person):
    person.press("Ctrl+K").type("my plan").press("Return", "Down", "Down", "E").type("The lib")
    person.press("Ctrl+L")
    person.type(PASSPHRASE).press("Return")
    person.type("rary").press("Esc")

    elsewhere = next(part for part in person.companion.plan.parts() if part.section is PlanSection.ELSEWHERE)
    assert elsewhere.text == "The library"


def tab_to(person, name: str):
    """By Tab, as often as it takes."""
    from PySide6.QtWidgets import QApplication

    from tests.ui.hand import name_of

    for _ in range(80):
        focused = QApplication.focusWidget()
        if focused and name_of(focused) == name:
            return person
        person.press("Tab")
    raise AssertionError(f"Tab does not come to {name}")
