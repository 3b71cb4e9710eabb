"""What lies over the page for a moment: the palette, or the sheet of keys. One at a time."""

from collections.abc import Callable

from peercompanion.ui.overlay import Overlay


class Afloat:
    def __init__(self) -> None:
        self._overlay: Overlay | None = None

    def open(self, kind: type[Overlay], make: Callable[[], Overlay]) -> None:
        """The same key again takes it away."""
        before = self._overlay
        self.sink()
        if not isinstance(before, kind):
            self._overlay = make()
            self._overlay.closed.connect(self._forget)
            self._overlay.open()

    def sink(self, *, give_back: bool = True) -> None:
        """``give_back``: the focus goes back to where it was."""
        if self._overlay:
            self._overlay.shut(give_back=give_back)

    def _forget(self) -> None:
        self._overlay = None
