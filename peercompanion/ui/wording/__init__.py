"""The words for what the record holds, for times, help lines and errors, in one place: every screen says the same."""

from functools import cached_property
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, QObject

from peercompanion.ui.wording.doors import DoorWords
from peercompanion.ui.wording.errors import ErrorWords
from peercompanion.ui.wording.help_lines import HelpWords
from peercompanion.ui.wording.times import TimeWords

if TYPE_CHECKING:
    from peercompanion.ui.wording.whole import WordsOfRecord
else:

    class WordsOfRecord:
        """Empty for now: they come with all values of the record, and the lock window does not wait for those."""


class Wording(WordsOfRecord, TimeWords, HelpWords, DoorWords, ErrorWords, QObject):
    """A class and not functions, because ``self.tr("…", "", n)`` is the only form whose plurals lupdate marks.

    What it has not itself it has from ``whole``, which is loaded when it is first asked for.
    """

    def tr(self, source: str, disambiguation: str = "", n: int = -1) -> str:
        """As QObject.tr, in the context of each of our classes in turn.

        The binding's own stops at the first class as soon as "%n" was filled in, so plurals of the parts were never
        found.
        """
        untranslated = source if n < 0 else source.replace("%n", str(n))
        for kind in type(self).__mro__:
            said = QCoreApplication.translate(kind.__name__, source, disambiguation or None, n)
            if said != untranslated:
                return said
        return untranslated

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        return getattr(self._whole, name)

    @cached_property
    def _whole(self) -> "Wording":
        from peercompanion.ui.wording.whole import WholeWording

        return WholeWording()
