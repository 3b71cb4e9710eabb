"""The parts of Settings in their order: for the page, and for the palette, which finds them by what is in them."""

from dataclasses import dataclass

from PySide6.QtCore import QObject


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """``name`` is what the page's ``arrive`` takes; ``within`` are words that people look for."""

    name: str
    icon: str
    words: str
    within: str = ""


class Parts(QObject):
    """The table."""

    def all(self) -> tuple[Part, ...]:
        return (
            Part(
                name="privacy",
                icon="shield",
                words=self.tr("Privacy"),
                within=self.tr(
                    "Network, disk, memory, swap, files, lock, minutes, name of the window, middle click, lines on the "
                    "lock window"
                ),
            ),
            Part(
                name="keys",
                icon="key-round",
                words=self.tr("Passphrase and code"),
                within=self.tr("Change the passphrase, recovery code, somebody knows my passphrase"),
            ),
            Part(
                name="appearance",
                icon="sun-moon",
                words=self.tr("Appearance"),
                within=self.tr("Theme, contrast, text size, motion, language"),
            ),
            Part(
                name="check_in",
                icon="sun",
                words=self.tr("Check-in"),
                within=self.tr("Rows, questions, my day starts"),
            ),
            Part(
                name="help",
                icon="life-buoy",
                words=self.tr("Help and people"),
                within=self.tr("Country, help lines, my own lines"),
            ),
            Part(
                name="copies",
                icon="archive-restore",
                words=self.tr("Copies"),
                within=self.tr("Backup, last proven copy, put back, restore, another disk"),
            ),
            Part(name="keyboard", icon="keyboard", words=self.tr("Keyboard"), within=self.tr("All keys")),
            Part(name="about", icon="info", words=self.tr("About"), within=self.tr("PeerCompanion, licences, files")),
        )
