"""The plan to read: eight cards in their order, calm where they are empty, with the first line of the country."""

from datetime import date

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui.context import PageName
from peercompanion.ui.plan.section_card import SectionCard
from tests.helpers import a_person, a_strategy
from tests.ui.hand import button, buttons, click, focused, press, settle, type_words, words_on
from tests.ui.plan.looks import card, says

NAMES = [
    "Signs that it is getting hard",
    "What I can do by myself",
    "People and places that take my mind elsewhere",
    "People I can tell",
    "Professionals and lines",
    "Making things around me safer",
    "What keeps me here",
    "When it has passed",
]


def looked_at(companion):
    return companion.plan.about().looked_at


def test_the_eight_sections_stand_in_their_order(window):
    assert [found.accessibleName() for found in window.findChildren(SectionCard)] == NAMES


def test_an_empty_section_has_its_name_and_one_quiet_sentence(window):
    assert says(card(window, PlanSection.KEEPS_ME)) == [
        "What keeps me here",
        "Whoever or whatever it is. One is enough.",
    ]


def test_nothing_is_counted_and_nothing_can_be_printed_of_an_empty_plan(window):
    assert not any(sign.isdigit() for sign in words_on(window.current).replace("116 123", ""))
    assert "Print as a card" not in buttons(window)


def test_what_was_written_stands_where_the_sentence_was(companion, open_plan):
    companion.plan.save(PlanPart(section=PlanSection.KEEPS_ME, text="The dog.\nApril."))

    window = open_plan()

    assert says(card(window, PlanSection.KEEPS_ME)) == ["What keeps me here", "The dog.\nApril."]


def test_links_open_and_numbers_are_copied(companion, open_plan):
    strategy, person = companion.strategies.save(a_strategy()), companion.people.save(a_person())
    companion.plan.save(PlanPart(section=PlanSection.TELL, strategies=(strategy.id,), people=(person.id,)))
    window = open_plan()

    click(window, "Copy the number of J.")
    assert QApplication.clipboard().text() == "07700 900142"
    click(window, "Open “Kettle first”")

    assert window.current_name is PageName.STRATEGIES
    assert "Fill the kettle" in words_on(window)


def test_what_lies_in_the_trash_is_not_shown_and_comes_back_with_it(companion, open_plan):
    strategy = companion.strategies.save(a_strategy())
    companion.plan.save(PlanPart(section=PlanSection.TELL, strategies=(strategy.id,)))
    companion.strategies.trash(strategy.id)
    window = open_plan()
    assert "Open “Kettle first”" not in buttons(window)

    companion.trash.put_back(strategy.id)
    settle()

    assert "Open “Kettle first”" in buttons(window)


def test_the_first_line_of_the_country_stands_with_the_professionals_and_is_not_stored(window, companion):
    assert "Samaritans 116 123" in says(card(window, PlanSection.PROFESSIONALS))

    window.prefer("country", "US")

    assert "Samaritans 116 123" not in says(card(window, PlanSection.PROFESSIONALS))
    assert companion.plan.parts() and all(part.is_empty and part.stamp is None for part in companion.plan.parts())


def test_another_setting_leaves_the_focus_on_the_line(window):
    copy = "Copy the number of Samaritans"
    button(window, copy).setFocus()

    window.prefer("idle_minutes", 3)
    settle()

    assert focused() == copy


def test_without_a_country_it_says_where_to_look(open_plan, preferences):
    preferences.set("country", "")

    assert "findahelpline.com" in says(card(open_plan(), PlanSection.PROFESSIONALS))


def test_an_empty_plan_is_not_looked_at(window, companion):
    assert looked_at(companion) is None


def test_the_day_of_the_look_before_is_shown_and_not_todays(companion, open_plan, clock):
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="tired"))
    companion.plan.look(date(2026, 11, 3))
    window = open_plan()
    assert "Last looked at on 3 November." in words_on(window)
    assert looked_at(companion) == clock.now().date()

    window.go(PageName.TODAY)
    window.go(PageName.PLAN)

    assert "Last looked at on 3 November." in words_on(window)


def test_after_a_lock_the_day_before_is_still_told(companion, open_plan):
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="tired"))
    companion.plan.look(date(2026, 11, 3))
    open_plan().hide()

    assert "Last looked at on 3 November." in words_on(open_plan())


def test_at_the_first_look_no_day_is_named(companion, open_plan):
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="tired"))

    assert "Last looked at" not in words_on(open_plan())


def test_a_look_leaves_no_step_to_undo(companion, open_plan):
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="tired"))
    before = companion.undo_point

    open_plan()

    assert companion.undo_point == before


def test_arrows_go_through_the_sections_and_stop_at_the_ends(window):
    seen = [focused()]
    for _ in range(9):
        press("Down")
        seen.append(focused())

    assert seen == [*NAMES, NAMES[-1], NAMES[-1]]
    press("Up")
    assert focused() == NAMES[-2]


def tabbed(stops):
    seen = []
    for _ in range(stops):
        press("Tab")
        seen.append(focused())
    return seen


def test_tab_walks_as_it_is_read(companion, open_plan, preferences):
    preferences.set("lock_lines", ("The dog.",))
    strategy, person = companion.strategies.save(a_strategy()), companion.people.save(a_person())
    for section in (PlanSection.SIGNS, PlanSection.PROFESSIONALS):
        companion.plan.save(PlanPart(section=section, strategies=(strategy.id,), people=(person.id,)))
    open_plan()
    links = ["Open “Kettle first”", "Copy the number of J."]

    stops = [focused(), *tabbed(23)]

    at = NAMES.index("Professionals and lines")
    assert stops[:5] == [NAMES[0], f"Write: {NAMES[0]}", *links, NAMES[1]]
    there = stops.index(NAMES[at])
    assert stops[there + 1 : there + 6] == [
        f"Write: {NAMES[at]}",
        *links,
        "Copy the number of Samaritans",
        NAMES[at + 1],
    ]
    assert stops[-3:] == ["Made with", "Take “The dog.” off the lock window", "Show a line there"]


def test_and_through_what_is_written_with_what_was_linked_just_now(companion, open_plan):
    companion.people.save(a_person())
    window = open_plan()
    press("E")
    assert tabbed(3) == ["Link a strategy or a person", "Done", NAMES[1]]
    press("Shift+Tab", "Shift+Tab", "Return", "Return")
    press("Shift+Tab", "Shift+Tab", "Shift+Tab")
    assert focused() == NAMES[0] and not card(window, PlanSection.SIGNS).hasFocus()

    assert tabbed(4) == ["Copy the number of J.", "Take out the link to J.", "Link a strategy or a person", "Done"]


def test_a_screen_reader_hears_what_stands_in_a_section(companion, open_plan):
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="tired\nwithdrawn"))

    open_plan()

    assert QApplication.focusWidget().accessibleDescription() == "tired\nwithdrawn"


@pytest.mark.parametrize("back", ["Esc", "Alt+Left"])
def test_back_leads_to_where_one_came_from(window, back):
    press(back)

    assert window.current_name is PageName.STRATEGIES


def test_the_palette_finds_it(window):
    window.go(PageName.TODAY)
    press("Ctrl+K")
    type_words("my plan")
    press("Return")

    assert window.current_name is PageName.PLAN


def test_a_button_on_the_strategies_page_leads_to_it(companion, open_plan):
    companion.strategies.save(a_strategy())
    window = open_plan()
    window.go(PageName.STRATEGIES)
    settle()

    click(window, "My plan")

    assert window.current_name is PageName.PLAN


def test_f6_goes_through_its_parts(companion, open_plan):
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="tired"))
    window = open_plan()
    seen = set()
    for _ in range(5):
        press("F6")
        seen.add(focused())

    assert {"Print as a card", NAMES[0], "Made with", "Show a line there"} <= seen
    assert window.current_name is PageName.PLAN
