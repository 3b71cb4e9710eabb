"""One section of the plan, to write in its card: kept as it is typed, with the links that belong to it."""

from dataclasses import replace
from uuid import UUID, uuid4

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from peercompanion.domain.plan import LONGEST_SECTION, MOST_LINKS, PlanPart
from peercompanion.errors import ChangedElsewhere, NotFound
from peercompanion.ui.autosave import Autosave
from peercompanion.ui.context import Context
from peercompanion.ui.layout import Flow, Reflow, fill
from peercompanion.ui.plan.chooser import Chooser
from peercompanion.ui.plan.link_offers import LinkOffers
from peercompanion.ui.plan.links import LinkList, targets_of
from peercompanion.ui.reading_order import follow_reading_order
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.conflict import Conflict
from peercompanion.ui.widgets.help_line import HelpLine
from peercompanion.ui.widgets.limited_edit import LimitedEdit
from peercompanion.ui.widgets.quiet_line import QuietLine

LINES = (4, 16)
APART = "\n\n"


class SectionEditor(QWidget):
    """One sitting; its saves are one undo step, each link a step of its own. ``by`` is the page.

    ``done`` wants the writing to end; ``kept`` when something was stored, and ``part`` says what.
    """

    done, kept, opened, copied = Signal(), Signal(), Signal(object), Signal(str)

    def __init__(self, context: Context, by: QWidget, part: PlanPart) -> None:
        super().__init__()
        self.part = part
        self._context, self._by, self._sitting = context, by, uuid4()
        words = context.words
        self._edit = LimitedEdit(
            words.plan_section(part.section), LONGEST_SECTION, words.plan_hint(part.section), LINES
        )
        self._autosave = Autosave(self, self._save_in_a_pause)
        self._notice = QuietLine(words, lambda: (self._edit.words(), self.part.strategies, self.part.people))
        self._conflict, self._links = Conflict(), LinkList()
        self._add = Button(self.tr("Add a link"), "quiet-accent", "link", name=self.tr("Link a strategy or a person"))
        self.chooser = Chooser(
            self.tr("Search strategies and people"), self.tr("Nothing by that name."), self._offers_for
        )
        self._lay_out()
        self._connect()
        self._show_text(part.text)
        self._show_links()
        self._notice.saved(None)

    @property
    def has_unsaved(self) -> bool:
        return self._edit.words() != self._shown

    def start(self) -> None:
        """At the end of the words."""
        self._edit.moveCursor(QTextCursor.MoveOperation.End)
        self._edit.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def close_inner(self) -> bool:
        """Whether the choice of a link was open, and is closed by this."""
        is_open = self.chooser.is_open
        self.chooser.close_choice()
        return is_open

    def flush(self) -> None:
        """Every word is kept; raises what saving raises, and the text stays. Where the section was changed in another
        place meanwhile, and nobody has chosen, both stand there: theirs, then what was typed here.
        """
        self._autosave.drop()
        try:
            self._store()
        except (ChangedElsewhere, NotFound):
            self._store_both()

    def read(self, fresh: PlanPart) -> None:
        """Never over what is being typed."""
        if self.has_unsaved and fresh.text != self.part.text:
            self._conflict.show()
        else:
            is_as_stored, self.part = not self.has_unsaved, fresh
            if is_as_stored and fresh.text != self._edit.words():
                self._show_text(fresh.text)
        self._show_links()

    def show_help(self) -> None:
        """The country may have been changed in the settings meanwhile."""
        words = self._context.words
        self._help.set_line(words.help_lead(), words.first_line(self._context.preferences))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter is Done, as in other editors."""
        entered = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if entered and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.done.emit()
        else:
            super().keyPressEvent(event)

    # building

    def _lay_out(self) -> None:
        done = Button(self.tr("Done"), "", key_hint=self.tr("Esc"))
        done.clicked.connect(self.done)
        self._help = HelpLine("", "")
        self.show_help()
        foot = Reflow((self._notice, 1), done, gap=12)
        link = Flow(self._add)
        fill(QVBoxLayout(self), (self._conflict, self._edit, self._links, link, self.chooser, self._help, foot), 10)

    def _connect(self) -> None:
        self._edit.textChanged.connect(self._autosave.touch)
        self._edit.filled.connect(self._notice.say_full)
        self._add.clicked.connect(self.choose)
        self.chooser.closed.connect(lambda: self._add.setFocus(Qt.FocusReason.OtherFocusReason))
        self._links.opened.connect(self.opened)
        self._links.copied.connect(self.copied)
        self._links.removed.connect(self._unlink)
        self._conflict.mine.connect(self._keep_mine)
        self._conflict.other.connect(self._show_stored)

    # the words

    def _show_text(self, words: str) -> None:
        with QSignalBlocker(self._edit):
            self._edit.set_words(words)
        self._autosave.drop()
        self._shown = self._edit.words()

    def _save_in_a_pause(self) -> None:
        self._context.frame.attempt(lambda: self._conflict.or_ask(self._store))

    def _store(self) -> None:
        if self.has_unsaved:
            words = self._edit.words()
            self._keep(replace(self.part, text=words), merge=self._sitting)
            self._shown = words

    def _keep(self, part: PlanPart, merge: object | None = None) -> None:
        self.part = self._context.companion.plan.save(part, by=self._by, merge=merge)
        self._conflict.hide()
        self._notice.saved(self._context.companion.clock.now())
        self.kept.emit()

    def _stored(self) -> PlanPart:
        """As it is now, in whatever way it came there."""
        return next(part for part in self._context.companion.plan.parts() if part.section is self.part.section)

    def _store_both(self) -> None:
        stored, mine = self._stored(), self._edit.words()
        both = APART.join(words for words in (stored.text, mine) if words.strip())
        self._keep(replace(stored, text=both))
        self._show_text(both)
        self._context.frame.notify(self.tr("Changed in two places: both texts are kept in the section."))

    def _keep_mine(self) -> None:
        self._context.frame.attempt(lambda: self._keep_over(self._edit.words()))

    def _keep_over(self, words: str) -> None:
        self._keep(replace(self._stored(), text=words))
        self._shown = words

    def _show_stored(self) -> None:
        self._conflict.hide()
        self.part = self._stored()
        self._show_text(self.part.text)
        self._show_links()
        self.start()

    # the links

    def _offers_for(self, typed: str):
        return self._offers.for_words(typed)

    def choose(self) -> None:
        """Offers what can be linked."""
        if len(self.part.strategies) + len(self.part.people) >= MOST_LINKS:
            self._notice.say(self.tr("There are as many links here as fit."), icon="info")
            return
        companion, words = self._context.companion, self._context.words
        self._offers = LinkOffers(companion, words, self.part, self._link)
        self.chooser.open()

    def _link(self, kind: str, id_: UUID) -> None:
        links = (*getattr(self.part, kind), id_)
        self._change_links(self.tr("The link stands in the section."), **{kind: links})
        self.chooser.close_choice()

    def _unlink(self, id_: UUID) -> None:
        rest = {kind: tuple(one for one in getattr(self.part, kind) if one != id_) for kind in ("strategies", "people")}
        self._change_links(self.tr("The link was taken out."), **rest)
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _change_links(self, said: str, **links: tuple[UUID, ...]) -> None:
        frame = self._context.frame

        def store() -> None:
            self.flush()
            self._keep(replace(self.part, **links))

        def stored(_: object) -> None:
            self._show_links()
            frame.notify(said, undo=True)

        frame.attempt(store, stored)

    def _show_links(self) -> None:
        self._links.show_links(targets_of(self.part, self._context.companion), removable=True)
        follow_reading_order(self)
