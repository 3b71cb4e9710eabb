"""The way to more of a long list: a list of years is opened a piece at a time."""

from peercompanion.ui.widgets.buttons import Button

MORE_AT_ONCE = 50


class MoreButton(Button):
    def __init__(self) -> None:
        super().__init__("", "link")

    def offer(self, left: int, count: int) -> None:
        """``left`` of ``count`` stand further down."""
        if left > MORE_AT_ONCE:
            self.setText(self.tr("Show %Ln more", "", MORE_AT_ONCE))
        else:
            self.setText(self.tr("Show all %Ln", "", count))
