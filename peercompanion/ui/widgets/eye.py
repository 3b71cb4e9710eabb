"""Shows what is typed, in words: the eye in the field itself is for the mouse."""

from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.line_edit import PassphraseEdit


class Eye(Button):
    """For one field, or for two that show and hide together."""

    def __init__(self, *fields: PassphraseEdit, icons: bool = False) -> None:
        super().__init__("", "quiet-accent")
        self._fields, self._icons = fields, icons
        self.clicked.connect(lambda: self._follow(not fields[0].shown))
        for field in fields:
            field.shown_changed.connect(self._follow)
        self._follow(fields[0].shown)

    def _follow(self, shown: bool) -> None:
        for field in self._fields:
            field.set_shown(shown)
        self.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.setAccessibleName(self.tr("Hide what is typed") if shown else self.tr("Show what is typed"))
        if self._icons:
            self.set_icon("eye-off" if shown else "eye")
        self.updateGeometry()
