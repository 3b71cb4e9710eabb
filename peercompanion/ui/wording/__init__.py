"""The words for what the record holds, for times, for help lines and for errors, in one place so that every screen says the same."""

from PySide6.QtCore import QCoreApplication, QObject

from peercompanion.ui.wording.doors import DoorWords
from peercompanion.ui.wording.errors import ErrorWords
from peercompanion.ui.wording.help_lines import HelpWords
from peercompanion.ui.wording.lines import LineWords
from peercompanion.ui.wording.meetings import MeetingWords
from peercompanion.ui.wording.record import RecordWords
from peercompanion.ui.wording.times import TimeWords


class Wording(RecordWords, MeetingWords, LineWords, TimeWords, HelpWords, DoorWords, ErrorWords, QObject):
    """A class and not functions, because ``self.tr("…", "", n)`` is the only form whose plurals lupdate marks."""

    def tr(self, source: str, disambiguation: str = "", n: int = -1) -> str:
        """As QObject.tr, in the context of each of our classes in turn.

        The binding's own stops at the first class as soon as "%n" was filled in, so plurals of the parts were never found.
        """
        untranslated = source if n < 0 else source.replace("%n", str(n))
        for kind in type(self).__mro__:
            said = QCoreApplication.translate(kind.__name__, source, disambiguation or None, n)
            if said != untranslated:
                return said
        return untranslated

