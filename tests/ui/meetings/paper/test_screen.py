"""Before anything is on paper it is seen; what tells of somebody else waits; and nothing is left beside the file."""

import stat
from dataclasses import replace

import pytest
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication

from peercompanion.domain.note import Ask, Audience
from peercompanion.ui.context import PageName
from tests.full_disk import files_up_to
from tests.helpers import a_group, a_meeting, a_note, a_takeaway
from tests.ui.hand import button, buttons, click, focused, press, settle
from tests.ui.pdf import letters_in

WHEN = "Tuesday, 19:42"
FOOT = ["I can also say", "“I'd like to just be heard.”", "“I'd rather pass today, thanks.”"]
HELP = ["A person to talk to", "Samaritans 116 123"]
INSTEAD = "[something heard in the group]"
NOTICE = "What may tell of somebody else waits for a tick."


def notices_anna(words, kept):
    return "Anna" in words and "anna" not in kept


# the way there and back


def test_the_next_meetings_card_leads_there_and_esc_comes_back(bring_points, open_paper):
    bring_points("Four nights")
    reader = open_paper(page=PageName.MEETINGS)

    click(reader.window, "Fold card")
    assert (reader.window.current_name, focused()) == (PageName.PAPER, "Four nights")

    press("Esc")
    assert (reader.window.current_name, focused()) == (PageName.MEETINGS, "Fold card")


def test_ctrl_p_takes_the_meeting_that_is_in_sight(companion, group, bring_points, open_paper):
    bring_points("For Tuesday")
    other = companion.groups.save(a_group(nickname="Evening circle"))
    later = companion.meetings.save(replace(a_meeting(other), minutes=60))
    companion.notes.bring(companion.notes.save(a_note(title="For the circle")).id, "share", meeting=later.id)
    reader = open_paper(page=PageName.MEETINGS)

    click(reader.window, "Evening circle")
    press("Ctrl+P")

    assert "For the circle" in reader.preview and "For Tuesday" not in reader.preview
    assert reader.words.startswith("On paper\nEvening circle")


def test_ctrl_p_once_more_leads_to_printing(bring_points, open_paper):
    bring_points("Four nights")
    open_paper(page=PageName.TODAY)

    press("Ctrl+P", "Ctrl+P")

    assert focused() == "Print"


def test_without_a_next_meeting_it_says_so(open_paper, group):
    reader = open_paper()

    assert "There is no next meeting yet." in reader.words
    assert not reader.can_print and reader.preview == []
    assert focused() == "Back"


def test_nothing_to_bring_is_told_and_nothing_is_printed(open_paper, companion, meeting):
    companion.notes.save(a_note(title="Mine alone", meeting=meeting.id))
    reader = open_paper()

    assert "Nothing to bring yet" in reader.words and "Mine alone" not in reader.words
    assert not reader.can_print and reader.preview == []


def test_another_language_or_a_lock_comes_back_to_the_same_paper(bring_points, open_paper):
    bring_points("Four nights")
    reader = open_paper().take("Plain sheet")
    place = reader.page.place()

    reader.take("Fold card")
    reader.page.come_back(place)
    settle()

    assert reader.told.startswith(f"{WHEN} 1 Mornings, since the clocks changed Four nights")


# what stands on it


def test_share_comes_first_then_maybe_which_says_so(bring_points, open_paper):
    bring_points("Perhaps the letter", comfort="maybe")
    bring_points("Four nights", "Three were not", ask=Ask.IDEAS)
    reader = open_paper()

    assert reader.preview == [
        *(WHEN, "1", "Four nights", "Three were not", "maybe", "2", "Perhaps the letter"),
        *("What I'd like", "Ideas", *FOOT, *HELP),
    ]


def test_what_is_asked_for_says_for_which_note_where_there_are_several(bring_points, open_paper):
    for point, ask in (("One", Ask.IDEAS), ("Two", Ask.LISTEN), ("Three", Ask.IDEAS)):
        bring_points(point, ask=ask)
    preview = open_paper().preview

    asked = preview[preview.index("What I'd like") + 1 : preview.index(FOOT[0])]
    assert asked == ["1, 3", "Ideas", "2", "Just listen"]


def test_a_card_has_the_points_and_the_sheet_the_title_too(bring_points, open_paper):
    bring_points("Four nights", title="Sleep", body="A long story", ask=Ask.IDEAS)
    reader = open_paper()
    assert "Sleep" not in reader.preview

    reader.take("Plain sheet")

    assert reader.preview == [WHEN, "1", "Sleep", "Four nights", "I'd like ideas", *FOOT, *HELP]
    assert [*reader.boxes] == ["Sleep", "Four nights"]


def test_a_note_without_points_is_its_title_and_one_without_a_title_its_first_line(companion, meeting, open_paper):
    for fields in ({"title": "Sleep", "body": "A long story"}, {"title": "", "body": "\nFirst line\nSecond line"}):
        note = companion.notes.save(a_note(**fields))
        companion.notes.bring(note.id, "share", meeting=meeting.id)
    reader = open_paper()

    assert [*reader.boxes] == ["Sleep", "First line"]
    assert "A long story" not in reader.printed() and "Second" not in reader.printed()


def test_just_listening_is_one_line(companion, meeting, bring_points, open_paper):
    bring_points("Four nights", ask=Ask.IDEAS)
    companion.meetings.save(replace(companion.meetings.get(meeting.id), just_listen=True))
    reader = open_paper()

    assert reader.preview == [WHEN, "I'd like to just listen today."]
    assert reader.boxes == {} and reader.can_print
    assert reader.take("Plain sheet").preview == [WHEN, "I'd like to just listen today."]


def test_what_is_closed_or_written_meanwhile_is_on_the_preview(companion, bring_points, open_paper):
    note = bring_points("Four nights")
    bring_points("The letter")
    reader = open_paper()

    companion.notes.save(replace(companion.notes.get(note.id), points=("Five nights",)))
    settle()
    assert "Five nights" in reader.preview

    companion.notes.close(note.id)
    settle()
    assert "Five nights" not in reader.preview and "The letter" in reader.preview


def test_a_line_without_its_tick_is_not_there(bring_points, open_paper):
    bring_points("Four nights", "Three were not")
    reader = open_paper().tick("Four nights")

    assert "Four nights" not in reader.preview and "Three were not" in reader.preview
    assert not reader.tick("Three were not").can_print
    assert "Nothing is ticked" in reader.words


def test_the_line_of_another_country_is_on_the_card_and_its_paper_in_the_printer(bring_points, open_paper):
    bring_points("Four nights")
    reader = open_paper()

    reader.window.prefer("country", "US")
    settle()

    assert "Samaritans 116 123" not in reader.preview and any("988" in line for line in reader.preview)
    reader.take("Plain sheet")
    assert b"/MediaBox [0 0 612.000000 792.000000]" in reader.save()


# what tells of somebody else


@pytest.mark.parametrize("link", ["takeaways", "notes"])
def test_what_was_heard_waits_for_its_tick(companion, meeting, bring_points, open_paper, link):
    earlier = companion.notes.save(a_note()) if link == "notes" else companion.takeaways.save(a_takeaway())
    bring_points("You came anyway", **{link: (earlier.id,)})
    reader = open_paper()

    assert reader.ticked == [] and NOTICE in reader.words and "Heard in the group." in reader.words
    assert INSTEAD in reader.told and "You came anyway" not in reader.printed()

    reader.tick("You came anyway")
    assert "You came anyway" in reader.preview and INSTEAD not in reader.told


def test_what_points_to_a_person_waits_for_its_tick_and_says_why(bring_points, open_paper):
    bring_points("Anna said it well", "Four nights")
    reader = open_paper(points_to=notices_anna)

    assert reader.ticked == ["Four nights"]
    assert reader.told.startswith(f"{WHEN} 1 {INSTEAD} Four nights I can also say")
    assert reader.boxes["Anna said it well"].accessibleDescription() == "This may point to a person."


def test_a_word_to_be_kept_is_no_reason(companion, bring_points, open_paper):
    bring_points("Anna said it well")
    companion.guard.keep("anna")

    assert open_paper(points_to=notices_anna).ticked == ["Anna said it well"]


def test_several_of_them_in_one_note_stand_there_once(bring_points, open_paper):
    bring_points("Anna one", "Anna two", "Four nights")
    reader = open_paper(points_to=notices_anna)

    assert reader.told.startswith(f"{WHEN} 1 {INSTEAD} Four nights I can also say")


def test_a_tick_is_for_these_words_and_not_for_others(companion, bring_points, open_paper):
    note = bring_points("Anna said it well")
    reader = open_paper(points_to=notices_anna).tick("Anna said it well")

    companion.notes.save(replace(companion.notes.get(note.id), points=("Anna works there",)))
    settle()

    assert reader.ticked == [] and INSTEAD in reader.told


def test_without_anybody_in_it_nothing_is_said_of_ticks(bring_points, open_paper):
    bring_points("Four nights")

    assert NOTICE not in open_paper().words


# the ways out


def test_the_word_about_queues_and_files_comes_first(bring_points, open_paper):
    bring_points("Four nights")
    said = open_paper().words

    assert said.index("The printer and its queue may keep a copy.") < said.index("What may stand on it")
    assert "A PDF lies outside the vault, not encrypted." in said


@pytest.mark.parametrize("paper", ["Fold card", "Plain sheet"])
def test_the_pdf_has_a_neutral_name_no_title_and_is_the_persons_alone(bring_points, open_paper, folder, paper):
    bring_points("Four nights")
    reader = open_paper().take(paper)

    content = reader.save()

    (path,) = folder.iterdir()
    assert path.name == "pc-2026-11-22.pdf" and stat.S_IMODE(path.stat().st_mode) == 0o600
    assert b"/Title ()\n/Creator ()\n/Author ()\n" in content
    assert b"PeerCompanion" not in content and "PeerCompanion".encode("utf-16-be") not in content


def test_a_disk_that_fills_up_leaves_no_half_of_a_file(bring_points, open_paper, folder):
    bring_points("Four nights")
    reader = open_paper()
    with files_up_to(100):
        click(reader.window, "Save as PDF")

    assert "It could not be saved there." in reader.words
    assert [*folder.iterdir()] == []


def test_nothing_goes_to_the_clipboard(bring_points, open_paper):
    bring_points("Four nights")
    reader = open_paper()
    reader.printed()
    press("Ctrl+A", "Ctrl+C")

    assert QApplication.clipboard().text() == ""


@pytest.mark.parametrize(
    ("paper", "size", "turned"),
    [
        ("Fold card", QPageSize.PageSizeId.A6, QPageLayout.Orientation.Landscape),
        ("Plain sheet", QPageSize.PageSizeId.A4, QPageLayout.Orientation.Portrait),
    ],
    ids=["card", "sheet"],
)
def test_the_printer_prints_what_was_seen(bring_points, open_paper, tmp_path, monkeypatch, paper, size, turned):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["a printer"])
    bring_points("Four nights", "Three were not")
    reader = open_paper().take(paper)
    button(reader.window, "Print").click()
    settle()
    (dialog,) = reader.window.findChildren(QPrintDialog)
    printer = dialog.printer()
    assert printer.docName() == ""
    assert (printer.pageLayout().pageSize().id(), printer.pageLayout().orientation()) == (size, turned)

    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    settle()

    assert letters_in((tmp_path / "out.pdf").read_bytes()) == letters_in(reader.save())


def test_without_a_printer_it_is_said(bring_points, open_paper):
    bring_points("Four nights")
    reader = open_paper()
    click(reader.window, "Print")

    assert "No printer is set up on this computer." in reader.words


# all by keys


def test_tab_goes_the_way_one_reads(bring_points, open_paper):
    bring_points("Four nights", "Three were not")
    reader = open_paper()
    reader.page._back.setFocus()

    walked = []
    while "Save as PDF" not in walked:
        press("Tab")
        walked.append(focused())

    lines = ["Four nights", "Three were not"]
    assert walked == ["Fold card", *lines, "The card as it will be", "Print", "Save as PDF"]


def test_for_someone_else_is_not_for_the_group(companion, meeting, bring_points, open_paper):
    bring_points("Four nights")
    bring_points("For Dr. M.", audience=Audience.SOMEONE_ELSE)
    reader = open_paper()

    assert [*reader.boxes] == ["Four nights"] and "Dr." not in reader.printed()
    assert "Take the plain sheet" not in buttons(reader.window)
