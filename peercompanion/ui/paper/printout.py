"""What there is to print. A card is of a size of its own; a printer's paper may be larger or smaller."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QPagedPaintDevice, QPageLayout


@dataclass(frozen=True, slots=True, kw_only=True)
class Printout:
    """``width`` and ``height`` in points. ``sheet`` is what a printer is asked for, the whole of it; None leaves the
    printer as it is set up.
    """

    width: float
    height: float
    paint_on: Callable[[QPagedPaintDevice], None]
    sheet: QPageLayout | None = None
