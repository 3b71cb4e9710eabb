"""The window while the vault is open: the sidebar, one page at a time, and one quiet line at the foot."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from peercompanion.companion import Companion, Undone
from peercompanion.domain.whereabouts import Spot, Whereabouts
from peercompanion.errors import DatabaseDamaged, NothingToUndo, PeerCompanionError
from peercompanion.preferences import TEXT_SIZES, Preferences
from peercompanion.session import Session
from peercompanion.ui import geometry, pages, regions, same_place, theme
from peercompanion.ui.actions import Command, Commands, add_shortcuts
from peercompanion.ui.afloat import Afloat
from peercompanion.ui.autosave import save_all
from peercompanion.ui.beforehand import Beforehand
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.hub import Hub
from peercompanion.ui.page import Page
from peercompanion.ui.sidebar import Sidebar
from peercompanion.ui.task import Runner, run_in_background
from peercompanion.ui.theme import scale
from peercompanion.ui.tidying import Tidying
from peercompanion.ui.trouble import Trouble
from peercompanion.ui.undo_order import SETTING, SettingStep, UndoOrder
from peercompanion.ui.widgets.notice import Notice, announce
from peercompanion.ui.wording import Wording

if TYPE_CHECKING:
    from peercompanion.session import Session
    from peercompanion.ui.new_key_door import NewKey

RAIL_BELOW = 900


class MainWindow(QMainWindow):
    """Implements ``ui.context.Frame``. The title never changes: a task bar must not tell what is written here."""

    lock_wanted = Signal()
    new_key_wanted = Signal(object)
    put_back_wanted, rescue_wanted = Signal(object), Signal(object)
    closed = Signal()

    def __init__(
        self,
        companion: Companion,
        preferences: Preferences,
        hub: Hub,
        words: Wording,
        *,
        session: "Session | None" = None,
        run: Runner = run_in_background,
        made_up: bool = False,
    ) -> None:
        """``made_up``: nobody's own year, and the window says so. ``session`` and ``run`` are as in Context.
        ``put_back_wanted`` carries a FoundCopy, ``rescue_wanted`` the error that a damaged vault showed itself by.
        """
        super().__init__()
        self._made_up = made_up
        self._context = Context(companion, preferences, hub, words, self, session, run)
        self.setWindowTitle(self._title())
        self.setMinimumSize(640, 480)
        self._pages: dict[PageName, Page] = {}
        self._trail: list[PageName] = []
        self._focused_on: dict[QWidget, QWidget | None] = {}
        self._slim_wanted = False
        self._afloat = Afloat()
        self._order = UndoOrder(companion, preferences, self._put_setting)
        self._stepping = False
        hub.changed.connect(self._forget_steps_taken_back)
        self._commands = Commands(self)
        self._build()
        add_shortcuts(self, self._commands.all(), self._run)
        theme.dress(self)
        geometry.restore(self, preferences)
        self._beforehand = Beforehand(self._page, self._stack.size)
        self._tidying = Tidying(self._context, self)
        self._naming = QTimer(self, singleShot=True, interval=0)
        self._naming.timeout.connect(self._say_page)

    # what pages ask of the frame

    def go(self, page: PageName, target: object | None = None) -> None:
        """A page that cannot be read is told, with the way to the rescue page; or raised, before the window shows."""
        try:
            self._go(page, target)
        except DatabaseDamaged as error:
            if not self.isVisible():
                raise
            self._trouble.tell(error, again=lambda: self.go(page, target))

    def _go(self, page: PageName, target: object | None) -> None:
        self._afloat.sink(give_back=False)
        if not self._leave_current() and page is not PageName.HARD_NOW:
            return
        shown = self._page(page)
        shown.freshen()  # while nobody sees it: what comes into a page in sight is laid out at once
        if self._trail[-1:] != [page]:
            self._trail.append(page)
            self._naming.start()
        same_place.release(self._stack)
        shown.foresee(target)
        self._stack.setCurrentWidget(shown)
        self._sidebar.show_page(page)
        self._notice.clear()
        self._notice.hide()
        shown.arrive(target)
        if self.isVisible() and next(regions.stops_in(shown), None) is None:
            self._sidebar.focus_current()  # an empty trash, say: the focus is somewhere all the same

    def make_ready(self) -> bool:
        """A little of what will be wanted, F1 first; whether there is more to make."""
        return self._beforehand.go_on()

    def return_to(self, whereabouts: Whereabouts) -> None:
        """The focus can follow when the window shows."""
        try:
            self.go(PageName(whereabouts.page))
        except ValueError:  # a page of another version
            self.go(PageName.TODAY)
        else:
            if whereabouts.place:
                self.current.come_back(whereabouts.place)

    def back(self) -> None:
        """The focus goes where it was."""
        if len(self._trail) < 2:
            self.go(PageName.TODAY)
            return
        now, before = self.current, self._trail[-2]
        focused = self._focused_on.get(self._pages.get(before))
        self.go(before)
        if self.current is now:
            return  # its words could not be saved
        del self._trail[-2:]
        if focused and isValid(focused) and focused.isVisible():
            focused.setFocus(Qt.FocusReason.OtherFocusReason)

    def notify(self, text: str, *, undo: bool = False) -> None:
        self._notice.show()
        if undo:
            self._notice.say(text, self.tr("Undo"), self.undo)
        else:
            self._notice.say(text)

    def attempt(self, act: Callable[[], object], done: Callable[[object], None] | None = None) -> None:
        try:
            result = act()
        except PeerCompanionError as error:
            self._trouble.tell(error, again=lambda: self.attempt(act, done))
            return
        self._trouble.hide()
        if done:
            done(result)

    def prefer(self, name: str, value: object) -> None:
        self.attempt(lambda: self._order.prefer(name, value))

    def forget_setting(self, name: str) -> None:
        self._order.forget(name)

    def undo(self) -> None:
        self._step_through(self._order.undo, self._context.words.undone)

    def redo(self) -> None:
        self._step_through(self._order.redo, self._context.words.done_again)

    def lock(self) -> None:
        self.lock_wanted.emit()

    def open_pocket(self) -> None:
        """What is being typed is kept first; where that fails, the room does not wait for it."""
        from peercompanion.ui.meetings.pocket import Pocket

        companion = self._context.companion
        self._leave_current()
        meeting, group = self.current.meeting(), self.current.group()
        if group is None:
            meeting = meeting or companion.meetings.next()
        self.attempt(lambda: self._afloat.open(Pocket, lambda: Pocket(self, companion, meeting, group)))

    def make_new_key(self, wanted: "NewKey") -> None:
        self.new_key_wanted.emit(wanted)

    def put_back(self, found: object) -> None:
        self.put_back_wanted.emit(found)

    # what the app asks of the window

    @property
    def current(self) -> Page:
        shown = self._stack.currentWidget()
        assert isinstance(shown, Page)
        return shown

    @property
    def current_name(self) -> PageName:
        return self._trail[-1]

    def whereabouts(self, spot: Spot | None) -> Whereabouts:
        """``spot`` was taken before the drafts were saved, which may have moved the focus."""
        now = self._context.companion.clock.now()
        return Whereabouts(page=self.current_name, place=self.current.place(), spot=spot, left=now)

    def save_drafts(self) -> None:
        save_all(page.leave for page in self._pages.values())

    def tell(
        self, error: PeerCompanionError, again: Callable[[], None], anyway: Callable[[], None] | None = None
    ) -> None:
        self._trouble.tell(error, again=again, anyway=anyway)

    def _title(self) -> str:
        """A narrow window has no room for the sign in the sidebar."""
        name = geometry.window_name(self._context.preferences)
        return self.tr("{name}: a made-up year").format(name=name) if self._made_up else name

    def restyle(self) -> None:
        """The theme or the text size changed."""
        self._sidebar.fit()
        self._fit_sidebar()

    # inside

    def _build(self) -> None:
        self._sidebar = Sidebar(
            self._commands.above(), self._commands.below(), self.tr("A made-up year") if self._made_up else ""
        )
        self._sidebar.chosen.connect(self._run)
        self._stack = QStackedWidget()
        self._trouble = Trouble(self._context.words)
        self._trouble.rescue_wanted.connect(self.rescue_wanted)
        self._notice = Notice()
        self._notice.setContentsMargins(36, 6, 36, 10)
        self._notice.hide()
        root, right = QWidget(), QVBoxLayout()
        root.setObjectName("page")
        across = QHBoxLayout(root)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        for part in (self._trouble, self._stack, self._notice):
            right.addWidget(part, 1 if part is self._stack else 0)
        across.addWidget(self._sidebar)
        across.addLayout(right, 1)
        self.setCentralWidget(root)

    def _page(self, name: PageName) -> Page:
        if name not in self._pages:
            page = self._pages[name] = pages.build(name, self._context)
            self._stack.addWidget(page)
        return self._pages[name]

    def _say_page(self) -> None:
        """The focus goes into the middle of a page, and its name is nowhere near. After the focus, which is told first
        and would cut it off.
        """
        if self.isVisible():
            announce(self, self._commands.words_of(self.current_name))

    def _leave_current(self) -> bool:
        """A page whose words could not be saved is not left: they stay on the screen."""
        current = self._stack.currentWidget()
        if current is None:
            return True
        self._focused_on[current] = current.focusWidget()
        try:
            current.leave()
        except PeerCompanionError as error:
            self._trouble.tell(error, again=self._leave_current)
            return False
        self._trouble.hide()
        return True

    def _run(self, command: Command) -> None:
        if command.name not in ("palette", "shortcuts", "pocket", "larger", "smaller", "usual_size"):
            self._afloat.sink()
        if command.page:
            self.go(command.page, self.current.target_for(command.page))
            return
        {
            "lock": self.lock,
            "check_in": lambda: self.go(PageName.TODAY, "new"),
            "new_note": lambda: self.go(PageName.MEETINGS, "new_note"),
            "next_meeting": lambda: self.go(PageName.MEETINGS, "next"),
            "pocket": self.open_pocket,
            "starters": lambda: self.go(PageName.STRATEGIES, "starters"),
            "words": lambda: self.go(PageName.STRATEGIES, "words"),
            "find": self._find,
            "palette": self._open_palette,
            "shortcuts": self._open_keys,
            "undo": self.undo,
            "redo": self.redo,
            "back": self._go_back,
            "region": self._next_region,
            "region_before": lambda: self._next_region(-1),
            "sidebar": self._toggle_sidebar,
            "larger": lambda: self._resize_text(1),
            "smaller": lambda: self._resize_text(-1),
            "usual_size": lambda: self._set_text_size(100),
            "quit": self.close,
        }[command.name]()

    def _open_palette(self) -> None:
        from peercompanion.ui.palette.choices import Choices
        from peercompanion.ui.palette.palette import Palette

        context = self._context
        self._afloat.open(Palette, lambda: Palette(self, Choices(context.companion, context.words, self, self._run)))

    def _open_keys(self) -> None:
        from peercompanion.ui.key_sheet import KeySheet

        self._afloat.open(KeySheet, lambda: KeySheet(self))

    def _go_back(self) -> None:
        if not self.current.go_back():
            self.back()

    def _find(self) -> None:
        if not self.current.has_search:
            self.go(PageName.JOURNAL)
        self.current.search()

    def _step_through(self, step: Callable[[], Undone | SettingStep], said: Callable[[str], str]) -> None:
        if not self._leave_current():
            return
        words, self._stepping = self._context.words, True
        try:
            undone = step()
        except NothingToUndo as error:
            self.notify(words.explain(error).title)
        except PeerCompanionError as error:
            self._trouble.tell(error, again=lambda: self._step_through(step, said))
        else:
            self.notify(self._after_step(undone, said))
        finally:
            self._stepping = False

    def _put_setting(self, name: str, value: object) -> None:
        self._context.preferences.set(name, value)
        self._context.hub.preferred.emit(name)

    def _forget_steps_taken_back(self, _change: object) -> None:
        """And of what was said of the step before."""
        if not self._stepping:
            self._order.written()
            self._notice.clear()

    def _after_step(self, undone: Undone | SettingStep, said: Callable[[str], str]) -> str:
        """Across the wall it is said which way the note went."""
        if isinstance(undone, SettingStep):
            return said(SETTING)
        if undone.opened:
            return self.tr("%n note(s) open for the group again.", "", undone.opened)
        if undone.closed:
            return self.tr("%n note(s) only for me again.", "", undone.closed)
        return said(undone.label)

    def _resize_text(self, step: int) -> None:
        """To the next of the sizes that Settings offers."""
        now = self._context.preferences.text_size
        further = [size for size in TEXT_SIZES if (size > now if step > 0 else size < now)]
        if further:
            self._set_text_size(further[0 if step > 0 else -1])

    def _set_text_size(self, size: int) -> None:
        self.prefer("text_size", size)
        self.notify(self.tr("Text size {size} %").format(size=size))

    def _next_region(self, step: int = 1) -> None:
        regions.go_to_next((self._trouble, self._sidebar, *self.current.regions(), self._notice), step)

    def _toggle_sidebar(self) -> None:
        self._slim_wanted = not self._slim_wanted
        self._fit_sidebar()

    def _fit_sidebar(self) -> None:
        self._sidebar.set_slim(self._slim_wanted or self.width() / scale() < RAIL_BELOW)

    # Qt

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self.current.step_back()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_sidebar()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.WindowStateChange:
            self._fit_sidebar()

    def closeEvent(self, event: QCloseEvent) -> None:
        try:
            self.save_drafts()
        except PeerCompanionError as error:
            event.ignore()
            self._trouble.tell(error, again=self.close, anyway=self._close_anyway)
            return
        geometry.keep(self, self._context.preferences)
        self.closed.emit()
        event.accept()

    def _close_anyway(self) -> None:
        geometry.keep(self, self._context.preferences)
        self.closed.emit()
