"""The plan on paper: only what was ticked, nothing cut, no heading left alone, and no trace beside the file."""

import re
import stat

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QImage, QPageSize, QPainter, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui.plan import card_file
from peercompanion.ui.plan.card_paper import A5, A7, SIZES, lay_out, paint_on, paint_page
from peercompanion.ui.plan.card_preview import CardSheet
from peercompanion.ui.plan.card_words import Block
from peercompanion.ui.plan.tick import Tick
from peercompanion.ui.widgets.switch import Check
from tests import awkward_words
from tests.helpers import a_person, a_strategy
from tests.ui.hand import button, click, focused, press, settle, words_on

SIGNS, TELL = "Signs that it is getting hard", "People I can tell"


@pytest.fixture
def window(companion, open_plan):
    person, strategy = companion.people.save(a_person()), companion.strategies.save(a_strategy())
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="I stop answering.", strategies=(strategy.id,)))
    companion.plan.save(PlanPart(section=PlanSection.TELL, text="My sister", people=(person.id,)))
    window = open_plan()
    click(window, "Print as a card")
    return window


def ticks(window):
    return {box.accessibleName(): box for box in window.findChildren(Check) if box.isVisible()}


def tick(window, *names):
    for name in names:
        ticks(window)[name].setFocus()
        press("Space")


def on_paper(window):
    return "\n".join(sheet.words() for sheet in window.findChildren(CardSheet) if sheet.isVisible())


def words_of(pages):
    return [line.words for page in pages for line in page]


# what is chosen


def test_nothing_is_ticked_and_nothing_can_be_printed(window):
    assert not any(box.isChecked() for box in ticks(window).values())
    assert not button(window, "Print").isEnabled() and not button(window, "Save as PDF").isEnabled()
    assert on_paper(window) == ""


def test_the_word_about_queues_and_files_comes_first(window):
    said = words_on(window)

    assert said.index("The printer's queue may keep a copy.") < said.index("What may stand on it")


def test_sections_with_nothing_in_them_are_not_offered(window):
    assert [*ticks(window)] == [SIGNS, TELL, "Professionals and lines", "Phone numbers of my people"]


def test_what_is_ticked_is_seen_and_nothing_else(window):
    tick(window, SIGNS)

    assert on_paper(window).split("\n") == [SIGNS, "I stop answering.", "· Kettle first"]
    assert button(window, "Print").isEnabled()


def test_numbers_only_where_they_were_ticked_too(window):
    tick(window, TELL)
    assert "· J." in on_paper(window) and "07700" not in on_paper(window)

    tick(window, "Phone numbers of my people")

    assert "· J.: 07700 900142" in on_paper(window)


def test_the_words_of_a_tick_can_be_clicked(window):
    first = next(found for found in window.findChildren(Tick) if found.isVisible())
    from PySide6.QtTest import QTest

    QTest.mouseClick(first, Qt.MouseButton.LeftButton, pos=first.rect().center())
    settle()

    assert ticks(window)[SIGNS].isChecked()


def test_the_choice_of_this_sitting_is_there_again(window):
    tick(window, SIGNS)
    press("Esc")
    assert focused() == "Print as a card"
    click(window, "Print as a card")

    assert [name for name, box in ticks(window).items() if box.isChecked()] == [SIGNS]


def test_what_changes_meanwhile_is_on_the_preview(window, companion):
    tick(window, SIGNS)
    part = companion.plan.parts()[0]
    companion.plan.save(PlanPart(section=part.section, id=part.id, stamp=part.stamp, text="Awake at four."))
    settle()

    assert "Awake at four." in on_paper(window)


def test_the_line_of_another_country_is_on_the_preview(window):
    tick(window, "Professionals and lines")
    assert "Samaritans 116 123" in on_paper(window)

    window.prefer("country", "US")
    settle()

    assert "988" in on_paper(window) and "Samaritans" not in on_paper(window)


# the file


def test_the_pdf_has_a_neutral_name_is_the_persons_alone_and_there_is_nothing_else(window, folder):
    tick(window, SIGNS)
    click(window, "Save as PDF")
    click(window, "Save as PDF")

    first, second = sorted(folder.iterdir(), key=lambda path: len(path.name))
    assert (first.name, second.name) == ("pc-2026-11-22.pdf", "pc-2026-11-22-2.pdf")
    assert stat.S_IMODE(first.stat().st_mode) == 0o600
    assert "Saved as pc-2026-11-22-2.pdf." in words_on(window)


def test_the_pdf_names_no_program_and_no_title(qapp):
    paper = card_file.as_pdf(lay_out([Block(heading="A", text="b")], A7), A7)

    assert paper.startswith(b"%PDF") and b"PeerCompanion" not in paper
    assert "PeerCompanion".encode("utf-16-be") not in paper and "Plan".encode("utf-16-be") not in paper


def test_a_pdf_has_one_card_a_page(qapp):
    pages = lay_out([Block(heading="A", text="words and words " * 400)], A7)

    assert len(re.findall(rb"/Type /Page\b(?!s)", card_file.as_pdf(pages, A7))) == len(pages) > 1


def test_a_folder_that_takes_no_file_is_told_and_the_screen_stays(window, folder):
    tick(window, SIGNS)
    folder.rmdir()
    click(window, "Save as PDF")

    assert "It could not be saved there." in words_on(window)
    assert ticks(window)[SIGNS].isChecked()


# the printer


def test_without_a_printer_it_is_said(window):
    tick(window, SIGNS)
    click(window, "Print")

    assert "No printer is set up on this computer." in words_on(window)


def test_the_systems_dialog_prints_what_was_seen(window, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["a printer"])
    tick(window, SIGNS)
    button(window, "Print").click()
    settle()
    (dialog,) = window.findChildren(QPrintDialog)
    assert dialog.printer().docName() == ""
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    settle()

    assert (tmp_path / "paper.pdf").read_bytes().startswith(b"%PDF")


# how it breaks


@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
def test_no_word_is_lost_between_pages(qapp, size):
    text = "\n".join(f"line {number} goes on for a while and then ends" for number in range(300))
    pages = lay_out([Block(heading="One", text=text), Block(heading="Two", text="last")], size)

    assert " ".join(words_of(pages)).split() == f"One {text} Two last".split()
    assert all(line.top + size.type <= size.height - 2 * size.margin for page in pages for line in page)


def test_a_heading_never_stands_alone_at_the_foot(qapp):
    for count in range(40):
        before = Block(heading="Before", text="\n".join("words" for _ in range(count)) or "w")
        pages = lay_out([before, Block(heading="After", text="one\ntwo\nthree")], A7)

        assert not any(page[-1].is_heading or (len(page) > 1 and page[-2].is_heading) for page in pages)


@pytest.mark.parametrize("words", awkward_words.ALL.values(), ids=awkward_words.ALL)
def test_awkward_words_stay_on_the_card(qapp, words):
    pages = lay_out([Block(heading="A", text=words)], A7)
    wide, high = round(A7.width) + 80, round(A7.height) + 80
    image = QImage(wide, high, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    paint_page(painter, pages[0], A7)
    painter.end()

    outside = [
        (x, y)
        for x in range(wide)
        for y in range(high)
        if (x > A7.width or y > A7.height) and image.pixelColor(x, y).lightness() < 128
    ]
    assert outside == []


def test_20_000_characters_without_a_blank_break_all_the_same(qapp):
    pages = lay_out([Block(heading="A", text="w" * 20_000)], A7)

    assert "".join(words_of(pages)) == "A" + "w" * 20_000


def test_no_words_are_no_page(qapp):
    assert lay_out([], A7) == ()


def test_a_large_sheet_takes_several_small_cards(qapp):
    """A4 has room for two across and two down."""
    pages = lay_out([Block(heading="A", text="words and words " * 500)], A7)
    paper = Counting(QSizeF(595, 842))
    paint_on(paper.writer, pages, A7)

    assert paper.pages() == -(-len(pages) // 4)


def test_a_small_sheet_makes_the_card_smaller_and_loses_nothing(qapp):
    paper = Counting(QSizeF(A5.width / 2, A5.height / 2))
    paint_on(paper.writer, lay_out([Block(heading="A", text="b")], A5), A5)

    assert paper.pages() == 1


class Counting:
    """Paper of a size, and how many sheets were used."""

    def __init__(self, size: QSizeF) -> None:
        from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
        from PySide6.QtGui import QPdfWriter

        self._buffer = QBuffer()
        self._buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        self.writer = QPdfWriter(self._buffer)
        self.writer.setPageSize(QPageSize(size, QPageSize.Unit.Point))
        self.writer.setPageMargins(QMarginsF(0, 0, 0, 0))

    def pages(self) -> int:
        return len(re.findall(rb"/Type /Page\b(?!s)", bytes(self._buffer.data().data())))
