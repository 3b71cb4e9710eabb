"""Theme, contrast and text size of this device."""

from datetime import time

from peercompanion.preferences import TEXT_SIZES
from peercompanion.ui import translation
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Card, row
from peercompanion.ui.settings.section import Section
from peercompanion.ui.settings.thumb import Thumb, Thumbs
from peercompanion.ui.widgets.combo import Combo
from peercompanion.ui.widgets.faces import Face
from peercompanion.ui.widgets.list_box import ListBox, list_row
from peercompanion.ui.widgets.segmented import Segmented
from peercompanion.ui.widgets.text import text, yielding

SAMPLE_TIME = time(19, 42)


class AppearanceSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self.add(self.tr("Theme"), Card(pad=(16, 16, 16, 14), gap=12).add(self._scheme()), ListBox(self._contrast()))
        self.add(self.tr("Reading"), ListBox(self._text_size(), self._motion()), self._sample())
        self.add(self.tr("Language"), ListBox(self._language()))
        self.end()

    def read(self) -> None:
        preferences = self._context.preferences
        self._themes.set_value(preferences.scheme)
        self._contrasts.set_value(preferences.contrast)
        self._sizes.set_value(preferences.text_size)
        self._motions.set_value(preferences.motion)
        self._languages.set_value(preferences.language)

    def _scheme(self) -> Thumbs:
        self._themes = Thumbs(
            self.tr("Theme"),
            Thumb("system", self.tr("As the system"), "light", "dark"),
            Thumb("light", self.tr("Light"), "light"),
            Thumb("dark", self.tr("Dark"), "dark"),
        )
        self._themes.chosen.connect(lambda scheme: self._context.frame.prefer("scheme", scheme))
        return self._themes

    def _contrast(self):
        name = self.tr("Contrast")
        options = [
            ("system", self.tr("As the system"), None),
            ("normal", self.tr("Normal"), None),
            ("high", self.tr("High"), None),
        ]
        self._contrasts = Segmented(name, options)
        self._contrasts.chosen.connect(lambda value: self._context.frame.prefer("contrast", value))
        return list_row(name, self.tr("High draws every edge in full and drops the tints."), self._contrasts)

    def _text_size(self):
        name = self.tr("Text size")
        options = [(size, self.tr("{size} %").format(size=size), None) for size in self._offered()]
        self._sizes = Segmented(name, options)
        self._sizes.chosen.connect(lambda value: self._context.frame.prefer("text_size", value))
        return list_row(name, self.tr("Everything grows with it; nothing is cut off."), self._sizes)

    def _motion(self):
        name = self.tr("Motion")
        self._motions = Segmented(name, [("system", self.tr("As the system"), None), ("none", self.tr("None"), None)])
        self._motions.chosen.connect(lambda value: self._context.frame.prefer("motion", value))
        return list_row(name, self.tr("None: nothing slides or fades by itself."), self._motions)

    def _offered(self) -> list[int]:
        """With the one that stands in this device's file, where that is another."""
        return sorted({*TEXT_SIZES, self._context.preferences.text_size})

    def _language(self):
        name = self.tr("Language")
        self._languages = Combo(name, translation.languages())
        self._languages.chosen.connect(lambda value: self._context.frame.prefer("language", value))
        return list_row(
            name,
            self.tr("PeerCompanion speaks English so far. This decides how dates and times are written."),
            self._languages,
        )

    def _sample(self) -> Card:
        title = self._context.words.entry_title("check_in", 4, ("calm", "hopeful"))
        at = self._context.words.clock_time(SAMPLE_TIME)
        head = row(Face(4, 24), 4, yielding(title, "label"), ..., text(at, "note"))
        words = text(self.tr("Walked to the market before work, it was quiet there."), "body", wrap=True)
        return Card("flat", pad=(20, 14, 20, 16)).add(head, words)
