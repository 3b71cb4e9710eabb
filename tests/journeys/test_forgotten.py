"""The passphrase is forgotten, and the code from the drawer brings everything back: by keyboard, in real windows."""

from tests.helpers import PASSPHRASE
from tests.ui.hand import name_of
from tests.ui.paper import code_on, type_two_groups

NEW = "kettle bench river lamp"


def tab_to(person, name):
    """As somebody does who uses no mouse."""
    for _ in range(30):
        if name_of(person.window.focusWidget()) == name:
            return
        person.press("Tab")
    raise AssertionError(f"Tab never came to {name}")


def test_the_printed_code_brings_everything_back(newcomer):
    newcomer.press("Return")
    newcomer.type(PASSPHRASE).press("Return").type(PASSPHRASE).press("Return")
    paper = type_two_groups(newcomer.window)
    newcomer.press("Return", "3", "Ctrl+L")
    newcomer.type("a lamp, or was it a lamb").press("Return")
    assert "That passphrase did not open it" in newcomer.says()

    tab_to(newcomer, "I can't remember it, closed")
    newcomer.press("Return")
    tab_to(newcomer, "Use the recovery code")
    newcomer.press("Return")
    newcomer.type(paper.lower().replace("-", " ")).press("Return")
    newcomer.type(NEW).press("Return").type(NEW).press("Return")
    fresh = type_two_groups(newcomer.window)

    assert [mood.mood for mood in newcomer.companion.moods.latest(5)] == [3]
    assert fresh != paper
    newcomer.press("Ctrl+L")
    newcomer.type(NEW).press("Return")
    assert newcomer.companion is not None


def test_who_made_no_code_at_first_makes_one_in_settings_and_finds_it_by_a_few_letters(person):
    person.press("Ctrl+K").type("recov").press("Return")
    tab_to(person, "Make a recovery code")
    person.press("Return").type(PASSPHRASE).press("Return")
    paper = code_on(person.window)
    type_two_groups(person.window)

    assert "There is one." in person.says()
    person.press("Ctrl+L")
    person.desk.session.read_keys_by_code(paper).discard()
