"""The first screen: a person to talk to, my people, three small things. The same in every state, whole at 800×600."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QRandomGenerator, Qt, Signal, SignalInstance
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QSpacerItem, QVBoxLayout, QWidget

from peercompanion.content.lines import Country
from peercompanion.domain.person import Person
from peercompanion.ui import theme
from peercompanion.ui.hard_now.how_hard import HowHard
from peercompanion.ui.hard_now.line_card import LineCard
from peercompanion.ui.hard_now.second_card import SecondCard
from peercompanion.ui.hard_now.small_cards import SmallCards
from peercompanion.ui.hard_now.things import Offer
from peercompanion.ui.hard_now.world_card import WorldCard
from peercompanion.ui.layout import Flow, Reflow, ScrollPage, col, fill, holder, row
from peercompanion.ui.leaving import let_go
from peercompanion.ui.widgets import typed
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.text import set_role, text, yielding
from peercompanion.ui.wording import Wording

ROOMY = (860, 780)
ROOMY_MARGINS, TIGHT_MARGINS = (36, 28, 36, 24), (18, 14, 18, 12)
STACKED_BELOW = 540
TALK_SHARE, SECOND_SHARE = 61, 35


class Front(QWidget):
    """``started`` carries a SmallThing, ``copied`` words for the clipboard, ``country_chosen`` an ISO code,
    ``how_hard_said`` a number or None.
    """

    started, nothing_today, people_wanted = Signal(object), Signal(), Signal()
    how_hard_said, words_wanted, plan_wanted = Signal(object), Signal(), Signal()
    copied, country_chosen = Signal(str), Signal(object)

    def __init__(self, words: Wording) -> None:
        super().__init__()
        self._words, self._compact, self._offer = words, False, Offer()
        self._talk: LineCard | WorldCard | None = None
        self._country: Country | None = None
        self._second, self._cards = SecondCard(words), SmallCards(words)
        self._second.copied.connect(self.copied)
        self._second.people_wanted.connect(self.people_wanted)
        self._cards.chosen.connect(self._start)
        self._lay_out()

    def show_country(self, country: Country, today: date) -> None:
        if country == self._country:
            return
        self._country = country
        had_focus = self._talk is not None and self._talk.isAncestorOf(self.focusWidget() or self)
        self._put_talk(country)
        line = country.first
        self._age.setText(self._words.line_age(line, today) if line else "")
        self._fails.setText(self._words.help_if_it_fails(country))
        if had_focus:
            self.arrive()

    def show_people(self, people: Sequence[Person] | None, may_change: bool) -> None:
        """``people`` None: the vault is locked, or cannot be read."""
        others = self._country.lines[1:2] if self._country else ()
        second = others[0] if others else None
        if people is None:
            self._second.show_line(second)
        elif people:
            self._second.show_people(people, may_change)
        else:
            self._second.show_nobody(second, may_change)

    def show_offer(self, offer: Offer) -> None:
        self._offer = offer
        self._from.setText(self._where_from(offer))
        self._pick.setVisible(bool(offer.things))
        self._cards.show_things(offer.things, self._compact)

    def show_ways(self, *, words: bool, plan: bool) -> None:
        """To words that helped and to my plan, where there are any. Their place stays empty otherwise."""
        self._to_words.setVisible(words)
        self._to_plan.setVisible(plan)

    def forget_how_hard(self) -> None:
        self._how_hard.forget()

    def arrive(self) -> None:
        if self._talk:
            self._scroll.begin_at_top(self._talk.copy.button, Qt.FocusReason.ShortcutFocusReason)

    def arrive_at_cards(self) -> None:
        if self._offer.things:
            self._cards.focus(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._take(typed.digit(event) or 0, typed.letter(event).casefold()):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_at_room()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look_at_room()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self._talk:
            self._look_at_room()

    def _take(self, digit: int, letter: str) -> bool:
        count = len(self._offer.things)
        if 1 <= digit <= count:
            self._start(digit - 1)
        elif digit == 4 and count:
            self._pick_one()
        elif digit == 5:
            self.nothing_today.emit()
        elif letter == "w" and not self._to_words.isHidden():
            self.words_wanted.emit()
        elif letter == "p" and not self._to_plan.isHidden():
            self.plan_wanted.emit()
        elif letter == "c" and self._talk:
            self._talk.copy.copy()
        else:
            return False
        return True

    def _start(self, place: int) -> None:
        self.started.emit(self._offer.things[place])

    def _pick_one(self) -> None:
        self._start(QRandomGenerator.global_().bounded(len(self._offer.things)))

    def _put_talk(self, country: Country) -> None:
        before = self._talk
        line = country.first
        self._talk = LineCard(self._words, country, line) if line else WorldCard(self._words, country)
        self._talk.copied.connect(self.copied)
        if isinstance(self._talk, WorldCard):
            self._talk.country_chosen.connect(self.country_chosen)
        self._talk.set_compact(self._compact)
        fill(self._talk_place, (self._talk,))
        self._talk.show()
        if before:
            self._talk_place.removeWidget(before)
            before.hide()
            let_go(before)

    def _look_at_room(self) -> None:
        compact = self.width() < theme.fs(ROOMY[0]) or self.height() < theme.fs(ROOMY[1])
        if compact != self._compact:
            self._set_compact(compact)

    def _set_compact(self, compact: bool) -> None:
        self._compact = compact
        set_role(self._heading, "h2" if compact else "display")
        set_role(self._or_one, "strong" if compact else "title")
        for part, shown in ((self._sub, not compact), (self._short_sub, compact), (self._fails, not compact)):
            part.setVisible(shown)
        self._whole.setContentsMargins(*(TIGHT_MARGINS if compact else ROOMY_MARGINS))
        for space, roomy, tight in self._spaces:
            space.changeSize(0, tight if compact else roomy)
        self._whole.invalidate()
        for card in (self._talk, self._second, self._how_hard):
            if card:
                card.set_compact(compact)
        self._cards.show_things(self._offer.things, compact)

    def _lay_out(self) -> None:
        self._scroll = ScrollPage(margins=(0, 0, 0, 0))
        self._whole = QVBoxLayout()
        self._spaces: list[tuple[QSpacerItem, int, int]] = []
        self._whole.setSpacing(0)
        self._whole.setContentsMargins(*ROOMY_MARGINS)
        self._talk_place = row(gap=0)
        talk = holder(self._talk_place)
        self._add(self._heading_row(), 20, 8)
        self._add(Reflow((talk, TALK_SHARE), (self._second, SECOND_SHARE), gap=16, below=STACKED_BELOW), 34, 16)
        self._add(self._or_row(), 12, 8)
        self._add(self._cards, 24, 16)
        self._add(self._acts(), 12, 6)
        fill(self._whole, (..., self._foot()))
        self._scroll.add(self._whole)
        fill(QVBoxLayout(self), (self._scroll,), 0)

    def _add(self, part: QWidget | QLayout, roomy: int, tight: int) -> None:
        """A part and the space below it, in a roomy and in a tight window."""
        space = QSpacerItem(0, roomy)
        fill(self._whole, (part,))
        self._whole.addItem(space)
        self._spaces.append((space, roomy, tight))

    def _heading_row(self) -> QLayout:
        self._heading = yielding(self.tr("It's hard right now"), "display")
        self._sub = text(self.tr("A person first. Then, only if you like, one small thing."), "muted", wrap=True)
        self._short_sub = yielding(self.tr("A person first."), "muted")
        self._short_sub.hide()
        self._to_words = self._way(self.tr("Words that helped"), "quote", "W", self.words_wanted)
        self._to_plan = self._way(self.tr("My plan"), "heart", "P", self.plan_wanted)
        ways = Flow(self._to_plan, self._to_words, gap=4)
        title = Reflow(self._heading, (holder(row(self._short_sub, ..., gap=0)), 1), ways, gap=12, stacked_gap=2)
        return col(title, self._sub, gap=2)

    def _way(self, words: str, icon: str, key: str, wanted: SignalInstance) -> Button:
        way = Button(words, "link", icon, key_hint=key)
        way.clicked.connect(wanted)
        policy = way.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        way.setSizePolicy(policy)
        way.hide()
        return way

    def _or_row(self) -> QLayout:
        self._or_one = yielding(self.tr("Or one small thing"), "title")
        self._from = yielding("", "muted")
        return row(self._or_one, ..., self._from, gap=8)

    def _where_from(self, offer: Offer) -> str:
        if offer.own:
            return self.tr("from my hard-moment set")
        return self.tr("from my strategies") if offer.found else ""

    def _acts(self) -> QWidget:
        self._pick = Button(self.tr("Pick one for me"), "", "shuffle", key_hint="4")
        self._pick.clicked.connect(self._pick_one)
        nothing = Button(self.tr("Nothing today"), "", key_hint="5")
        nothing.clicked.connect(self.nothing_today)
        self._how_hard = HowHard()
        self._how_hard.changed.connect(self.how_hard_said)
        acts = holder(col(Flow(self._pick, nothing, gap=10), ..., gap=0))
        return Reflow(acts, (self._how_hard, 1), gap=16, stacked_gap=8, below=STACKED_BELOW)

    def _foot(self) -> QWidget:
        self._age, self._fails = yielding("", "note"), yielding("", "note")
        return Reflow((text(self._words.nobody_sees(), "note", wrap=True), 1), self._age, self._fails, gap=6)
