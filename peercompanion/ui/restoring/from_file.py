"""A copy from a stick or any other folder."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from peercompanion.copies import ENDING
from peercompanion.ui.choose import Choose, Wanted


def choose_copy(parent: QWidget, choose: Choose, then: Callable[[Path], None]) -> None:
    say = QCoreApplication.translate
    wanted = Wanted(
        title=say("choose_copy", "Choose a copy"),
        yes=say("choose_copy", "Take this one"),
        kind=say("choose_copy", "Copies"),
        ending=ENDING,
    )
    choose.path(parent, wanted, then)
