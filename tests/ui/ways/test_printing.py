"""A recovery code on paper: all nine groups, black on white, in a job without a name, and only through the dialog."""

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRect, QSizeF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter, QPdfWriter, Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget

from peercompanion.ui import printing
from peercompanion.ui.ways import code_page
from peercompanion.ui.ways.code_page import CodePage
from tests.ui.hand import settle
from tests.ui.pdf import letters_in, pages_in

CODE = "46GN-YK4Q-T8WM-2RDX-HJ70-ZC5V-P3BE-9NSA-6Q4V"
ACROSS = 480


def page_of(code, height=700):
    """At one pixel a point."""
    image = QImage(ACROSS, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    CodePage(code).paint(painter, ACROSS)
    painter.end()
    return image


def ink_in(image, rect):
    return [
        image.pixelColor(x, y)
        for x in range(rect.left(), rect.right())
        for y in range(rect.top(), rect.bottom())
        if image.pixelColor(x, y).lightness() < 128
    ]


def test_it_is_black_on_white_whatever_the_theme(qapp):
    image = page_of(CODE)
    colours = {image.pixelColor(x, y).hsvSaturation() for x in range(0, ACROSS, 3) for y in range(0, 700, 3)}

    assert image.pixelColor(0, 0) == Qt.GlobalColor.white
    assert colours == {0}
    assert ink_in(image, image.rect())


@pytest.mark.parametrize("place", range(9))
def test_every_group_is_on_it_in_its_own_place(qapp, place):
    """Another group there changes what is printed there, and nothing else."""
    groups = CODE.split("-")
    groups[place] = "0000"
    before, after = page_of(CODE), page_of("-".join(groups))
    changed = [(x, y) for x in range(ACROSS) for y in range(700) if before.pixelColor(x, y) != after.pixelColor(x, y)]

    left, top = min(x for x, _ in changed), min(y for _, y in changed)
    right, bottom = max(x for x, _ in changed), max(y for _, y in changed)
    assert left // (ACROSS // 3) == right // (ACROSS // 3) == place % 3
    assert bottom - top < code_page.ROW


def test_nothing_runs_off_a_small_sheet(qapp):
    image = page_of(CODE)
    last_rows = QRect(0, 690, ACROSS, 10)

    assert ink_in(image, last_rows) == []


def printed(folder, code=CODE):
    """What "Print to file" of the system's dialog writes."""
    printer = printing.a_printer()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(folder / "paper.pdf"))
    CodePage(code).paint_on(printer)
    return (folder / "paper.pdf").read_bytes()


def test_the_job_has_no_name_and_tells_no_program(qapp, tmp_path):
    paper = printed(tmp_path)

    assert pages_in(paper) == 1
    assert b"/Title ()\n/Creator ()\n/Author ()\n" in paper
    assert b"PeerCompanion" not in paper and "PeerCompanion".encode("utf-16-be") not in paper


def test_it_fits_on_one_sheet_of_any_usual_size(qapp):
    for size in (QPageSize.PageSizeId.A4, QPageSize.PageSizeId.Letter, QPageSize.PageSizeId.A5):
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageSize(QPageSize(size))
        writer.setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout.Unit.Millimeter)
        points = QSizeF(writer.width(), writer.height()) * printing.POINTS_AN_INCH / writer.logicalDpiX()
        image = QImage(int(points.width()), 1200, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        CodePage(CODE).paint(painter, points.width())
        painter.end()

        assert ink_in(image, QRect(0, int(points.height()), image.width(), 1200 - int(points.height()))) == []


def test_with_a_printer_the_systems_dialog_opens_and_prints_when_it_is_accepted(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["a printer"])
    window = QWidget()
    window.show()

    assert printing.open_dialog(window, CodePage(CODE).paint_on)
    settle()
    (dialog,) = [found for found in window.findChildren(QPrintDialog)]
    assert dialog.isVisible() and dialog.windowModality() is not Qt.WindowModality.NonModal
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))
    dialog.done(QPrintDialog.DialogCode.Accepted)
    settle()

    assert letters_in((tmp_path / "paper.pdf").read_bytes()) == letters_in(printed(tmp_path)) != []
    window.close()


def test_a_dialog_that_was_closed_prints_nothing(qapp, tmp_path, monkeypatch):
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["a printer"])
    window = QWidget()
    window.show()
    printing.open_dialog(window, CodePage(CODE).paint_on)
    dialog = window.findChild(QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "paper.pdf"))

    dialog.reject()
    settle()

    assert not (tmp_path / "paper.pdf").exists()
    window.close()


def test_without_a_printer_nothing_opens(qapp):
    window = QWidget()

    assert QPrinterInfo.availablePrinterNames() == []
    assert not printing.open_dialog(window, CodePage(CODE).paint_on)
    assert QApplication.activeModalWidget() is None
