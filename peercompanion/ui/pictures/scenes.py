"""What there is to see, one line each: every page, its editors, the doors and the dialogs, empty and full."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import repeat

from peercompanion.domain.strategy import StrategyStatus
from peercompanion.ui.context import PageName
from peercompanion.ui.pictures.stage import Stage

Act = Callable[[Stage], object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """``vault`` is what it begins with; ``door``: it is left locked; ``alters``: the next scene begins anew;
    ``made_up``: as --demo shows it, with its signs.
    """

    name: str
    acts: tuple[Act, ...] = ()
    vault: str = "filled"
    door: bool = False
    alters: bool = False
    made_up: bool = False


def _on(page: PageName, target: object | None = None) -> Act:
    return lambda stage: stage.go(page, target)


def _keys(*keys: str) -> Act:
    return lambda stage: stage.press(*keys)


def _words(words: str) -> Act:
    return lambda stage: stage.type(words)


def _strategy(stage: Stage) -> None:
    used = [found for found in stage.companion.strategies.all() if found.status is StrategyStatus.IN_USE]
    stage.go(PageName.STRATEGIES, min(used, key=lambda strategy: strategy.place or 9).id)


def _starter(stage: Stage) -> None:
    stage.go(PageName.STRATEGIES, "starters")
    stage.press("Down", "A")
    copy = next(found for found in stage.companion.strategies.all() if found.starter)
    stage.go(PageName.STRATEGIES, copy.id)


def _see_the_shelf(stage: Stage) -> None:
    from peercompanion.ui.strategies.words_shelf import WordsShelf

    stage.show_whole(stage.part(WordsShelf))


def _try(stage: Stage) -> None:
    from peercompanion.ui.strategies.tries_picture import TriesPicture

    stage.part(TriesPicture).opened.emit(1)
    stage.settle()


def _rarer_acts(stage: Stage) -> None:
    from peercompanion.ui.strategies.sheet import Sheet

    stage.click(stage.part(Sheet)._more)


def _hard_moments(stage: Stage) -> None:
    """As many as it takes to stand beside what happened when something was tried."""
    from peercompanion.domain.hard_moment import HardMoment

    for before, after in ((7, 6), (8, 7), (6, 6), (7, 4), (5, 5), (9, 7)):
        stage.companion.hard_moments.save(
            HardMoment(happened=stage.companion.clock.now(), before=before, after=after, asked=True)
        )


def _tried_lately(stage: Stage) -> None:
    from datetime import timedelta

    from peercompanion.domain.attempt import Try

    strategy = stage.companion.strategies.hard_moment_set()[0]
    then = stage.companion.clock.now() - timedelta(hours=1)
    stage.companion.tries.save(Try(strategy=strategy.id, happened=then, before=7))


def _entry(stage: Stage) -> None:
    stage.go(PageName.JOURNAL, stage.companion.moods.latest()[0].id)


def _only_for_me(stage: Stage) -> None:
    from peercompanion.ui.meetings.wall import Wall

    wall = stage.part(Wall)
    stage.click(wall.toggle)
    stage.show_whole(wall)


def _plan(stage: Stage) -> None:
    from peercompanion.ui.meetings.next_card import NextCard

    stage.part(NextCard).plan()
    stage.settle()


def _person(stage: Stage) -> None:
    from peercompanion.ui.hard_now.front import Front

    stage.part(Front).people_wanted.emit()
    stage.settle()


def _link_something(stage: Stage) -> None:
    from peercompanion.ui.plan.section_editor import SectionEditor

    editor = stage.part(SectionEditor)
    editor.choose()
    stage.show_whole(editor)


def _show_a_line(stage: Stage) -> None:
    from peercompanion.ui.plan.lock_lines import LockLinesCard

    card = stage.part(LockLinesCard)
    card.begin()
    stage.show_whole(card)


def _on_paper(*ticked: int) -> Act:
    """The sections by their order."""

    def tick(stage: Stage) -> None:
        from peercompanion.ui.plan.print_screen import PrintScreen
        from peercompanion.ui.plan.sheet import PlanSheet
        from peercompanion.ui.widgets.switch import Check

        stage.part(PlanSheet).print_wanted.emit()
        stage.settle()
        boxes = [box for box in stage.part(PrintScreen).findChildren(Check) if box.isVisible()]
        for place in ticked:
            stage.click(boxes[place])

    return tick


def _choose_lines(stage: Stage) -> None:
    """The longest that fits among them."""
    assert stage.desk is not None
    longest = "The dog from the second floor waits on the stairs every morning, whatever I say."
    lines = ("Kettle first, before anything else.", "April at the river.", longest)
    stage.desk.preferences.set("lock_lines", lines)


def _to_the_lock_lines(stage: Stage) -> None:
    from peercompanion.ui.plan.lock_lines import LockLinesCard

    stage.show_whole(stage.part(LockLinesCard))


def _three_lines(stage: Stage) -> None:
    assert stage.desk is not None
    _choose_lines(stage)
    stage.desk.open_door()
    stage.take_size()
    stage.settle()


def _how_hard(stage: Stage) -> None:
    from peercompanion.ui.widgets.ten import TenDots

    stage.part(TenDots).setFocus()
    stage.press("Right", "Right", "Space")


def _words_that_helped(stage: Stage) -> None:
    from peercompanion.domain.takeaway import Takeaway, TakeawayKind

    kind = TakeawayKind.WORDS_THAT_HELPED
    stage.companion.takeaways.save(Takeaway(kind=kind, text="You came anyway. That counts.", alias="R."))


def _what_happens(stage: Stage) -> None:
    from peercompanion.ui.hard_now.line_card import LineCard
    from peercompanion.ui.widgets.disclosure import Disclosure

    stage.part(LineCard).findChild(Disclosure).set_open(True)
    stage.settle()


def _empty_the_trash(stage: Stage) -> None:
    from peercompanion.ui.widgets.buttons import Button

    danger = [button for button in stage.window.findChildren(Button) if button.isVisible() and button.kind == "danger"]
    stage.click(danger[0])


def _wrong_passphrase(stage: Stage) -> None:
    stage.type("a lamp in the door")
    stage.press("Return")


def _type_passphrase(stage: Stage) -> None:
    stage.type(stage.passphrase)
    stage.press("Return")


def _copy(stage: Stage) -> None:
    """Of the open vault, on its shelf."""
    task = stage.session.copies.take()
    task()


def _copied(stage: Stage) -> None:
    """Copied, something more written since, and locked again: what the damage will have taken is known."""
    stage.session.unlock(stage.passphrase)
    _copy(stage)
    stage.session.lock()


def _damage(stage: Stage) -> None:
    from peercompanion.errors import DatabaseDamaged

    assert stage.desk is not None
    stage.desk.rescue(DatabaseDamaged("a page does not read as it was written"), stage.passphrase)
    stage.take_size()
    stage.settle()


def _copies_part(stage: Stage) -> None:
    _copy(stage)
    stage.go(PageName.SETTINGS, "copies")


def _open_first_copy(stage: Stage) -> None:
    from peercompanion.ui.restoring.copy_row import CopyRow

    stage.part(CopyRow).wanted.emit()
    stage.settle()


def _write_more(stage: Stage) -> None:
    from peercompanion.domain.mood import Mood

    for _ in range(3):
        stage.companion.moods.save(Mood(happened=stage.companion.clock.now(), mood=3))


def _passphrase(stage: Stage) -> None:
    stage.type(stage.passphrase)
    stage.press("Return")


def _have_copy(stage: Stage) -> None:
    from peercompanion.ui.first_start.country_step import CountryStep

    stage.part(CountryStep).has_copy.emit()
    stage.take_size()
    stage.settle()


def _another_copy(stage: Stage) -> None:
    from peercompanion.ui.rescue.rescue_page import RescuePage, WayOut

    stage.part(RescuePage).chosen.emit(WayOut.ANOTHER)
    stage.settle()


def _first_start(page: int) -> tuple[Act, ...]:
    """Page 2 wants a passphrase, twice, and page 3 two groups of the code, before they let anybody on."""
    code = (_keys("Return"), *_twice("five words on a page"), _same_code)
    return ((), (_keys("Return"), _same_words), code, (*code, *_two_groups()))[page - 1]


def _twice(words: str) -> tuple[Act, ...]:
    return (_words(words), _keys("Return")) * 2


def _two_groups() -> tuple[Act, ...]:
    return _words("YK4Q"), _keys("Return"), _words("P3BE"), _keys("Return")


def _same_code(stage: Stage) -> None:
    """As with the words; it opens nothing. Group 2 is asked for, and group 7."""
    from peercompanion.ui.ways.new_code import NewCode

    shown = stage.part(NewCode)
    shown.show_code("46GN-YK4Q-T8WM-2RDX-HJ70-ZC5V-P3BE-9NSA-6Q4V", (2, 7))
    shown.arrive()
    stage.settle()


def _same_words(stage: Stage) -> None:
    """Words drawn by chance would make another picture each time."""
    from peercompanion.ui.ways.tiles import WordTiles

    stage.part(WordTiles).show_words(("kettle", "window", "river", "lamp", "bench"))
    stage.settle()


def _forgotten(stage: Stage) -> None:
    from peercompanion.ui.doors.unlock_half import UnlockHalf

    stage.part(UnlockHalf).code_wanted.emit()
    stage.settle()


def _code_from_paper(stage: Stage) -> None:
    stage.type(stage.code)
    stage.press("Return")


def _change(name: str, *acts: Act) -> tuple[Act, ...]:
    """What is begun in Settings, "Passphrase and code"."""

    def begin(stage: Stage) -> None:
        from peercompanion.ui.settings.keys.overview import Overview

        stage.part(Overview).chosen.emit(name)
        stage.settle()

    return (_on(PageName.SETTINGS, "keys"), begin, *acts)


def _half_written(stage: Stage) -> None:
    """A year that never becomes more than this."""
    assert stage.desk is not None
    stage.desk.open_demo(lambda: repeat(0.4))
    stage.take_size()
    stage.settle()


def _privacy(stage: Stage) -> None:
    """On a computer that is the same in every picture."""
    from peercompanion.ui.pictures import computer
    from peercompanion.ui.settings.privacy.section import PrivacySection

    stage.go(PageName.SETTINGS, "privacy")
    stage.part(PrivacySection).tell(computer.seen(stage.companion.clock.now()))
    stage.settle()


PAGES = (
    Scene(name="today", acts=(_on(PageName.TODAY),)),
    Scene(name="journal", acts=(_on(PageName.JOURNAL),)),
    Scene(name="strategies", acts=(_on(PageName.STRATEGIES),)),
    Scene(name="meetings", acts=(_on(PageName.MEETINGS),)),
    Scene(name="hard_now", acts=(_on(PageName.HARD_NOW),)),
    Scene(name="plan", acts=(_on(PageName.PLAN),)),
    Scene(name="trash", acts=(_on(PageName.TRASH),)),
    Scene(name="settings", acts=(_on(PageName.SETTINGS, "appearance"),)),
)
PARTS = (
    Scene(name="today_answered", acts=(_on(PageName.TODAY), _keys("2")), alters=True),
    Scene(name="today_later", acts=(_tried_lately, _on(PageName.TODAY)), alters=True),
    Scene(name="journal_entry", acts=(_on(PageName.JOURNAL), _entry)),
    Scene(name="journal_editor", acts=(_on(PageName.JOURNAL), _entry, _keys("Return")), alters=True),
    Scene(name="journal_search", acts=(_on(PageName.JOURNAL), _keys("Ctrl+F"), _words("walk")), alters=True),
    Scene(name="journal_no_hit", acts=(_on(PageName.JOURNAL), _keys("Ctrl+F"), _words("zeppelin")), alters=True),
    Scene(name="strategy", acts=(_strategy,)),
    Scene(name="strategy_beside", acts=(_hard_moments, _strategy, _rarer_acts), alters=True),
    Scene(name="strategy_try", acts=(_strategy, _try), alters=True),
    Scene(name="strategy_editor", acts=(_strategy, _keys("E"))),
    Scene(name="strategy_new", acts=(_on(PageName.STRATEGIES, "new"),)),
    Scene(name="starters", acts=(_on(PageName.STRATEGIES, "starters"), _keys("Down", "A", "Return")), alters=True),
    Scene(name="strategy_starter", acts=(_starter,), alters=True),
    Scene(name="starters_none_fits", acts=(_on(PageName.STRATEGIES, "starters"), _keys("Ctrl+F"), _words("zeppelin"))),
    Scene(name="words_shelf", acts=(_on(PageName.STRATEGIES), _see_the_shelf)),
    Scene(name="words", acts=(_on(PageName.STRATEGIES, "words"),)),
    Scene(name="words_editor", acts=(_on(PageName.STRATEGIES, "words"), _keys("Down", "Return")), alters=True),
    Scene(name="words_none", acts=(_on(PageName.STRATEGIES, "words"),), vault="empty"),
    Scene(name="meetings_only_for_me", acts=(_on(PageName.MEETINGS), _only_for_me)),
    Scene(name="meetings_date", acts=(_on(PageName.MEETINGS), _plan)),
    Scene(name="note_new", acts=(_on(PageName.MEETINGS, "new_note"),)),
    Scene(name="group_new", acts=(_on(PageName.MEETINGS, "add_group"),)),
    Scene(name="hard_now_step", acts=(_on(PageName.HARD_NOW), _keys("1"))),
    Scene(name="hard_now_people", acts=(_on(PageName.HARD_NOW), _person)),
    Scene(name="hard_now_felt", acts=(_on(PageName.HARD_NOW), _keys("1", *["Space"] * 4)), alters=True),
    Scene(name="hard_now_end", acts=(_on(PageName.HARD_NOW), _keys("1", *["Space"] * 4, "1")), alters=True),
    Scene(
        name="hard_now_after", acts=(_on(PageName.HARD_NOW), _how_hard, _keys("1", *["Space"] * 4, "1")), alters=True
    ),
    Scene(name="hard_now_further", acts=(_on(PageName.HARD_NOW), _keys("1", *["Space"] * 4, "3")), alters=True),
    Scene(name="hard_now_words", acts=(_words_that_helped, _on(PageName.HARD_NOW), _keys("W")), alters=True),
    Scene(name="hard_now_ways", acts=(_words_that_helped, _on(PageName.HARD_NOW), _what_happens), alters=True),
    Scene(name="strategy_step", acts=(_strategy, _keys("T")), alters=True),
    Scene(name="plan_section", acts=(_on(PageName.PLAN), _keys("E")), alters=True),
    Scene(name="plan_link", acts=(_on(PageName.PLAN, "by_myself"), _keys("E"), _link_something), alters=True),
    Scene(name="plan_lock_warning", acts=(_on(PageName.PLAN), _show_a_line), alters=True),
    Scene(name="plan_lock_choice", acts=(_on(PageName.PLAN), _show_a_line, _keys("Return")), alters=True),
    Scene(name="plan_lock_lines", acts=(_choose_lines, _on(PageName.PLAN), _to_the_lock_lines), alters=True),
    Scene(name="plan_print", acts=(_on(PageName.PLAN), _on_paper(0, 1, 3, 4, 8)), alters=True),
    Scene(name="plan_print_nothing", acts=(_on(PageName.PLAN), _on_paper()), alters=True),
    Scene(name="trash_question", acts=(_on(PageName.TRASH), _empty_the_trash), alters=True),
    Scene(name="settings_check_in", acts=(_on(PageName.SETTINGS, "check_in"),)),
    Scene(name="settings_help", acts=(_on(PageName.SETTINGS, "help"),)),
    Scene(name="settings_privacy", acts=(_privacy,)),
    Scene(name="settings_keys", acts=(_on(PageName.SETTINGS, "keys"),)),
    Scene(name="settings_copies_none", acts=(_on(PageName.SETTINGS, "copies"),), vault="empty", alters=True),
    Scene(name="settings_copies", acts=(_copies_part,), alters=True),
    Scene(name="copy_open", acts=(_copies_part, _open_first_copy), alters=True),
    Scene(name="copy_preview", acts=(_copies_part, _write_more, _open_first_copy, _passphrase), alters=True),
    Scene(name="settings_keyboard", acts=(_on(PageName.SETTINGS, "keyboard"),)),
    Scene(name="settings_about", acts=(_on(PageName.SETTINGS, "about"),), alters=True),
)
NOTHING_YET = tuple(
    Scene(name=f"{page}_empty", acts=(_on(page),), vault="empty")
    for page in (
        *(PageName.TODAY, PageName.JOURNAL, PageName.STRATEGIES),
        *(PageName.MEETINGS, PageName.HARD_NOW, PageName.PLAN),
    )
)
OUT_OF_PLACE = (_forgotten, _code_from_paper)
UP_TO_THE_KEY = (
    *(_keys("Return"), _type_passphrase, *_twice("five words on a page"), _same_code),
    *(lambda stage: stage.hold(), *_two_groups(), lambda stage: stage.take_size()),
)
KEYS = (
    Scene(name="keys_current", acts=_change("passphrase"), alters=True),
    Scene(name="keys_passphrase", acts=_change("passphrase", _type_passphrase, _same_words), alters=True),
    Scene(name="keys_code", acts=_change("code", _type_passphrase, _same_code), alters=True),
    Scene(name="keys_advice", acts=_change("new_key"), alters=True),
    Scene(name="keys_making", acts=_change("new_key", *UP_TO_THE_KEY), alters=True),
    Scene(name="recovery_code", acts=(_forgotten, _words("46GNYK4QT8WM2R")), vault="coded", door=True),
    Scene(name="recovery_slip", acts=(_forgotten, _words("46GNUK4Q"), _keys("Return")), vault="coded", door=True),
    Scene(name="recovery_passphrase", acts=(*OUT_OF_PLACE, _same_words), vault="coded", door=True),
    Scene(
        name="recovery_new_code",
        acts=(*OUT_OF_PLACE, *_twice("five words on a page"), _same_code),
        vault="coded",
        door=True,
    ),
)
FLOATING = (
    Scene(name="palette", acts=(_on(PageName.TODAY), _keys("Ctrl+K"), _words("me")), alters=True),
    Scene(name="palette_no_hit", acts=(_on(PageName.TODAY), _keys("Ctrl+K"), _words("zeppelin")), alters=True),
    Scene(name="keys", acts=(_on(PageName.TODAY), _keys("Ctrl+?")), alters=True),
)
EMPTY = (*NOTHING_YET, Scene(name="trash_empty", acts=(_on(PageName.TRASH),), vault="empty", alters=True))
DOORS = (
    Scene(name="lock", door=True),
    Scene(name="lock_lines", acts=(_three_lines,), door=True),
    Scene(name="lock_wrong", acts=(_wrong_passphrase,), door=True),
    Scene(name="lock_hard_now", acts=(_keys("F1"),), door=True),
    Scene(name="rescue_mixed", acts=(_type_passphrase,), vault="damaged", door=True),
    Scene(name="rescue", acts=(_copied, _damage), door=True),
    Scene(name="rescue_choice", acts=(_copied, _damage, _another_copy), door=True),
    Scene(name="arrival", acts=(_have_copy,), vault="none", door=True),
    Scene(name="first_start_1", acts=_first_start(1), vault="none", door=True),
    Scene(name="first_start_2", acts=_first_start(2), vault="none", door=True),
    Scene(name="first_start_3", acts=_first_start(3), vault="none", door=True),
    Scene(name="first_start_4", acts=_first_start(4), vault="none", door=True),
)
AROUND = (
    Scene(name="demo_door", acts=(_half_written,), vault="none", door=True),
    Scene(name="demo_lock", door=True, made_up=True),
    Scene(name="demo_today", acts=(_on(PageName.TODAY),), made_up=True, alters=True),
)
ALL = (*PAGES, *PARTS, *KEYS, *FLOATING, *EMPTY, *DOORS, *AROUND)


def play(stage: Stage, scene: Scene, before: Scene | None = None) -> None:
    """Sets the stage, where the scene before left it otherwise than this one wants it, and acts."""
    if before is None or before.alters or before.door or scene.door or before.vault != scene.vault:
        stage.set_up(scene.vault, open_it=not scene.door, made_up=scene.made_up)
    for act in scene.acts:
        act(stage)
