"""The journal is read: newest first, one line chosen, the entry beside it."""

from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication

from peercompanion.domain.journal import Kind
from peercompanion.ui.context import PageName
from tests.helpers import a_group, a_meeting, a_mood, a_note
from tests.ui.journal.conftest import days_ago


def test_everything_is_there_newest_first_under_its_day(reader):
    """Each line says its day, because the keys pass the headings by."""
    today, friday, thursday = "Today, 22 November", "Friday, 20 November", "Thursday, 19 November"
    assert reader.rows == [
        today,
        f"{today}, 19:42, What happened on Tuesday. The bridge, and the letter.",
        f"{today}, 19:42, Okay · calm, hopeful. Walked to the bridge. It was quiet there.",
        f"{today}, 08:10, Just here",
        friday,
        f"{friday}, 18:42, Low. Long day. Rang back later.",
        thursday,
        f"{thursday}, 19:00, Thursday group · went. Someone said: one bridge at a time.",
    ]


def test_a_screen_reader_walks_the_same_rows(reader):
    assert reader.spoken_children() == reader.rows


def test_the_newest_is_chosen_at_first_and_arrows_pass_the_headings_by(reader):
    assert "What happened on Tuesday" in reader.chosen

    reader.press("Down", "Down", "Down")

    assert "Low. Long day" in reader.chosen
    assert reader.read == "Long day. Rang back later."


def test_what_is_planned_stands_above_and_what_was_written_is_chosen(open_journal, companion):
    group = companion.groups.save(a_group())
    companion.meetings.save(a_meeting(group))
    companion.moods.save(a_mood())

    reader = open_journal(companion)

    assert "In between\nSunday, 22 November" in reader.words


def test_the_entry_beside_the_list_says_all_there_is(reader):
    reader.press("Down")

    assert reader.read == "Walked to the bridge. It was quiet there."
    for words in ("Okay", "Sunday, 22 November, 19:42", "calm", "hopeful", "# walk", "Hope", "quite"):
        assert words in reader.words.split("\n")
    assert "Samaritans" in reader.words


def test_an_entry_of_another_year_says_its_year(open_journal, companion):
    companion.moods.save(a_mood(happened=days_ago(400), note="Long ago"))

    reader = open_journal(companion)

    assert reader.rows[0] == "Saturday, 18 October 2025"
    assert "Saturday, 18 October 2025, 19:42" in reader.words


def test_a_meeting_and_a_note_show_their_words_and_lead_to_meetings(reader, companion):
    reader.press("End")

    assert reader.read == "Someone said: one bridge at a time."
    assert "went" in reader.words.split("\n")
    assert reader.has("Open in Meetings")


def test_the_count_is_always_there_and_follows_the_kind(reader):
    assert "5 entries" in reader.words

    reader.control("Everything").setFocus()
    reader.press("Right", "Space")

    assert "3 entries" in reader.words
    assert {line.kind for line in reader.lines} == {Kind.MOOD}


def test_strategies_can_be_listed_as_well(reader):
    reader.control("Everything").setFocus()
    reader.press("End", "Space")

    assert [line.title for line in reader.lines] == ["Kettle first", "Ten steps to the bridge"]


def test_an_empty_journal_says_so_and_leads_to_the_check_in(open_journal, companion):
    reader = open_journal(companion)

    assert "Nothing here yet" in reader.words
    assert reader.focused == "Check in"
    reader.press("Space")
    assert reader.window.current is not reader.page


def test_the_first_entry_ends_the_emptiness(open_journal, companion):
    reader = open_journal(companion)

    companion.moods.save(a_mood(note="The first one"))

    assert "Nothing here yet" not in reader.words
    assert reader.read == "The first one"


def test_new_leads_to_today(reader):
    reader.click("New")

    assert type(reader.window.current).__name__ == "TodayPage"


def test_a_line_is_found_and_chosen_when_another_page_asks_for_it(reader, companion):
    oldest = reader.lines[-2]
    reader.window.go(PageName.SETTINGS)

    reader.window.go(PageName.JOURNAL, oldest.id)

    assert "Low. Long day" in reader.chosen
    assert reader.read == "Long day. Rang back later."


def test_what_is_gone_is_said_when_another_page_asks_for_it(reader, companion):
    line = reader.lines[1]
    companion.moods.trash(line.id)

    reader.window.go(PageName.JOURNAL, line.id)

    assert "This is no longer here" in reader.words


def test_the_next_morning_it_was_yesterday(reader, clock):
    reader.window.go(PageName.SETTINGS)
    clock.turn(hours=12)

    reader.window.go(PageName.JOURNAL)

    assert reader.rows[0] == "Yesterday, 22 November"


def test_a_change_elsewhere_keeps_the_chosen_line_and_shows_what_is_new(reader, companion):
    reader.press("Down")

    companion.notes.save(a_note(title="Something new"))

    assert "Something new" in reader.rows[1]
    assert "Walked to the bridge" in reader.chosen
    assert reader.read == "Walked to the bridge. It was quiet there."


def test_what_is_read_follows_a_change_elsewhere(reader, companion):
    reader.press("Down")
    entry = companion.moods.get(reader.lines[1].id)

    companion.moods.save(replace(entry, note="Another text"))

    assert reader.read == "Another text"
    assert "Another text" in reader.chosen


@pytest.mark.parametrize(
    "words", ["京都の橋を思い出した。", "مشيت إلى الجسر", "🙂 " * 50, "x" * 3_000, "<b>no & markup</b>"]
)
def test_every_script_and_length_is_read_as_it_was_written(open_journal, companion, words):
    companion.moods.save(a_mood(note=words))

    reader = open_journal(companion)

    assert reader.read == words
    assert reader.prose.width() <= reader.page.width()


def test_the_pane_reads_larger_and_with_wide_lines(reader):
    reader.press("Down")
    block = reader.prose.document().firstBlock()

    assert block.blockFormat().lineHeight() == 150
    assert reader.prose.document().defaultFont().pixelSize() == 15


def test_tab_goes_through_the_page_in_its_order(reader):
    reader.press("Ctrl+F")
    names = [reader.focused]
    for _ in range(7):
        reader.press("Tab")
        names.append(reader.focused)

    assert names[:4] == ["Search everything you wrote", "New", "Everything", "Sunday, 22 November, okay, 3 entries"]
    assert names[4] == "November 2026, 5 entries"
    assert names[5] == "Entries"
    assert names[6:] == ["Edit", "Move to trash"]


def test_letters_typed_on_the_list_search_nothing_and_change_nothing(reader):
    before = reader.chosen
    reader.type("08")

    assert reader.chosen == before
    assert QApplication.focusWidget() is reader.view
