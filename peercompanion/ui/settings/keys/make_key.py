"""Somebody may know the passphrase: what helps and what does not, then a new passphrase, a new code and a new key."""

from PySide6.QtCore import Qt

from peercompanion.ui.new_key_door import NewKey
from peercompanion.ui.settings.keys.course import Course
from peercompanion.ui.ways.code_step import CodeStep
from peercompanion.ui.ways.passphrase_step import PassphraseStep
from peercompanion.ui.widgets.passage import Passage
from peercompanion.ui.widgets.step import Step
from peercompanion.ui.widgets.text import icon_text, text


class MakeKey(Course):
    def steps(self) -> tuple[Step, ...]:
        self._new, self._code = self._passphrase_step(), self._code_step()
        return AdviceStep(), self.current, self._new, self._code

    def last(self) -> None:
        """Drafts are saved and the vault is locked for it; nothing of this page is left when it begins."""
        wanted = NewKey(current=self.current.passphrase, passphrase=self._new.passphrase, code=self._code.code)
        self._context.frame.make_new_key(wanted)

    def _passphrase_step(self) -> PassphraseStep:
        return PassphraseStep(
            self.tr("A new passphrase"),
            self.tr("One that the other person would not guess, and that was never used on this computer."),
            self.tr("New passphrase"),
            icon_text("info", self.tr("Nothing is changed yet."), "muted", wrap=True),
        )

    def _code_step(self) -> CodeStep:
        return CodeStep(
            self.session.new_recovery_code,
            self.tr("A new recovery code"),
            self.tr("The old one goes with the old key. Keep this one on paper, where the other person does not look."),
            without=self.tr("Go on without a code"),
            about=self.tr(
                "This is the last step. Everything is encrypted anew, which may take a minute, and then opens with the "
                "new passphrase only. It cannot be taken back."
            ),
            go_words=self.tr("Make a new key"),
        )


class AdviceStep(Step):
    """Words to read first."""

    def __init__(self) -> None:
        super().__init__(
            self.tr("Somebody may know my passphrase"),
            self.tr("A new key helps against somebody who knows the passphrase and can get at the vault from now on."),
            back_words=self.tr("Not now"),
        )
        self._told = Passage(tone="flat", gap=10).told_as(self.tr("What it does not help against"))
        self._told.add(
            text(self.tr("What it does not help against"), "label", wrap=True),
            *(text(sentence, "body", wrap=True) for sentence in self._limits()),
        )
        self.fill_in(self._told)

    def arrive(self) -> None:
        self._told.setFocus(Qt.FocusReason.OtherFocusReason)

    def _limits(self) -> tuple[str, ...]:
        return (
            self.tr("Copies that were made before stay as they are, and open with the old passphrase."),
            self.tr("A program that records what is typed on this computer would see the new passphrase, too."),
            self.tr("It does not hide that PeerCompanion is here, and there is no second, harmless-looking vault."),
            self.tr(
                "If somebody at home controls you or this computer, a new passphrase may be noticed. "
                "A domestic-violence service knows ways; please speak with one from a device that person cannot reach."
            ),
        )
