"""Which class draws which page. Imported and built at the first visit, so that unlocking waits for Today only."""

from peercompanion.ui.context import Context, PageName
from peercompanion.ui.page import Page


def build(name: PageName, context: Context) -> Page:
    match name:
        case PageName.TODAY:
            from peercompanion.ui.today.page import TodayPage as Built
        case PageName.JOURNAL:
            from peercompanion.ui.journal.page import JournalPage as Built
        case PageName.STRATEGIES:
            from peercompanion.ui.strategies.page import StrategiesPage as Built
        case PageName.MEETINGS:
            from peercompanion.ui.meetings.page import MeetingsPage as Built
        case PageName.HARD_NOW:
            from peercompanion.ui.hard_now.page import HardNowPage as Built
        case PageName.TRASH:
            from peercompanion.ui.trash.page import TrashPage as Built
        case PageName.SETTINGS:
            from peercompanion.ui.settings.page import SettingsPage as Built
        case _:
            raise ValueError(name)
    return Built(context)
