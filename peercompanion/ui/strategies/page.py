"""The page: the library, one strategy to read, the same one to write; and always the way back to the same place."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

from peercompanion.domain.change import Topic
from peercompanion.domain.strategy import Source, Strategy
from peercompanion.errors import NotFound
from peercompanion.ui import same_place
from peercompanion.ui.context import Context
from peercompanion.ui.page import Page
from peercompanion.ui.strategies.acts import StrategyActs
from peercompanion.ui.strategies.beginning import Beginning
from peercompanion.ui.strategies.editor import Editor
from peercompanion.ui.strategies.layers import Layers, Over
from peercompanion.ui.strategies.pick_list import PickList
from peercompanion.ui.strategies.sheet import Sheet
from peercompanion.ui.strategies.try_here import TryHere
from peercompanion.ui.strategies.words_screen import WordsScreen
from peercompanion.ui.strategies.words_shelf import WordsShelf

NEW, READ, WRITE, STARTERS, WORDS, TRY = "new", "read", "write", "starters", "words", "try"


class StrategiesPage(Page):
    """``arrive`` takes the id of a strategy, "new", "starters", "words", or "try" and an id. What is read, written or
    looked through lies over the library, one at a time; trying one lies over everything until it is over.
    """

    listens = frozenset({Topic.STRATEGIES, Topic.TRIES, Topic.MEETINGS, Topic.GROUPS, Topic.TAKEAWAYS})

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._came_from_elsewhere = False
        self._foreseen: Strategy | None = None
        self._leaving = QTimer(self, singleShot=True, interval=0)
        self._layers, self._acts = Layers(context), StrategyActs(context, self)
        self._library = self._layers.library
        self._trying = TryHere(self, self._layers, self._layers.uppermost)
        self._trying.ended.connect(self._come_back_from_trying)
        self.fill(self._layers)
        self._layers.beginning_made.connect(self._connect_beginning)
        self._library.opened.connect(self._open)
        self._library.new_wanted.connect(self._write_new)
        self._library.starters_wanted.connect(self._pick)
        self._connect_shelf(self._library.shelf)

    # what the window asks

    def prepare(self) -> None:
        if self._over is None and self._layers.strategies:
            sheet = self._layers.sheet(self._new_sheet)
            sheet.show_strategy(self._layers.strategies[0], self._layers.origins())
            sheet.resize(self.size())
            sheet.grab()

    def read(self) -> None:
        if self._trying.is_on:
            return  # it is all read when that is over
        self._layers.read()
        if isinstance(self._over, Sheet):
            self._renew_sheet(self._over)
        elif isinstance(self._over, Editor):
            self._renew_editor(self._over)
        elif self._over:
            self._over.read()
        else:
            self._layers.setCurrentWidget(self._layers.home())

    def foresee(self, target: object | None) -> None:
        if isinstance(target, UUID) and not self._trying.is_on and not self._layers.is_writing:
            strategy = self._layers.known(target)
            if strategy and (self._over is None or isinstance(self._over, Sheet)):
                self._layers.put(self._filled(strategy))
                self._foreseen = strategy

    def arrive(self, target: object | None = None) -> None:
        if self._trying.is_on and target is None and not self._leaving.isActive():
            self._trying.arrive()
            return
        self._trying.put_away()
        how, tried = same_place.told(str(target))
        if isinstance(target, UUID):
            self._leave_writing(lambda: self._arrive_at(target))
        elif how == TRY and tried:
            self._leave_writing(lambda: self._arrive_trying(tried))
        elif target == NEW:
            self._leave_writing(self._write_new)
        elif target == STARTERS:
            self._leave_writing(self._look_through)
        elif target == WORDS:
            self._leave_writing(self._read_words)
        elif self._leaving.isActive() or (isinstance(self._over, Editor) and self._over.is_blank):
            self._go_home()
        else:
            self._layers.start()

    def place(self) -> str:
        if isinstance(self._over, Editor):
            return NEW if self._over.is_blank else f"{WRITE} {self._over.id}"
        if isinstance(self._over, PickList):
            return STARTERS
        if isinstance(self._over, WordsScreen):
            return f"{WORDS} {self._over.writing}" if self._over.writing else WORDS
        return f"{READ} {self._over.strategy.id}" if self._over else ""

    def come_back(self, place: str) -> None:
        how, id_ = same_place.told(place)
        strategy = self._layers.known(id_) if id_ else None
        if how == NEW:
            self._write_new()
        elif how == STARTERS:
            self._pick()
        elif how == WORDS:
            self._come_back_to_words(id_)
        elif strategy and how == WRITE:
            self._write(strategy)
        elif strategy:
            self._open(strategy.id)

    def regions(self) -> Sequence[QWidget]:
        if self._layers.shows_library:
            return self._library.regions()
        return (self._layers,)

    def leave(self) -> None:
        if self._over:
            self._over.leave()
        self._leaving.start()  # arrived at in the same breath: the page was chosen again, and its beginning is wanted

    def search(self) -> None:
        self._trying.put_away()
        if isinstance(self._over, PickList):
            self._over.search()
        else:
            self._layers.after_writing(self._search)

    @property
    def has_search(self) -> bool:
        return bool(self._layers.strategies) or isinstance(self._over, PickList)

    def step_back(self) -> bool:
        if self._trying.is_on:
            self._trying.step_back()
        elif isinstance(self._over, Editor):
            if not self._over.close_inner():
                self._finish()
        elif self._over:
            if not self._over.close_inner():
                self._go_home()
        elif self._layers.shows_library:
            return self._library.step_back()
        else:
            return False
        return True

    def go_back(self) -> bool:
        """From what was opened here to the library; what another page opened leads back to that one."""
        if self._trying.is_on:
            self._trying.end()
            return True
        return self._over is not None and not self._came_from_elsewhere and self.step_back()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not plain or self._trying.is_on or self._layers.is_writing or not self._act(event.key()):
            super().keyPressEvent(event)

    def _act(self, key: int) -> bool:
        """What keys do where no field has taken them."""
        if key == Qt.Key.Key_N:
            self._write_new()
        elif key == Qt.Key.Key_T and (strategy := self._in_hand()):
            self._trying.begin(strategy)
        elif isinstance(self._over, Sheet) and key in (Qt.Key.Key_E, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._change("title")
        elif key == Qt.Key.Key_Delete and (strategy := self._in_hand()):
            self._trash(strategy)
        elif key in (Qt.Key.Key_R, Qt.Key.Key_B) and (strategy := self._in_hand()):
            self._rest(strategy) if key == Qt.Key.Key_R else self._acts.bring_back(strategy)
        else:
            return False
        return True

    @property
    def _over(self) -> Over | None:
        return self._layers.over

    def _in_hand(self) -> Strategy | None:
        """What is read, else what has the focus in the library."""
        if self._over:
            return self._over.strategy
        return self._layers.known(self._library.focused()) if self._layers.shows_library else None

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._leaving.stop()

    # going about

    def _open(self, id_: UUID) -> None:
        self._came_from_elsewhere = False
        self._read_sheet(self._layers.known(id_))

    def _arrive_at(self, id_: UUID) -> None:
        self._layers.read()  # what was written here meanwhile was not read again
        strategy, foreseen, self._foreseen = self._layers.known(id_), self._foreseen, None
        if strategy is None:
            self._go_home()
            self.context.frame.notify(self.context.words.explain(NotFound()).title)
        elif not (isinstance(self._over, Editor) and self._over.strategy == strategy):
            self._came_from_elsewhere = True
            if strategy == foreseen and isinstance(self._over, Sheet):
                self._layers.start()
            else:
                self._read_sheet(strategy)
        else:
            self._layers.start()

    def _read_sheet(self, strategy: Strategy) -> None:
        self._layers.lay_over(self._filled(strategy))

    def _filled(self, strategy: Strategy) -> Sheet:
        sheet = self._layers.sheet(self._new_sheet)
        sheet.show_strategy(strategy, self._layers.origins())
        sheet.begin_anew()
        return sheet

    def _new_sheet(self) -> Sheet:
        sheet = Sheet(self.context, self)
        sheet.left.connect(lambda: self._layers.after_writing(self._go_home))
        sheet.change_wanted.connect(lambda part: self._layers.after_writing(lambda: self._change(part)))
        sheet.trashed.connect(lambda: self._layers.after_writing(lambda: self._trash(sheet.strategy)))
        sheet.rest_wanted.connect(lambda: self._layers.after_writing(lambda: self._rest(sheet.strategy)))
        sheet.put_away_wanted.connect(lambda: self._layers.after_writing(lambda: self._put_away(sheet.strategy)))
        sheet.copy_wanted.connect(lambda: self._layers.after_writing(lambda: self._duplicate(sheet.strategy)))
        sheet.bring_wanted.connect(lambda: self._layers.after_writing(lambda: self._acts.bring_back(sheet.strategy)))
        sheet.try_wanted.connect(lambda: self._layers.after_writing(lambda: self._trying.begin(sheet.strategy)))
        return sheet

    def _pick(self) -> None:
        self._layers.after_writing(self._look_through)

    def _look_through(self) -> None:
        self._came_from_elsewhere = False
        pick_list = PickList(self.context, self)
        pick_list.left.connect(self._go_home)
        pick_list.opened.connect(self._open_own)
        self._layers.lay_over(pick_list)

    def _read_words(self, id_: UUID | None = None) -> None:
        screen = self._lay_words_over()
        if id_:
            screen.open(id_)

    def _write_words(self) -> None:
        self._lay_words_over().write_new()

    def _come_back_to_words(self, id_: UUID | None) -> None:
        screen = self._lay_words_over()
        if id_:
            screen.change(id_)

    def _lay_words_over(self) -> WordsScreen:
        self._came_from_elsewhere = False
        screen = WordsScreen(self.context, self)
        screen.left.connect(lambda: self._layers.after_writing(self._go_home))
        self._layers.lay_over(screen)
        return screen

    def _connect_beginning(self, beginning: Beginning) -> None:
        beginning.written.connect(self._write_new)
        beginning.starters_wanted.connect(self._pick)
        beginning.kept.connect(lambda strategy: self._acts.keep_copy(strategy, lambda _: beginning.say_kept(strategy)))
        beginning.library_wanted.connect(self._go_home)
        self._connect_shelf(beginning.shelf)

    def _connect_shelf(self, shelf: WordsShelf) -> None:
        shelf.opened.connect(self._read_words)
        shelf.new_wanted.connect(self._write_words)

    def _open_own(self, id_: UUID) -> None:
        self._layers.read()
        self._open(id_)

    def _write(self, strategy: Strategy | None = None) -> Editor:
        editor = Editor(self.context, self, self._layers.strategies, strategy)
        editor.done.connect(self._finish)
        editor.left.connect(lambda: self._layers.after_writing(self._go_home))
        editor.reread_wanted.connect(self._show_stored)
        self._layers.lay_over(editor)
        return editor

    def _write_new(self, source: Source | None = None) -> None:
        self._came_from_elsewhere = False
        editor = self._write()
        if source:
            editor.begin_with(source)

    def _change(self, part: str) -> None:
        self._write(self._over.strategy).start(part)

    def _finish(self) -> None:
        """From writing to reading; what was never begun leaves nothing to read."""
        self._layers.after_writing(self._read_what_was_written)

    def _read_what_was_written(self) -> None:
        if self._over.strategy is None:
            self._go_home()
        else:
            self._layers.read()
            self._read_sheet(self._over.strategy)

    def _leave_writing(self, then: Callable[[], None]) -> None:
        """From another page. Words that cannot be saved stay in sight, with the focus among them."""
        if self._layers.is_writing:
            self._layers.start()
        self._layers.after_writing(then)

    def _go_home(self) -> None:
        """To the library as it was left, with the focus on what was opened there."""
        opened, from_words = (
            self._over.strategy if self._over else None,
            isinstance(self._over, WordsScreen),
        )
        self._layers.read()
        self._layers.put(None)
        if from_words:
            self._layers.home().shelf.come_back()
        elif opened and self._layers.strategies:
            self._library.come_back_to(opened.id)
        else:
            self._layers.start()

    def _search(self) -> None:
        if self._over:
            self._go_home()
        self._library.search()

    def _show_stored(self) -> None:
        self._layers.read()
        strategy = self._layers.known(self._over.strategy.id)
        self._layers.lay_over(None) if strategy is None else self._read_sheet(strategy)

    # read again

    def _renew_sheet(self, sheet: Sheet) -> None:
        strategy = self._layers.known(sheet.strategy.id)
        if strategy is None:
            self._layers.lay_over(None)
        else:
            sheet.show_strategy(strategy, self._layers.origins())

    def _renew_editor(self, editor: Editor) -> None:
        """Unsaved words stay; the next save finds out that something else is stored."""
        editor.renew_origins()
        stored = self._layers.known(editor.strategy.id) if editor.strategy else None
        if stored == editor.strategy or editor.has_unsaved:
            return
        if stored is None:
            self._layers.lay_over(None)
        else:
            self._write(stored)

    # trying one

    def _arrive_trying(self, id_: UUID) -> None:
        self._arrive_at(id_)
        if strategy := self._layers.known(id_):
            self._trying.begin(strategy)

    def _come_back_from_trying(self, tried: UUID | None) -> None:
        if isinstance(self._over, Sheet):
            self._over.come_back()
        elif self._layers.strategies and not self._over:
            self._library.come_back_to(tried)
        else:
            self._layers.start()

    # acts

    def _rest(self, strategy: Strategy) -> None:
        self._acts.rest_or_take_up(strategy, self._show_changed)

    def _put_away(self, strategy: Strategy) -> None:
        self._acts.put_away(strategy, self._show_changed)

    def _duplicate(self, strategy: Strategy) -> None:
        self._acts.duplicate(strategy, self._write_copy)

    def _write_copy(self, copy: Strategy) -> None:
        self._layers.read()
        self._write(copy).start("title")

    def _show_changed(self, strategy: Strategy) -> None:
        """On the sheet, or in the library with the focus where it was: a card that rests is put away with it."""
        neighbour = self._library.neighbour(strategy.id)
        self._layers.read()
        if isinstance(self._over, Sheet):
            self._read_sheet(strategy)
        else:
            self._library.come_back_to(strategy.id if self._library.shows(strategy.id) else neighbour or strategy.id)

    def _trash(self, strategy: Strategy) -> None:
        self._acts.trash(strategy, self._show_without)

    def _show_without(self, gone: Strategy) -> None:
        neighbour = self._library.neighbour(gone.id)
        self._layers.read()
        self._layers.lay_over(None)
        if neighbour:
            self._library.come_back_to(neighbour)
