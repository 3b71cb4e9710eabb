"""Search as one types: what was found stands in the list, and the way back leads to the former place."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QColor

from peercompanion.domain.journal import Kind
from peercompanion.domain.takeaway import TakeawayKind
from peercompanion.ui import theme
from peercompanion.ui.context import PageName
from peercompanion.ui.meetings.earlier_row import EarlierRow
from tests.helpers import AN_EVENING, a_mood, a_note, a_takeaway
from tests.ui.hand import settle
from tests.ui.journal.conftest import MANY


def test_two_letters_find_and_one_does_not(reader):
    before = reader.rows
    reader.search("b")
    assert reader.rows == before

    reader.type("r")
    assert reader.rows != before
    assert "4 found" in reader.words


def test_what_was_found_stands_by_kind_with_its_count(reader):
    reader.search("bridge")

    assert [row for row in reader.rows if row.endswith(", 1")] == [
        "Check-ins, 1",
        "Meetings, 1",
        "Notes for the group, 1",
        "Strategies, 1",
    ]
    assert reader.rows[1].startswith("22 Nov, Okay · calm, hopeful")
    assert reader.rows[3].startswith("19 Nov, Thursday group · went")


def test_what_was_taken_home_is_found_and_read(reader, companion):
    companion.takeaways.save(a_takeaway(kind=TakeawayKind.IDEA, text="Shoes by the lighthouse door", alias="J."))

    reader.search("lighthouse")

    assert reader.rows[0] == "Things to keep, 1"
    assert "An idea" in reader.rows[1] and "Shoes by the lighthouse door" in reader.rows[1]
    reader.press("Down")
    assert "Shoes by the lighthouse door" in reader.read


def test_accents_and_case_do_not_matter_and_all_words_must_be_there(reader, companion):
    companion.moods.save(a_mood(note="Ärger im Café"))

    reader.search("CAFE arg")
    assert [line.preview for line in reader.lines] == ["Ärger im Café"]

    reader.type(" bridge")
    assert "Nothing found" in reader.words
    assert "0 found" in reader.words


def test_one_sign_is_enough_where_a_sign_is_a_word(reader, companion):
    companion.moods.save(a_mood(note="古い京都の橋を見た"))

    reader.press("Ctrl+F")
    reader.field.setText("橋")
    settle()

    assert [line.preview for line in reader.lines] == ["古い京都の橋を見た"]


def test_three_of_each_kind_are_shown_and_the_heading_leads_to_all(reader, companion):
    for number in range(6):
        companion.moods.save(a_mood(happened=AN_EVENING - timedelta(hours=number), note=f"bridge {number}"))

    reader.search("bridge")
    assert reader.rows[0] == "Check-ins, all 7"
    assert sum(line.kind is Kind.MOOD for line in reader.lines) == 3

    reader.click_row(0)
    assert len(reader.lines) == 7
    assert {line.kind for line in reader.lines} == {Kind.MOOD}
    assert "7 found" in reader.words


def test_a_kind_narrows_the_search_and_stays_for_the_list_after_it(reader):
    reader.search("bridge")
    reader.control("Everything").setFocus()
    reader.press("Right", "Right", "Return")

    assert [line.kind for line in reader.lines] == [Kind.MEETING]

    reader.press("Esc")
    assert [line.kind for line in reader.lines] == [Kind.MEETING]


def test_more_than_can_be_counted_is_said_so(open_journal, many_days):
    reader = open_journal(many_days)

    reader.search("garden")

    assert "1000 or more found" in reader.words.replace(",", "")
    assert reader.rows[0].replace(",", "") == "Check-ins all 1000 or more"


def test_all_hits_of_one_kind_come_in_as_the_list_scrolls(open_journal, many_days):
    reader = open_journal(many_days)
    reader.search("garden")
    reader.click_row(0)

    for _ in range(3):
        reader.scroll_to_end()

    previews = [line.preview for line in reader.lines]
    assert previews == [f"Entry {number}, work and the garden" for number in range(len(previews))]
    assert 200 < len(previews) < MANY


def test_esc_clears_the_search_and_the_list_is_where_it_was(open_journal, many_days):
    reader = open_journal(many_days)
    reader.press("End", "PgUp")
    before = reader.chosen, reader.top

    reader.search("entry 7").press("Esc")

    assert reader.field.text() == ""
    assert (reader.chosen, reader.top) == before

    reader.press("Esc")
    assert reader.focused == "Entries"


def test_esc_among_what_was_found_leads_back_as_well(reader):
    reader.search("bridge").press("Down", "Down")
    assert reader.focused == "Found"

    reader.press("Esc")

    assert reader.focused == "Entries"


@pytest.mark.parametrize("words", ["bridge", "long day", "kettle"])
def test_after_a_search_list_and_entry_are_about_the_same_and_delete_means_it(reader, companion, words):
    """What has no day in the list, as a strategy, gives way to the chosen line."""
    reader.search(words).press("Down", "Down", "Esc")
    chosen, read = reader.page._list.line.id, reader.page._entry.sheet.id

    reader.press("Delete")

    assert chosen == read
    assert [thing.id for thing in companion.trash.list()] == [read]


@pytest.mark.parametrize("key", ["Down", "Return"])
def test_down_or_enter_leads_from_the_field_to_the_first_hit(reader, key):
    reader.search("bridge").press(key)

    assert reader.focused == "Found"
    assert reader.chosen.startswith("22 Nov, Okay")
    assert reader.read == "Walked to the bridge. It was quiet there."


def test_down_with_nothing_found_stays_in_the_field(reader):
    reader.search("nothing of the kind").press("Down")

    assert reader.focused == "Search everything you wrote"


def test_typing_leaves_the_entry_beside_the_list_alone(reader):
    before = reader.read
    reader.search("long day")

    assert reader.read == before
    assert reader.focused == "Search everything you wrote"


def test_the_searched_word_is_marked_in_what_is_read(reader):
    reader.search("bri").press("Down")

    cursor = reader.prose.document().find("bri")
    assert cursor.charFormat().background().color() == QColor(theme.current().mark)
    assert reader.prose.document().find("Walked").charFormat().background().color() != QColor(theme.current().mark)


def test_the_searched_word_is_painted_on_its_mark_in_the_list(reader):
    reader.search("bridge").press("Down", "Down")
    assert shows(reader.view, QColor(theme.current().mark))

    reader.press("Esc")
    assert not shows(reader.view, QColor(theme.current().mark))


def shows(widget, colour):
    picture = widget.grab().toImage()
    return any(
        picture.pixelColor(x, y) == colour for x in range(0, picture.width(), 2) for y in range(picture.height())
    )


def test_a_found_strategy_is_read_and_enter_opens_it_at_home(reader):
    reader.search("kettle first").press("Down")
    assert "Fill the kettle" in reader.read
    assert not reader.has("Edit")

    reader.press("Return")

    assert type(reader.window.current).__name__ == "StrategiesPage"


def test_a_change_elsewhere_is_found_without_typing_anew(reader, companion):
    reader.search("bridge").press("Down")
    chosen = reader.chosen

    companion.notes.save(a_note(title="A second bridge"))

    assert "all 2" not in reader.rows[4]
    assert sum("second bridge" in row for row in reader.rows) == 1
    assert reader.chosen == chosen


def test_what_looks_like_a_query_is_only_words(reader):
    reader.search('"bridge*" (walked:')

    assert [line.preview for line in reader.lines] == ["Walked to the bridge. It was quiet there."]


def test_a_key_asks_for_no_more_than_the_lines_it_shows(open_journal, many_days):
    """At every key four questions, one a kind, whatever the number of hits."""
    reader = open_journal(many_days)
    reader.search("garde")
    asked = []
    many_days._database._vault.connection.set_trace_callback(asked.append)

    reader.type("n")

    many_days._database._vault.connection.set_trace_callback(None)
    ours = [statement for statement in asked if not statement.startswith("--")]
    assert len([statement for statement in ours if "MATCH" in statement]) <= 8
    assert 4 <= len(ours) <= 12


def test_a_row_is_as_high_as_what_stands_in_it_although_a_heading_stood_there_before(reader):
    reader.press("Ctrl+F")
    for letter in "bridge":
        reader.type(letter)

    header, lines = reader.view.verticalHeader(), reader.view.lines
    heights = {(bool(lines.line_at(row)), header.sectionSize(row)) for row in range(lines.rowCount())}

    assert len(heights) == 2


def test_what_was_taken_home_is_found_under_its_own_heading_and_opens_its_meeting(reader, companion):
    meeting = companion.meetings.past()[0]
    companion.takeaways.save(a_takeaway(kind=TakeawayKind.IDEA, text="Quokka by the door", meeting=meeting.id))

    reader.search("quokka")
    assert reader.rows[0] == "Things to keep, 1"
    assert reader.rows[1].endswith("An idea. Quokka by the door")
    reader.press("Down", "Return")

    assert reader.window.current_name is PageName.MEETINGS
    opened = [row for row in reader.window.current.findChildren(EarlierRow) if row.toggle.is_open]
    assert [row.meeting.id for row in opened] == [meeting.id]


def test_thanks_in_the_trash_are_not_found(reader, companion):
    kept = companion.takeaways.save(a_takeaway(kind=TakeawayKind.THANKS, text="Quokka", alias="R."))

    companion.takeaways.trash(kept.id)
    reader.search("quokka")

    assert "Nothing found" in reader.words
