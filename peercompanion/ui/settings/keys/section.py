"""What opens the vault, one row each; what changes it stands in the place of the rows while it is under way."""

from peercompanion.ui.context import Context
from peercompanion.ui.leaving import let_go
from peercompanion.ui.settings.keys.course import Course
from peercompanion.ui.settings.keys.courses import ChangePassphrase, MakeCode
from peercompanion.ui.settings.keys.make_key import MakeKey
from peercompanion.ui.settings.keys.overview import CODE, NEW_KEY, PASSPHRASE, Overview
from peercompanion.ui.settings.section import Section
from peercompanion.ui.widgets.notice import announce

COURSES: dict[str, type[Course]] = {PASSPHRASE: ChangePassphrase, CODE: MakeCode, NEW_KEY: MakeKey}


class KeysSection(Section):
    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._course: Course | None = None
        self._overview = self._new_overview()
        self._box.addWidget(self._overview)
        self.end()

    def step_back(self) -> bool:
        if self._course is None:
            return False
        self._course.step_back()
        return True

    def _begin(self, name: str) -> None:
        assert self._context.session is not None
        self._course = COURSES[name](self._context.session, self._context)
        self._course.ended.connect(lambda words: self._end(name, words))
        self._box.insertWidget(0, self._course)
        self._overview.hide()
        self._course.show()
        self._course.start()

    def _end(self, name: str, words: str) -> None:
        """Back to the rows, with what was done; the focus is where it came from."""
        leaving = (self._course, self._overview)
        self._course, self._overview = None, self._new_overview(words)
        self._box.insertWidget(0, self._overview)
        for widget in leaving:
            widget.hide()
            let_go(widget)
        self._overview.show()
        self._overview.focus(name)
        announce(self, words)

    def _new_overview(self, said: str = "") -> Overview:
        session = self._context.session
        has_code = session is not None and session.has_recovery_code
        overview = Overview(has_code=has_code, can_change=session is not None, said=said)
        overview.chosen.connect(self._begin)
        return overview
