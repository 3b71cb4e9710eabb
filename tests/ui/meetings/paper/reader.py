"""What a person does on the screen before paper, sees there, and then holds in their hand."""

from pathlib import Path

from peercompanion.ui.paper.sheet import PaperSheet
from peercompanion.ui.widgets.switch import Check
from tests.ui.hand import button, click, press, settle, words_on
from tests.ui.pdf import words_in


class Reader:
    def __init__(self, window, folder: Path) -> None:
        self.window, self._folder = window, folder

    # what they do

    def take(self, paper: str) -> "Reader":
        click(self.window, paper)
        return self

    def tick(self, words: str) -> "Reader":
        self.boxes[words].setFocus()
        press("Space")
        return self

    def save(self) -> bytes:
        """The file that was just saved."""
        before = set(self._folder.iterdir())
        click(self.window, "Save as PDF")
        settle()
        (path,) = set(self._folder.iterdir()) - before
        return path.read_bytes()

    # what they see

    @property
    def page(self):
        return self.window.current

    @property
    def boxes(self) -> dict[str, Check]:
        """By their words, in the order they stand in."""
        boxes = [box for box in self.page.findChildren(Check) if box.isVisible()]
        boxes.sort(key=lambda box: box.mapTo(self.page, box.rect().topLeft()).y())
        return {box.accessibleName(): box for box in boxes}

    @property
    def ticked(self) -> list[str]:
        return [words for words, box in self.boxes.items() if box.isChecked()]

    @property
    def preview(self) -> list[str]:
        """The lines of all sheets that are shown."""
        sheets = [sheet for sheet in self.page.findChildren(PaperSheet) if sheet.isVisible()]
        return [line for sheet in sheets for line in sheet.words().split("\n")]

    @property
    def told(self) -> str:
        """The same in one line, wherever it is broken."""
        return " ".join(self.preview)

    @property
    def words(self) -> str:
        return words_on(self.page)

    @property
    def can_print(self) -> bool:
        return button(self.window, "Print").isEnabled() and button(self.window, "Save as PDF").isEnabled()

    def printed(self) -> str:
        """The words of the file, in one line."""
        return " ".join(words_in(self.save()))
