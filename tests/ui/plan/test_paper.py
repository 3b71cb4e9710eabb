"""The plan on paper: only what was ticked, nothing cut, no heading left alone, and no trace beside the file."""

import stat
from dataclasses import replace

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

from peercompanion.domain.plan import PlanPart, PlanSection
from peercompanion.ui.isolated import runs_backwards
from peercompanion.ui.paper import file
from peercompanion.ui.paper.sheet import PaperSheet
from peercompanion.ui.plan.card_paper import A5, A7, lay_out, paint_on, printout
from peercompanion.ui.plan.card_words import Block
from peercompanion.ui.widgets.switch import Check
from peercompanion.ui.widgets.tick import Tick
from tests import awkward_words
from tests.full_disk import files_up_to
from tests.helpers import a_person, a_strategy
from tests.ui.hand import button, click, focused, press, settle, words_on
from tests.ui.pdf import letters_in, pages_in

WHITE = 255
LEFT_TO_RIGHT, RIGHT_TO_LEFT = "\u200e", "\u200f"
SIGNS, TELL = "Signs that it is getting hard", "People I can tell"


@pytest.fixture
def window(companion, open_plan):
    person, strategy = companion.people.save(a_person()), companion.strategies.save(a_strategy())
    companion.plan.save(PlanPart(section=PlanSection.SIGNS, text="I stop answering.", strategies=(strategy.id,)))
    companion.plan.save(PlanPart(section=PlanSection.TELL, text="My sister", people=(person.id,)))
    window = open_plan()
    click(window, "Print as a card")
    return window


@pytest.fixture
def backwards(qapp):
    """As in Arabic or in Hebrew."""
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    yield
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def ticks(window):
    return {box.accessibleName(): box for box in window.findChildren(Check) if box.isVisible()}


def tick(window, *names):
    for name in names:
        ticks(window)[name].setFocus()
        press("Space")


def on_paper(window):
    return "\n".join(sheet.words() for sheet in window.findChildren(PaperSheet) if sheet.isVisible())


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
    paper = file.as_pdf(printout(lay_out([Block(heading="A", text="b")], A7), A7))

    assert b"/Title ()\n/Creator ()\n/Author ()\n" in paper
    assert b"PeerCompanion" not in paper and "PeerCompanion".encode("utf-16-be") not in paper


def test_a_pdf_has_one_card_a_page(qapp):
    pages = lay_out([Block(heading="A", text="words and words " * 400)], A7)
    paper = file.as_pdf(printout(pages, A7))

    assert pages_in(paper) == len(pages) > 1
    assert len(letters_in(paper)) == sum(map(len, words_of(pages)))


def test_a_folder_that_takes_no_file_is_told_and_the_screen_stays(window, folder):
    tick(window, SIGNS)
    folder.rmdir()
    click(window, "Save as PDF")

    assert "It could not be saved there." in words_on(window)
    assert ticks(window)[SIGNS].isChecked()


def test_a_disk_that_fills_up_leaves_no_half_of_a_file(window, folder):
    tick(window, SIGNS)
    with files_up_to(100):
        click(window, "Save as PDF")

    assert "It could not be saved there." in words_on(window)
    assert [*folder.iterdir()] == []


# the printer


def test_without_a_printer_it_is_said(window):
    tick(window, SIGNS)
    click(window, "Print")

    assert "No printer is set up on this computer." in words_on(window)


def test_the_systems_dialog_prints_what_was_seen(window, folder, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["a printer"])
    tick(window, SIGNS)
    click(window, "Save as PDF")
    button(window, "Print").click()
    settle()
    (dialog,) = window.findChildren(QPrintDialog)
    assert dialog.printer().docName() == ""
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    settle()

    printed, (saved,) = (tmp_path / "paper.pdf").read_bytes(), folder.iterdir()
    assert letters_in(printed) == letters_in(saved.read_bytes())
    assert len(letters_in(printed)) == len(on_paper(window).replace("\n", ""))


# how it breaks


@pytest.mark.parametrize("size", [A5, A7], ids=["a5", "a7"])
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
    paper = Paper(round(A7.width) + 80, round(A7.height) + 80)
    paint_on(paper, pages, A7)
    (inked,) = paper.inked()

    line = A7.type
    assert QRect(0, 0, round(A7.width), round(A7.height)).contains(inked)
    assert inked.top() < A7.margin + line and inked.bottom() > A7.margin + line


def test_20_000_characters_without_a_blank_break_all_the_same(qapp):
    pages = lay_out([Block(heading="A", text="w" * 20_000)], A7)

    assert "".join(words_of(pages)) == "A" + "w" * 20_000


def test_no_words_are_no_page(qapp):
    assert lay_out([], A7) == ()


def test_a_large_sheet_takes_several_small_cards(qapp):
    """A4 has room for two across and two down."""
    pages = lay_out([Block(heading="A", text="words and words " * 300)], A7)
    assert len(pages) == 5
    paper = Paper(595, 842)
    paint_on(paper, pages, A7)
    first, last = paper.inked()

    assert first.right() > 2 * A7.width - 3 * A7.margin and first.bottom() > 2 * A7.height - 3 * A7.margin
    assert QRect(0, 0, round(A7.width), round(A7.height)).contains(last)


def test_where_to_cut_is_seen_on_a_large_sheet_only(qapp):
    wide, high = round(A7.width), round(A7.height)
    large, fitting = Paper(595, 842), Paper(wide, high)
    for paper in (large, fitting):
        paint_on(paper, lay_out([Block(heading="A", text="b")], A7), A7)

    assert any(large.pixelColor(wide, y) != Qt.GlobalColor.white for y in range(high))
    assert all(fitting.pixelColor(x, y) == Qt.GlobalColor.white for x in (0, wide - 1) for y in range(high))


def test_from_right_to_left_the_lines_begin_at_the_right(backwards):
    paper = Paper(round(A7.width), round(A7.height))
    paint_on(paper, lay_out([Block(heading="A", text="b")], A7), A7)
    (inked,) = paper.inked()

    assert inked.right() == pytest.approx(A7.width - A7.margin, abs=2)


def test_a_small_sheet_makes_the_card_smaller_and_loses_nothing(qapp):
    pages = lay_out([Block(heading="A", text="w" * 5_000)], A5)[:1]
    usual, small = Paper(round(A5.width), round(A5.height)), Paper(round(A5.width / 2), round(A5.height / 2))
    paint_on(usual, pages, A5)
    paint_on(small, pages, A5)
    (whole,), (half,) = usual.inked(), small.inked()

    assert whole.bottom() > A5.height - 3 * A5.margin
    assert half.right() < small.width() - A5.margin / 4
    assert half.bottom() == pytest.approx(whole.bottom() / 2, abs=2)


@pytest.mark.parametrize(
    ("first", "mark"), [("Night", LEFT_TO_RIGHT), ("לילה", RIGHT_TO_LEFT)], ids=["english", "hebrew"]
)
def test_a_line_runs_as_its_paragraph_does_whatever_it_begins_with(qapp, first, mark):
    (page,) = lay_out([Block(heading="A", text=f"{first} " + "שלום stairs, שלום עולם and so on, " * 9)], A7)
    lines = [line for line in page[1:] if runs_backwards(line.words) != runs_backwards(first)]
    assert lines
    for line in lines:
        painted, wanted = (Paper(round(A7.width), round(A7.height)) for _ in range(2))
        paint_on(painted, [(line,)], A7)
        paint_on(wanted, [(replace(line, words=mark + line.words + mark),)], A7)

        assert painted == wanted


class Paper(QImage):
    """Sheets of a size in points, a dot to a point."""

    def __init__(self, width: int, height: int) -> None:
        super().__init__(width, height, QImage.Format.Format_Grayscale8)
        self.setDotsPerMeterX(2835)
        self.setDotsPerMeterY(2835)
        self.fill(WHITE)
        self._done: list[QRect] = []

    def newPage(self) -> None:
        self._done.append(self._ink())
        self.fill(WHITE)

    def inked(self) -> list[QRect]:
        """Of each sheet, where there is something black on it."""
        return [*self._done, self._ink()]

    def _ink(self) -> QRect:
        rows = [bytes(self.constScanLine(y))[: self.width()] for y in range(self.height())]
        down = [y for y, row in enumerate(rows) if min(row) < 128]
        across = [x for x, column in enumerate(zip(*rows, strict=True)) if min(column) < 128]
        return QRect(across[0], down[0], across[-1] - across[0] + 1, down[-1] - down[0] + 1) if down else QRect()
