"""Questions that may help: quiet, the same whatever was felt, to be left, changed, taken, or switched off."""

from dataclasses import replace

import pytest

from peercompanion import content
from peercompanion.domain.group import GroupState
from peercompanion.ui.context import PageName
from peercompanion.ui.widgets.note_edit import NoteEdit
from peercompanion.ui.widgets.prompt_line import PromptLine
from tests.helpers import PASSPHRASE, a_group, a_meeting
from tests.ui.hand import click, focused, press, settle


@pytest.fixture
def window(desk):
    companion = desk.session.create(PASSPHRASE)
    companion.meetings.save(a_meeting(companion.groups.save(a_group())))
    desk.enter(companion)
    settle()
    return desk.window


def shown(window) -> list[PromptLine]:
    return [line for line in window.findChildren(PromptLine) if line.isVisible()]


def test_one_question_stands_under_the_note_and_no_mood_changes_it(window):
    before = [line.words for line in shown(window)]
    press("1")
    lowest = [line.words for line in shown(window)]

    assert before == lowest
    assert len(before) == 1 and before[0] in content.prompts().bad_day


def test_another_goes_round_and_leaving_it_leaves_it(window):
    line = shown(window)[0]
    seen = {line.words}
    for _ in content.prompts().bad_day:
        click(window, "Another question")
        seen.add(line.words)
    click(window, "Leave the questions")
    press("2")

    assert seen == set(content.prompts().bad_day)
    assert shown(window) == []
    assert focused() != ""


def test_a_sentence_to_share_is_taken_into_the_note_and_taken_back(window):
    window.go(PageName.MEETINGS, "new_note")
    settle()
    line = shown(window)[0]
    note = next(
        field
        for field in window.findChildren(NoteEdit)
        if field.isVisible() and field.accessibleName() == "A few lines"
    )
    while line.words not in content.prompts().sharing_starters:
        click(window, "Another question")
    click(window, "Use it")
    taken = note.words()
    note.undo()

    assert taken == line.words
    assert note.words() == ""


@pytest.mark.parametrize(("state", "asked"), [("looking", True), ("trying", True), ("mine", False), ("paused", False)])
def test_before_a_group_is_mine_its_page_asks_what_helps_to_find_out(window, desk, state, asked):
    companion = desk.session.companion
    group = companion.groups.all()[0]
    companion.groups.save(replace(group, state=GroupState(state)))
    window.go(PageName.MEETINGS)
    settle()

    questions = [line.words for line in shown(window)]

    assert len(questions) == asked
    assert set(questions) <= set(content.prompts().finding_a_group)


def test_switched_off_in_settings_none_is_shown_and_undo_brings_them_back(window, desk):
    companion = desk.session.companion
    companion.save_choices(replace(companion.choices, prompts=False))
    settle()
    off = shown(window)
    press("Ctrl+Z")

    assert off == []
    assert len(shown(window)) == 1
