"""Everything erased at once, for who wants to leave no word behind. A word typed by hand stands before it."""

from peercompanion.ui.ask import Ask, Question
from peercompanion.ui.context import Context, PageName
from peercompanion.ui.widgets.buttons import Button
from peercompanion.ui.widgets.list_box import ListBox, list_row


class ErasingBox(ListBox):
    """``ask`` is the door for its question."""

    def __init__(self, context: Context, ask: Ask | None = None) -> None:
        super().__init__()
        self._context, self._ask = context, ask or Ask()
        erase = Button(self.tr("Erase everything"), "danger", "trash-2")
        erase.clicked.connect(self._confirm)
        about = self.tr(
            "Entries, strategies, notes, groups, people, the plan, the trash, your own lines, and what the lock window "
            "shows of the plan. The empty vault stays."
        )
        self.add(list_row(self.tr("All that is written here"), about, erase))

    def _confirm(self) -> None:
        question = Question(
            title=self.tr("Erase all that you ever wrote here?"),
            text=self.tr(
                "Nothing can bring it back then, and no trace of it stays in the vault. "
                "Copies made before still hold it, and the passphrase stays as it is."
            ),
            yes=self.tr("Erase everything"),
            no=self.tr("Keep it all"),
            typed=self.tr("erase", "the word to type by hand"),
        )
        self._ask.confirm(self, question, self._erase_everything)

    def _erase_everything(self) -> None:
        self._context.frame.attempt(self._erase, lambda _: self._tell())

    def _erase(self) -> None:
        """What lies outside the vault goes first: it is the part that others could read."""
        self._context.frame.forget_setting("lock_lines")
        self._context.companion.trash.erase_everything()

    def _tell(self) -> None:
        self._context.frame.go(PageName.TODAY)
        self._context.frame.notify(self.tr("Everything is erased. Copies made before still hold it."))
