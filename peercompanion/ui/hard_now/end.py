"""After the last step: nothing has to come now. It may stop here, or go on with another card, or with a person."""

from PySide6.QtCore import Qt, Signal

from peercompanion.content.lines import Country
from peercompanion.ui import theme
from peercompanion.ui.boxes import col, holder, row
from peercompanion.ui.hard_now.calm_screen import CalmScreen
from peercompanion.ui.hard_now.how_hard import AfterTry
from peercompanion.ui.hard_now.kept_try import KeptTry
from peercompanion.ui.hard_now.things import SmallThing
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.notice import announce
from peercompanion.ui.widgets.text import Elided, text
from peercompanion.ui.wording import DoorWording

WIDEST = 260


class EndScreen(CalmScreen):
    """``stopped`` leaves for good, ``left`` goes to where one was; ``cards_wanted`` and ``person_wanted`` lead to the
    front, ``next_wanted`` straight to the card that is named. Where it was no easier, that card and the person come
    first: the same screen, no comment.
    """

    stopped, left, rated = Signal(), Signal(), Signal(object)
    cards_wanted, next_wanted, person_wanted = Signal(), Signal(), Signal()

    def __init__(self, words: DoorWording) -> None:
        self._after, self._words = AfterTry(), words
        self._stop, self._another = (
            Button(self.tr("Stop here"), "primary"),
            Button(self.tr("Another card"), "", "layers"),
        )
        self._next, self._person = Button("", "primary", "layers"), Button("", "", "phone")
        self._stop_too = Button(self.tr("Stop here"))
        buttons = (self._stop, self._next, self._another, self._person, self._stop_too)
        self._title = Elided("", "title")
        self._leave = Button(self.tr("Leave"), "plain", "x", key_hint=self.tr("Esc"))
        self._lost = text("", "note", wrap=True)
        self._lost.setAlignment(Qt.AlignmentFlag.AlignCenter)
        policy = self._lost.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._lost.setSizePolicy(policy)
        below = holder(col(self._after, self._lost, gap=4))
        super().__init__(words, row((self._title, 1), self._leave, gap=12), buttons, below)
        self._connect()

    def show_country(self, country: Country) -> None:
        super().show_country(country)
        self._first_line = self._words.help_first(country)

    def arrive(self, title: str, kept: KeptTry, further: SmallThing | None) -> None:
        """``further``: the card that comes first now; None: it may stop here."""
        self._title.set_words(title)
        self._calm.setText(self._further_words() if further else self.tr("You can stop here."))
        for button in (self._stop, self._another):
            button.setHidden(further is not None)
        for button in (self._next, self._stop_too):
            button.setHidden(further is None)
        self._name_card(further)
        self._name_person(further is not None)
        self._after.offer(kept)
        lost = self._say_lost(kept)
        self.fit()
        (self._next if further else self._stop).setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._words.sentences(filter(None, (self._calm.text(), lost))), at_once=True)

    def follow(self, kept: KeptTry) -> None:
        """A number was said here, and the vault took it or did not."""
        announce(self, self._say_lost(kept))

    def _say_lost(self, kept: KeptTry) -> str:
        """What is told now, "" where nothing was lost; its place keeps its size either way."""
        try_lost = self.tr("This try could not be kept. Everything else is safe.")
        answer_lost = self.tr("Your answer could not be kept. Everything else is safe.")
        lost = answer_lost if kept.is_kept else try_lost
        self._lost.setText(lost)
        self._lost.setVisible(kept.has_failed)
        return lost if kept.has_failed else ""

    def _further_words(self) -> str:
        return self.tr("Another card, or a person.")

    def _name_card(self, thing: SmallThing | None) -> None:
        if thing:
            self._next.setText(_shortened(thing.title))
            self._next.setAccessibleName(self.tr("Another card: {title}").format(title=thing.title))

    def _name_person(self, by_number: bool) -> None:
        self._person.setText(_shortened(self._first_line) if by_number else self.tr("A person to talk to"))
        told = self.tr("A person to talk to: {line}").format(line=self._first_line)
        self._person.setAccessibleName(told if by_number else "")
        self._person.updateGeometry()

    def _connect(self) -> None:
        self._first_line = ""
        for button, signal in (
            (self._stop, self.stopped),
            (self._stop_too, self.stopped),
            (self._leave, self.left),
            (self._another, self.cards_wanted),
            (self._next, self.next_wanted),
            (self._person, self.person_wanted),
        ):
            button.clicked.connect(signal)
        self._after.rated.connect(self.rated)


def _shortened(words: str) -> str:
    """A long title must not make its button wider than the window."""
    return theme.metrics(14, 600).elidedText(words, Qt.TextElideMode.ElideRight, theme.fs(WIDEST))
