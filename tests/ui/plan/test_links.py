"""Links are chosen by a few letters, stand in their order, and go with a way back."""

import pytest

from peercompanion.domain.plan import MOST_LINKS, PlanPart, PlanSection
from peercompanion.domain.strategy import StrategyStatus
from tests.clipping import findings
from tests.helpers import a_person, a_strategy
from tests.ui.hand import buttons, click, focused, press, type_words, words_on
from tests.ui.plan.looks import field, saved, section

LINK = "Link a strategy or a person"


@pytest.fixture
def things(companion):
    kettle = companion.strategies.save(a_strategy())
    walk = companion.strategies.save(a_strategy(title="Walk as far as the bridge"))
    companion.strategies.save(a_strategy(title="Cold water", status=StrategyStatus.NOT_FOR_ME))
    return kettle, walk, companion.people.save(a_person())


@pytest.fixture
def writing(things, open_plan):
    """Somebody who writes the first section."""
    window = open_plan()
    press("E")
    return window


def signs(companion):
    return section(companion, PlanSection.SIGNS)


def test_a_few_letters_and_enter_link_a_strategy(writing, companion, things):
    click(writing, LINK)
    type_words("bri wa")
    press("Return")

    assert signs(companion).strategies == (things[1].id,)
    assert "Open “Walk as far as the bridge”" in buttons(writing)
    assert focused() == LINK


def test_people_come_first_and_the_arrows_choose(writing, companion, things):
    click(writing, LINK)
    press("Return")
    click(writing, LINK)
    press("Down", "Return")

    assert signs(companion).people == (things[2].id,)
    assert signs(companion).strategies == (things[1].id,)


def test_what_is_linked_already_and_what_is_not_for_me_is_not_offered(writing, companion, things):
    click(writing, LINK)
    type_words("kettle")
    press("Return")

    click(writing, LINK)
    type_words("kettle")
    assert "Nothing by that name." in words_on(writing)
    press("Ctrl+A")
    type_words("cold")

    assert "Nothing by that name." in words_on(writing)


def test_letters_from_the_midst_of_a_word_find_nothing(writing):
    click(writing, LINK)
    type_words("bridge")
    assert "Nothing by that name." not in words_on(writing)
    press("Ctrl+A")
    type_words("ridge")

    assert "Nothing by that name." in words_on(writing)


def test_esc_closes_the_choice_first_and_the_writing_then(writing, companion):
    click(writing, LINK)
    type_words("ket")
    press("Esc")
    assert focused() == LINK and field(writing)

    press("Esc")

    assert LINK not in buttons(writing) and signs(companion).strategies == ()


def test_words_being_typed_are_kept_with_the_link(writing, companion, things):
    type_words("tired")
    click(writing, LINK)
    press("Return")

    assert (signs(companion).text, signs(companion).people) == ("tired", (things[2].id,))


def test_a_link_is_taken_out_with_a_way_back(writing, companion, things):
    click(writing, LINK)
    press("Return")
    click(writing, "Take out the link to J.")
    assert signs(companion).people == ()

    click(writing, "Undo")

    assert signs(companion).people == (things[2].id,)
    assert "Take out the link to J." in buttons(writing)


def test_twenty_fit_and_it_is_said(companion, open_plan):
    people = tuple(companion.people.save(a_person(label=f"P{number}")).id for number in range(MOST_LINKS))
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, people=people))
    companion.people.save(a_person(label="one more"))
    window = open_plan()
    press("E")
    type_words("tired")
    click(window, LINK)
    assert saved(lambda: signs(companion).text == "tired")
    assert "There are as many links here as fit." in words_on(window)
    assert findings(window) == []

    click(window, "Take out the link to P3")

    assert "There are as many links here as fit." not in words_on(window)


def test_a_link_to_the_trash_survives_the_writing(companion, open_plan, things):
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, strategies=(things[0].id, things[1].id)))
    companion.strategies.trash(things[0].id)
    open_plan()
    press("E")
    type_words("tired")
    press("Esc")

    companion.trash.put_back(things[0].id)

    assert set(signs(companion).strategies) == {things[0].id, things[1].id}


def test_twenty_shown_and_more_in_the_trash_can_be_read_when_they_come_back(companion):
    first = companion.people.save(a_person(label="first"))
    part = companion.plan.save(PlanPart(section=PlanSection.SIGNS, people=(first.id,)))
    companion.people.trash(first.id)
    others = tuple(companion.people.save(a_person(label=f"P{number}")).id for number in range(MOST_LINKS))
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, id=part.id, stamp=part.stamp, people=others))

    companion.trash.put_back(first.id)

    assert signs(companion).people == others


def test_a_long_title_is_cut_with_all_of_it_at_hand(companion, open_plan):
    title = "Walk as far as the bridge and then a little further, " * 2
    strategy = companion.strategies.save(a_strategy(title=title))
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, strategies=(strategy.id,)))
    window = open_plan(width=800, height=600)

    assert findings(window) == []
    assert f"Open “{title}”" in buttons(window)
