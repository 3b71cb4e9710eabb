"""The step that shows a new recovery code, and waits until two of its groups were typed from paper."""

from collections.abc import Callable

from peercompanion.ui.boxes import row
from peercompanion.ui.ways.new_code import NewCode
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.step import Step
from peercompanion.ui.widgets.text import text


class CodeStep(Step):
    """``draw`` makes a new code. ``without`` are words for the way on that takes none ("": there is none), and
    ``about`` says what that way, or this step, means.
    """

    def __init__(
        self,
        draw: Callable[[], str],
        title: str,
        sentence: str,
        *,
        without: str = "",
        about: str = "",
        go_words: str = "",
    ) -> None:
        super().__init__(title, sentence, go_words=go_words)
        self._draw, self._goes_without = draw, False
        self._new, self._without = NewCode(), Button(without, "quiet-accent")
        self._new.changed.connect(self.look)
        self._without.clicked.connect(self._go_without)
        self.fill_in(self._new, 8, row(self._without, ...), 2, text(about, "muted", wrap=True))
        self._without.setVisible(bool(without))
        self.look()

    @property
    def code(self) -> str | None:
        """None where the person goes on without it."""
        return self._new.code if self._new.is_confirmed and not self._goes_without else None

    @property
    def may_go_on(self) -> bool:
        return self._new.is_confirmed

    def arrive(self) -> None:
        """The same code until it is forgotten: it may be on paper already."""
        if not self._new.code:
            self._new.show_code(self._draw())
        self._new.arrive()

    def go_on(self) -> None:
        self._goes_without = False
        if not self._new.go_further():
            super().go_on()

    def forget(self) -> None:
        self._new.forget()

    def set_busy(self, words: str, *, can_stop: bool = False) -> None:
        super().set_busy(words, can_stop=can_stop)
        self._without.setEnabled(not words)

    def _go_without(self) -> None:
        self._goes_without = True
        self.went_on.emit()
