"""Which class draws which page. Imported and built after unlocking, which waits for Today only."""

from importlib import import_module

from peercompanion.ui.context import Context, PageName
from peercompanion.ui.page import Page

CLASSES = {
    PageName.TODAY: ("today", "TodayPage"),
    PageName.JOURNAL: ("journal", "JournalPage"),
    PageName.STRATEGIES: ("strategies", "StrategiesPage"),
    PageName.MEETINGS: ("meetings", "MeetingsPage"),
    PageName.HARD_NOW: ("hard_now", "HardNowPage"),
    PageName.PLAN: ("plan", "PlanPage"),
    PageName.PAPER: ("meetings.paper", "PaperPage"),
    PageName.TRASH: ("trash", "TrashPage"),
    PageName.SETTINGS: ("settings", "SettingsPage"),
}


def load(name: PageName) -> type[Page]:
    folder, page = CLASSES[name]
    loaded: type[Page] = getattr(import_module(f"peercompanion.ui.{folder}.page"), page)
    return loaded


def build(name: PageName, context: Context) -> Page:
    return load(name)(context)
