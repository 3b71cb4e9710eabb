"""A label and its control: beside it where there is room, above it where there is not."""

from PySide6.QtWidgets import QWidget

from peercompanion.ui.layout import Reflow
from peercompanion.ui.widgets.text import Label, text

COLUMN, STACK_BELOW = 112, 400


def labelled(words: str, control: QWidget, stretch: int = 0) -> QWidget:
    """In a column of labels. ``stretch`` 1 for a control that takes all the width there is."""
    label = _label_of(words, control).column(COLUMN)
    end = () if stretch else ((QWidget(), 1),)
    return Reflow(label, (control, stretch), *end, gap=12, stacked_gap=4, below=STACK_BELOW)


def beside(words: str, control: QWidget) -> QWidget:
    """As near to each other as they can be."""
    return Reflow(_label_of(words, control), control, (QWidget(), 1), gap=12, stacked_gap=6)


def _label_of(words: str, control: QWidget) -> Label:
    """A list says only its answer to a screen reader; its name is looked for at the label."""
    label = text(words.replace("&", "&&"), "label")
    label.setBuddy(control)
    return label
