"""What is said before a vault is open: help lines, errors, times."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale, QObject

from peercompanion.ui.wording.doors import DoorWords
from peercompanion.ui.wording.errors import ErrorWords
from peercompanion.ui.wording.help_lines import HelpWords
from peercompanion.ui.wording.times import TimeWords

if TYPE_CHECKING:
    from peercompanion.ui.wording.whole import Wording


_known: dict[tuple[type, str, str], str] = {}
"""In the language that is spoken just now."""


def forget_words() -> None:
    """Another language is spoken from now on."""
    _known.clear()


class DoorWording(TimeWords, HelpWords, DoorWords, ErrorWords, QObject):
    """A class and not functions, because ``self.tr("…", "", n)`` is the only form whose plurals lupdate marks."""

    def whole(self) -> "Wording":
        """All words there are."""
        from peercompanion.ui.wording.whole import Wording

        return Wording()

    def tr(self, source: str, disambiguation: str = "", n: int = -1) -> str:
        """As QObject.tr, in the context of each of our classes in turn.

        The binding's own stops at the first class as soon as "%n" was filled in, so plurals of the parts were never
        found. What has no number is looked up once: a page asks for the same few words two hundred times.
        """
        if n >= 0:
            return self._look_up(source, disambiguation, n)
        asked = type(self), source, disambiguation
        if asked not in _known:
            _known[asked] = self._look_up(source, disambiguation, n)
        return _known[asked]

    def _look_up(self, source: str, disambiguation: str, n: int) -> str:
        untranslated = source if n < 0 else source.replace("%n", str(n)).replace("%Ln", QLocale().toString(n))
        for kind in type(self).__mro__:
            said = QCoreApplication.translate(kind.__name__, source, disambiguation or None, n)
            if said != untranslated:
                return said
        return untranslated
