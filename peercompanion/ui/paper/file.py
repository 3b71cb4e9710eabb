"""A printout as a PDF in a folder of the person's choice. Made in memory, written once: nothing is left elsewhere."""

import os
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageSize, QPdfWriter

from peercompanion.ui.paper.printout import Printout


def write(folder: Path, day: date, printout: Printout) -> Path:
    """Beside whatever is there already, and readable by this account alone. Raises OSError."""
    content = as_pdf(printout)
    for path in _names(folder, day):
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        return _filled(descriptor, path, content)
    raise AssertionError("numbers do not end")


def as_pdf(printout: Printout) -> bytes:
    """Pages of its own size. It names no program and no title."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle("")
    writer.setCreator("")
    writer.setPageSize(QPageSize(QSizeF(printout.width, printout.height), QPageSize.Unit.Point))
    writer.setPageMargins(QMarginsF(0, 0, 0, 0))
    printout.paint_on(writer)
    return bytes(buffer.data().data())


def _names(folder: Path, day: date) -> Iterator[Path]:
    """They say nothing of what is inside: pc-2026-11-22.pdf, then pc-2026-11-22-2.pdf."""
    yield folder / f"pc-{day.isoformat()}.pdf"
    yield from (folder / f"pc-{day.isoformat()}-{number}.pdf" for number in count(2))


def _filled(descriptor: int, path: Path, content: bytes) -> Path:
    try:
        with open(descriptor, "wb") as file:
            file.write(content)
    except OSError:
        path.unlink(missing_ok=True)
        raise
    return path
